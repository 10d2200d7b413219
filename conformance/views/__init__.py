"""Live views of what passes a tap: lines, a terminal, a web page."""
