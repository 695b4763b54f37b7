"""The look-ups that authentication and doctor need: bounded in time, remembered as long as DNS allows."""

# dnspython is imported inside the functions: `listcop --help` need not pay a tenth of a second for it.
import ipaddress
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from listcop.core.authentication import is_reserved

if TYPE_CHECKING:
    import dns.message
    import dns.name
    import dns.rdata
    import dns.resolver

KINDS = ("A", "AAAA", "CNAME", "MX", "NS", "PTR", "SOA", "TXT")
Lookup = Callable[[str, str], list[str]]

_LONGEST = 86_400.0  # seconds: RFC 8767 caps at days; a changed policy should be seen within one
_SHORTEST = 30.0  # seconds: a TTL of 0 must not mean one look-up a letter
_NEGATIVE = 900.0  # seconds at most for "there is none": who publishes a record today expects it to work today
_TROUBLE = 15.0  # seconds in which a name that gave trouble is not asked again


class LookupTrouble(Exception):
    """DNS gave no answer, or not in time: the question is open, ask again later."""


class Dns:
    """Look-ups of one process, safe to call from several threads.

    servers     "192.0.2.1", "192.0.2.1:5353" or "[2001:db8::1]:53"; none means those of the machine
    timeout     seconds for one look-up, and for all look-ups of one letter through within()
    cache_size  answers remembered; the least recently used go first

    Raises ValueError for a server that is no IP address.
    """

    def __init__(
        self,
        servers: Sequence[str] = (),
        timeout: float = 2.0,
        cache_size: int = 10_000,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self.servers = tuple(read_server(server) for server in servers)
        self.timeout = timeout
        self._cache_size = cache_size
        self._now = now
        self._cache: OrderedDict[tuple[str, str], tuple[float, tuple[str, ...] | None]] = OrderedDict()
        self._lock = threading.Lock()
        self._resolver: dns.resolver.Resolver | None = None

    def lookup(self, name: str, kind: str, seconds: float | None = None) -> list[str]:
        """Return the records of a name as text; [] where there are none, for reserved names, and for no name at all.

        kind     one of KINDS; TXT strings come joined, PTR takes an IP address, other names end in a dot
        seconds  to spend at most; the timeout if left out

        Raises LookupTrouble where DNS gives no answer in time, ValueError for another kind.
        """
        if kind not in KINDS:
            raise ValueError(f"{kind} is not looked up here; one of {', '.join(KINDS)} is")
        key = (name.rstrip(".").lower(), kind)
        if is_reserved(key[0]):
            return []
        with self._lock:
            until, known = self._cache.get(key, (0.0, None))
            is_fresh = until > self._now()
            if is_fresh:
                self._cache.move_to_end(key)
        if not is_fresh:
            known = self._ask(key, self.timeout if seconds is None else seconds)
        if known is None:
            raise LookupTrouble(f"{kind} of {key[0]}: no answer from DNS a moment ago")
        return list(known)

    def within(self, seconds: float | None = None) -> Lookup:
        """Return a lookup(name, kind) whose calls share this many seconds: for the questions of one letter."""
        end = self._now() + (self.timeout if seconds is None else seconds)

        def lookup(name: str, kind: str) -> list[str]:
            return self.lookup(name, kind, max(0.0, end - self._now()))

        return lookup

    def _ask(self, key: tuple[str, str], seconds: float) -> tuple[str, ...]:
        if seconds <= 0:
            raise LookupTrouble(f"{key[1]} of {key[0]}: the time for the look-ups of one letter is used up")
        try:
            records, ttl = self._resolve(*key, seconds)
        except LookupTrouble:
            if seconds >= self.timeout / 2:  # a question cut short by its letter's deadline says little of the name
                self._keep(key, _TROUBLE, None)
            raise
        self._keep(key, ttl, records)
        return records

    def _keep(self, key: tuple[str, str], ttl: float, records: tuple[str, ...] | None) -> None:
        with self._lock:
            self._cache[key] = (self._now() + ttl, records)
            self._cache.move_to_end(key)
            while len(self._cache) > self._cache_size:
                self._cache.popitem(last=False)

    def _resolve(self, name: str, kind: str, seconds: float) -> tuple[tuple[str, ...], float]:
        """Ask now; return (records, seconds they may be kept)."""
        import dns.exception
        import dns.resolver

        try:
            question = _question(name, kind)
        except (dns.exception.DNSException, ValueError):
            return (), _NEGATIVE  # such a name cannot exist
        try:
            answer = self._configured().resolve(question, kind, search=False, lifetime=seconds)
        except dns.resolver.NXDOMAIN as error:
            return (), _negative_ttl(list(error.kwargs["responses"].values()))
        except dns.resolver.NoAnswer as error:
            return (), _negative_ttl([error.kwargs["response"]])
        except dns.resolver.NoResolverConfiguration as error:
            raise LookupTrouble("this machine names no DNS server; set servers in [dns]") from error
        except (dns.exception.DNSException, OSError) as error:
            raise LookupTrouble(f"{kind} of {name}: {_in_short(error)}") from error
        ttl = answer.rrset.ttl if answer.rrset is not None else 0
        return tuple(_text(record) for record in answer), min(max(float(ttl), _SHORTEST), _LONGEST)

    def _configured(self) -> "dns.resolver.Resolver":
        import dns.nameserver
        import dns.resolver

        if self._resolver is None:
            resolver = dns.resolver.Resolver(configure=not self.servers)
            if self.servers:
                resolver.nameservers = [dns.nameserver.Do53Nameserver(host, port) for host, port in self.servers]
            resolver.timeout = self.timeout / 3  # a lost packet is asked again within the time we have
            self._resolver = resolver
        return self._resolver


def read_server(text: str) -> tuple[str, int]:
    """Return (address, port) of "192.0.2.1", "192.0.2.1:5353", "2001:db8::1" or "[2001:db8::1]:53"; 53 if unsaid."""
    host, port = text, "53"
    if text.startswith("["):
        host, closing, rest = text[1:].partition("]")
        port = rest.removeprefix(":") or ("53" if closing else "")
    elif text.count(":") == 1:
        host, _, port = text.partition(":")
    try:
        address = str(ipaddress.ip_address(host))
        number = int(port) if port.isdecimal() else 0
    except ValueError:
        number = 0
    if not 0 < number < 65_536:
        raise ValueError(f'dns server is "{text}". Write an IP address such as 192.0.2.1 or [2001:db8::1]:53.')
    return address, number


def _question(name: str, kind: str) -> "dns.name.Name":
    import dns.name
    import dns.reversename

    is_address = kind == "PTR" and not name.endswith(".arpa")
    return dns.reversename.from_address(name) if is_address else dns.name.from_text(f"{name}.")


def _negative_ttl(responses: Sequence["dns.message.Message"]) -> float:
    """Return how long "there is none" holds: the SOA's minimum (RFC 2308, 5), between our bounds."""
    import dns.rdatatype

    soas = [
        min(rrset.ttl, rrset[0].minimum)
        for response in responses
        for rrset in response.authority
        if rrset.rdtype == dns.rdatatype.SOA
    ]
    return min(max(float(min(soas, default=0)), _SHORTEST), _NEGATIVE)


def _text(record: "dns.rdata.Rdata") -> str:
    strings = getattr(record, "strings", None)
    if strings is None:
        return record.to_text()
    return b"".join(strings).decode("utf-8", "replace")  # RFC 7208, 3.3: joined without spaces


def _in_short(error: Exception) -> str:
    import dns.resolver

    if isinstance(error, dns.resolver.LifetimeTimeout):
        return "no answer in time"
    return "the servers failed or refused" if isinstance(error, dns.resolver.NoNameservers) else str(error)
