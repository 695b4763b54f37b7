"""What the doctor says of versions and DNS records."""

from ipaddress import ip_network

import pytest

from listcop.core.findings import (
    dkim_finding,
    dmarc_finding,
    mx_finding,
    ptr_finding,
    python_finding,
    spf_finding,
    sqlite_finding,
    trust_findings,
)

DOMAIN = "lists.example.org"


@pytest.mark.parametrize(
    ("version", "state"),
    [
        ((3, 11, 7), "warning"),
        ((3, 11, 10), "good"),
        ((3, 12, 1), "warning"),
        ((3, 13, 0), "good"),
        ((3, 14, 2), "good"),
    ],
)
def test_a_python_with_known_faults_is_named(version, state):
    found = python_finding(version)

    assert found.state == state
    assert ".".join(map(str, version)) in found.seen


@pytest.mark.parametrize(("version", "state"), [((3, 40, 1), "warning"), ((3, 51, 2), "warning"), ((3, 51, 3), "good")])
def test_a_sqlite_that_may_damage_files_is_named_where_it_is_used(version, state):
    assert sqlite_finding(version, is_used=True).state == state
    assert sqlite_finding(version, is_used=False).state == "good"


@pytest.mark.parametrize(
    ("records", "state"),
    [
        ([], "bad"),
        (["google-site-verification=x", "v=spf10 -all"], "bad"),
        (["v=spf1 mx -all"], "good"),
        (["V=SPF1 include:x ~ALL"], "good"),
        (["v=spf1 redirect=x.example"], "good"),
        (["v=spf1 +all"], "warning"),
        (["v=spf1 mx"], "warning"),
        (["v=spf1 mx -all", "v=spf1 a -all"], "bad"),
    ],
)
def test_spf(records, state):
    found = spf_finding(DOMAIN, records)

    assert found.state == state
    assert bool(found.mend) == (state != "good")


def test_dmarc():
    assert dmarc_finding(DOMAIN, "none", is_there=False).state == "bad"
    assert dmarc_finding(DOMAIN, "none", is_there=True).state == "warning"
    assert dmarc_finding(DOMAIN, "reject", is_there=True).state == "good"


def test_the_dkim_record_holds_our_key_however_it_is_broken():
    ours = "v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG"

    assert dkim_finding("s._domainkey.x", ours, []).state == "bad"
    assert dkim_finding("s._domainkey.x", ours, ["v=DKIM1; p=MIIBother"]).state == "bad"
    assert dkim_finding("s._domainkey.x", ours, ["k=rsa;p=MIIBIjAN Bgkqhk iG; v=DKIM1"]).state == "good"


def test_mx_and_ptr():
    assert mx_finding(DOMAIN, []).state == "bad"
    assert mx_finding(DOMAIN, ["0 ."]).state == "bad"  # RFC 7505: takes no mail
    assert mx_finding(DOMAIN, ["10 mx.example.org."]).state == "good"
    assert ptr_finding("192.0.2.25", [], leads_back=False).state == "bad"
    assert ptr_finding("192.0.2.25", ["mx.example.org."], leads_back=False).state == "warning"
    assert ptr_finding("192.0.2.25", ["mx.example.org."], leads_back=True).state == "good"


@pytest.mark.parametrize(
    "network",
    ["203.0.0.0/9", "198.50.0.0/15", "172.0.0.0/8", "192.168.0.0/15", "::ffff:0:0/96", "::ffff:203.0.0.0/105", "::/80"],
)
def test_trust_in_a_network_that_no_house_has_is_a_warning_also_where_it_is_written_as_ipv6(network):
    (found,) = trust_findings([ip_network(network, strict=False)])

    assert found.state == "warning"
    assert str(ip_network(network, strict=False)) in found.seen


@pytest.mark.parametrize(
    "network",
    ["10.0.0.0/8", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "100.64.0.0/10", "198.51.0.0/16",
     "::1/128", "fd00::/8", "fe80::/10", "2001:db8::/32", "::ffff:10.0.0.0/104", "::ffff:198.51.100.7/128"],
)  # fmt: skip
def test_trust_in_ones_own_network_is_no_warning(network):
    assert trust_findings([ip_network(network)]) == []
