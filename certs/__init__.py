"""Certificates for libvirt's TLS transport: make them, look for them, judge them.

Nothing here opens a socket or reads the clock: connections hand in the certificates that a peer sent, and ``now``.
Importing this package loads nothing; its modules load ``cryptography`` only where they handle certificates.

    layout      where the files lie                     load        reading them
    authority   a new certificate authority             issue       certificates for servers and clients
    renew       the same certificate, with new dates    revoke      the revocation list
    validate    judging what a peer sent                directory   judging a folder of files
    rules, chain, names                                 what the judgement is made of
    dn          distinguished names, allow lists        cli         the command virtwire-pki
"""
