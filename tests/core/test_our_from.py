"""Promises of core/our_from.py: where a provider takes one From alone, all bears it, and answers still come."""

import email
import email.policy

import pytest
from helpers import WEIGHTS

from listcop.core.lists import MailingList
from listcop.core.our_from import envelope_from, from_ours, is_about_sender, way_out
from listcop.core.site import Site
from listcop.letter_files import load_texts

TEXTS = load_texts()
GARDEN = MailingList(1, "garden", "post.coop")
ACCOUNT = "box@post.coop"


def a_site(from_="list", envelope="account", account=ACCOUNT):
    given = (("post.coop",), "ana@home.example", (b"s" * 32,), TEXTS, WEIGHTS)
    return Site(*given, envelope=envelope, account=account, from_=from_)


def a_letter(*fields):
    return "\r\n".join([*fields, "Subject: Beans", "", "Yes, please.", ""]).encode()


def as_left(raw, mlist=GARDEN, **site):
    return email.message_from_bytes(from_ours(a_site(**site), mlist, raw), policy=email.policy.default)


def shown(letter):
    return letter["From"], letter["Reply-To"]


@pytest.mark.parametrize("role", ["request", "bounces", "owner", "t412"])
def test_a_letter_of_a_list_is_from_its_plain_address_and_answers_go_where_they_went(role):
    left = as_left(a_letter(f"From: The Garden <garden+{role}@post.coop>"))

    assert shown(left) == ("The Garden <garden@post.coop>", f"garden+{role}@post.coop")
    assert left.get_payload() == "Yes, please.\r\n"


def test_a_reply_to_that_is_there_stays():
    left = as_left(a_letter("From: G <garden+request@post.coop>", "Reply-To: garden+c.aaaabbbb@post.coop"))

    assert shown(left) == ("G <garden@post.coop>", "garden+c.aaaabbbb@post.coop")


def test_what_somebody_else_wrote_is_via_the_list_and_answers_go_to_them():
    left = as_left(a_letter("From: =?utf-8?q?Aw=C3=A2?= <awa@post.coop>", "Sender: mal@evil.coop"))

    assert shown(left) == ("Awâ via garden <garden@post.coop>", "Awâ <awa@post.coop>")
    assert left["X-Original-From"] == "Awâ <awa@post.coop>"
    assert left["Sender"] is None


@pytest.mark.parametrize("from_field", [(), ("From: nobody at all",), ("From: a@b.coop, c@d.coop",)])
def test_a_letter_that_names_no_writer_is_from_the_list_as_well(from_field):
    left = as_left(a_letter(*from_field))

    assert shown(left) == ("someone via garden <garden@post.coop>", None)


@pytest.mark.parametrize("mlist", [None, MailingList(0, "", "post.coop")])
def test_what_is_of_no_list_is_from_the_account_and_answers_go_to_the_admin_and_not_to_a_list(mlist):
    left = as_left(a_letter("From: ListCoP <postmaster@post.coop>"), mlist)

    assert shown(left) == (f"ListCoP <{ACCOUNT}>", "ana@home.example")


def test_what_somebody_wrote_to_the_postmaster_is_from_the_account_and_answers_go_to_them():
    left = as_left(a_letter("From: Awa <awa@seeds.coop>"), None)

    assert shown(left) == (f'"Awa via post.coop" <{ACCOUNT}>', "Awa <awa@seeds.coop>")


def test_without_an_account_the_postmaster_writes():
    left = as_left(a_letter("From: ListCoP <postmaster@post.coop>"), None, account="")

    assert shown(left) == ("ListCoP <postmaster@post.coop>", None)


def test_elsewhere_a_letter_leaves_as_it_is_written():
    raw = a_letter("From: garden+request@post.coop")

    assert from_ours(a_site(from_="author"), GARDEN, raw) is raw


@pytest.mark.parametrize(("envelope", "sender"), [("account", ACCOUNT), ("verp", ""), ("list", "")])
def test_the_account_stands_in_the_envelope_where_nothing_else_is_taken(envelope, sender):
    assert envelope_from(a_site(envelope=envelope), "") == sender


@pytest.mark.parametrize(
    "said",
    ["550 5.7.60 SMTP; Client does not have permissions to send as this sender (dot)",
     "554 5.2.252 SendAsDenied; box@post.coop not allowed (dot)",
     "550 5.0.0 Sender address is not allowed. (dot)", "553 5.7.1 <a@b.coop>: not owned by user box (mail)",
     "553 5.7.1 <a@b.coop>: Sender address rejected: not owned by user box (rcpt)",
     "550 5.7.0 From address is not one of your addresses (dot)", "501 5.1.7 Invalid address (mail)",
     "550 5.7.1 Header From not allowed (dot)"],
)  # fmt: skip
def test_a_refusal_for_the_senders_sake_is_known(said):
    assert is_about_sender(said)


@pytest.mark.parametrize(
    "said",
    ["550 5.7.1 Message rejected as spam (dot)", "552 5.3.4 Message too big (mail)", "554 5.6.0 Bad content (dot)",
     "550 5.1.1 No such user (rcpt)", "here: could not be written", ""],
)  # fmt: skip
def test_another_refusal_is_not(said):
    assert not is_about_sender(said)


@pytest.mark.parametrize(
    ("site", "address", "mend"),
    [({"from_": "author", "envelope": "verp"}, "garden@post.coop", 'write envelope = "account" and from = "list" in'),
     ({"from_": "author"}, "garden@post.coop", f'of {ACCOUNT} alone, write from = "list" in [relay].'),
     ({}, "garden@post.coop", f"Let the provider allow {ACCOUNT} to send as garden@post.coop"),
     ({}, ACCOUNT, "Ask the provider what the account may send."),
     ({}, "", "Ask the provider what the account may send."),
     ({"account": ""}, "garden@post.coop", "Let the relay take mail of the domain from here.")],
)  # fmt: skip
def test_the_way_out_names_what_is_not_set_yet(site, address, mend):
    assert mend in way_out(a_site(**site), address)
