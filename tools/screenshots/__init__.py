"""Pictures for the documentation, made from traffic that is the same each time: ``make screenshots``."""
