"""Recordings of the wire: what is in one, its file, and the other formats it is read from and written to."""
