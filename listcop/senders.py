"""What DNS tells of those who write: their domain's policy, whether a letter is theirs, which signatures are good."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from listcop.core.authentication import Policy, Verdict
from listcop.core.authentication.signatures import Signature
from listcop.core.authentication.spf import Lookup
from listcop.core.letter_scan import Scan
from listcop.core.message import Message
from listcop.core.moderation import Envelope
from listcop.core.sender_check import check_sender, find_policy, good_signatures
from listcop.doors.dns import Dns, LookupTrouble
from listcop.settings import Settings


class Senders:
    """Asks DNS about authors; always outside any transaction, and never longer than [dns] timeout for a letter."""

    def __init__(self, settings: Settings, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._dns, self._now = Dns(settings.dns_servers, settings.dns_timeout, settings.dns_cache), now

    def policy_of(self, domain: str) -> Policy:
        """Return the DMARC policy of a domain; its word is unknown when DNS did not answer in time."""
        return find_policy(domain, self._lookup())

    def word_of(self, domain: str) -> str:
        """Return none, quarantine, reject or unknown."""
        return self.policy_of(domain).word

    def check(self, message: Message, envelope: Envelope) -> Verdict:
        """Check a letter that came to us straight from its sender's server."""
        return check_sender(message, envelope, self._lookup(), self._now())

    def good_signatures(self, scan: Scan) -> tuple[Signature, ...]:
        """Return the signatures of a letter that its readers would find good."""
        return good_signatures(scan, self._lookup(), self._now())

    def _lookup(self) -> Lookup:
        asked = self._dns.within()

        def lookup(name: str, kind: str) -> list[str] | None:
            try:
                return asked(name, kind)
            except LookupTrouble:
                return None

        return lookup
