"""The steps of a membership: who may take them, what is asked back, and who hears of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from helpers import NOW, a_member
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.asks import (
    Answer,
    ChangeAddress,
    Facilitate,
    Find,
    Join,
    Leave,
    NoWords,
    Resume,
    SetCadence,
    SetLanguage,
    SetLite,
    SetOneDigest,
    SetShortDigest,
    Thanks,
    Unknown,
)
from listcop.core.membership import (
    KEY_LIFE,
    OWNERS,
    Asker,
    Change,
    KeyFacts,
    KeyWish,
    Notice,
    Outcome,
    change_settings,
    confirm,
    is_so,
    join,
    leave,
    leave_by_key,
    may_answer,
    removed,
    tell,
)
from listcop.core.words import Word

ANA, BEN, EVE = "ana@example.org", "ben@example.org", "eve@example.net"
PROVEN = Asker(ANA, proven=True)
FORGED = Asker(ANA, proven=False)
ROBOT = Asker(ANA, proven=True, automatic=True)
OWNER = Asker(EVE, proven=True, settles=True)
WEEKLY = SetCadence("weekly")
SETTLE = Change("settle")
YES, NO = Answer(Word.yes), Answer(Word.no)
STATES = ["none", "active", "paused", "unreachable", "left", "banned"]
ON_LIST = ["active", "paused", "unreachable"]


def good(purpose, address=ANA, member=ANA, command=None):
    return KeyFacts(KeyWish(purpose, address, member, command), "good")


def letters(outcome):
    return [(letter.occasion, letter.to) for letter in outcome.letters]


def done(outcome):
    return [(change.what, change.address) for change in outcome.changes]


# --- join


@pytest.mark.parametrize("policy", ["confirm", "approve"])
@pytest.mark.parametrize("asker", [PROVEN, FORGED])
def test_who_asks_to_join_is_asked_back_and_nothing_is_kept_yet(asker, policy):
    outcome = join(asker, "none", policy, Join("weekly"))

    assert outcome.letters == (Notice("join-confirm", ANA, KeyWish("join", ANA, ANA, Join("weekly"))),)
    assert outcome.changes == ()


def test_an_open_list_takes_a_proven_address_at_once_and_asks_any_other_back():
    at_once, asked = join(PROVEN, "none", "open"), join(FORGED, "none", "open")

    assert (done(at_once), letters(at_once)) == ([("add", ANA)], [("welcome", ANA)])
    assert (done(asked), letters(asked)) == ([], [("join-confirm", ANA)])


def test_a_closed_list_says_so():
    assert letters(join(PROVEN, "none", "closed")) == [("join-closed", ANA)]


@pytest.mark.parametrize("state", ON_LIST)
def test_a_member_who_asks_again_is_told_and_a_forger_sees_what_strangers_see(state):
    assert letters(join(PROVEN, state, "confirm")) == [("join-already", ANA)]
    assert join(FORGED, state, "confirm") == join(FORGED, "none", "confirm")


def test_a_banned_address_hears_nothing():
    assert join(PROVEN, "banned", "open") == Outcome("banned")


def test_nobody_gets_more_than_three_confirmations_a_day():
    sent = [join(replace(FORGED, confirmations_today=n), "none", "confirm").letters for n in range(6)]

    assert [len(each) for each in sent] == [1, 1, 1, 0, 0, 0]


def test_whoever_joins_another_address_is_told_that_it_was_asked_and_no_more():
    asker = Asker(EVE, proven=True, named=ANA)

    as_member, as_stranger = join(asker, "active", "open"), join(asker, "none", "open")

    assert letters(as_stranger) == [("join-confirm", ANA), ("asked-there", EVE)]
    assert as_member == as_stranger


# --- confirm


def test_an_answer_from_the_invited_address_joins_with_or_without_words():
    wish = good("join", command=Join("weekly"))

    outcomes = [confirm(wish, FORGED, answer, "none", "confirm") for answer in (YES, NoWords(), Join())]

    assert {outcome.changes for outcome in outcomes} == {(SETTLE, Change("add", ANA, Join("weekly")))}
    assert {outcome.letters for outcome in outcomes} == {(Notice("welcome", ANA),)}


def test_the_case_of_an_address_does_not_keep_anyone_out():
    outcome = confirm(good("join"), Asker("Ana@Example.ORG", proven=False), NoWords(), "none", "confirm")

    assert ("add", ANA) in done(outcome)


@pytest.mark.parametrize("purpose", sorted(KEY_LIFE))
@pytest.mark.parametrize("answer", [YES, NoWords(), Join(), Leave()])
def test_no_automatic_letter_confirms_anything(purpose, answer):
    address = OWNERS if purpose == "approve-join" else ANA

    outcome = confirm(good(purpose, address), replace(ROBOT, settles=True), answer, "none", "confirm")

    assert outcome == Outcome("automatic")


@pytest.mark.parametrize("purpose", sorted(KEY_LIFE))
def test_a_key_from_another_address_does_nothing_and_stays_good(purpose):
    address = OWNERS if purpose == "approve-join" else ANA

    proven = confirm(good(purpose, address), Asker(EVE, proven=True), YES, "none", "confirm")
    forged = confirm(good(purpose, address), Asker(EVE, proven=False), YES, "none", "confirm")

    assert (proven.changes, letters(proven)) == ((), [("key-other-address", EVE)])
    assert forged == Outcome("other-address")


@pytest.mark.parametrize("purpose", sorted(KEY_LIFE))
@pytest.mark.parametrize("state", ["used", "old"])
def test_a_used_or_old_key_says_once_that_it_was_settled_and_never_acts(purpose, state):
    key = replace(good(purpose, OWNERS if purpose == "approve-join" else ANA), state=state)
    asker = replace(PROVEN, settles=True)

    first = confirm(key, asker, YES, "none", "confirm")
    again = confirm(replace(key, told=True), asker, YES, "none", "confirm")

    assert (first.changes, letters(first)) == ((), [("key-settled", ANA)])
    assert again == Outcome("settled")


def test_a_key_that_we_never_gave_gets_no_answer():
    assert confirm(None, PROVEN, YES, "none", "confirm") == Outcome("unknown-key")


@pytest.mark.parametrize("answer", [NO, Answer(Word.cancel), Answer(Word.drop), Leave()])
def test_a_no_ends_the_question_without_another_letter(answer):
    assert confirm(good("join"), FORGED, answer, "none", "confirm") == Outcome("declined", (SETTLE,))


@pytest.mark.parametrize("answer", [Unknown("who"), Thanks(), Find("you"), Answer(Word.listening)])
def test_words_that_are_no_yes_join_nobody_and_leave_the_key_good(answer):
    outcome = confirm(good("join"), FORGED, answer, "none", "confirm")

    assert (outcome.changes, letters(outcome)) == ((), [("unknown-command", ANA)])


def test_a_pestered_address_may_block_us():
    outcome = confirm(good("join"), FORGED, Answer(Word.block), "none", "confirm")

    assert (done(outcome), letters(outcome)) == ([("settle", ""), ("block", ANA)], [])


@pytest.mark.parametrize("answer", [YES, Answer(Word.no, text="we are full")])
def test_an_owners_word_about_somebody_who_is_on_the_list_by_now_changes_nothing(answer):
    outcome = confirm(good("approve-join", OWNERS), OWNER, answer, "active", "approve")

    assert (outcome.changes, outcome.letters) == ((SETTLE,), ())


def test_who_joined_meanwhile_or_was_banned_is_not_added_again():
    already = confirm(good("join"), FORGED, YES, "active", "confirm")
    banned = confirm(good("join"), FORGED, YES, "banned", "confirm")

    assert (already.changes, letters(already)) == ((SETTLE,), [("join-already", ANA)])
    assert (banned.changes, banned.letters) == ((SETTLE,), ())


# --- approve


def test_where_joins_are_approved_the_owners_are_asked_after_the_confirmation():
    outcome = confirm(good("join", command=Join("daily")), FORGED, NoWords(), "none", "approve")

    assert outcome.changes == (SETTLE,)
    assert letters(outcome) == [("join-approve", OWNERS), ("join-waits", ANA)]
    assert outcome.letters[0].key == KeyWish("approve-join", OWNERS, ANA, Join("daily"))


def test_an_owners_yes_adds_and_a_no_tells_why():
    wish = good("approve-join", OWNERS, ANA, Join("daily"))

    yes = [confirm(wish, OWNER, answer, "none", "approve") for answer in (YES, Facilitate(Word.accept))]
    no = confirm(wish, OWNER, Answer(Word.no, text="Only for ward nurses."), "none", "approve")

    assert {outcome.changes for outcome in yes} == {(SETTLE, Change("add", ANA, Join("daily")))}
    assert no.letters == (Notice("join-refused", ANA, text="Only for ward nurses."),)
    assert no.changes == (SETTLE,)


def test_an_owners_answer_needs_a_word():
    outcome = confirm(good("approve-join", OWNERS), OWNER, NoWords(), "none", "approve")

    assert (outcome.changes, letters(outcome)) == ((), [("unknown-command", EVE)])


@pytest.mark.parametrize(
    "text", ["problem, welcome!", "hay problema", "sé", "lo sé, ¿quién es?", "idea who this is", "sei"]
)
def test_an_owner_who_says_no_problem_or_does_not_know_refuses_nobody(text):
    outcome = confirm(good("approve-join", OWNERS), OWNER, Answer(Word.no, text=text), "none", "approve")

    assert outcome.changes == ()
    assert [one.occasion for one in outcome.letters] == ["unknown-command"]


@pytest.mark.parametrize("purpose", ["join", "invited"])
@pytest.mark.parametrize(
    "said",
    [
        ["Yes, but please do not add me yet"],
        ["Yes, I want to,", "but not before May."],
        ["Oui, mais pas encore"],
        ["Sí, pero todavía no"],
        ["Sim, mas ainda não"],
        ["OK, received."],
    ],
)
def test_a_yes_with_a_condition_joins_nobody_and_is_asked_again(purpose, said):
    outcome = confirm(good(purpose), FORGED, YES, "none", "confirm", said)

    assert (outcome.reason, outcome.changes) == ("unknown-command", ())


@pytest.mark.parametrize(
    "said", [["Yes please! When do you meet?"], ["yes", "Ana Bello"], ["Oui, merci"], ["Claro que sí, gracias"], []]
)
def test_a_yes_with_courtesy_or_a_question_joins(said):
    assert confirm(good("join"), FORGED, YES, "none", "confirm", said).reason == "joined"


def test_a_yes_with_a_condition_still_leaves():
    said = ["Yes, but thanks for everything"]

    assert confirm(good("leave"), FORGED, YES, "active", "confirm", said).reason == "left"


@pytest.mark.parametrize("text", ["but ask her who she is first", "mais attendez", "is she not a dealer?"])
def test_a_yes_with_a_condition_lets_nobody_in(text):
    outcome = confirm(good("approve-join", OWNERS), OWNER, Answer(Word.yes, text=text), "none", "approve")

    assert (outcome.reason, outcome.changes) == ("unknown-command", ())


@pytest.mark.parametrize("said", [["Yes?"], ["Yes, I know her,", "but ask her first."], ["Oui, si elle le veut bien"]])
def test_the_whole_paragraph_of_an_owners_yes_counts(said):
    outcome = confirm(good("approve-join", OWNERS), OWNER, Answer(Word.yes), "none", "approve", said)

    assert (outcome.reason, outcome.changes) == ("unknown-command", ())


def test_an_owner_may_drop_a_join_without_a_letter():
    outcome = confirm(good("approve-join", OWNERS), OWNER, Answer(Word.drop), "none", "approve")

    assert outcome == Outcome("dropped", (SETTLE,))


# --- leave


@pytest.mark.parametrize("state", ON_LIST)
def test_a_proven_member_is_gone_at_once_with_a_way_back(state):
    outcome = leave(PROVEN, state)

    assert done(outcome) == [("remove", ANA), ("void", ANA)]
    assert outcome.letters == (Notice("goodbye", ANA, KeyWish("undo-leave", ANA, ANA)),)


@pytest.mark.parametrize("state", STATES)
def test_whoever_forges_a_leave_learns_nothing_and_changes_nothing(state):
    outcome = leave(FORGED, state)

    assert outcome == leave(FORGED, "none")
    assert (outcome.changes, letters(outcome)) == ((), [("leave-confirm", ANA)])


def test_nobody_can_take_another_off_the_list():
    outcome = leave(Asker(EVE, proven=True, named=ANA), "active")

    assert (outcome.changes, letters(outcome)) == ((), [("leave-confirm", ANA), ("asked-there", EVE)])


def test_a_confirmed_leave_leaves():
    outcome = confirm(good("leave"), FORGED, NoWords(), "active", "confirm")

    assert ("remove", ANA) in done(outcome) and letters(outcome) == [("goodbye", ANA)]


def test_who_is_not_on_the_list_is_told_and_an_open_join_ends():
    outcome = leave(PROVEN, "none")

    assert (done(outcome), letters(outcome)) == ([("void", ANA)], [("leave-not-member", ANA)])


@pytest.mark.parametrize("state", ON_LIST)
def test_the_leave_key_leaves_at_once(state):
    assert leave_by_key(ANA, state, null_sender=False) == removed(ANA)


def test_a_bounce_to_the_leave_key_takes_nobody_off():
    assert leave_by_key(ANA, "active", null_sender=True) == Outcome("null-sender")


@pytest.mark.parametrize("answer", [YES, Answer(Word.undo), Join()])
def test_one_word_to_the_goodbye_brings_everything_back(answer):
    outcome = confirm(good("undo-leave"), FORGED, answer, "left", "closed")

    assert (done(outcome), letters(outcome)) == ([("settle", ""), ("restore", ANA)], [("welcome-back", ANA)])


@pytest.mark.parametrize("answer", [NoWords(), Thanks()])
def test_an_empty_answer_to_the_goodbye_brings_nobody_back(answer):
    assert confirm(good("undo-leave"), FORGED, answer, "left", "confirm").changes == ()


# --- settings


WISHES = [WEEKLY, SetCadence("none", date(2027, 3, 1)), SetLanguage("fr")]


@pytest.mark.parametrize("wish", WISHES)
def test_a_proven_members_settings_change_at_once(wish):
    outcome = change_settings(PROVEN, "active", wish)

    assert outcome.changes == (Change("set", ANA, wish),)
    assert letters(outcome) == [("settings-changed", ANA)]


@pytest.mark.parametrize("wish", [*WISHES, ChangeAddress(EVE)])
@pytest.mark.parametrize("state", STATES)
def test_a_change_without_proof_is_asked_back_from_members_and_strangers_alike(wish, state):
    outcome = change_settings(FORGED, state, wish)

    assert outcome.letters == (Notice("settings-confirm", ANA, KeyWish("settings", ANA, ANA, wish)),)
    assert outcome.changes == ()


def test_a_confirmed_change_is_kept():
    outcome = confirm(good("settings", command=WEEKLY), FORGED, NoWords(), "active", "confirm")

    assert outcome.changes == (SETTLE, Change("set", ANA, WEEKLY))


def test_who_is_not_a_member_has_nothing_to_set():
    assert letters(change_settings(PROVEN, "none", WEEKLY)) == [("not-member", ANA)]


def test_a_new_address_takes_a_yes_from_both():
    wish = ChangeAddress(BEN)

    first = confirm(good("settings", command=wish), FORGED, NoWords(), "active", "confirm")
    second = confirm(good("change-address", BEN, ANA, wish), Asker(BEN, proven=False), YES, "active", "confirm")

    assert first.letters == (Notice("address-confirm", BEN, KeyWish("change-address", BEN, ANA, wish)),)
    assert done(first) == [("settle", "")]
    assert second.changes == (SETTLE, Change("rename", ANA, wish))
    assert letters(second) == [("address-changed", BEN), ("address-changed", ANA)]


def test_a_new_address_that_was_banned_meanwhile_hears_nothing_nor_does_the_old_one():
    key = replace(good("change-address", BEN, ANA, ChangeAddress(BEN)), is_banned=True)

    outcome = confirm(key, Asker(BEN, proven=True), YES, "active", "confirm")

    assert outcome == Outcome("banned", (SETTLE,))


def test_stop_in_answer_to_a_question_about_settings_means_leave():
    outcome = confirm(good("settings", command=WEEKLY), FORGED, Leave(), "active", "confirm")

    assert outcome.reason == "left"
    assert outcome.changes[0] == SETTLE


def test_a_change_of_address_cannot_flood_the_new_one():
    outcome = change_settings(replace(PROVEN, confirmations_today=3), "active", ChangeAddress(BEN))

    assert outcome == Outcome("too-many-confirmations")


def test_another_case_of_ones_own_address_needs_no_second_yes():
    outcome = change_settings(PROVEN, "active", ChangeAddress("Ana@Example.org"))

    assert done(outcome) == [("rename", ANA)]


@pytest.mark.parametrize(
    ("wish", "is_theirs_already"),
    [
        (SetCadence("weekly"), {"cadence": "weekly"}),
        (SetLanguage("fr"), {"language": "fr"}),
        (SetShortDigest(True), {"short_digest": True}),
        (SetOneDigest(True), {"combined": True}),
        (SetLite(True), {"lite": True}),
    ],
    ids=str,
)
def test_a_setting_that_is_so_already_is_known(wish, is_theirs_already):
    other = {"cadence": "each", "language": "es", "short_digest": False, "combined": False, "lite": False}

    assert is_so(wish, a_member(**other | is_theirs_already))
    assert not is_so(wish, a_member(**other))


def test_who_chooses_the_language_of_the_list_keeps_it_when_the_list_changes_its_own():
    assert not is_so(SetLanguage("en"), a_member(language=""))


def test_who_is_paused_and_asks_for_the_same_cadence_wants_mail_again():
    assert not is_so(WEEKLY, a_member(cadence="weekly", state="paused"))
    assert not is_so(SetCadence("none", NOW.date()), a_member(cadence="none"))


def test_who_wants_mail_again_and_gets_it_has_it_so_already():
    assert is_so(Resume(), a_member(cadence="weekly"))
    assert not is_so(Resume(), a_member(cadence="weekly", state="paused"))
    assert not is_so(Resume(), a_member(cadence="none"))


# --- answers that change nothing, and limits


@pytest.mark.parametrize("occasion", ["status", "help", "unknown-command"])
def test_questions_are_answered_to_the_from_and_to_no_robot(occasion):
    assert letters(tell(occasion, PROVEN)) == [(occasion, ANA)]
    assert tell(occasion, ROBOT) == Outcome("automatic")


def test_a_robot_that_is_not_known_as_one_gets_ten_letters_a_day_at_most():
    allowed = [may_answer("unknown-command", True, n, same_in_last_hour=False) for n in range(20)]

    assert allowed == [True] * 10 + [False] * 10
    assert not may_answer("unknown-command", False, 1, same_in_last_hour=True)
    assert not may_answer("status", False, 1, same_in_last_hour=True)


def test_a_proven_member_who_mistypes_twice_within_an_hour_is_told_twice():
    assert may_answer("unknown-command", True, 1, same_in_last_hour=True)
    assert may_answer("help", True, 9, same_in_last_hour=True)
    assert not may_answer("help", True, 10, same_in_last_hour=False)


def test_what_was_done_for_a_proven_member_uses_up_no_answer_that_tells_of_a_misunderstanding():
    told = [may_answer("unknown-command", True, 40 + n, False, sparing_today=n) for n in range(20)]

    assert told == [True] * 10 + [False] * 10
    assert not may_answer("unknown-command", True, 100, False, sparing_today=0)
    assert not may_answer("unknown-command", False, 10, False, sparing_today=0)


def test_a_proven_member_may_ask_for_many_things_within_an_hour():
    assert all(may_answer("status", True, n, same_in_last_hour=True) for n in range(100))
    assert not may_answer("status", True, 100, same_in_last_hour=False)


@pytest.mark.parametrize("step", [join, leave, change_settings])
def test_no_automatic_letter_changes_anything(step):
    more = {join: ("confirm",), leave: (), change_settings: (WEEKLY,)}[step]

    assert step(ROBOT, "active", *more) == Outcome("automatic")


ANSWERS = st.sampled_from(
    [YES, NO, NoWords(), Join(), Leave(), Thanks(), Unknown("x"), Facilitate(Word.accept), WEEKLY]
)


@given(
    st.sampled_from(sorted(KEY_LIFE)),
    ANSWERS,
    st.sampled_from(STATES),
    st.sampled_from(["confirm", "approve", "open", "closed"]),
)
def test_whatever_is_answered_a_stranger_without_the_key_changes_nothing(purpose, answer, state, policy):
    address = OWNERS if purpose == "approve-join" else ANA
    outsider = Asker(EVE, proven=True)

    outcome = confirm(good(purpose, address, command=WEEKLY), outsider, answer, state, policy)

    assert outcome.changes == ()


@given(
    st.sampled_from(STATES), st.sampled_from(["confirm", "approve", "open", "closed"]), st.booleans(), st.integers(0, 5)
)
def test_no_wish_without_proof_changes_anything(state, policy, other, asked):
    asker = Asker(ANA, proven=False, named=BEN if other else "", confirmations_today=asked)

    outcomes = [join(asker, state, policy), leave(asker, state), change_settings(asker, state, WEEKLY)]

    assert all(outcome.changes == () for outcome in outcomes)
    assert all(len(outcome.letters) <= 1 for outcome in outcomes)
