"""Rules that turn on a word: those of other words cost a sentence nothing."""

import re

import pytest

from listcop.core.assets import limit_germanic, limit_romance, withdrawal_germanic, withdrawal_romance
from listcop.core.assets.rules import by_word, matches

LIMITS = [
    rule
    for module in (limit_germanic, limit_romance)
    for tables in (module.ASKED, module.STATED)
    for rules in tables.values()
    for rule in rules
]
WITHDRAWALS = [
    rule
    for module in (withdrawal_germanic, withdrawal_romance)
    for tongue in module.TONGUES.values()
    for how in ("drop", "wrong", "dead", "took", "sent", "right", "all")
    for rule in getattr(tongue, how)
]


def test_a_rule_is_not_even_made_ready_before_its_word_comes():
    rules = by_word({"drop": [("", "ignore", " (the|my) file"), ("", "zebra", "(")]})  # nobody can read the second

    assert [(name, found[0]) for name, found in matches(rules, "please ignore my file")] == [("drop", "ignore my file")]
    with pytest.raises(re.error):
        list(matches(rules, "a zebra"))


@pytest.mark.parametrize("rules", [LIMITS, WITHDRAWALS], ids=["limits", "withdrawals"])
def test_every_rule_can_be_read(rules):
    ready = [one for ends in by_word({"all": rules}).values() for _, _, *both in ends for one in map(re.compile, both)]

    assert len(ready) >= 2 * len(rules)
