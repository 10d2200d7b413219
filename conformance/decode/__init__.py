"""What frames say: decoded structures, in one line or whole, the field of each byte, calls with their replies."""
