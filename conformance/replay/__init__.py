"""Playing a recording's client against a daemon, or its daemon for a client, and comparing what comes."""
