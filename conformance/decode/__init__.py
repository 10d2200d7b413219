"""What frames say, in words: decoded structures, one line or whole, each byte's field, calls paired with their replies."""
