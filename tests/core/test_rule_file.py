"""A file of rules, read: every problem at once, with the rule, its key, what was seen and what is expected."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.rule_file import MOST_RULES, read_rules


def troubles(*given):
    return list(read_rules({"rule": list(given)}, "garden.toml")[1])


def test_a_rule_is_read_with_all_its_keys():
    (rule,), problems = read_rules(
        {
            "rule": [
                {
                    "name": "no adverts",
                    "from": "*@Example.net",
                    "domain": ["@example.net", "Example.COM."],
                    "subject": "Für alle",
                    "header": {"X-Spam-Flag": ["yes", "true"]},
                    "larger_than": "2 MB",
                    "attachment": "*.EXE",
                    "authentication": "fail",
                    "kind": "announcement",
                    "writer": ["member", "stranger"],
                    "action": "reject",
                    "reason": "No adverts.",
                }
            ]
        },
        "garden.toml",
    )

    assert problems == ()
    assert (rule.authors, rule.domains, rule.subjects) == (
        ("*@example.net",),
        ("example.net", "example.com"),
        ("fur alle",),
    )
    assert rule.headers == {"x-spam-flag": ("yes", "true")}
    assert (rule.larger, rule.attachments, rule.kinds) == (2_000_000, ("*.exe",), ("announcement",))


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        (
            {"action": "drop", "domain": "a.net"},
            'rule 1 action is "drop". Write one of "allow", "hold", "reject", "tag".',
        ),
        ({"domain": "a.net"}, 'rule 1 has no action. Write one of "allow", "hold", "reject", "tag".'),
        ({"action": "hold"}, "rule 1 fits every letter. Say which ones it is for, by one or more of: from, domain,"),
        ({"action": "hold", "form": "a@b.net"}, 'rule 1 has no key "form". Did you mean "from"?'),
        ({"action": "hold", "domain": "gärten.example"}, 'rule 1 domain is "gärten.example". Write a domain in ASCII'),
        ({"action": "hold", "domain": "com"}, 'rule 1 domain is "com". Write a domain in ASCII'),
        ({"action": "hold", "larger_than": "big"}, 'rule 1 larger_than is "big". Write a size, such as "10 MB"'),
        ({"action": "hold", "subject": []}, "rule 1 subject is []. Write a text in quotes, or a list"),
        ({"action": "hold", "header": "X-Spam"}, 'rule 1 header is "X-Spam". Write fields with what stands in them'),
        ({"action": "hold", "kind": "advert"}, 'rule 1 kind is "advert". Write one of "request", "offer"'),
        ({"action": "tag", "domain": "a.net"}, "rule 1 has no tag. Write one of"),
        ({"action": "hold", "domain": "a.net", "tag": "visit"}, 'rule 1 has a tag, but its action is "hold".'),
        ({"action": "allow", "domain": "a.net", "reason": "x"}, 'rule 1 has a reason, but its action is "allow"'),
        ({"action": "reject", "domain": "a.net", "reason": "a\nb"}, "rule 1 reason is "),
        ("hold", "rule 1 is not a table. Write it as [[rule]] with keys below it."),
    ],
)
def test_what_is_wrong_is_told_with_its_place_and_the_way_out(rule, told):
    assert any(one.startswith(f"garden.toml: {told}") for one in troubles(rule))


def test_every_problem_is_told_at_once_and_a_named_rule_by_its_name():
    found = troubles(
        {"name": "spam", "action": "hold", "domain": "none", "writer": "robot"},
        {"name": "spam", "action": "hold", "subject": "x"},
    )

    assert len(found) == 3
    assert found[0].startswith('garden.toml: rule 1 ("spam") domain is "none".')
    assert found[1].startswith('garden.toml: rule 1 ("spam") writer is "robot".')
    assert found[2] == 'garden.toml: two rules are called "spam". Give each its own name.'


def test_other_things_in_the_file_are_refused():
    assert "[[rule]]" in read_rules({"rules": []}, "garden.toml")[1][0]
    assert "[[rule]]" in read_rules({"rule": {"action": "hold"}}, "garden.toml")[1][0]
    assert len(read_rules({"rule": [{"action": "hold", "domain": "a.net"}] * (MOST_RULES + 1)}, "x")[0]) == MOST_RULES


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.floats(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=10), inner, max_size=3),
    max_leaves=5,
)
KEYS = st.sampled_from(["name", "action", "from", "domain", "subject", "header", "larger_than", "attachment", "kind"])


@given(st.lists(st.dictionaries(KEYS, VALUES, max_size=5) | VALUES, max_size=4))
def test_no_file_raises(given_rules):
    rules, problems = read_rules({"rule": given_rules}, "garden.toml")

    assert all(isinstance(one, str) for one in problems)
    assert len(rules) == len(given_rules)
