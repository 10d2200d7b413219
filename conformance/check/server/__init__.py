"""Checks of a daemon, a module an area."""
