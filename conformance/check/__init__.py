"""The conformance suite: what a daemon or a client of the protocol must do, check by check."""
