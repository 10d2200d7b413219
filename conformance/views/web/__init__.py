"""The web page of a tap: a timeline of connections, calls and events."""
