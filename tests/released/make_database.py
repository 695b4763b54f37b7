"""Makes the database of a release: 10,000 invented posts, as every later release must open them.

Run once for a release, from the checkout of that release:
    .venv/bin/python tests/released/make_database.py tests/released/0.1.0.db.xz
"""

from __future__ import annotations

import lzma
import random
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from listcop.core.exchange import Piece
from listcop.flows import change_membership, read_posts
from listcop.flows.import_archive import import_letters, prepare
from listcop.settings_file import load_settings
from listcop.state import make_state, open_store, site_of
from listcop.store import lists

POSTS = 10_000
LISTS = ("garden", "wells")
START = datetime(2020, 1, 6, 8, tzinfo=UTC)
PEOPLE = [f"member{number}@example.org" for number in range(200)]
THINGS = ["pump", "seed", "mesh", "kiln", "bee", "goat", "mulch", "well", "rack", "hive", "press", "loom"]
DEEDS = ["clean", "repair", "store", "dry", "plant", "share", "count", "measure", "lend", "carry"]
QUESTIONS = (
    "How do you {deed} a {thing}?",
    "Has anybody tried to {deed} the {thing} in the rains?",
    "Where can I find a {thing}?",
)
ANSWERS = (
    "We {deed} the {thing} twice a week, and it lasts.",
    "Write to the people in the next valley, they have a {thing}.",
)
THANKS = ("Thank you, it works now.", "Thanks, I will try the {thing}.")


def letters(chance: random.Random, list_name: str, count: int) -> list[bytes]:
    """Invented threads: a question, some answers, sometimes thanks."""
    made: list[bytes] = []
    moment = START
    while len(made) < count:
        asker, words = chance.choice(PEOPLE), {"thing": chance.choice(THINGS), "deed": chance.choice(DEEDS)}
        opener = f"<{list_name}.{len(made)}@example.org>"
        subject = f"To {words['deed']} the {words['thing']}"
        made.append(letter(asker, subject, chance.choice(QUESTIONS).format(**words), moment, opener))
        for turn in range(chance.randrange(0, 4)):
            moment += timedelta(minutes=chance.randrange(5, 600))
            thanks = turn == 2
            author = asker if thanks else chance.choice(PEOPLE)
            text = chance.choice(THANKS if thanks else ANSWERS).format(**words)
            own = f"<{list_name}.{len(made)}@example.org>"
            made.append(letter(author, f"Re: {subject}", text, moment, own, opener))
        moment += timedelta(hours=chance.randrange(1, 30))
    return made[:count]


def letter(author: str, subject: str, text: str, moment: datetime, own: str, answers: str = "") -> bytes:
    head = [f"From: {author.partition('@')[0].title()} <{author}>", f"Subject: {subject}", f"Message-ID: {own}"]
    head.append(f"Date: {moment:%a, %d %b %Y %H:%M:%S +0000}")
    head += [f"In-Reply-To: {answers}", f"References: {answers}"] if answers else []
    return ("\n".join(head) + f"\n\n{text}\n").encode()


def main(target: Path) -> None:
    chance = random.Random(2026)
    with tempfile.TemporaryDirectory() as name:
        config = Path(name) / "listcop.toml"
        config.write_text('[server]\ndomain = "lists.example.org"\nadmin = "postmaster@lists.example.org"\n')
        settings = load_settings(config)
        make_state(settings)
        store, site = open_store(settings), site_of(settings)
        for list_name in LISTS:
            mlist = store.write(lambda tx, of=list_name: lists.create_list(tx, of, "lists.example.org", {}, START))  # type: ignore[misc]
            pieces = (
                ("invented", "mbox", Piece(raw, 0), START) for raw in letters(chance, list_name, POSTS // len(LISTS))
            )
            import_letters(store, mlist, map(prepare, pieces), START)
            for address in PEOPLE[::10]:
                store.write(
                    lambda tx, to=address, of=mlist: change_membership.add(  # type: ignore[misc]
                        tx, site, of, START, who="made", address=to, cadence="weekly", welcome=False
                    )
                )
            read_posts.catch_up(store, settings.weights, mlist.list_id)
        store.close()  # the last connection moves all into the file
        target.write_bytes(lzma.compress((settings.state_dir / "listcop.db").read_bytes(), preset=9))
        print(f"{target}: {target.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
