"""Runs the `listcop` command in this process, and writes the archives that the tests of commands import."""

import io
import tarfile
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from tests.stories.house import listcop

START = datetime(2026, 9, 7, 8, 0, tzinfo=UTC)  # a Monday
HERE = object()


def letter(number, author, subject, text, *, answers=None, **fields):
    """One letter of an archive, with LF line ends as archives have them."""
    date = START + timedelta(days=number - 1)
    head = {
        "From": author,
        "To": "garden@lists.example.org",
        "Subject": subject,
        "Date": format_datetime(date),
        "Message-ID": f"<{number}.old@example.org>",
        **({"In-Reply-To": f"<{answers}.old@example.org>"} if answers else {}),
        **fields,
    }
    return ("".join(f"{name}: {value}\n" for name, value in head.items()) + f"\n{text}\n").encode()


AMINA, BEN = "Amina Odhiambo <amina@example.org>", "Ben Kariuki <ben@example.org>"
LETTERS = (
    letter(1, AMINA, "Weevils in maize", "How do you keep weevils out of stored maize without buying chemicals?"),
    letter(2, BEN, "Re: Weevils in maize", "We mix wood ash between the layers and seal the pot.", answers=1),
    letter(
        3, BEN, "A guide to seed saving",
        "I wrote a guide to seed saving for our school. You may use it: https://example.org/seed-guide.pdf",
    ),
    letter(4, AMINA, "Planting onions", "Where can I find a hand tool for planting onion sets in long rows?"),
)  # fmt: skip


def fresh(*args):
    """The same, written this minute: for the doors of a running list."""
    return letter(*args, Date=format_datetime(datetime.now(UTC)))


def mbox(letters=LETTERS):
    entries = (b"From someone@example.org Mon Sep  7 08:00:00 2026\n" + one for one in letters)
    return b"\n".join(entries) + b"\n"


class Shell:
    """shell("list", "ls") runs that command on this site."""

    def __init__(self, folder):
        self.folder = folder
        self.config = folder / "listcop.toml"

    def __call__(self, *args, config=HERE, **streams):
        return listcop(*args, config=self.config if config is HERE else config, **streams)

    @staticmethod
    def mbox():
        return mbox()

    def export(self):
        return self("export", "garden").raw


def repack(file, change):
    """The same backup with its parts changed by somebody."""
    with tarfile.open(file) as tar:
        parts = {entry.name: tar.extractfile(entry).read() for entry in tar}
    change(parts)
    with tarfile.open(file, "w:gz") as tar:
        for name, content in parts.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            tar.addfile(entry, io.BytesIO(content))
