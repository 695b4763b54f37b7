"""What becomes of a post, and why: each check says its word, in the order of the table."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.moderation import (
    CHECKS,
    HELD_BY_AUTHOR,
    HELD_IN_LIST,
    REASONS,
    Decision,
    Envelope,
    ListPolicy,
    PostFacts,
    decide,
    hold_reasons,
    may_tell_author,
)

WOOD = ListPolicy("wood-work", "wood-work+join@example.org", "wood-work+owner@example.org")
MEMBER = PostFacts(size_bytes=2_000, is_member=True, dmarc="pass", approved_posts=9)
STRANGER = replace(MEMBER, is_member=False, approved_posts=0)
OWNER = replace(MEMBER, roles=frozenset({"owner"}))


def what(post=MEMBER, policy=WOOD):
    decision = decide(post, policy)
    return decision.action, decision.reason


def test_a_members_post_is_accepted_and_kept():
    assert decide(MEMBER, WOOD) == Decision("accept", "accepted", "250 2.0.0 Kept")


def test_an_envelope_says_how_a_letter_came():
    envelope = Envelope("", ("garden@example.org",))

    assert (envelope.sender, envelope.door, envelope.trusted) == ("", "smtp", False)


# --- machines


@pytest.mark.parametrize("mark", [{"own_mark": True}, {"received": 101}])
def test_a_letter_that_has_been_here_before_is_never_posted_again(mark):
    decision = decide(replace(MEMBER, **mark), WOOD)

    assert (decision.action, decision.reason, decision.reply) == ("discard", "loop", "250 2.0.0 Kept")


def test_a_hundred_servers_are_not_yet_a_loop():
    assert what(replace(MEMBER, received=100)) == ("accept", "accepted")


@pytest.mark.parametrize("mark", [{"automatic": "auto-replied"}, {"null_sender": True}])
@pytest.mark.parametrize("policy", [WOOD, replace(WOOD, posting="open"), replace(WOOD, posting="moderated")])
def test_an_automatic_letter_is_neither_posted_nor_held_nor_refused(mark, policy):
    assert what(replace(STRANGER, **mark), policy) == ("discard", "automatic")


def test_the_same_letter_twice_is_posted_once():
    assert what(replace(MEMBER, seen="same")) == ("discard", "seen-before")


# --- refused in the dialogue


def test_a_letter_over_the_limit_is_told_the_limit_and_the_way_out():
    decision = decide(replace(MEMBER, size_bytes=10_000_001), WOOD)

    assert decision.reply.startswith("552 5.3.4 wood-work takes letters up to 10 MB, this one has 10.1 MB.")
    assert "link" in decision.reply and what(replace(MEMBER, size_bytes=10_000_000)) == ("accept", "accepted")


def test_a_small_limit_is_told_in_kilobytes():
    decision = decide(replace(MEMBER, size_bytes=60_500), replace(WOOD, max_message_size=40_000))

    assert "up to 40 KB, this one has 60.5 KB." in decision.reply


@pytest.mark.parametrize("authentication", ["prefer", "require", "off"])
def test_a_letter_without_one_plain_from_is_never_posted(authentication):
    post = replace(OWNER, from_trouble="two addresses")

    decision = decide(post, replace(WOOD, authentication=authentication, posting="open"))

    assert (decision.action, decision.reply[:9]) == ("reject", "550 5.6.0")


def test_a_banned_author_is_refused_and_told_whom_to_ask():
    decision = decide(replace(MEMBER, is_banned=True, dmarc="pass"), WOOD)

    assert decision.reply == "550 5.7.1 wood-work takes no post from this address. Ask wood-work+owner@example.org"


def test_a_personal_key_is_not_spread_to_the_list():
    assert what(replace(OWNER, has_key=True)) == ("reject", "key-inside")


# --- is it who it says


@pytest.mark.parametrize(
    ("setting", "dmarc", "domain_policy", "expected"),
    [
        ("prefer", "pass", "reject", "accepted"),
        ("prefer", "none", "none", "accepted"),
        ("prefer", "fail", "none", "accepted"),
        ("prefer", "fail", "quarantine", "dmarc-fail"),
        ("prefer", "fail", "reject", "dmarc-fail"),
        ("prefer", "fail", "unknown", "policy-unknown"),
        ("require", "pass", "none", "accepted"),
        ("require", "none", "none", "unproven"),
        ("require", "fail", "none", "unproven"),
        ("off", "fail", "reject", "accepted"),
    ],
)
def test_authentication_is_judged_as_the_owner_set_it(setting, dmarc, domain_policy, expected):
    post = replace(MEMBER, dmarc=dmarc, policy=domain_policy)

    decision = decide(post, replace(WOOD, authentication=setting))

    assert decision == (Decision("accept", "accepted") if expected == "accepted" else Decision("hold", expected))


@pytest.mark.parametrize("non_members", ["hold", "reject", "discard"])
def test_a_forged_from_is_decided_before_membership_is_looked_at(non_members):
    policy = replace(WOOD, non_members=non_members)
    forged = [replace(post, dmarc="fail", policy="reject") for post in (MEMBER, STRANGER, OWNER)]

    assert {decide(post, policy) for post in forged} == {Decision("hold", "dmarc-fail")}


def test_another_text_under_a_known_message_id_is_held_unless_its_author_is_proven():
    assert what(replace(MEMBER, seen="other", dmarc="none")) == ("hold", "same-message-id")
    assert what(replace(MEMBER, seen="other")) == ("accept", "accepted")


# --- may they post here


def test_a_stranger_is_told_how_to_join_in_the_dialogue():
    decision = decide(STRANGER, replace(WOOD, non_members="reject"))

    assert decision.reply == (
        "550 5.7.1 Only members may post to wood-work. To join, write to wood-work+join@example.org"
    )


@pytest.mark.parametrize(
    ("posting", "non_members", "stranger", "member", "owner"),
    [
        ("members", "hold", "hold", "accept", "accept"),
        ("members", "reject", "reject", "accept", "accept"),
        ("members", "discard", "discard", "accept", "accept"),
        ("open", "reject", "accept", "accept", "accept"),
        ("moderated", "hold", "hold", "hold", "accept"),
        ("moderated", "reject", "reject", "hold", "accept"),
        ("announce", "hold", "reject", "reject", "accept"),
    ],
)
def test_who_may_post(posting, non_members, stranger, member, owner):
    policy = replace(WOOD, posting=posting, non_members=non_members)

    assert [decide(post, policy).action for post in (STRANGER, MEMBER, OWNER)] == [stranger, member, owner]


@pytest.mark.parametrize("role", ["owner", "facilitator", "moderator"])
def test_who_helps_run_a_list_may_post_without_being_a_member(role):
    post = replace(STRANGER, roles=frozenset({role}))

    assert what(post, replace(WOOD, posting="announce", new_member_posts=3)) == ("accept", "accepted")


def test_a_paused_list_holds_what_comes():
    assert what(MEMBER, replace(WOOD, is_paused=True)) == ("hold", "list-paused")


def test_the_first_posts_of_a_new_member_are_held_as_many_as_the_owner_wants():
    policy = replace(WOOD, new_member_posts=2)

    actions = [decide(replace(MEMBER, approved_posts=n), policy).action for n in range(4)]

    assert actions == ["hold", "hold", "accept", "accept"]


# --- how much


def test_what_is_over_the_rate_is_held():
    assert what(replace(MEMBER, author_posts_last_hour=29)) == ("accept", "accepted")
    assert what(replace(MEMBER, author_posts_last_hour=30)) == ("hold", "author-rate")
    assert what(replace(MEMBER, list_posts_last_hour=300)) == ("hold", "list-rate")


def test_no_limit_is_a_limit_of_zero():
    busy = replace(MEMBER, author_posts_last_hour=10_000, list_posts_last_hour=10_000)

    assert what(busy, replace(WOOD, author_posts_per_hour=0, list_posts_per_hour=0)) == ("accept", "accepted")


@pytest.mark.parametrize("full", [{"held_by_author": HELD_BY_AUTHOR}, {"held_in_list": HELD_IN_LIST}])
def test_a_flood_cannot_fill_the_queue_of_held_posts(full):
    refused = decide(replace(STRANGER, **full), WOOD)
    accepted = decide(replace(MEMBER, **full), WOOD)

    assert (refused.action, refused.reply[:9]) == ("reject", "450 4.7.1")
    assert accepted.action == "accept"


# --- what people are told


def test_a_moderator_sees_every_reason_in_the_order_of_the_checks():
    post = replace(STRANGER, dmarc="fail", policy="reject", author_posts_last_hour=30)

    reasons = hold_reasons(post, replace(WOOD, posting="moderated", is_paused=True, new_member_posts=1))

    assert reasons == ("dmarc-fail", "non-member", "list-paused", "moderated", "new-member", "author-rate")


@pytest.mark.parametrize(
    ("change", "may"),
    [
        ({}, True),
        ({"dmarc": "none"}, False),
        ({"dmarc": "fail"}, False),
        ({"null_sender": True}, False),
        ({"automatic": "x"}, False),
    ],
)
def test_only_an_author_who_is_proven_is_written_to(change, may):
    assert may_tell_author(replace(STRANGER, **change)) is may


FACTS = st.builds(
    PostFacts,
    size_bytes=st.sampled_from([1, 10_000_001]),
    automatic=st.sampled_from([None, "auto-replied"]),
    null_sender=st.booleans(),
    own_mark=st.booleans(),
    from_trouble=st.sampled_from([None, "two addresses"]),
    dmarc=st.sampled_from(["pass", "fail", "none"]),
    policy=st.sampled_from(["none", "reject", "unknown"]),
    is_member=st.booleans(),
    roles=st.sampled_from([frozenset(), frozenset({"owner"})]),
    is_banned=st.booleans(),
    held_in_list=st.sampled_from([0, HELD_IN_LIST]),
    seen=st.sampled_from(["new", "same", "other"]),
    has_key=st.booleans(),
)
POLICIES = st.builds(
    ListPolicy,
    st.just("wood-work"),
    st.just(WOOD.join_address),
    st.just(WOOD.owner_address),
    posting=st.sampled_from(["members", "open", "moderated", "announce"]),
    non_members=st.sampled_from(["hold", "reject", "discard"]),
    authentication=st.sampled_from(["prefer", "require", "off"]),
)


@given(FACTS, POLICIES)
def test_every_decision_has_a_reason_people_can_read_and_a_reply_that_fits_it(post, policy):
    decision = decide(post, policy)

    assert REASONS[decision.reason].format(list="wood-work")
    assert decision.reply.isascii() and len(decision.reply) <= 510  # RFC 5321, 4.5.3.1.5
    assert (decision.reply[0] == "2") == (decision.action != "reject")


@given(FACTS, POLICIES)
def test_who_forges_a_banned_authors_name_hears_what_is_said_of_a_strangers(post, policy):
    stranger = replace(post, is_member=False, roles=frozenset(), is_banned=False, dmarc="none")

    heard = decide(replace(stranger, is_banned=True), policy)

    assert heard.reply == decide(stranger, policy).reply
    assert heard.action in ("discard", "reject")


@given(FACTS, POLICIES)
def test_nothing_automatic_looping_or_without_an_author_is_ever_accepted_or_held(post, policy):
    decision = decide(post, policy)

    if post.automatic or post.null_sender or post.own_mark or post.from_trouble:
        assert decision.action in ("discard", "reject")


def test_the_order_of_the_checks_can_be_read():
    names = [check.__name__ for check in CHECKS]

    assert names.index("_loop") < names.index("_automatic") < names.index("_unproven") < names.index("_non_member")
