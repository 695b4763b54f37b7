"""An owner's rules: which letters they fit, which one decides, and that no letter makes them slow."""

import time

import pytest
from helpers import takes_twice
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.rule_file import read_rules
from listcop.core.rules import Candidate, apply_rules, glob


def letter(**changes):
    fields = {name.lower(): [value] for name, value in changes.pop("fields", {}).items()}
    values = {
        "author": "eve@sales.example.net",
        "subject": "Tractor FOR  Sale, hardly used",
        "fields": lambda name: fields.get(name, []),
        "size_bytes": 2_000,
        "attachments": lambda: (("Flyer.PDF", "application/pdf"),),
        "authentication": "pass",
        "writer": "stranger",
        "kind": lambda: "offer",
    }
    return Candidate(**values | changes)


def rules(*given, action="hold"):
    found, problems = read_rules({"rule": [{"action": action} | one for one in given]}, "garden.toml")
    assert problems == ()
    return found


def fits(candidate=None, **conditions):
    return apply_rules(rules(conditions), candidate or letter()).action == "hold"


@pytest.mark.parametrize(
    "condition",
    [
        {"from": "eve@sales.example.net"},
        {"from": ["ana@example.org", "*@Sales.example.net"]},
        {"domain": "sales.example.net"},
        {"domain": "example.net"},
        {"subject": "for sale"},
        {"subject": "* for sale*"},
        {"subject": ["beans", "tractor"]},
        {"larger_than": 1_999},
        {"attachment": "*.pdf"},
        {"attachment": "application/*"},
        {"authentication": "pass"},
        {"authentication": ["fail", "pass"]},
        {"writer": "stranger"},
        {"kind": "offer"},
        {"domain": "example.net", "subject": "sale", "writer": "stranger"},
    ],
    ids=str,
)
def test_a_rule_fits_what_has_all_it_asks_for(condition):
    assert fits(**condition)


@pytest.mark.parametrize(
    "condition",
    [
        {"from": "eve@example.net"},
        {"domain": "notexample.net"},
        {"domain": "ales.example.net"},
        {"subject": "for sales"},
        {"subject": "for sale*"},
        {"larger_than": "2 KB"},
        {"attachment": "*.exe"},
        {"attachment": "image/*"},
        {"authentication": ["fail", "none"]},
        {"writer": ["member", "moderator"]},
        {"kind": "request"},
        {"header": {"X-Spam-Flag": "yes"}},
        {"domain": "example.net", "subject": "beans"},
    ],
    ids=str,
)
def test_a_rule_does_not_fit_what_lacks_one_thing(condition):
    assert not fits(**condition)


def test_words_of_a_field_are_read_decoded_without_accents_and_case():
    coded = letter(
        subject="Réunion  d'ÉTÉ", fields={"X-Note": b"=?utf-8?q?Tr=C3=A8s_urgent?=", "X-Spam-Flag": b"YES, 9.1"}
    )

    assert fits(coded, subject="reunion")
    assert fits(coded, subject="été")
    assert fits(coded, header={"x-note": "TRES urgent"})
    assert fits(coded, header={"X-Spam-Flag": "yes", "X-Note": "*urgent"})
    assert not fits(coded, header={"X-Spam-Flag": "yes", "X-Other": "*"})


def test_a_sign_that_is_no_word_is_looked_for_as_it_stands():
    assert fits(letter(subject="Make $$$ fast"), subject="$$$")
    assert not fits(letter(subject="Make it fast"), subject="$$$")


@pytest.mark.parametrize(
    "sign", ["\u200b", "\u200d", "\u00ad", "\u2060", "\ufeff", "\u202e", "\u034f", "\ufe0f", "\u3164"], ids=ascii
)
def test_signs_that_nobody_sees_hide_nothing_from_a_rule(sign):
    hidden = letter(
        subject=f"Tractor for s{sign}ale",
        attachments=lambda: ((f"Flyer.e{sign}xe{sign}", "application/pdf"),),
        fields={"X-Spam-Flag": f"y{sign}es".encode()},
    )

    assert fits(hidden, subject="for sale")
    assert fits(hidden, subject="*sale")
    assert fits(hidden, attachment="*.exe")
    assert fits(hidden, header={"X-Spam-Flag": "yes"})
    assert not fits(hidden, attachment="*.pdf")


def test_a_sign_that_nobody_sees_parts_words_where_the_owner_wrote_it_so():
    assert fits(letter(subject="សួស្តី\u200bពិភពលោក\u200bថ្មី"), subject="ពិភពលោក")
    assert fits(letter(subject="plain\u200btext"), subject="*\u200b*")
    assert not fits(letter(subject="plain text"), subject="*\u200b*")


def test_the_first_rule_that_fits_decides_and_tags_above_it_are_kept():
    given = rules(
        {"name": "offers", "domain": "example.net", "action": "tag", "tag": "asset"},
        {"name": "friends", "from": "ben@*", "action": "allow"},
        {"name": "adverts", "subject": "for sale", "action": "reject", "reason": "No adverts here."},
        {"name": "later", "domain": "example.net", "action": "tag", "tag": "visit"},
    )

    said = apply_rules(given, letter())

    assert (said.action, said.name, said.reason) == ("reject", "adverts", "No adverts here.")
    assert said.tags == (("asset", "offers"),)
    assert apply_rules(given, letter(author="ben@example.net", subject="for sale")).action == "allow"
    assert apply_rules(given, letter(author="cora@example.org", subject="Beans")).action == ""


def test_the_kind_is_worked_out_only_where_a_rule_asks_for_it():
    asked = []

    apply_rules(rules({"subject": "beans", "kind": "offer"}), letter(kind=lambda: asked.append(1) or "offer"))

    assert asked == []


def test_files_are_looked_for_only_where_a_rule_asks_for_one():
    asked = []

    apply_rules(
        rules({"subject": "beans", "attachment": "*.pdf"}, {"subject": "oats"}),
        letter(attachments=lambda: asked.append(1) or ()),
    )

    assert asked == []


@pytest.mark.parametrize(
    ("pattern", "text", "does"),
    [
        ("*", "", True),
        ("a*", "a", True),
        ("a*a", "a", False),
        ("a*a", "aa", True),
        ("*b*", "abc", True),
        ("a*b*c", "a-b-b-c", True),
        ("a*b*c", "a-c-b", False),
        ("", "a", False),
        ("[a-z]*", "abc", False),
        ("a.c", "abc", False),
    ],
)
def test_only_a_star_is_special_in_a_pattern(pattern, text, does):
    assert glob(pattern, text) is does


@given(st.text(alphabet="ab*", max_size=12), st.text(alphabet="ab", max_size=12))
def test_a_pattern_fits_what_a_step_by_step_reading_says(pattern, text):
    ends = {0}
    for one in pattern:
        if one == "*":
            ends = set(range(min(ends), len(text) + 1)) if ends else set()
        else:
            ends = {at + 1 for at in ends if at < len(text) and text[at] == one}

    assert glob(pattern, text) is (len(text) in ends)


@given(st.text(max_size=200), st.binary(max_size=200), st.text(max_size=50), st.text(max_size=50))
def test_no_letter_and_no_pattern_raises(subject, value, name, pattern):
    found, _ = read_rules(
        {"rule": [{"action": "hold", "subject": pattern, "attachment": pattern, "header": {"X-A": pattern}}]}, "x"
    )

    apply_rules(found, letter(subject=subject, attachments=lambda: ((name, name),), fields={"X-A": value}))


def test_the_worst_pattern_takes_linear_time():
    pattern = "*a" * 90 + "*b"

    def seconds(size):
        text = "a" * size
        started = time.process_time()
        for _ in range(20):
            glob(pattern, text)
        return time.process_time() - started

    assert takes_twice(seconds, 200_000, spare=0.002)
