"""Labels made here name their letters by hashes: no letter, address or Message-ID is among them."""

import gzip
import json
import re
import sys
from pathlib import Path

from listcop.core.roles import ROLES
from listcop.core.words import KINDS, TYPES

FOLDER = Path(__file__).parent / "understanding"
sys.path.append(str(FOLDER))

from read_labels import hash_of, read_our_labels  # noqa: E402

ARCHIVE = """\
From amina@example.org Mon Mar  2 09:00:00 2026
From: Amina <amina@example.org>
Date: Mon, 2 Mar 2026 09:00:00 +0100
Subject: The pump knocks
Message-ID: <1@example.org>

What makes a pump knock at night?

From bela@example.org Mon Mar  2 10:00:00 2026
From: Bela <bela@example.org>
Date: Mon, 2 Mar 2026 10:00:00 +0100
Subject: Re: The pump knocks
Message-ID: <2@example.org>
In-Reply-To: <1@example.org>

Air in the pipe: open the upper valve.

"""
LABEL = {
    "list": "water",
    "letters": [hash_of("<1@example.org>"), hash_of("<2@example.org>")],
    "kind": "request",
    "types": ["problem"],
    "needs_answer": True,
    "state": "answered",
    "resolved_by_asker": False,
    "roles": ["request", "answer"],
    "sure": 3,
}


def test_the_labels_hold_hashes_and_words_of_the_guide_alone():
    rows = [json.loads(line) for line in (FOLDER / "labels.jsonl").read_text().splitlines()]

    assert len({row["letters"][0] for row in rows}) == len(rows) > 4000
    for row in rows:
        assert row.keys() == LABEL.keys()
        assert all(re.fullmatch("[0-9a-f]{12}", one) for one in row["letters"])
        assert row["kind"] in KINDS
        assert set(row["types"]) <= set(TYPES)
        assert set(row["roles"]) <= {*ROLES, ""}
        assert len(row["roles"]) == len(row["letters"])
        assert row["state"] in ("answered", "unanswered", "none")
        assert row["sure"] in (1, 2, 3)


def test_a_labelled_thread_is_found_among_the_letters_of_an_archive(tmp_path):
    (tmp_path / "lists").mkdir()
    with gzip.open(tmp_path / "lists" / "water.mbox.gz", "wt") as archive:
        archive.write(ARCHIVE)
    (tmp_path / "labels.jsonl").write_text(json.dumps(LABEL) + "\n")

    (found,) = read_our_labels(tmp_path, tmp_path / "labels.jsonl")

    assert found.community == "water"
    assert [post.message_id for post in found.posts] == ["<1@example.org>", "<2@example.org>"]
    assert found.label["roles"] == {"<1@example.org>": "request", "<2@example.org>": "answer"}


def test_a_labelled_thread_that_no_archive_holds_is_left_out(tmp_path):
    (tmp_path / "lists").mkdir()
    (tmp_path / "labels.jsonl").write_text(json.dumps(LABEL) + "\n")

    assert read_our_labels(tmp_path, tmp_path / "labels.jsonl") == []
