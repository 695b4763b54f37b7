"""Where a community stands, from its age, what is written, and by whom."""

import pytest

from listcop.core.pulse.stages import Life, Stage, stage_of

OLD = 2_000


@pytest.mark.parametrize(
    ("life", "name", "why"),
    [
        (Life(60, 5, 0, 3, 3), "potential", "few-young"),
        (Life(200, 80, 0, 20, 20), "coalescing", "young"),
        (Life(OLD, 200, 100, 40, 5), "maturing", "grows"),
        (Life(OLD, 100, 100, 40, 20), "maturing", "new-people"),
        (Life(OLD, 100, 100, 40, 5), "stewardship", "steady"),
        (Life(OLD, 30, 100, 12, 1), "transformation", "faded"),
        (Life(OLD, 8, 9, 4, 0), "transformation", "few-old"),
        (Life(OLD, 0, 0, 0, 0), "transformation", "few-old"),
        (Life(OLD, 300, 280, 6, 0), "stewardship", "steady"),  # a small circle, and lively
        (Life(200, 300, 0, 5, 2), "coalescing", "young"),
    ],
)
def test_the_stage_is_told_with_what_decided(life, name, why):
    stage = stage_of(life)

    assert (stage.name, stage.why) == (name, why)
    assert stage_of(life, "auto") == stage


def test_the_owners_word_goes_before_what_the_figures_say():
    assert stage_of(Life(60, 5, 0, 3, 3), "stewardship") == Stage("stewardship", "said")
