"""A little of `make fuzz`, with a seed that stays: the same letters on every machine."""

import random

import pytest

from tests.fuzz.mutate import mutated, seeds
from tests.fuzz.run import fuzz
from tests.fuzz.targets import TARGETS


@pytest.mark.parametrize("name", TARGETS)
def test_letters_nobody_would_write_do_no_harm(name):
    count, failed = fuzz(name, 20261102, lambda count: count < 150)

    assert count == 150
    assert [trouble for _, trouble in failed] == []


def test_the_same_seed_gives_the_same_letters():
    some = [[mutated(chance, seeds()) for _ in range(20)] for chance in (random.Random("7"), random.Random("7"))]

    assert some[0] == some[1]
    assert len(set(some[0])) > 15
