"""Archives come in from what other software left, once however often they are imported, and go out again."""

import bz2
import gzip
import mailbox
import os
import re
import sqlite3
import tempfile
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from listcop.cli.exchange import by_first_date, pieces_of
from listcop.writable import user_here
from tests.cli.shell import AMINA, BEN, LETTERS, letter, mbox


def as_mbox(folder):
    file = folder / "garden.mbox"
    file.write_bytes(mbox())
    return [file]


def as_gz(folder):
    file = folder / "garden.mbox.gz"
    file.write_bytes(gzip.compress(mbox()))
    return [file]


def as_bz2(folder):
    file = folder / "garden.mbox.bz2"
    file.write_bytes(bz2.compress(mbox()))
    return [file]


def as_maildir(folder):
    box = mailbox.Maildir(folder / "Maildir")
    for one in LETTERS:
        box.add(one)
    return [folder / "Maildir"]


def as_eml(folder):
    files = []
    for number, one in enumerate(LETTERS):
        files.append(folder / f"{number}.eml")
        files[-1].write_bytes(one)
    return files


def as_pipermail(folder):
    entries = []
    for one in LETTERS:
        hidden = one.replace(b"amina@example.org>", b"AMINA@").replace(b"ben@example.org>", b"BEN@")
        hidden = hidden.replace(b"Amina Odhiambo <AMINA@", b"amina at example.org (Amina Odhiambo)")
        hidden = hidden.replace(b"Ben Kariuki <BEN@", b"ben at example.org (Ben Kariuki)")
        entries.append(b"From amina at example.org  Mon Sep  7 08:00:00 2026\n" + hidden)
    file = folder / "2026-September.txt.gz"
    file.write_bytes(gzip.compress(b"\n".join(entries) + b"\n"))
    return [file]


FORMATS = (as_mbox, as_gz, as_bz2, as_maildir, as_eml, as_pipermail)


def threads(shell):
    return [(one["number"], one["subject"], len(one["posts"])) for one in shell("export", "garden").lines]


@pytest.mark.parametrize("write", FORMATS, ids=lambda one: one.__name__)
def test_every_format_gives_the_same_threads_and_twice_adds_nothing(shell, tmp_path, write):
    files = write(tmp_path)

    first = shell("import", "garden", *files, "--json")
    once = shell.export()
    second = shell("import", "garden", *files, "--json")

    assert (first.code, first.json["found"], first.json["added"]) == (0, 4, 4)
    assert (second.code, second.json["added"], second.json["duplicates"]) == (0, 0, 4)
    assert threads(shell) == [(1, "Weevils in maize", 2), (3, "A guide to seed saving", 1), (4, "Planting onions", 1)]
    assert shell.export() == once


def test_a_lists_own_archive_folder_brings_nothing_twice_and_all_of_it_where_the_list_is_new(shell, tmp_path):
    shell("import", "garden", *as_mbox(tmp_path))
    shell("archive", "publish", "garden")
    pages, before = shell.folder / "state" / "archive" / "garden" / "mbox", shell.export()

    again = shell("import", "garden", pages, "--json")
    same = shell.export()
    kept = pages.rename(tmp_path / "kept")
    shell("list", "remove", "garden", "--yes")
    shell("list", "create", "garden")
    anew = shell("import", "garden", kept, "--json")

    assert (again.code, again.json["found"], again.json["added"], again.json["duplicates"]) == (0, 4, 0, 4)
    assert same == before
    assert (anew.json["added"], anew.json["duplicates"]) == (4, 0)
    assert threads(shell) == [(1, "Weevils in maize", 2), (3, "A guide to seed saving", 1), (4, "Planting onions", 1)]


def test_letters_of_a_folder_come_in_the_order_of_the_numbers_in_their_names(shell, tmp_path):
    """Clocks of a maildir count microseconds without zeros in front; files are often called 9.eml and 10.eml."""
    new, folder = tmp_path / "Maildir" / "new", tmp_path / "letters"
    for one in (new, tmp_path / "Maildir" / "cur", folder):
        one.mkdir(parents=True)
    names = (new / "1757231999.M99P7Q2.host", new / "1757231999.M998P7Q1.host", folder / "9.eml", folder / "10.eml")
    for name, one in zip(names, LETTERS, strict=True):
        name.write_bytes(one)

    shell("import", "garden", tmp_path / "Maildir", folder)

    assert threads(shell) == [(1, "Weevils in maize", 2), (3, "A guide to seed saving", 1), (4, "Planting onions", 1)]


def test_an_archive_may_come_by_standard_input(shell):
    said = shell("import", "garden", "-", stdin=mbox())

    assert said.code == 0
    assert said.out.startswith("garden: 4 letters found, 4 added, 0 duplicates, 0 not readable.")


def test_the_addresses_of_a_pipermail_archive_are_read(shell, tmp_path):
    shell("import", "garden", *as_pipermail(tmp_path))

    authors = {post["from"] for one in shell("export", "garden").lines for post in one["posts"]}

    assert authors == {"amina@example.org", "ben@example.org"}


def test_an_import_mails_nobody(archive):
    archive("member", "add", "garden", "ben@example.org")

    assert archive("queue", "ls", "--json").json == []


def test_a_longer_archive_adds_what_is_new(shell, tmp_path):
    shell("import", "garden", *as_mbox(tmp_path))
    longer = tmp_path / "longer.mbox"
    longer.write_bytes(mbox((*LETTERS, letter(5, "Ben <ben@example.org>", "Plums", "Plums are ripe."))))

    said = shell("import", "garden", longer, "--json").json

    assert (said["found"], said["added"], said["duplicates"]) == (5, 1, 4)


def test_a_letter_without_message_id_gets_one_made_of_its_bytes(shell, tmp_path):
    import hashlib

    raw = b"From: Ben <ben@example.org>\nSubject: Plums\nDate: Mon, 7 Sep 2026 08:00:00 +0000\n\nPlums are ripe.\n"
    file = tmp_path / "plums.eml"
    file.write_bytes(raw)

    shell("import", "garden", file)

    made = f"<none-{hashlib.sha1(raw).hexdigest()[:12]}>"
    assert shell("export", "garden").lines[0]["posts"][0]["message_id"] == made


def test_a_file_that_is_no_archive_is_named_and_the_rest_is_imported(shell, tmp_path):
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))

    said = shell("import", "garden", picture, *as_mbox(tmp_path))

    assert said.code == 1
    assert said.err.splitlines()[0] == (
        f"{picture} is no mail archive but a picture. "
        "Give an mbox, a pipermail month file, a maildir or .eml files, plain or as .gz or .bz2."
    )
    assert len(threads(shell)) == 3
    assert said.err.rstrip().endswith("1 could not be read; mend them and run it again: what is here stays.")


def test_a_folder_with_our_state_and_passwords_in_it_gives_its_letters_and_nothing_of_them(shell, tmp_path):
    (shell.folder / "relay-password").write_text("hunter2\n")
    (shell.folder / "relay-password").chmod(0o600)
    settings = shell.config.read_text()
    shell.config.write_text(settings.replace("[relay]\n", '[relay]\nuser = "a"\npassword_file = "relay-password"\n'))
    (shell.folder / "old.mbox").write_bytes(mbox())

    said = shell("import", "garden", shell.folder)
    named = shell("import", "garden", shell.folder / "state" / "secret")

    assert len(threads(shell)) == 3
    assert f"{shell.config} is no mail archive but text. Give an mbox" in said.err
    assert not any(one in said.err for one in ("relay-password", "secret", "hunter2"))
    assert (named.code, "is no mail archive but text" in named.err) == (1, True)
    assert (shell.folder / "state" / "secret").read_text()[:8] not in named.err


def test_a_broken_archive_gives_what_can_be_read(shell, tmp_path):
    whole = gzip.compress(mbox())
    file = tmp_path / "garden.mbox.gz"
    file.write_bytes(whole[: len(whole) * 2 // 3])

    said = shell("import", "garden", file)
    before = len(threads(shell))
    file.write_bytes(whole)
    again = shell("import", "garden", file)

    assert said.code == 1
    told, advice = said.err.splitlines()
    assert re.fullmatch(re.escape(str(file)) + r", byte \d+: the packed file ends too early", told)
    assert advice == "1 could not be read; mend them and run it again: what is here stays."
    assert before >= 1
    assert again.code == 0
    assert len(threads(shell)) == 3


MENDED = "could not be read; mend them and run it again: what is here stays.\n"


def test_a_missing_file_is_named_and_the_others_are_imported(shell, tmp_path):
    (linked := tmp_path / "folder").mkdir()
    (linked / "garden.mbox").symlink_to("nowhere")

    said = shell("import", "garden", tmp_path / "nowhere.mbox", linked, *as_mbox(tmp_path))

    assert said.code == 1
    assert sorted(said.err.splitlines(keepends=True)) == sorted(
        [
            f"{tmp_path}/nowhere.mbox: there is no such file; check its name and its folder.\n",
            f"{linked}/garden.mbox: there is no such file; check its name and its folder.\n",
            f"2 {MENDED}",
        ]
    )
    assert len(threads(shell)) == 3


@pytest.mark.parametrize("command", [("import", "garden"), ("preview",), ("inspect",)])
def test_where_the_one_file_cannot_be_read_one_line_says_so(shell, tmp_path, command):
    said = shell(*command, tmp_path / "nowhere.mbox")

    assert said.code == 1
    assert said.err.startswith(f"{tmp_path}/nowhere.mbox: there is no such file")
    assert said.err.count("\n") == 1


@pytest.fixture
def somebody():
    """Call it to be a user who may not read everything, until the test ends."""
    yield lambda: os.seteuid(65534) if os.geteuid() == 0 else None
    if os.getuid() == 0:
        os.seteuid(0)


@pytest.fixture
def open_folder():
    """Where every user may pass."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def test_of_a_folder_what_may_not_be_read_is_named_and_the_rest_is_read(open_folder, somebody):
    names = [
        open_folder / name for name in ("a.mbox", "b.mbox", "below/c.mbox", "Maildir/cur/1.M1", "Maildir/new/2.M2")
    ]
    for name in names:
        name.parent.mkdir(exist_ok=True, parents=True)
        name.write_bytes(LETTERS[0] if "Maildir" in str(name) else mbox())
    for one in (names[1], names[2].parent, names[4].parent):
        one.chmod(0)
    somebody()
    refused = []

    files = by_first_date([open_folder, names[3].parent.parent], datetime.now(UTC), refused)
    found = Counter(name for name, _, piece in pieces_of(files, refused) if piece.trouble is None)

    assert found == {str(names[0]): 4, str(names[3]): 2}
    told = {one.split(". ")[0] for one in refused}
    why = f"permission denied: {user_here()}, the user of this command, may not read"
    assert told == {f"{one}: {why} {one}" for one in (names[1], names[2].parent, names[4].parent)}


def test_what_is_no_file_in_a_folder_is_passed_by(shell, tmp_path):
    (folder := tmp_path / "folder").mkdir()
    os.mkfifo(folder / "pipe")
    (folder / "circle").symlink_to(folder)
    (folder / "garden.mbox").write_bytes(mbox())

    said = shell("import", "garden", folder, "--json")

    assert (said.code, said.json["added"], said.json["named"]) == (0, 4, [])


def test_the_folders_of_a_maildir_are_read_too_in_order_of_their_letters(shell, tmp_path):
    """Maildir++ lays a folder into ".Name" beside "cur"; others lay it into "Name"."""
    box = tmp_path / "Maildir"
    for number, part in enumerate(("cur", ".Plans/cur", "new", "Old/.Plans/new"), 1):
        (box / part).mkdir(parents=True)
        (box / part / f"100{number}.M{number}.host:2,S").write_bytes(LETTERS[number - 1])
    for more in ("Old/cur", "Old/.Plans/cur", "tmp", "sieve"):
        (box / more).mkdir()
    (box / "tmp" / "1000.M0.host").write_bytes(letter(9, BEN, "Half a letter", "Who wrote"))
    (box / "sieve" / "rules").write_text("keep;")

    said = shell("import", "garden", box, "--json")

    assert (said.code, said.json["added"], said.json["named"]) == (0, 4, [])
    assert threads(shell) == [(1, "Weevils in maize", 2), (3, "A guide to seed saving", 1), (4, "Planting onions", 1)]


def spoilt(packed):
    """With another checksum at its end."""
    return packed[:-8] + bytes(byte ^ 0xFF for byte in packed[-8:-4]) + packed[-4:]


@pytest.mark.parametrize(
    ("packed", "told"),
    [
        (spoilt(gzip.compress(mbox())), "the packed file is damaged"),
        (gzip.compress(mbox()) + b"and more", "the packed file goes on with bytes that are not packed"),
        (bz2.compress(mbox()) + b"and more", "the packed file goes on with bytes that are not packed"),
    ],
    ids=["another checksum", "bytes behind it", "bytes behind bzip2"],
)
def test_all_letters_of_a_damaged_file_that_can_be_unpacked_are_imported(shell, tmp_path, packed, told):
    file = tmp_path / "garden.mbox.gz"
    file.write_bytes(packed)

    said = shell("import", "garden", file)

    assert said.code == 1
    assert said.out.startswith("garden: 5 letters found, 4 added, 0 duplicates, 1 not readable.")
    assert said.err.startswith(f"{file}, byte {len(mbox())}: {told}")


def test_import_tells_programs_too_that_letters_show_no_reply_marks(shell, tmp_path):
    letters = [letter(n, AMINA, f"Bed {n}", f"What grows in bed number {n}?") for n in range(1, 61)]
    few, many = tmp_path / "few.mbox", tmp_path / "many.mbox"
    few.write_bytes(mbox(letters[:3]))
    many.write_bytes(mbox(letters))

    assert shell("import", "garden", few, "--json").json["reply_marks"] is None
    assert shell("import", "garden", many, "--json").json["reply_marks"] is False


# --- letters without Message-ID ----------------------------------------------------------------------------------


NAMELESS = (
    b"From: Ben <ben@example.org>\nSubject: Plums\nDate: Mon, 7 Sep 2026 08:00:00 +0000\n\n"
    b"Plums are ripe.\nFrom today on you may pick them.\n"
)


def as_dos(raw):
    return raw.replace(b"\n", b"\r\n")


def with_fields(raw):
    return raw.replace(b"Subject:", b"Content-Length: 50\nStatus: RO\nX-Mozilla-Status: 0001\nSubject:")


def in_mbox(raw):
    return b"From ben@example.org Mon Sep  7 08:00:00 2026\n" + raw.replace(b"\nFrom today", b"\n>From today") + b"\n"


COPIES = {
    "plain": NAMELESS,
    "of DOS": as_dos(NAMELESS),
    "in an mbox": in_mbox(NAMELESS),
    "in an mbox of DOS": as_dos(in_mbox(NAMELESS)),
    "with fields of an mbox": in_mbox(with_fields(NAMELESS)),
    "with such fields, of DOS": as_dos(in_mbox(with_fields(NAMELESS))),
}


@pytest.mark.parametrize("first", COPIES)
def test_a_letter_without_message_id_is_known_again_in_every_other_copy(shell, tmp_path, first):
    (tmp_path / "first").write_bytes(COPIES[first])
    shell("import", "garden", tmp_path / "first")

    for other in COPIES.values():
        (tmp_path / "other").write_bytes(other)
        said = shell("import", "garden", tmp_path / "other", "--json").json
        assert (said["added"], said["duplicates"]) == (0, 1)


def test_copies_of_a_letter_without_message_id_in_one_import_are_one_post(shell, tmp_path):
    for number, raw in enumerate(COPIES.values()):
        (tmp_path / f"{number}.txt").write_bytes(raw)

    said = shell("import", "garden", *sorted(tmp_path.glob("?.txt")), "--json").json

    assert (said["added"], said["duplicates"]) == (1, len(COPIES) - 1)


@pytest.mark.parametrize("kept", ["plain", "of DOS"])
def test_what_an_earlier_release_imported_does_not_come_again(shell, tmp_path, kept):
    """They knew a letter without Message-ID by nothing but its bytes."""
    (tmp_path / "first").write_bytes(COPIES[kept])
    shell("import", "garden", tmp_path / "first")
    own = shell("export", "garden").lines[0]["posts"][0]["message_id"]
    with closing(sqlite3.connect(shell.folder / "state" / "listcop.db")) as database, database:
        database.execute("DELETE FROM message_ids WHERE message_id != ?", [own])

    for other in COPIES.values():
        (tmp_path / "other").write_bytes(other)
        assert shell("import", "garden", tmp_path / "other", "--json").json["added"] == 0


def test_another_letter_without_message_id_is_another_post(shell, tmp_path):
    (tmp_path / "first").write_bytes(NAMELESS)
    (tmp_path / "other").write_bytes(NAMELESS.replace(b"ripe", b"rotten"))

    said = shell("import", "garden", tmp_path / "first", tmp_path / "other", "--json").json

    assert (said["added"], said["duplicates"]) == (2, 0)


def test_an_export_as_mbox_imported_elsewhere_gives_the_same_export(archive, tmp_path):
    file = tmp_path / "out.mbox"
    archive("export", "garden", "--format", "mbox", "-o", file)
    archive("list", "create", "copy")

    said = archive("import", "copy", file)

    assert said.code == 0
    copied = archive("export", "copy").out.replace('"list": "copy"', '"list": "garden"')
    assert copied == archive("export", "garden").out


def test_lines_that_begin_with_from_survive_the_way_out_and_in(shell, tmp_path):
    file = tmp_path / "one.eml"
    text = "From here on we prune.\n\n>From there we did not.\nEnd."
    file.write_bytes(letter(1, "Ben <ben@example.org>", "Plums", text))
    shell("import", "garden", file)
    out = tmp_path / "out.mbox"
    shell("export", "garden", "--format", "mbox", "-o", out)
    shell("list", "create", "copy")

    shell("import", "copy", out)

    texts = [shell("export", name).lines[0]["posts"][0]["text"] for name in ("garden", "copy")]
    assert texts[0] == texts[1]
    assert "From here on we prune." in texts[0]


def test_export_as_text_holds_every_post(archive):
    said = archive("export", "garden", "--format", "text")

    assert "seal the pot" in said.out
    assert "onion sets" in said.out


def test_export_to_a_file_is_the_same_and_says_so(archive, tmp_path):
    file = tmp_path / "out.jsonl"

    said = archive("export", "garden", "-o", file)

    assert (said.code, said.out) == (0, f"garden is written to {file}.\n")
    assert file.read_bytes() == archive.export()


def test_export_into_a_folder_that_is_not_there_says_so(archive, tmp_path):
    refused = archive("export", "garden", "-o", tmp_path / "missing" / "garden.jsonl")

    told = f"{tmp_path / 'missing'}: there is no such folder. Make it first, or name another.\n"
    assert (refused.code, refused.err) == (1, told)


def test_preview_prints_the_digest_of_the_last_week_with_letters_without_any_setup(tmp_path, monkeypatch):
    from tests.stories.house import listcop

    monkeypatch.chdir(tmp_path)
    files = as_mbox(tmp_path)

    last = listcop("preview", *files)
    earlier = listcop("preview", *files, "--until", "2026-09-01", "--json")
    html = tmp_path / "out.html"
    listcop("preview", *files, "--until", "2026-09-14", "--html", html)

    assert last.code == 0
    assert "onion sets" in last.out
    assert "stored maize" not in "".join(
        item["text"] for section in earlier.json["sections"] for item in section["items"]
    )
    assert "onion sets" in html.read_text(encoding="utf-8")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["garden.mbox", "out.html"]


def test_preview_until_a_day_covers_the_seven_days_before(tmp_path):
    from tests.stories.house import listcop

    found = listcop("preview", *as_mbox(tmp_path), "--until", "2026-09-10", "--json").json

    assert found["from"].startswith("2026-09-03T00:00")
    assert found["until"].startswith("2026-09-10T00:00")


def test_a_digest_of_past_days_tells_of_no_question_that_was_asked_later(archive):
    days = ("2026-09-10", "2026-09-11")

    shown = [archive("digest", "preview", "garden", "--edition", "facilitator", "--until", day).out for day in days]

    assert ["Planting onions" in one for one in shown] == [False, True]


def test_a_digest_of_days_that_only_an_archive_tells_of_names_the_way_to_see_it(archive):
    said = archive("digest", "preview", "garden", "--until", "2026-09-10")
    quiet = archive("digest", "preview", "garden", "--until", "2026-09-10", "-q")
    empty = archive("digest", "preview", "garden", "--until", "2026-09-01")

    assert said.err == (
        "All posts of these days, 3, came with an archive, and a digest tells none of them as new. "
        "To see the digest they would have been: listcop preview ARCHIVE --until 2026-09-10\n"
    )
    assert (quiet.err, empty.err) == ("", "")


def test_a_list_whose_files_are_called_by_their_months_is_not_called_so_in_its_preview(tmp_path):
    from tests.stories.house import listcop

    month = as_mbox(tmp_path)[0].rename(tmp_path / "2026-September.mbox")

    said = listcop("preview", month)

    assert "2026-september" not in said.out.casefold().replace("7 september 2026", "")
    assert "archive@lists.example.org" in said.out


def test_inspect_stores_nothing_and_needs_no_setup(tmp_path, monkeypatch):
    from tests.stories.house import listcop

    monkeypatch.chdir(tmp_path)
    (tmp_path / "one.eml").write_bytes(LETTERS[0])

    said = listcop("inspect", "one.eml", "missing.eml")

    assert said.code == 1
    assert "kind: request" in said.out
    assert said.err.splitlines() == [
        "missing.eml: there is no such file; check its name and its folder.",
        "1 of 2 files could not be read.",
    ]
    assert [one.name for one in tmp_path.iterdir()] == ["one.eml"]


def test_the_author_whom_a_list_hid_behind_its_own_address_is_found_or_nobody(shell, tmp_path):
    hidden = {
        "List-Post": "<mailto:garden@old.example.org>",
        "From": "Amina Odhiambo via Garden <garden@old.example.org>",
    }
    file = tmp_path / "old.mbox"
    file.write_bytes(
        mbox(
            [
                letter(1, "", "Peas", "Who has peas?", **hidden, **{"Reply-To": "Amina <amina@example.org>"}),
                letter(2, "", "Beans", "Who has beans?", **hidden, **{"X-Original-From": "amina@example.org"}),
                letter(3, "", "Kale", "Who has kale?", **hidden, **{"Reply-To": "garden@old.example.org"}),
                letter(4, "Ben <ben@example.org>", "Rye", "Who has rye?", **{"Reply-To": "other@example.org"}),
            ]
        )
    )

    first = shell("import", "garden", file)
    again = shell("import", "garden", file)
    posts = [one["posts"][0] for one in shell("export", "garden").lines]

    assert (first.code, again.code) == (0, 0)
    assert [(one["from"], one["name"]) for one in posts] == [
        ("amina@example.org", "Amina Odhiambo"),
        ("amina@example.org", "Amina Odhiambo"),
        ("", "Amina Odhiambo"),
        ("ben@example.org", "Ben"),
    ]


def test_authors_of_whom_an_archive_kept_the_name_alone_are_people_all_the_same(shell, tmp_path):
    """Pipermail keeps no field that names the list."""
    names = ("Amina Odhiambo", "Ben Kariuki", "Cam Dee")
    opening = b"From garden at old.example.org  Mon Sep  7 08:00:00 2026\n"
    letters = [
        letter(number, f"garden at old.example.org ({name} via Garden)", f"Bed {number}", "Who has seeds?")
        for number, name in enumerate(names, 1)
    ]
    file = tmp_path / "2026-September.txt"
    file.write_bytes(b"\n".join(opening + one for one in letters))

    shell("import", "garden", file)
    posts = [one["posts"][0] for one in shell("export", "garden").lines]
    pulse = shell("pulse", "garden", "--from", "2026-09-01", "--to", "2026-10-01", "--json").json

    assert [(one["from"], one["name"]) for one in posts] == [("", name) for name in names]
    assert (pulse["posts"], pulse["writers"]) == (3, 3)


def archived(*letters):
    """Each with the day on which the archive says it came."""
    return b"".join(b"From a at example.org  %s\n%s\n" % (day, one) for day, one in letters)


DAYS = (b"Mon Sep  7 08:00:00 2026", b"Tue Sep  8 08:00:00 2026", b"Wed Sep  9 08:00:00 2026")


@pytest.mark.parametrize("wrong", ["Sat, 1 Jan 2000 00:05:00 +0300", "Tue, 8 Sep 99 08:00:00 +0000"])
def test_a_letter_of_a_dead_battery_is_dated_by_the_archive(shell, tmp_path, wrong):
    answer = letter(2, BEN, "Re: Weevils", "We mix wood ash between the layers.", answers=1, Date=wrong)
    letters = [letter(1, AMINA, "Weevils", "How do you keep weevils out?"), answer, letter(3, AMINA, "Rye", "Who has?")]
    file = tmp_path / "2026-September.txt"
    file.write_bytes(archived(*zip(DAYS, letters, strict=True)))

    shell("import", "garden", file)
    imported = shell.export()
    shell("rebuild", "garden")
    dates = [post["date"][:10] for one in shell("export", "garden").lines for post in one["posts"]]

    assert dates == ["2026-09-07", "2026-09-08", "2026-09-09"]
    assert shell.export() == imported


def test_letters_of_many_years_that_an_archive_stored_on_one_day_keep_their_dates(shell, tmp_path):
    years = ("2004", "2009", "2026")
    letters = [
        letter(at, AMINA, f"Bed {at}", "Who has seeds?", Date=f"7 Sep {year} 08:00:00 +0000")
        for at, year in enumerate(years, 1)
    ]
    file = tmp_path / "old.mbox"
    file.write_bytes(archived(*zip([DAYS[0]] * 3, letters, strict=True)))

    shell("import", "garden", file)
    dates = [post["date"][:4] for one in shell("export", "garden").lines for post in one["posts"]]

    assert sorted(dates) == list(years)


def test_a_quote_that_a_program_folded_and_half_marked_is_no_word_of_an_imported_answer(shell, tmp_path):
    weevils = "We keep the maize in clay pots under the roof, and each year the weevils come in\nwhen the rains begin."
    folded = f"The pots are too wet.\n\n{weevils.replace(chr(10), chr(10) + '> ')}\n\nDry them in the sun."
    file = tmp_path / "old.mbox"
    letters = [letter(1, AMINA, "Weevils", weevils), letter(2, BEN, "Re: Weevils", folded, answers=1)]
    file.write_bytes(mbox(letters))

    shell("import", "garden", file)
    [imported] = shell("export", "garden").lines
    shell("rebuild", "garden")
    [rebuilt] = shell("export", "garden").lines

    assert imported["posts"][1]["text"] == "The pots are too wet.\n\nDry them in the sun."
    assert rebuilt == imported


def undated(line, number, date):
    return (
        f"{line}\nFrom: Ana <ana{number}@example.org>\nMessage-ID: <u{number}@example.org>\n{date}"
        f"Subject: Question {number}\n\nWhere does one buy seed {number} of this bean?\n\n"
    )


def test_letters_with_broken_dates_stand_where_the_archive_has_them_and_not_today(shell, tmp_path):
    file = tmp_path / "old.mbox"
    plain = "From ana at example.org"
    told = f"{plain}  Sat Mar  3 10:00:00 2012"
    file.write_text(
        undated("From ana", 1, "")
        + undated(told, 2, "Date: Sat, 3 Mar 2012 10:00:00 +0000\n")
        + undated(f"{plain}  Sun Mar  4 10:00:00 2012", 3, "Date: Tue, 32 Mar 2012 25:00:00\n")
        + undated(f"{plain}  Mon Mar  5 10:00:00 2012", 4, "Date: Fri, 7 Mar 2099 10:00:00 +0000\n")
        + undated(plain, 5, "Date: yesterday\n")
    )

    shell("import", "garden", file)
    preview = shell("preview", file, config=None)

    days = {one["number"]: one["started"][:10] for one in shell("thread", "ls", "garden", "--json").json}
    assert days == {1: "2012-03-03", 2: "2012-03-03", 3: "2012-03-04", 4: "2012-03-05", 5: "2012-03-05"}
    assert "6 March 2012" in preview.out
    out = tmp_path / "out.mbox"
    shell("export", "garden", "--format", "mbox", "-o", out)
    shell("list", "create", "copy")
    shell("import", "copy", out)
    again = {one["number"]: one["started"][:10] for one in shell("thread", "ls", "copy", "--json").json}
    assert again == days
    assert b"\nFrom ana3@example.org Sun Mar  4 10:00:00 2012\n" in out.read_bytes()
    before, rebuilt = shell.export(), shell("rebuild", "garden")
    assert (rebuilt.code, shell.export()) == (0, before)


def test_an_empty_folder_is_named_with_the_way_out_and_what_lies_beside_it_is_imported(shell, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()

    said = shell("import", "garden", empty, *as_mbox(tmp_path))

    assert said.code == 1
    assert f"{empty}: no file lies in this folder. Name a maildir" in said.err
    assert f"{len(LETTERS)} added" in said.out


def test_months_are_taken_in_order_of_their_letters_whatever_order_a_shell_names_them_in(shell, tmp_path):
    march = [letter(1, AMINA, "Clay pots", "How do you seal clay pots against weevils in the rains?")]
    april = [
        letter(20, BEN, "Re: Clay pots", "We use beeswax, melted twice, and it holds for a whole year."),
        letter(21, AMINA, "Frost dates", "When does the first frost come in the hills?"),
    ]
    folder = tmp_path / "months"
    folder.mkdir()
    (folder / "2026-April.mbox").write_bytes(mbox(april))
    (folder / "2026-March.mbox.gz").write_bytes(gzip.compress(mbox(march)))
    shell("list", "create", "wood")

    shell("import", "garden", folder / "2026-April.mbox", folder / "2026-March.mbox.gz")
    shell("import", "wood", folder)

    for name in ("garden", "wood"):
        found = [(one["number"], one["subject"], len(one["posts"])) for one in shell("export", name).lines]
        assert found == [(1, "Clay pots", 2), (3, "Frost dates", 1)]


def test_a_quiet_import_is_silent_of_letters_that_are_there_already_and_tells_troubles(archive, tmp_path):
    (other := tmp_path / "other.txt").write_bytes(b"PK\x03\x04")
    files = as_mbox(tmp_path)

    again = archive("-q", "import", "garden", *files)
    told = archive("import", "garden", *files)
    broken = archive("-q", "import", "garden", *files, other)

    assert (again.code, again.out, again.err) == (0, "", "")
    assert told.err.count("the same letter as #") == len(LETTERS)
    assert broken.code == 1
    assert "other.txt is a zip file" in broken.err
    assert "the same letter as #" not in broken.err


def test_a_file_that_cannot_be_read_is_named_however_many_letters_are_there_already(shell, tmp_path):
    many = [letter(n, AMINA, f"Row {n}", f"What grows in row number {n} of the school garden?") for n in range(1, 31)]
    (tmp_path / "a-good.mbox").write_bytes(mbox(many))
    (tmp_path / "b-cut.mbox.gz").write_bytes(gzip.compress(mbox(many))[:-200])
    (tmp_path / "c-other.txt").write_bytes(b"PK\x03\x04")
    shell("import", "garden", tmp_path / "a-good.mbox")

    said = shell("import", "garden", *sorted(tmp_path.glob("?-*")))

    assert said.code == 1
    assert "more; --json names all." in said.err
    assert "b-cut.mbox.gz" in said.err.partition("more; --json names all.")[2]
    assert "c-other.txt is a zip file" in said.err.partition("more; --json names all.")[2]
