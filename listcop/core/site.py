"""What decisions need to know of the installation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from listcop.core.authentication.dkim_sign import Signer
from listcop.core.letters import Texts
from listcop.core.rules import NO_RULES, Rules
from listcop.core.tagger.weights import Weights


@dataclass(frozen=True, slots=True)
class Site:
    """One installation: its domains, who looks after it, its secrets (newest first), its texts and weights.

    Secrets are added while a server runs: who keeps them elsewhere has old ones.
    """

    domains: tuple[str, ...]
    admin: str
    secrets: Sequence[bytes]
    texts: Texts
    weights: Weights
    language: str = "en"
    timezone: str = "UTC"
    authserv_id: str = ""
    envelope: str = "verp"  # [relay] envelope
    account: str = ""  # the relay's account, where it stands in the envelope
    from_: str = "author"  # [relay] from
    recipients_per_message: int = 100
    signer: Signer | None = None  # [dkim]; nothing is signed without
    give_up_after: timedelta = timedelta(days=5)
    rules_of: Callable[[str, str], Rules] = lambda name, domain: NO_RULES  # of a list, by name and domain

    @property
    def secret(self) -> bytes:
        return self.secrets[0]
