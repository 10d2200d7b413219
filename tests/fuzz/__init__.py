"""Mutated frames against the engine and against a running daemon (`make fuzz`)."""
