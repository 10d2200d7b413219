"""Checks of a client: a scripted daemon, and what a client must make of it."""
