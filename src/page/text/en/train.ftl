### In the course: exercises.
