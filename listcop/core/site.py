"""What decisions need to know of the installation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from listcop.core.letters import Texts
from listcop.core.tagger.weights import Weights

LANGUAGES = ("en", "fr", "es", "pt")


@dataclass(frozen=True, slots=True)
class Site:
    """One installation: its domains, who looks after it, its secrets (newest first), its texts and weights."""

    domains: tuple[str, ...]
    admin: str
    secrets: tuple[bytes, ...]
    texts: Texts
    weights: Weights
    language: str = "en"
    timezone: str = "UTC"
    authserv_id: str = ""
    envelope: str = "verp"  # [relay] envelope
    account: str = ""  # the relay's account, where it stands in the envelope
    from_: str = "author"  # [relay] from
    recipients_per_message: int = 100
    give_up_after: timedelta = timedelta(days=5)

    @property
    def secret(self) -> bytes:
        return self.secrets[0]
