"""The order in which a thread was written where its clocks deceive: who answers or quotes a post came after it."""

from collections.abc import Sequence
from datetime import timedelta

from listcop.core.requests import PostView
from listcop.core.tagger.people import long_lines

ZONES = timedelta(hours=26)  # two clocks of the world differ by no more
LINES_PROVE = 2  # lines of one post that another quotes; one is enough where it quotes few
FEW = 3


def in_order(posts: Sequence[PostView]) -> list[PostView]:
    """Return the posts, each behind the one that it answers and those that it quotes, else as they come; linear.

    Archives keep the writer's wall clock without its zone: an answer from the west is dated hours before its question.
    """
    ahead_of = _ahead_of(posts) if len(posts) > 1 else {}
    if not ahead_of:
        return list(posts)
    order: list[PostView] = []
    met: set[int] = set()  # who answers in a circle is met on the way, and stays as it came
    for i in range(len(posts)):
        way = [i] if i not in met else []
        while way:
            met.add(way[-1])
            ahead = ahead_of.get(way[-1], [])
            while ahead and ahead[-1] in met:
                ahead.pop()
            if ahead:
                way.append(ahead[-1])
            else:
                order.append(posts[way.pop()])
    return order


def _ahead_of(posts: Sequence[PostView]) -> dict[int, list[int]]:
    """Return for posts that come before what they answer or quote the places of these, the first of them last."""
    found = _quoted_later(posts)
    at = {post.number: i for i, post in enumerate(posts)}
    for i, post in enumerate(posts):
        if post.parent is not None and at.get(post.parent, i) > i:
            found[i] = sorted({at[post.parent], *found.get(i, ())}, reverse=True)
    return found


def _quoted_later(posts: Sequence[PostView]) -> dict[int, list[int]]:
    """Return for posts that quote later ones the places of these, the last first, where clocks may be to blame."""
    if not any(post.quoted for post in posts[:-1]):
        return {}  # the last post quotes no later one: most threads end here
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
        later = sorted((j for j, count in proofs.items() if count >= LINES_PROVE or len(lines) < FEW), reverse=True)
        if later:
            found[i] = later
    return found
