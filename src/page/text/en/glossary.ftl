### What the terms mean.
