"""What an archive holds cut off comes in as far as it goes, is named, and becomes whole when it is imported again."""

import pytest

from tests.cli.shell import AMINA, BEN, letter, mbox

TEXT = "Who has seeds of the red bean?\n\nI can fetch them on Monday, and bring onions."
PARTS = {"MIME-Version": "1.0", "Content-Type": "multipart/mixed; boundary=cut"}
PLAN = (
    "--cut\nContent-Type: text/plain\n\nThe plan is attached. Who can come?\n"
    "--cut\nContent-Type: text/plain\nContent-Disposition: attachment; filename=plan.txt\n\nFirst the beans.\n--cut--"
)


def imported(shell, folder, content):
    file = folder / "old.mbox"
    file.write_bytes(content)
    return shell("import", "garden", file, "--json")


def posts(shell):
    return [post for one in shell("export", "garden").lines for post in one["posts"]]


@pytest.mark.parametrize(
    ("end", "whole"),
    [("I can fetch", letter(1, AMINA, "Beans", TEXT)), ("Who can", letter(1, AMINA, "Plan", PLAN, **PARTS))],
)
def test_a_letter_cut_off_is_named_and_the_whole_one_takes_its_place(shell, tmp_path, end, whole):
    archive = mbox([letter(2, BEN, "Peas", "Who has peas?"), whole])

    cut = imported(shell, tmp_path, archive[: archive.index(end.encode()) + len(end)])
    mended = imported(shell, tmp_path, archive)
    again = imported(shell, tmp_path, archive)
    kept = posts(shell)

    assert (cut.code, cut.json["added"]) == (0, 2)
    assert "kept as #2, but its end seems to be missing" in cut.json["named"][0]
    assert (mended.code, mended.json["added"], mended.json["completed"]) == (0, 0, 1)
    assert (again.json["added"], again.json["completed"], again.json["duplicates"]) == (0, 0, 2)
    assert [one["number"] for one in kept] == [1, 2]
    assert kept[1]["text"].endswith(("bring onions.", "Who can come?"))
    assert [one["name"] for one in kept[1]["attachments"]] == (["plan.txt"] if whole.count(b"--cut") else [])


def test_what_became_whole_is_found_exported_and_verified(shell, tmp_path):
    archive = mbox([letter(1, AMINA, "Beans", TEXT)])
    imported(shell, tmp_path, archive[: archive.index(b"I can")])
    imported(shell, tmp_path, archive)

    found = shell("search", "garden", "onions")
    verified = shell("verify")
    before = shell.export()
    shell("rebuild", "garden")

    assert "#1" in found.out
    assert verified.code == 0
    assert "bring onions." in shell("export", "garden", "--format", "mbox").out
    assert shell.export() == before


def test_a_letter_cut_off_adds_nothing_where_the_whole_one_is(shell, tmp_path):
    archive = mbox([letter(1, AMINA, "Beans", TEXT)])
    imported(shell, tmp_path, archive)

    cut = imported(shell, tmp_path, archive[: archive.index(b"I can")])

    assert (cut.json["added"], cut.json["duplicates"]) == (0, 1)
    assert posts(shell)[0]["text"] == TEXT


def test_another_letter_under_the_same_message_id_is_a_post_of_its_own(shell, tmp_path):
    first, other = letter(1, AMINA, "Beans", "Who has seeds?"), letter(1, BEN, "Beans", "Who has seeds? I have some.")

    imported(shell, tmp_path, mbox([first]))
    second = imported(shell, tmp_path, mbox([other]))

    assert (second.json["added"], second.json["completed"]) == (1, 0)


def test_a_from_line_in_a_letter_does_not_cut_it(shell, tmp_path):
    quoting = letter(
        1, AMINA, "Minutes", "Ben wrote:\n\nFrom ben@example.org Mon May  7 09:00:00 2012\nWe meet at ten."
    )
    archive = mbox([quoting, letter(2, BEN, "Peas", "Who has peas?")])

    said = imported(shell, tmp_path, archive)
    mended = imported(shell, tmp_path, archive.replace(b"\nFrom ben@example.org M", b"\n>From ben@example.org M"))

    assert (said.code, said.json["added"]) == (0, 2)
    assert (mended.json["added"], mended.json["duplicates"]) == (0, 2)
    assert posts(shell)[0]["text"].endswith("We meet at ten.")


def test_a_file_that_ends_in_a_header_adds_no_empty_post(shell, tmp_path):
    archive = mbox([letter(1, AMINA, "Beans", TEXT), letter(2, BEN, "Peas", "Who has peas?")])

    said = imported(shell, tmp_path, archive[: archive.index(b"From: Ben") + 9])

    assert (said.code, said.json["added"], said.json["unreadable"]) == (1, 1, 1)
    assert said.json["named"][-1].endswith("the file ends in the midst of its header")


def test_letters_deleted_where_they_come_from_are_left_out_counted_and_named(shell, tmp_path):
    """Thunderbird keeps them until it compacts a folder, others until they expunge; a maildir marks the name."""
    marks = ({"X-Mozilla-Status": "0009"}, {"X-Status": "D"}, {"X-Mozilla-Status": "0011", "X-Status": "A"})
    letters = [letter(at, AMINA, f"Bed {at}", "Who has seeds?", **mark) for at, mark in enumerate(marks, 1)]
    maildir = tmp_path / "Maildir" / "cur"
    maildir.mkdir(parents=True)
    for name, one in (("1.a:2,ST", 4), ("2.a:2,S", 5)):
        (maildir / name).write_bytes(letter(one, BEN, f"Bed {one}", "Who has peas?"))
    file = tmp_path / "old.mbox"
    file.write_bytes(mbox(letters))

    said = shell("import", "garden", file, maildir.parent)
    again = shell("import", "garden", file, "--json").json

    assert said.code == 0
    assert said.out.startswith(
        "garden: 5 letters found, 2 added, 0 duplicates, 0 not readable, 3 deleted before, spam or drafts left out."
    )
    assert said.err.count("deleted in the program it comes from; it is left out") == 3
    assert [one["message_id"] for one in posts(shell)] == ["<3.old@example.org>", "<5.old@example.org>"]
    assert (again["deleted"], again["duplicates"]) == (2, 1)


@pytest.mark.parametrize(
    ("labels", "named"),
    [
        ("Unread,Trash", "Trash"),
        ("Spam", "Spam"),
        ("Drafts,Opened", "Drafts"),
        ("Chat", "Chat"),
        ("=?UTF-8?Q?Non_lus,Corbeille?=", "Corbeille"),
        ("=?UTF-8?Q?Entw=C3=BCrfe?=", "Entwürfe"),
        ("Borradores,Importantes", "Borradores"),
        ("=?UTF-8?B?TGl4ZWlyYQ==?=", "Lixeira"),
    ],
)
def test_what_gmail_labels_as_no_letter_is_left_out_and_named(shell, tmp_path, labels, named):
    file = tmp_path / "All mail Including Spam and Trash.mbox"
    file.write_bytes(
        mbox(
            [
                letter(1, AMINA, "Beans", "Who has seeds?", **{"X-Gmail-Labels": "Inbox,Spam course,Sent"}),
                letter(2, BEN, "Peas", "Who has peas?", **{"X-Gmail-Labels": labels}),
            ]
        )
    )

    said = shell("import", "garden", file, "--json").json

    assert (said["found"], said["added"], said["deleted"]) == (2, 1, 1)
    assert f'labelled "{named}" in the program it comes from; it is left out' in said["named"][0]
    assert [one["message_id"] for one in posts(shell)] == ["<1.old@example.org>"]


def test_archives_put_behind_each_other_lose_no_letter(shell, tmp_path):
    months = [letter(1, AMINA, "Beans", "Who has seeds?"), letter(2, BEN, "Pump", "Who repairs our pump in Segou?")]

    said = imported(shell, tmp_path, b"".join(mbox([one])[:-1] for one in months)).json

    assert (said["found"], said["added"], said["unreadable"]) == (2, 2, 0)
    assert "#2" in shell("search", "garden", "Segou").out


def test_a_part_cut_out_of_an_archive_brings_its_letters_and_names_the_rest(shell, tmp_path):
    archive = mbox([letter(at, BEN, f"Bed {at}", "Who has peas?") for at in range(1, 6)])

    said = imported(shell, tmp_path, b"the end of another letter\n\n" + archive)

    assert (said.code, said.json["found"], said.json["added"], said.json["unreadable"]) == (1, 6, 5, 1)
    assert said.json["named"][-1].endswith('byte 0: no header: it begins with "the end of another letter"')
