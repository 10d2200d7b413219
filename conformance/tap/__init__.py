"""The relay between clients and a daemon, and the command ``virtwire-tap``."""
