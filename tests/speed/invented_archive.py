"""Writes an invented list archive of any size: threads, quotes, a vocabulary that grows as a language's does."""

import random
from collections import deque
from collections.abc import Iterator
from datetime import datetime, timedelta
from email.utils import format_datetime

# A post each ten minutes, so that a week holds the same thousand letters however many years lie before it.
EACH = timedelta(minutes=10)
SYLLABLES = ("ba", "ku", "lo", "mi", "ne", "pa", "ro", "sa", "ti", "wu", "den", "fol", "gar", "hem", "jin", "vel")
SMALL = tuple(
    word
    for line in (
        "the of to and a in is it you that for on we with be are this have not at but they can from our if or",
        "what there one will all when how would your about which who been has had more out some could than do my",
        "any so them other water pump well seed garden village school pipe tank filter soil rain crop tool repair",
        "price meeting training",
    )
    for word in line.split()
)
ASKS = (
    "Does anyone know where to find a {}?",
    "How do you keep a {} going in the rains?",
    "Has anybody of you used a {} for more than a year?",
    "Our {} stopped working. What can we try?",
)
SAYS = (
    "We use a {} and are content with it.",
    "The {} is described in http://example.org/{}.",
    "Thank you, it works now.",
)


def letters(count: int, authors: int, end: datetime, seed: int = 1) -> Iterator[bytes]:
    """`count` letters as mbox entries, the last one written at `end`; the same for the same arguments."""
    chance = random.Random(seed)
    live: deque[tuple[str, str, list[str], str]] = deque(maxlen=60)
    for number in range(count):
        at = end - EACH * (count - 1 - number)
        author = min(int(chance.expovariate(8 / authors)), authors - 1)
        parent = chance.choice(live) if live and chance.random() < 0.75 else None
        message_id = f"<{number}.{seed}@example.org>"
        lines = _text(chance, is_reply=parent is not None)
        subject = f"Re: {parent[1]}" if parent else " ".join(_words(chance, 5))
        yield _entry(message_id, author, subject, at, lines, parent)
        live.append((message_id, subject.removeprefix("Re: "), lines, f"Member {author}"))


def _entry(message_id: str, author: int, subject: str, at: datetime, lines: list[str], parent: tuple | None) -> bytes:
    head = [
        f"From member{author}@example.org {at:%a %b %d %H:%M:%S %Y}",
        f"From: Member {author} <member{author}@example.org>",
        "To: garden@lists.example.org",
        f"Subject: {subject}",
        f"Date: {format_datetime(at)}",
        f"Message-ID: {message_id}",
    ]
    body = lines
    if parent:
        head.append(f"In-Reply-To: {parent[0]}")
        body = [f"On {at:%d %b %Y}, {parent[3]} wrote:", *(f"> {line}" for line in parent[2][:8]), "", *lines]
    return "\n".join([*head, "", *body, "", "-- ", f"Member {author}, village {author % 97}", "", ""]).encode()


def _text(chance: random.Random, is_reply: bool) -> list[str]:
    thing = _word(chance)
    lines = [chance.choice(SAYS if is_reply else ASKS).replace("{}", thing), ""]
    for _ in range(chance.randint(1, 3)):
        lines += [" ".join(_words(chance, 10)) for _ in range(chance.randint(2, 6))] + [""]
    return lines


def _words(chance: random.Random, count: int) -> list[str]:
    return [_word(chance) if chance.random() < 0.3 else chance.choice(SMALL) for _ in range(count)]


def _word(chance: random.Random) -> str:
    """One of some 70,000 words, the first ones often (Zipf's law), made of syllables."""
    rank = int(chance.paretovariate(0.6)) % 70_000
    word = ""
    while rank or not word:
        rank, at = divmod(rank, len(SYLLABLES))
        word += SYLLABLES[at]
    return word
