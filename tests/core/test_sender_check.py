"""Who sent a letter that came straight to us: SPF, DKIM and DMARC together, with a scripted DNS."""

from datetime import UTC, datetime

import pytest

from listcop.core.authentication import Policy
from listcop.core.authentication.dkim_sign import Signer, dns_text, new_key, read_key, signed_letter
from listcop.core.message import read_message
from listcop.core.moderation import Envelope
from listcop.core.sender_check import check_sender, find_policy, good_signatures, speaks_for

NOW = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)
KEY = read_key(new_key("rsa"))
SPF = "v=spf1 ip4:192.0.2.7 -all"
ZONE = {
    ("_dmarc.seeds.coop", "TXT"): ["v=DMARC1; p=reject"],
    ("seeds.coop", "TXT"): [SPF],
    ("news.seeds.coop", "TXT"): [SPF],
    ("_dmarc.strict.coop", "TXT"): ["v=DMARC1; p=reject; adkim=s; aspf=s"],
    ("strict.coop", "TXT"): [SPF],
    ("news.strict.coop", "TXT"): [SPF],
    ("plain.coop", "TXT"): [SPF],
    ("evil.coop", "TXT"): ["v=spf1 +all"],
    **{
        (f"k1._domainkey.{domain}", "TXT"): [dns_text(KEY)]
        for domain in ("seeds.coop", "news.seeds.coop", "evil.coop", "strict.coop", "news.strict.coop", "plain.coop")
    },
}


class Zone:
    """A scripted DNS; `silent` names give no answer, `asked` remembers."""

    def __init__(self, *silent, **more):
        self.silent, self.more, self.asked = silent, more, []

    def __call__(self, name, kind):
        self.asked.append((name, kind))
        if any(name.endswith(one) for one in self.silent):
            return None
        return {**ZONE, **self.more.get("records", {})}.get((name.lower(), kind), [])


def covering(raw, signer, names):
    """A letter whose signature names these fields once each, as most servers write them."""
    head, _, body = raw.partition(b"\r\n\r\n")
    return Signer(signer, "k1", KEY).begin(head + b"\r\n", body, names).signature() + raw


def found(
    author="sena@seeds.coop",
    *,
    signer=None,
    sender="",
    peer="203.0.113.9",
    zone=None,
    change=lambda raw: raw,
    extra=b"",
    covers=(),
):
    raw = (
        extra
        + f"From: Sena <{author}>\r\nSubject: Millet\r\nDate: Mon, 2 Nov 2026 08:00:00 +0000\r\n\r\nSeed?\r\n".encode()
    )
    if signer:
        raw = covering(raw, signer, covers) if covers else signed_letter(Signer(signer, "k1", KEY), raw)
    envelope = Envelope(sender, ("garden@lists.coop",), peer, "mx.evil.coop")
    return check_sender(read_message(change(raw)), envelope, zone or Zone(), NOW)


@pytest.mark.parametrize(
    ("how", "aligned"),
    [
        ({"signer": "seeds.coop"}, True),
        ({"signer": "news.seeds.coop"}, True),
        ({"sender": "x@seeds.coop", "peer": "192.0.2.7"}, True),
        ({"sender": "x@news.seeds.coop", "peer": "192.0.2.7"}, True),
        ({"sender": "x@seeds.coop"}, False),  # another machine
        ({"signer": "evil.coop", "sender": "x@evil.coop"}, False),  # both pass, for somebody else
        ({"signer": "seeds.coop", "change": lambda raw: raw.replace(b"Seed?", b"Gold?")}, False),
        ({"sender": "", "peer": "192.0.2.7"}, False),  # a null sender speaks for nobody
        ({}, False),
    ],
)
def test_a_letter_is_proven_by_a_signature_or_a_machine_of_the_authors_organization(how, aligned):
    verdict = found(**how)

    assert verdict.aligned is aligned
    assert verdict.dmarc == ("pass" if aligned else "fail")
    assert verdict.policy == "reject"
    assert verdict.signed is ("signer" in how and aligned)


@pytest.mark.parametrize(
    ("how", "aligned"),
    [
        ({"signer": "strict.coop"}, True),
        ({"signer": "news.strict.coop"}, False),
        ({"sender": "x@strict.coop", "peer": "192.0.2.7"}, True),
        ({"sender": "x@news.strict.coop", "peer": "192.0.2.7"}, False),
    ],
)
def test_a_strict_domain_takes_nobody_elses_word(how, aligned):
    assert found("sena@strict.coop", **how).aligned is aligned


def test_without_a_policy_a_letter_can_be_proven_but_never_fails():
    assert found("a@plain.coop", signer="plain.coop").aligned
    assert found("a@plain.coop", signer="evil.coop", sender="x@evil.coop").dmarc == "none"


def test_reserved_names_are_never_asked_for():
    zone = Zone()

    verdict = found("sena@example.org", signer="evil.coop", zone=zone)

    assert (verdict.dmarc, verdict.aligned, zone.asked) == ("none", False, [])


@pytest.mark.parametrize("silent", ["_domainkey.seeds.coop", "_dmarc.seeds.coop"])
def test_trouble_in_dns_proves_nothing_and_counts_as_an_unknown_policy(silent):
    verdict = found(signer="seeds.coop", zone=Zone(silent), change=lambda raw: raw.replace(b"Seed?", b"Seed?"))

    assert verdict.aligned is (silent == "_dmarc.seeds.coop")
    assert verdict.policy == "unknown"
    assert verdict.dmarc != "pass"


def test_trouble_with_a_strangers_names_changes_nothing():
    verdict = found(signer="evil.coop", sender="x@evil.coop", zone=Zone("evil.coop"))

    assert (verdict.dmarc, verdict.policy) == ("fail", "reject")


def test_authentication_results_that_came_with_the_letter_count_for_nothing():
    forged = (
        b"Authentication-Results: mx.example.org; dmarc=pass header.from=seeds.coop; dkim=pass header.d=seeds.coop\r\n"
    )

    assert not found(extra=forged * 3).aligned


def test_np_counts_for_names_that_do_not_exist_and_sp_for_those_that_do():
    records = {
        ("_dmarc.seeds.coop", "TXT"): ["v=DMARC1; p=none; sp=quarantine; np=reject"],
        ("real.seeds.coop", "A"): ["192.0.2.1"],
    }
    zone = Zone(records=records)

    assert find_policy("seeds.coop", zone) == Policy("none")
    assert find_policy("real.seeds.coop", zone) == Policy("quarantine")
    assert find_policy("made-up.seeds.coop", zone) == Policy("reject")


def test_a_policy_costs_eight_questions_at_most():
    zone = Zone()

    find_policy(".".join("abcdefghijklmnop"), zone)

    assert len(zone.asked) == 8


@pytest.mark.parametrize(
    ("one", "other", "speaks"),
    [
        ("a.seeds.coop", "b.seeds.coop", True),
        ("shop.host.coop", "blog.host.coop", False),  # its registry says that each below is its own
        ("seeds.coop", "evil.coop", False),
        ("coop", "seeds.coop", False),
        ("", "", False),
    ],
)
def test_an_organization_ends_where_its_registry_says(one, other, speaks):
    zone = Zone(records={("_dmarc.host.coop", "TXT"): ["v=DMARC1; p=none; psd=y"]})

    assert speaks_for(one, other, False, zone) is speaks


def test_a_letter_proven_by_signature_is_its_authors_as_far_as_good_ones_cover_it():
    junk = b"DKIM-Signature: v=1; a=rsa-sha256; d=seeds.coop; s=none; h=from:cc; bh=eA==; b=eA==\r\n"

    assert found(signer="seeds.coop", change=lambda raw: junk + raw).covers >= {"from", "subject", "date"}
    assert "cc" not in found(signer="seeds.coop", covers=("from", "to"), change=lambda raw: junk + raw).covers
    assert found(sender="x@seeds.coop", peer="192.0.2.7", change=lambda raw: junk + raw).covers is None
    by_both = {"signer": "seeds.coop", "covers": ("from", "date"), "sender": "x@seeds.coop"}
    assert found(**by_both, peer="192.0.2.7").covers is None
    assert "to" not in found(**by_both, peer="192.0.2.99").covers


def test_a_signature_beside_which_a_second_subject_stands_is_not_worth_sparing():
    once = covering(b"From: a@seeds.coop\r\nSubject: x\r\n\r\nx\r\n", "seeds.coop", ("from", "subject"))

    assert len(good_signatures(read_message(once).scan, Zone(), NOW)) == 1
    assert good_signatures(read_message(b"Subject: Gold\r\n" + once).scan, Zone(), NOW) == ()


def test_of_many_signatures_the_good_ones_are_told():
    raw = b"From: a@seeds.coop\r\nSubject: x\r\n\r\nx\r\n"
    for domain in ("evil.coop", "nobody.coop", "seeds.coop"):
        raw = signed_letter(Signer(domain, "k1", KEY), raw)

    assert [one.domain for one in good_signatures(read_message(raw).scan, Zone(), NOW)] == ["seeds.coop", "evil.coop"]
