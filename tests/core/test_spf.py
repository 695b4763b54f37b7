"""SPF: what a domain says of the machine that sends for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.authentication.spf import check_spf, spf_domain

ZONE = {
    ("seeds.coop", "MX"): ["10 mx1.seeds.coop.", "20 mx2.seeds.coop."],
    ("seeds.coop", "A"): ["192.0.2.7"],
    ("seeds.coop", "AAAA"): ["2001:db8::7"],
    ("mx1.seeds.coop", "A"): ["192.0.2.10"],
    ("mx2.seeds.coop", "A"): ["192.0.2.20"],
    ("post.coop", "TXT"): ["v=spf1 ip4:198.51.100.0/24 -all"],
    ("soft.coop", "TXT"): ["v=spf1 ~all"],
    ("broken.coop", "TXT"): ["v=spf1 frog -all"],
    ("two.coop", "TXT"): ["v=spf1 -all", "v=spf1 +all"],
    ("loop.coop", "TXT"): ["v=spf1 include:loop.coop -all"],
    ("ring.coop", "TXT"): ["v=spf1 redirect=ring.coop"],
    ("192.0.2.7", "PTR"): ["mx.seeds.coop."],
    ("mx.seeds.coop", "A"): ["192.0.2.7"],
    ("awa.users.seeds.coop", "A"): ["127.0.0.2"],
    ("7.2.0.192.in-addr.seeds.coop", "A"): ["127.0.0.2"],
}


def said(record, ip="192.0.2.7", sender="awa@seeds.coop", **more):
    zone = {**ZONE, ("seeds.coop", "TXT"): [record, "google-site=1"], **more}
    return check_spf(ip, sender, "mx.seeds.coop", lambda name, kind: zone.get((name, kind), []))


@pytest.mark.parametrize(
    ("record", "ip", "word"),
    [
        ("v=spf1 -all", "192.0.2.7", "fail"),
        ("v=spf1 ~all", "192.0.2.7", "softfail"),
        ("v=spf1 ?all", "192.0.2.7", "neutral"),
        ("v=spf1", "192.0.2.7", "neutral"),
        ("v=spf1 all", "192.0.2.7", "pass"),
        ("v=spf1 a -all", "192.0.2.7", "pass"),
        ("v=spf1 a -all", "2001:db8::7", "pass"),
        ("v=spf1 a -all", "192.0.2.8", "fail"),
        ("v=spf1 a/24 -all", "192.0.2.8", "pass"),
        ("v=spf1 a/24//64 -all", "2001:db8::9", "pass"),
        ("v=spf1 mx -all", "192.0.2.20", "pass"),
        ("v=spf1 MX:seeds.coop -ALL", "192.0.2.20", "pass"),
        ("v=spf1 mx -all", "192.0.2.7", "fail"),
        ("v=spf1 ip4:192.0.2.0/28 -all", "192.0.2.7", "pass"),
        ("v=spf1 ip4:192.0.2.8 -all", "192.0.2.7", "fail"),
        ("v=spf1 ip6:2001:db8::/32 -all", "2001:db8::7", "pass"),
        ("v=spf1 ip6:2001:db8::7 -all", "2001:db8::7", "pass"),
        ("v=spf1 ip4:192.0.2.7 -all", "::ffff:192.0.2.7", "pass"),
        ("v=spf1 include:post.coop -all", "198.51.100.9", "pass"),
        ("v=spf1 include:post.coop -all", "192.0.2.7", "fail"),
        ("v=spf1 include:soft.coop ?all", "192.0.2.7", "neutral"),
        ("v=spf1 redirect=post.coop", "198.51.100.9", "pass"),
        ("v=spf1 redirect=post.coop", "192.0.2.7", "fail"),
        ("v=spf1 ptr -all", "192.0.2.7", "pass"),
        ("v=spf1 ptr:other.coop -all", "192.0.2.7", "fail"),
        ("v=spf1 exists:%{l}.users.%{d} -all", "192.0.2.7", "pass"),
        ("v=spf1 exists:%{ir}.%{v}.%{d2} -all", "192.0.2.7", "pass"),
        ("v=spf1 exists:%{l}.nobody.%{d} -all", "192.0.2.7", "fail"),
    ],
)
def test_what_a_record_says(record, ip, word):
    assert said(record, ip) == word


@pytest.mark.parametrize(
    "record",
    ["v=spf1 frog -all", "v=spf1 ip4:300.1.1.1 -all", "v=spf1 ip4 -all", "v=spf1 all:x", "v=spf1 a/33 -all",
     "v=spf1 include -all", "v=spf1 include:broken.coop -all", "v=spf1 include:two.coop -all",
     "v=spf1 include:nobody.coop -all", "v=spf1 redirect=nobody.coop", "v=spf1 include:loop.coop -all",
     "v=spf1 redirect=ring.coop", "v=spf1 a:%{x}.coop -all", "v=spf1 exists:%(d).coop -all",
     "v=spf1 redirect=a.coop redirect=b.coop", "v=spf1 exists:%{d0}.coop -all",
     "v=spf1 a:no1.coop a:no2.coop a:no3.coop -all", "v=spf1 " + "mx " * 11 + "-all"],
)  # fmt: skip
def test_a_record_that_cannot_be_followed_is_an_error(record):
    assert said(record, ip="203.0.113.1") == "permerror"


def test_no_record_is_no_verdict_and_two_are_an_error():
    assert check_spf("192.0.2.7", "x@nobody.coop", "", lambda name, kind: []) == "none"
    assert check_spf("192.0.2.7", "x@two.coop", "", lambda name, kind: ZONE.get((name, kind), [])) == "permerror"
    assert said("v=spf10 -all") == "none"


def test_a_bounce_is_judged_by_the_name_that_its_server_gave():
    assert spf_domain("", "mx.seeds.coop") == "mx.seeds.coop"
    zone = {("mx.seeds.coop", "TXT"): ["v=spf1 a -all"], ("mx.seeds.coop", "A"): ["192.0.2.7"]}
    assert check_spf("192.0.2.7", "", "mx.seeds.coop", lambda name, kind: zone.get((name, kind), [])) == "pass"


def test_trouble_in_dns_is_told_as_such():
    assert check_spf("192.0.2.7", "a@seeds.coop", "", lambda name, kind: None) == "temperror"
    only_first = {("seeds.coop", "TXT"): ["v=spf1 mx -all"]}
    assert check_spf("192.0.2.7", "a@seeds.coop", "", lambda name, kind: only_first.get((name, kind))) == "temperror"


@pytest.mark.parametrize("peer", ["", "localhost", "1.2.3", "::1%eth0"])
def test_what_is_no_address_proves_nothing(peer):
    assert said("v=spf1 -all", ip=peer) in ("none", "fail")


@given(st.text(max_size=200), st.text(max_size=60), st.text(max_size=60))
def test_no_record_and_no_name_breaks_it(record, sender, helo):
    asked = []

    def lookup(name, kind):
        asked.append(name)
        return [f"v=spf1 {record}"] if kind == "TXT" else [record]

    word = check_spf("192.0.2.7", sender, helo, lookup)

    assert word in ("pass", "fail", "softfail", "neutral", "none", "permerror")
    assert len(asked) <= 10 + 11 * 10  # ten mechanisms, each with ten machines at most
