"""Look-ups against a real little DNS server on loopback."""

import contextlib
import socket
import threading
import time
from collections.abc import Iterator

import dns.flags
import dns.message
import dns.rcode
import dns.rrset
import pytest

from listcop.doors.dns import Dns, LookupTrouble, read_server

Zone = dict[tuple[str, str], list[str]]

TEXTS: Zone = {
    ("_dmarc.seeds.coop.", "TXT"): ['"v=DMARC1; p=reject"'],
    ("long.seeds.coop.", "TXT"): ['"one " "two"', '"drei"'],
    ("utf8.seeds.coop.", "TXT"): ['"caf\\195\\169"'],
    ("seeds.coop.", "MX"): ["10 mx.seeds.coop."],
    ("seeds.coop.", "A"): ["192.0.2.7"],
    ("7.2.0.192.in-addr.arpa.", "PTR"): ["mx.seeds.coop."],
    ("alias.seeds.coop.", "CNAME"): ["long.seeds.coop."],
    ("odd.seeds.coop.", "SOA"): ["ns.seeds.coop. who.seeds.coop. 1 2 3 4 5"],
}


class LittleServer:
    """Answers over UDP from TEXTS and what a test adds; `silent.` names never, `broken.` ones with SERVFAIL."""

    def __init__(self, ttl: int, more: Zone | None = None) -> None:
        self.ttl = ttl
        self.zone = {**TEXTS, **(more or {})}
        self.asked: list[str] = []
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        self.address = f"127.0.0.1:{self.socket.getsockname()[1]}"

    def serve(self) -> None:
        while True:
            try:
                data, peer = self.socket.recvfrom(4096)
            except OSError:
                return
            if not data:
                return
            answer = self.answer(dns.message.from_wire(data))
            if answer is not None:
                self.socket.sendto(answer.to_wire(), peer)

    def answer(self, query: dns.message.Message) -> dns.message.Message | None:
        name, kind = query.question[0].name.to_text().lower(), dns.rdatatype.to_text(query.question[0].rdtype)
        self.asked.append(name)
        response = dns.message.make_response(query)
        response.flags |= dns.flags.RA
        if name.startswith("silent."):
            return None
        if name.startswith("broken."):
            response.set_rcode(dns.rcode.SERVFAIL)
            return response
        if (name, "CNAME") in self.zone:
            target = self.zone[name, "CNAME"][0]
            response.answer.append(dns.rrset.from_text(name, self.ttl, "IN", "CNAME", target))
            name = target
        if (name, kind) in self.zone:
            response.answer.append(dns.rrset.from_text(name, self.ttl, "IN", kind, *self.zone[name, kind]))
        else:
            soa = "ns.seeds.coop. who.seeds.coop. 1 7200 900 1209600 86400"
            response.authority.append(dns.rrset.from_text("seeds.coop.", self.ttl, "IN", "SOA", soa))
            if not any(known == name for known, _ in self.zone):
                response.set_rcode(dns.rcode.NXDOMAIN)
        return response


@contextlib.contextmanager
def a_server(ttl: int = 300, more: Zone | None = None) -> Iterator[LittleServer]:
    server = LittleServer(ttl, more)
    thread = threading.Thread(target=server.serve, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as last:
            last.sendto(b"", server.socket.getsockname())  # an empty datagram ends the server
        thread.join(5)
        server.socket.close()


def test_records_come_as_text():
    with a_server() as server:
        dns_door = Dns([server.address])

        assert dns_door.lookup("_dmarc.Seeds.COOP", "TXT") == ["v=DMARC1; p=reject"]
        assert dns_door.lookup("seeds.coop.", "MX") == ["10 mx.seeds.coop."]
        assert dns_door.lookup("192.0.2.7", "PTR") == ["mx.seeds.coop."]


def test_strings_of_one_txt_record_are_joined():
    with a_server() as server:
        dns_door = Dns([server.address])

        assert sorted(dns_door.lookup("long.seeds.coop", "TXT")) == ["drei", "one two"]
        assert dns_door.lookup("utf8.seeds.coop", "TXT") == ["café"]


def test_an_alias_is_followed():
    with a_server() as server:
        assert len(Dns([server.address]).lookup("alias.seeds.coop", "TXT")) == 2


def test_nothing_there_is_an_empty_list():
    with a_server() as server:
        dns_door = Dns([server.address])

        assert dns_door.lookup("_dmarc.nosuch.coop", "TXT") == []
        assert dns_door.lookup("seeds.coop", "TXT") == []


def test_what_is_no_name_is_an_empty_list_and_never_asked():
    with a_server() as server:
        dns_door = Dns([server.address])

        for name in ["a..b", "x" * 70 + ".coop", "\udcff.coop", "not an address"]:
            assert dns_door.lookup(name, "PTR") == []
        assert server.asked == []


def test_reserved_names_never_leave_the_machine():
    with a_server() as server:
        dns_door = Dns([server.address])

        assert [dns_door.lookup(f"_dmarc.{name}", "TXT") for name in ("example.org", "a.test", "b.local")] == [
            [],
            [],
            [],
        ]
        assert server.asked == []


def test_answers_are_remembered_as_long_as_their_ttl():
    clock = [1000.0]
    with a_server(ttl=60) as server:
        dns_door = Dns([server.address], now=lambda: clock[0])

        for seconds in (0, 59, 2):
            clock[0] += seconds
            assert dns_door.lookup("_dmarc.seeds.coop", "TXT")

    assert len(server.asked) == 2


def test_that_nothing_is_there_is_remembered_too_but_not_for_long():
    clock = [1000.0]
    with a_server(ttl=86_400) as server:
        dns_door = Dns([server.address], now=lambda: clock[0])

        for seconds in (0, 800, 200):
            clock[0] += seconds
            assert dns_door.lookup("nosuch.coop", "TXT") == []

    assert len(server.asked) == 2


def test_trouble_is_told_at_once_and_remembered_for_a_moment():
    clock = [1000.0]
    with a_server() as server:
        dns_door = Dns([server.address], now=lambda: clock[0])

        for _ in range(3):
            with pytest.raises(LookupTrouble, match=r"broken\.coop"):
                dns_door.lookup("broken.coop", "TXT")
        asked_at_first = len(server.asked)
        clock[0] += 20
        with pytest.raises(LookupTrouble):
            dns_door.lookup("broken.coop", "TXT")

    assert len(server.asked) == 2 * asked_at_first


def test_all_look_ups_of_one_letter_share_their_seconds():
    with a_server() as server:
        lookup = Dns([server.address]).within(0.6)
        began = time.monotonic()

        for number in range(5):
            with pytest.raises(LookupTrouble):
                lookup(f"silent.number{number}.coop", "TXT")

        assert time.monotonic() - began < 1.5


def test_the_least_recently_used_answers_are_forgotten_first():
    with a_server() as server:
        dns_door = Dns([server.address], cache_size=2)

        for name in (
            "_dmarc.seeds.coop",
            "long.seeds.coop",
            "_dmarc.seeds.coop",
            "utf8.seeds.coop",
            "_dmarc.seeds.coop",
        ):
            dns_door.lookup(name, "TXT")

    assert server.asked == ["_dmarc.seeds.coop.", "long.seeds.coop.", "utf8.seeds.coop."]


def test_many_threads_may_ask_at_once():
    results: list[list[str]] = []
    with a_server() as server:
        dns_door = Dns([server.address])
        ask = threading.Thread
        threads = [ask(target=lambda: results.append(dns_door.lookup("_dmarc.seeds.coop", "TXT"))) for _ in range(20)]

        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    assert results == [["v=DMARC1; p=reject"]] * 20


def test_a_kind_we_do_not_ask_for_is_a_mistake_of_ours():
    with pytest.raises(ValueError, match="ANY"):
        Dns(["127.0.0.1"]).lookup("seeds.coop", "ANY")


@pytest.mark.parametrize(
    ("text", "server"),
    [
        ("192.0.2.1", ("192.0.2.1", 53)),
        ("192.0.2.1:5353", ("192.0.2.1", 5353)),
        ("2001:db8::1", ("2001:db8::1", 53)),
        ("[2001:db8::1]:54", ("2001:db8::1", 54)),
    ],
)
def test_servers_are_written_as_addresses_with_or_without_port(text, server):
    assert read_server(text) == server


@pytest.mark.parametrize(
    "text", ["", "dns.example.org", "192.0.2.1:", "192.0.2.1:0", "192.0.2.1:99999", "[::1", "192.0.2"]
)
def test_what_is_no_server_is_refused_with_an_example(text):
    with pytest.raises(ValueError, match=r"such as 192\.0\.2\.1") as caught:
        read_server(text)

    assert "dns server" in str(caught.value)
