"""The order in which a thread was written where dates without zones deceive: who quotes a post came after it."""

from collections.abc import Sequence
from datetime import timedelta

from listcop.core.requests import PostView
from listcop.core.tagger.people import long_lines

ZONES = timedelta(hours=26)  # two clocks of the world differ by no more
LINES_PROVE = 2  # lines of one post that another quotes; one is enough where it quotes few
FEW = 3


def in_order(posts: Sequence[PostView]) -> list[PostView]:
    """Return the posts, each behind those that it quotes and else as they come; linear in their text.

    Archives keep the writer's wall clock without its zone: an answer from the west is dated hours before its question.
    """
    quoted_later = _quoted_later(posts) if len(posts) > 1 else {}
    if not quoted_later:
        return list(posts)
    placed: dict[int, None] = {}
    for i in range(len(posts)):
        ahead = [i]
        while ahead:
            at = ahead[-1]
            missing = [j for j in quoted_later.get(at, ()) if j not in placed and j not in ahead]
            if missing:
                ahead.append(missing[0])
            else:
                placed.setdefault(ahead.pop())
    return [posts[i] for i in placed]


def _quoted_later(posts: Sequence[PostView]) -> dict[int, list[int]]:
    """Return for posts that quote others behind them the places of these, where the clocks may be to blame."""
    holders: dict[str, int] = {}
    for j, post in enumerate(posts):
        for line in set(long_lines(post.text)):
            holders[line] = -1 if line in holders else j  # what several wrote proves nothing
    found: dict[int, list[int]] = {}
    for i, post in enumerate(posts):
        if not post.quoted:
            continue
        lines = set(long_lines(post.quoted))
        proofs: dict[int, int] = {}
        for line in lines:
            j = holders.get(line, -1)
            if j > i and posts[j].date - post.date <= ZONES:
                proofs[j] = proofs.get(j, 0) + 1
        behind = sorted(j for j, count in proofs.items() if count >= LINES_PROVE or len(lines) < FEW)
        if behind:
            found[i] = behind
    return found
