### In the room: the screens, the notes, and the phones.
