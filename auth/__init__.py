"""Logins: the SASL mechanisms, both sides of each, and the file in which a server keeps its users.

=========  =============================================================
module     what is in it
=========  =============================================================
sasl       the mechanisms, and which one to use
prepare    names and passwords in their one form (SASLprep)
errors     what is wrong with a file or a request, for the user
entries    one user in the file: what is kept of a password, as text
store      the file as one who checks logins sees it
editing    changing the file
cli        the command ``virtwire-passwd``
=========  =============================================================

Nothing here does IO but reading and writing that file, and what the Kerberos library does by itself. Importing this
package loads nothing; its modules load ``scramp`` and ``gssapi`` only where somebody logs in.
"""
