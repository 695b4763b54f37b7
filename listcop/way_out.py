"""The way out as the outbox wants it: the relay, several lots at once, and the limits that its provider sets."""

from __future__ import annotations

import contextlib
import ipaddress
import logging
import threading
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from listcop.core.pace import Pace, after_sending, for_later, is_sending_limit, wait_before
from listcop.core.sending import Mail, Outcome
from listcop.settings import Relay as RelayTable
from listcop.settings import Settings, read_password
from listcop.store.silences import NAMED, Names

if TYPE_CHECKING:
    from listcop.doors.relay import Relay
    from listcop.doors.relay_connection import RelaySettings
    from listcop.flows.deliver_outbox import Send, Way

log = logging.getLogger("listcop")

REST_SECONDS = 30 * 60.0  # who goes on asking is locked out for longer by some providers
# Once a lot is through, so long for its neighbours: they are kept by the same commit.
_GATHER_SECONDS = 0.002


class SharedPace:
    """How fast mail may leave: what the settings say, and what the relay itself says of its limits.

    How many recipients a day is not asked here: what is claimed is counted (flows/keep_to_limit).
    """

    def __init__(self, relay: RelayTable) -> None:
        self._lock = threading.Lock()
        self._pace = Pace.of(relay.rate_per_minute, time.monotonic())
        self._rests_until = 0.0
        self.is_limited = bool(relay.recipients_per_day or relay.rate_per_minute)

    def wait_seconds(self) -> float:
        """How long until something may leave."""
        now = time.monotonic()
        with self._lock:
            return max(self._rests_until - now, wait_before(self._pace, now), 0.0)

    def send(self, send: Send, mails: Sequence[Mail]) -> list[list[Outcome]]:
        return self.heed(send(mails))

    def heed(self, outcomes: list[list[Outcome]]) -> list[list[Outcome]]:
        """Count what left; where the relay says that its limit is reached, all of it is for later, and we rest."""
        others = [outcome for one in outcomes for outcome in one if outcome.kind != "sent"]
        count = sum(map(len, outcomes)) - sum(1 for one in others if one.kind != "uncertain")
        said = next(filter(is_sending_limit, others), None)
        with self._lock:
            self._pace = after_sending(self._pace, count, time.monotonic())
            if said is None:
                return outcomes
            self._rests_until = time.monotonic() + REST_SECONDS
        log.warning("the relay says that its limit is reached (%s); nothing leaves for 30 minutes", said.text)
        return [[for_later(one) if is_sending_limit(one) else one for one in mail] for mail in outcomes]


def names_of(relay: RelayTable, node: str, is_only: bool) -> Names:
    """By what names it is kept that the relay does not answer.

    is_only  this server, on its database; else it is one of several, who share a relay unless each has its own
    """
    shared = name_of(relay)
    if is_only:
        return Names(shared, shared)
    own = f"{shared} {node}"
    return Names(own if _is_here(relay.host) else shared, own)


def name_of(relay: RelayTable) -> str:
    return f"{NAMED}{relay.host}:{relay.port}"


def _is_here(host: str) -> bool:
    with contextlib.suppress(ValueError):
        return ipaddress.ip_address(host).is_loopback
    return host.rstrip(".").lower() == "localhost"


def way_of(
    relay: Relay,
    pace: SharedPace,
    are_several: Callable[[], bool] = lambda: False,
    sent: Callable[[], None] = lambda: None,
) -> Way:
    """Several lots at once, as many as there are connections; one at a time where a limit must be kept.

    are_several  lists: then none of them has all connections, nor all the lots that are on their way
    sent         called each time that some lots are through
    """
    from listcop.flows.deliver_outbox import Way

    most = 1 if pace.is_limited else relay.settings.connections

    def begin(mails: Sequence[Mail], whose: int) -> Any:
        return relay.take(mails, whose if are_several() else 0)

    def finished(many: int, longest: float) -> list[tuple[Any, list[list[Outcome]]]]:
        through = relay.finished(many, _GATHER_SECONDS, longest)
        if through:
            sent()
        return [(errand, pace.heed(errand.outcomes())) for errand in through]

    return Way(begin, finished, most, lambda: max(1, most - 1) if are_several() else most)


def make_relay(settings: Settings) -> Relay:
    """The connections to the relay, opened when something is sent."""
    from listcop.doors.relay import Relay

    return Relay(relay_settings(settings))


def relay_settings(settings: Settings) -> RelaySettings:
    """[relay] of the settings as its door wants it. Raises SettingsError."""
    from listcop.doors.relay_connection import RelaySettings

    relay = settings.relay
    return RelaySettings(
        host=relay.host,
        port=relay.port,
        tls=relay.tls,  # type: ignore[arg-type]
        user=relay.user,
        password=read_password(relay.password_file),
        helo=settings.domain,
        ca_file=str(relay.ca_file or ""),
        connections=relay.connections,
        recipients_per_message=relay.recipients_per_message,
    )
