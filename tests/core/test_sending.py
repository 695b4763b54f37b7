"""Whose a refusal is: the letter's, ours, or the recipient's own."""

import pytest

from listcop.core.sending import Outcome, are_blameless

NONE = "5.0.0"


def never(said, status=None, stage="rcpt"):
    """What a relay said, such as "5.1.1 No such user"."""
    told = status or (said.split()[0] if said[:2] == "5." else NONE)
    return Outcome("ben@example.org", "never", stage, 550, told, said)


@pytest.mark.parametrize(
    "said",
    [
        "5.7.1 <ben@example.org>: Relay access denied",
        "5.7.1 <ben@example.org>... Relaying denied. Proper authentication required.",
        "5.7.54 SMTP; Unable to relay recipient in non-accepted domain",
        "5.1.2 Relay not allowed.",
        "relay not permitted",
        "User not local; we do not relay",
        "Invalid sender",
        "sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)",
        "5.1.8 <garden@lists.example.org>: Domain not found",
        "5.7.1 <garden@lists.example.org>: Sender address rejected: not owned by user olga",
        "5.1.0 <garden@lists.example.org>: Sender address rejected: User unknown in local recipient table",
        "Sender verify failed",
        "5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org",
        "5.7.25 Client host rejected: cannot find your reverse hostname",
        "5.5.2 <box>: Helo command rejected: need fully-qualified hostname",
        "5.7.1 Your account may send 100 letters a day",
    ],
)
def test_who_speaks_of_relaying_sender_or_client_blames_us_also_before_one_recipient(said):
    assert are_blameless([never(said)]) == [True]


@pytest.mark.parametrize(
    "said",
    [
        "5.1.1 <ben@example.org>: Recipient address rejected: User unknown in relay recipient table",
        "5.1.1 <relay@example.org>: No such user",
        "5.1.1 undeliverable address: host mx.example.org said: 554 5.7.1 Relay access denied",
        "5.1.2 <ben@example.org>: Host unknown (Name server: relay.example.org: host not found)",
        "5.2.1 Mailbox disabled, spam was sent from it",
        "5.4.1 Recipient address rejected: Access denied",
        "5.7.1 <ben@example.org>: Recipient address rejected: Access denied",
        "5.7.1 Recipient not authorised, your IP has been found on a block list",
        "5.7.1 RESOLVER.RST.AuthRequired; authentication required",
        "5.7.1 RESOLVER.RST.NotAuthorized; not authorized",
        "5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required",
        "5.7.1 Access denied",
        "<relay@example.org> is unknown here",
        "User unknown in relay recipient table",
        "No such user",
    ],
)
def test_one_recipients_own_address_or_policy_blames_nobody_else(said):
    assert are_blameless([never(said)]) == [False]


@pytest.mark.parametrize("said", ["5.7.1 Access denied", "Administrative prohibition", "We do not like this sender"])
def test_a_policy_that_names_nobody_is_ours_where_all_of_several_are_refused_so_or_some_were_before(said):
    denied, unknown = never(said), never("5.1.1 No such user")

    assert are_blameless([denied, denied]) == [True, True]
    assert are_blameless([denied], before=True) == [True]
    assert are_blameless([denied, unknown]) == [False, False]
    assert are_blameless([unknown], before=True) == [False]


def test_a_relay_that_has_enough_of_us_within_a_lot_blames_us_where_several_are_refused_in_the_same_words():
    sent = Outcome("amina@example.org", "sent", "dot", 250, "2.0.0", "Taken")
    denied = [never(f"5.7.1 <m{n}@example.org>: Recipient address rejected: Access denied") for n in range(3)]
    unknown = never("5.1.1 No such user")

    assert are_blameless([sent, sent, *denied, unknown]) == [False, False, True, True, True, False]
    assert are_blameless([sent, *denied[:2]]) == [False, False, False]  # two of one firm
    assert are_blameless([sent, unknown, unknown, unknown]) == [False, False, False, False]


def test_who_is_told_that_relaying_is_denied_is_blameless_beside_whoever_else_was_asked_for():
    sent = Outcome("amina@lists.example.org", "sent", "dot", 250, "2.0.0", "Taken")
    later = Outcome("cora@example.org", "later", "rcpt", 450, "4.7.1", "Relay access denied")

    outcomes = [sent, never("5.7.1 Relay access denied"), never("5.1.1 No such user"), later]

    assert are_blameless(outcomes) == [False, True, False, False]


def test_what_comes_after_all_recipients_were_named_is_about_the_letter():
    assert are_blameless([never("5.1.1 No such user", stage="dot")]) == [True]
