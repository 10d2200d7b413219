"""From the configuration to what each listener asks of its clients."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..auth.errors import UsersError
from ..auth.sasl import BARE, PROTECTED, Offer, SaslUnavailable, Strength
from ..auth.sasl.kerberos import check_keytab
from ..auth.store import DEFAULT_FILE, PasswordFile
from ..protocol.generated.connect_enums import AuthType
from .config import Config, ConfigError
from .login import Login, LoginRules

if TYPE_CHECKING:
    from .identity import Identity
    from .listeners import Listener

__all__ = ["Logins"]

_KINDS = {"none": AuthType.NONE, "sasl": AuthType.SASL, "polkit": AuthType.POLKIT}

log = logging.getLogger(__name__)


class Logins:
    """What the listeners of a daemon ask for.

    Args:
        config: the settings.
        rules: what holds for all logins; made from the settings if None.
    """

    def __init__(self, config: Config, rules: LoginRules | None = None) -> None:
        self._config = config
        self._bare = Strength(config.tcp_min_ssf, BARE.maximum)
        self._rules = rules

    def prepare(self, listeners: Iterable[Listener]) -> None:
        """Make sure that the clients of these listeners can do what is asked of them.

        Raises:
            ConfigError: there is no mechanism for one of them, or a file that logins need cannot be used.
        """
        asking = {self._key(each) for each in listeners if self.kind(each) == AuthType.SASL}
        if self._rules is None:
            offer = _offer(self._config) if asking else Offer(())
            self._rules = LoginRules(offer, self._config.sasl_allowed_username_list, self._config.login_timeout)
        for key in sorted(asking):
            self._check(key, self._rules.offer)

    def kind(self, listener: Listener) -> AuthType:
        """Tell what a listener asks for."""
        return _KINDS[getattr(self._config, self._key(listener))]

    def login(self, listener: Listener, identity: Identity) -> Login | None:
        """Make the way in of a client; None where nothing is asked for.

        Args:
            listener: where it came; among those that were prepared for.
            identity: who it is; after the handshake, where there is one.
        """
        kind = self.kind(listener)
        if kind == AuthType.NONE:
            return None
        assert self._rules is not None
        if listener.local:
            shown = identity.user_name
        else:
            shown = None if self._config.tls_no_verify_certificate else identity.x509_dname
        strength = PROTECTED if listener.local or listener.tls else self._bare
        return Login(kind, self._rules, identity, strength=strength, shown_identity=shown, read_only=listener.read_only)

    @staticmethod
    def _key(listener: Listener) -> str:
        """Return the setting about a listener."""
        if listener.local:
            return "auth_unix_ro" if listener.read_only else "auth_unix_rw"
        return "auth_tls" if listener.tls else "auth_tcp"

    def _check(self, key: str, offer: Offer) -> None:
        """Make sure that some mechanism could be offered."""
        if key == "auth_tcp":
            if not offer.gssapi:
                raise ConfigError(
                    'is "sasl", and over plain TCP only GSSAPI encrypts what follows: it needs sasl_keytab, '
                    'and GSSAPI in sasl_mech_list; or set it to "none", which protects nothing',
                    key,
                )
        elif not offer.gssapi and offer.users is None and "EXTERNAL" not in offer.names:
            raise ConfigError('is "sasl", and sasl_mech_list leaves no mechanism that can be used', key)


def _offer(config: Config) -> Offer:
    names = config.sasl_mech_list
    gssapi = config.sasl_keytab is not None and "GSSAPI" in names
    if gssapi:
        try:
            check_keytab(config.sasl_keytab)
        except SaslUnavailable as error:
            raise ConfigError(f"{config.sasl_keytab}: {error}", "sasl_keytab") from error
    users = None
    if set(names) - {"GSSAPI", "EXTERNAL"}:
        users = PasswordFile(config.sasl_password_file or DEFAULT_FILE)
        try:
            users.load()
        except UsersError as error:
            if config.sasl_password_file is not None:
                raise ConfigError(str(error), "sasl_password_file") from error
            log.warning("nobody can log in with a password: %s", error)
    return Offer(names, users, gssapi, config.sasl_keytab)
