"""Where a community stands in its life, as far as figures tell: five stages, after Wenger, McDermott and Snyder,
Cultivating Communities of Practice (2002), chapters 4 and 5. A guess to talk about, never a mark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

StageName = Literal["potential", "coalescing", "maturing", "stewardship", "transformation"]
STAGES: tuple[StageName, ...] = get_args(StageName)

YOUNG_DAYS = 365
FEW_WRITERS = 8  # in a quarter: fewer people know each other without a list
FEW_POSTS = 12
LIVELY_POSTS = 60  # so many, and few writers are a small circle that works together
FADED = 0.4  # of the posts of a usual quarter: a list does something else now
GROWN = 1.25
NEW_SHARE = 0.3  # of those who wrote in the quarter, who had never before
STEPS = 4  # lines of each stage's checklist


@dataclass(frozen=True, slots=True)
class Life:
    """What decides.

    age_days       since the first post
    posts          of the last quarter; `usual_posts`: of a usual quarter in the year before it, 0 if there was none
    writers        people who wrote in the last quarter; `new_writers`: of these, who never had before
    """

    age_days: int
    posts: int
    usual_posts: float
    writers: int
    new_writers: int


@dataclass(frozen=True, slots=True)
class Stage:
    """The stage, and the word of ours for what decided."""

    name: StageName
    why: str


def stage_of(life: Life, said: str = "auto") -> Stage:
    """Return the stage that fits the figures best, or the one that the list's owner named."""
    named = next((one for one in STAGES if one == said), None)
    if named is not None:
        return Stage(named, "said")
    is_young = life.age_days < YOUNG_DAYS
    if not is_young and life.posts < FADED * life.usual_posts:
        return Stage("transformation", "faded")
    if life.posts < FEW_POSTS or (life.writers < FEW_WRITERS and life.posts < LIVELY_POSTS):
        return Stage("potential", "few-young") if is_young else Stage("transformation", "few-old")
    if is_young:
        return Stage("coalescing", "young")
    if life.posts > GROWN * life.usual_posts:
        return Stage("maturing", "grows")
    if life.new_writers > NEW_SHARE * life.writers:
        return Stage("maturing", "new-people")
    return Stage("stewardship", "steady")
