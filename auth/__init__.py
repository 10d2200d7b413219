"""Logins: the SASL mechanisms, both sides of each, and the file that a server keeps its users in.

Nothing here does IO but the file of the users and what the Kerberos library does by itself. Importing this package
loads nothing; its modules load ``scramp`` and ``gssapi`` only where they are used.

    sasl        the mechanisms, and which one to use
    prepare     names and passwords in their one form (SASLprep)
    keys        what is kept of a password
    store       the file of the users, for who checks logins
    editing     changing that file
    cli         the command virtwire-passwd
"""
