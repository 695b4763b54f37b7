"""Promises of core/exchange: every letter of an old archive is found once, with the bytes it had there."""

import bz2
import contextlib
import gzip
import mailbox
import mmap
import tracemalloc
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.exchange import (
    FORMATS,
    DamagedArchiveError,
    eml,
    format_of,
    maildir,
    mbox,
    no_archive,
    pipermail,
    unpacked,
    without_suffix,
)

FROM_ = b"From ana@example.org Mon Jan  3 09:15:00 2005\n"
SEEDS = b"From: Ana <ana@example.org>\nSubject: Bean seeds\nMessage-ID: <1@example.org>\n\nWho has some?\n"
WATER = b"From: Ben <ben@example.org>\nSubject: Re: Bean seeds\nMessage-ID: <2@example.org>\n\nI do.\n"
MONTH = b"""From ana at example.org  Tue May  1 08:00:00 2012
From: ana at example.org (Ana Lima)
Date: Tue, 1 May 2012 08:00:00 +0200
Subject: [garden] Bean seeds
Message-ID: <1@example.org>

Who has some?
>From what I hear, Ben has.

"""


def an_archive(*letters, opening=FROM_):
    return b"".join(opening + letter + b"\n" for letter in letters)


def raws(data):
    return [piece.raw for piece in mbox.split(data)]


def cut(data, size):
    return (data[at : at + size] for at in range(0, len(data), size))


# -- finding the letters of an mbox


def test_every_letter_is_found_with_the_bytes_it_had():
    archive = an_archive(SEEDS, WATER)

    seeds, water = mbox.split(archive)

    assert (seeds.raw, water.raw) == (SEEDS, WATER)
    assert seeds.opening == water.opening == FROM_.strip()
    assert seeds.trouble is water.trouble is None
    assert archive[water.position :].startswith(WATER)


def test_line_ends_of_dos_are_kept():
    archive = an_archive(SEEDS, WATER).replace(b"\n", b"\r\n")

    seeds, water = mbox.split(archive)

    assert seeds.raw == SEEDS.replace(b"\n", b"\r\n")
    assert water.raw == WATER.replace(b"\n", b"\r\n")
    assert water.opening == FROM_.strip()


@pytest.mark.parametrize(
    "opening",
    [
        b"From ana@example.org Mon Jan  3 09:15:00 2005",
        b"From ana@example.org  Mon Jan 3 09:15 2005",
        b"From ana at example.org  Mon Jan  3 09:15:00 2005",
        b"From - Mon Jan 03 09:15:00 2005",
        b"From 1512345678901234567@xxx Mon Jan 03 09:15:00 +0000 2005",
        b"From MAILER-DAEMON Mon Jan  3 09:15:00 2005 +0100",
        b"From ana@example.org Mon Jan  3 09:15:00 CEST 2005",
        b"From ana@example.org Mon, 3 Jan 2005 09:15:00 +0000",
        b"From ana@example.org lun. janv. 3 09:15:00 2005",
        b"From ana@example.org 2005-01-03 09:15:00",
        b"From ana@example.org",
        b"From Ana Lima Mon Jan  3 09:15:00 2005",
    ],
)
def test_from_lines_of_many_programs_are_known(opening):
    archive = an_archive(SEEDS, WATER, opening=opening + b"\n")

    assert raws(archive) == [SEEDS, WATER]


@pytest.mark.parametrize(
    "prose",
    [
        b"From here on it gets easier.\nNote: water first.\n",
        b"From the log of Mon Jan  3 09:15:00 2005\nthree lines\n",
        b"From Mon to Fri we meet at 09:15, since 2005.\n",
        b"From memory\nSubject: to correction\nthat is all\n",
        b"From \n",
        b"From\n",
        b"From " + b"x" * 3000 + b"\n",
    ],
)
def test_prose_that_begins_with_from_stays_in_its_letter(prose):
    letter = SEEDS + b"\n" + prose

    assert raws(an_archive(letter, WATER)) == [letter, WATER]


DATED = b"Date: Mon, 3 Jan 2005 09:15:00 +0000\n"


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
@pytest.mark.parametrize(
    "opening",
    [
        b"From ana@example.org Mon Jan  3 09:15:00 2005\n",
        b"From ana at example.org  Mon Jan  3 09:15:00 2005\n",
        b"From - Mon Jan 03 09:15:00 2005\n",
        b"From 1512345678901234567@xxx Mon Jan 03 09:15:00 +0000 2005\n",
    ],
)
def test_a_letter_before_which_the_blank_line_is_missing_is_found_where_its_header_leaves_no_doubt(opening, end):
    dated = b"Received: from a by b;\n\tMon, 3 Jan 2005 09:15:01 +0000\n" + DATED + WATER
    archive = (opening + SEEDS + opening + WATER + opening + dated).replace(b"\n", end)

    assert raws(archive) == [one.replace(b"\n", end) for one in (SEEDS, WATER, dated)]


@pytest.mark.parametrize(
    "above",
    [
        b"From the archive:\n",
        b"-----Original Message-----\n",
        b"---------- Forwarded message ----------\n",
    ],
)
def test_a_letter_that_the_line_above_announces_is_text(above):
    letter = SEEDS + above + FROM_ + WATER

    assert raws(an_archive(letter, WATER)) == [letter, WATER]


def test_a_last_line_of_parts_announces_nothing():
    letter = SEEDS + b"------=_Part_17_from.123--\n"

    assert raws(FROM_ + letter + FROM_ + WATER) == [letter, WATER]


def test_two_from_lines_above_a_header_as_uucp_left_them_begin_one_letter():
    assert raws(FROM_ + SEEDS + b"\n" + FROM_ + FROM_ + WATER) == [SEEDS, FROM_ + WATER]


@pytest.mark.parametrize(
    "quoted",
    [
        FROM_ + b"From: Ben\n\nwrote so.\n",
        FROM_ + b"From: Ben\nDate: Monday\nand words below\n\nwrote so.\n",
        FROM_ + b"\n" + WATER,
        b"From our log\n" + WATER,
        b">" + FROM_ + WATER,
    ],
)
def test_what_is_no_whole_header_begins_no_letter_without_a_blank_line(quoted):
    assert raws(an_archive(SEEDS + quoted, WATER)) == [SEEDS + quoted, WATER]


def test_a_from_line_without_a_blank_line_above_it_needs_author_and_date_below():
    letter = SEEDS + FROM_ + b"Subject: quoted without a blank line\n\nas this one is.\n"

    assert raws(an_archive(letter, WATER)) == [letter, WATER]


def test_blank_lines_and_a_byte_order_mark_before_the_first_letter_do_not_matter():
    assert raws(b"\n\n" + an_archive(SEEDS)) == [SEEDS]
    assert raws(b"\xef\xbb\xbf" + an_archive(SEEDS, WATER)) == [SEEDS, WATER]


def test_the_last_letter_may_lack_its_blank_line_or_its_line_end():
    archive = an_archive(SEEDS, WATER)

    assert raws(archive[:-1]) == [SEEDS, WATER]
    assert raws(archive[:-2]) == [SEEDS, WATER[:-1]]


def test_only_the_blank_line_of_the_archive_is_taken_off():
    trailing = SEEDS + b"\n\n\n"

    assert raws(an_archive(trailing, WATER)) == [trailing, WATER]


def test_what_is_no_letter_is_named_and_hides_no_other():
    archive = b"a log file\n\n" + an_archive(SEEDS, b"", WATER) + FROM_ + b"\n" + FROM_ + b"just words\n"

    found = list(mbox.split(archive))

    assert [piece.raw for piece in found if not piece.trouble] == [SEEDS, WATER]
    assert [piece.trouble for piece in found if piece.trouble] == [
        'no header: it begins with "a log file"',
        "empty",
        'no header: it begins with "From ana@example.org Mon Jan  3 09:15:00"',
    ]


@pytest.mark.parametrize(
    "quoted",
    [
        FROM_ + b"We meet at ten. Who brings the seeds?\n",
        FROM_ + b"Ten: that is when we meet.\nWho brings the seeds?\n",
        FROM_ + b"\nWe meet at ten.\n",
        b"From ben at example.org  Mon Jan  3 09:15:00 2005\nHi Ana,\n\nSubject: of our talk was water\n",
    ],
)
def test_a_from_line_without_a_header_below_it_is_text_of_the_letter_above(quoted):
    letter = SEEDS + b"\n" + quoted

    found = list(mbox.split(an_archive(letter, WATER)))

    assert [(piece.raw, piece.trouble) for piece in found] == [(letter, None), (WATER, None)]


@pytest.mark.parametrize(
    "header", [b"X-Odd: 1\nFrom: a@example.org\n\n", b"\nFrom: a@example.org\n\n", b"Odd: 1\n folded\n\n"]
)
def test_a_letter_with_a_strange_header_is_a_letter(header):
    assert raws(an_archive(SEEDS, header + b"Hello.\n")) == [SEEDS, header + b"Hello.\n"]


@pytest.mark.parametrize("end", [b"From ben@exam", b"From ben at exa", FROM_ + b"From: Ben <ben@ex", FROM_ + b"Fro"])
def test_a_file_that_ends_in_the_midst_of_a_header_spoils_no_letter_above(end):
    seeds, last = mbox.split(an_archive(SEEDS) + end)

    assert (seeds.raw, seeds.trouble) == (SEEDS, None)
    assert last.trouble is not None


def test_the_letter_with_which_the_file_ends_is_known():
    assert [piece.is_last for piece in mbox.split(an_archive(SEEDS, WATER))] == [False, True]


def test_a_first_letter_that_lost_its_from_line_is_a_letter():
    assert raws(SEEDS + b"\n" + an_archive(WATER)) == [SEEDS, WATER]


def test_a_stray_line_on_top_is_named_and_costs_no_letter():
    head = b"the end of a letter whose beginning lies in another part\n"

    stray, seeds, water = mbox.split(head + an_archive(SEEDS, WATER))

    assert stray.trouble == 'no header: it begins with "the end of a letter whose beginning lies"'
    assert (seeds.raw, water.raw) == (SEEDS, WATER)


def test_a_letter_of_any_size_is_passed_over_without_holding_it():
    def stream():
        yield an_archive(SEEDS) + FROM_ + b"Subject: all of it\n\n"
        yield from (b"x" * 999_999 + b"\n" for _ in range(200))
        yield b"\n" + an_archive(WATER)

    seeds, large, water = mbox.split(stream())

    assert (seeds.raw, large.raw, water.raw) == (SEEDS, b"", WATER)
    assert large.trouble == "larger than 64 MB"
    assert large.position == seeds.position + len(SEEDS) + 1 + len(FROM_)
    assert water.position == large.position + len(b"Subject: all of it\n\n") + 200_000_001 + len(FROM_)


def test_a_long_archive_is_read_in_constant_memory():
    block = an_archive(*[SEEDS + b"More words here.\n" * 500] * 100)
    tracemalloc.start()

    count = sum(1 for _ in mbox.split(block for _ in range(60)))

    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 6000
    assert peak < 8 * len(block) < 10_000_000


def test_python_finds_the_same_letters(tmp_path):
    archive = an_archive(SEEDS, WATER + b"\n>From the start\n\n\n", SEEDS + b"--\nAna\n")
    path = tmp_path / "garden.mbox"
    path.write_bytes(archive)

    with contextlib.closing(mailbox.mbox(path)) as theirs:
        expected = [theirs.get_bytes(key) for key in theirs.keys()]  # noqa: SIM118

    assert raws(archive) == expected


lines = st.lists(
    st.sampled_from(
        [
            b"",
            b"text",
            b">From here",
            b"From there",
            FROM_.strip(),
            b"Subject: x",
            b" more",
            b"From: a@example.org",
            b"Date: today",
            b"\r",
        ]
    )
)


@given(lines=lines, end=st.sampled_from([b"\n", b"\r\n"]), size=st.integers(1, 50))
def test_however_the_bytes_arrive_the_letters_are_the_same(lines, end, size):
    archive = end.join(lines)

    whole = list(mbox.split(archive))

    assert list(mbox.split(cut(archive, size))) == whole
    assert list(mbox.split(memoryview(archive))) == whole
    assert all(archive[piece.position :].startswith(piece.raw) for piece in whole)


@given(st.binary(max_size=3000), st.integers(1, 100))
def test_no_bytes_break_any_format(data, size):
    for fmt in FORMATS:
        fmt.looks_like("x", data)
        assert all(fmt.letter(piece) is not None for piece in fmt.split(cut(data, size)))
    format_of("x", data)
    assert "\n" not in no_archive("x", data)


@given(st.lists(st.binary(max_size=200), max_size=5))
def test_what_was_quoted_by_mboxrd_comes_back_whole(bodies):
    letters = [b"Subject: x\n\n" + body.replace(b"\r", b"") + b"\n" for body in bodies]
    quoted = [
        b"\n".join(b">" + x if x.lstrip(b">").startswith(b"From ") else x for x in y.split(b"\n")) for y in letters
    ]

    found = list(mbox.split(an_archive(*quoted)))

    assert [piece.raw for piece in found] == quoted
    assert [mbox.letter(piece) for piece in found] == letters


def test_a_mapped_file_is_read_where_it_lies(tmp_path):
    path = tmp_path / "garden.mbox"
    path.write_bytes(an_archive(SEEDS, WATER))

    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as view:
        found = raws(view)

    assert found == [SEEDS, WATER]


# -- quoted From lines


def test_the_letter_itself_has_no_quoted_from_and_raw_keeps_it():
    (piece,) = mbox.split(an_archive(b"Subject: x\n\n>From here\n>>From there\n> From afar\n"))

    assert piece.raw == b"Subject: x\n\n>From here\n>>From there\n> From afar\n"
    assert mbox.letter(piece) == b"Subject: x\n\nFrom here\n>From there\n> From afar\n"


def test_nothing_is_let_loose_in_a_header():
    (piece,) = mbox.split(an_archive(b"Subject: x\n>From uucp Mon Jan  3\n\nHello.\n>From here\n"))

    assert mbox.letter(piece) == b"Subject: x\n>From uucp Mon Jan  3\n\nHello.\nFrom here\n"


def test_pipermail_took_one_level_of_quoting_only():
    (piece,) = pipermail.split(MONTH.replace(b"\n\n", b"\n\n>>From an older letter\n", 1))

    assert b"\nFrom what I hear" in pipermail.letter(piece)
    assert b"\n>>From an older letter" in pipermail.letter(piece)


# -- which format a file has


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        ("garden.mbox", an_archive(SEEDS), mbox),
        ("garden.mbox.gz", an_archive(SEEDS), mbox),
        ("anything", b"\n" + an_archive(SEEDS), mbox),
        ("-", FROM_.replace(b"\n", b"\r\n") + SEEDS, mbox),
        ("2012-May.txt", MONTH, pipermail),
        ("2012-May.txt.gz", MONTH, pipermail),
        ("seeds.eml", SEEDS, eml),
        ("seeds.EML", b"X-Odd: header\n\n", eml),
        ("seeds.eml", FROM_ + SEEDS, eml),
        ("seeds", SEEDS, eml),
        ("seeds", b"\xef\xbb\xbf" + SEEDS, eml),
        ("Maildir/cur/1", b"\xef\xbb\xbf" + FROM_ + SEEDS, maildir),
        ("seeds", b"Received: from a\n\tby b\n", eml),
        ("Maildir/cur/1100.M1.host:2,S", SEEDS, maildir),
        ("Maildir/new/1100.M1.host", SEEDS, maildir),
        ("notes.txt", b"From time to time\nwe meet.\n", None),
        ("part-ab.mbox", b"the end of another letter\n\n" + an_archive(SEEDS), mbox),
        ("part-ab.mbox", b"the end of another letter\n" + an_archive(SEEDS), mbox),
        ("part-ab.mbox", b"nces: <1@a>\nSubject: a header cut in two\n\nYes.\n\n" + an_archive(SEEDS), mbox),
        ("2012-May.txt", b"the end of another letter\n\n" + MONTH, pipermail),
        ("Mail/garden/17", SEEDS + b"\nI quote:\n\n" + an_archive(SEEDS), eml),
        ("notes.txt", b"An mbox looks so:\n\n" + FROM_ + b"Subject: seeds\n\nand so on.\n", None),
        ("page", b"<html><pre>\n" + an_archive(SEEDS), None),
        ("data", b"\0\1\n" + an_archive(SEEDS), None),
        ("notes.txt", b"Remember: water.\n", None),
        ("notes.txt", b"Date: Monday\nPlace is the garden.\n", None),
        ("paper.pdf", b"%PDF-1.4\n", None),
        ("empty.mbox", b"", None),
        ("blank.eml", b"\n\n", None),
        ("Maildir/cur/notes", b"Remember the water\n", None),
    ],
)
def test_formats_are_known_by_their_beginning(name, head, expected):
    assert format_of(name, head) is expected


def test_what_is_no_archive_is_told_with_the_way_out():
    assert no_archive("paper.pdf", b"%PDF-1.4\x1b[31m\n") == (
        "paper.pdf is no mail archive but a PDF file. "
        "Give an mbox, a pipermail month file, a maildir or .eml files, plain or as .gz or .bz2."
    )
    assert "delete all above its first" in no_archive("part-ab.mbox", b"words\n")
    assert no_archive("x.mbox", b"\n") == "x.mbox is empty."
    assert "zip" in no_archive("takeout.zip", b"PK\x03\x04")


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"a85d2af6c0ffee\n", "text"),
        (b"\n<!DOCTYPE html><p>hunter2", "a web page"),
        (b"hunter2\0\1", "binary data"),
        (b"SQLite format 3\0hunter2", "a SQLite database"),
    ],
)
def test_nothing_of_a_file_that_is_no_archive_is_quoted_as_it_may_hold_a_password(head, kind):
    told = no_archive("file", head)

    assert told.startswith(f"file is no mail archive but {kind}. Give an mbox")
    assert not any(secret in told for secret in ("hunter2", "a85d2af6"))


# -- single letters


@pytest.mark.parametrize("fmt", [eml, maildir])
def test_a_file_of_one_letter_gives_it_as_it_is(fmt):
    (piece,) = fmt.split(SEEDS)

    assert (piece.raw, piece.position, piece.trouble) == (SEEDS, 0, None)
    assert fmt.letter(piece) == SEEDS


def test_a_from_line_before_a_single_letter_is_taken_off():
    (piece,) = eml.split(cut(FROM_ + SEEDS, 7))
    (marked,) = eml.split(b"\xef\xbb\xbf" + FROM_ + SEEDS)

    assert (piece.raw, piece.opening, piece.position) == (SEEDS, FROM_.strip(), len(FROM_))
    assert (marked.raw, marked.opening, marked.position) == (SEEDS, FROM_.strip(), 3 + len(FROM_))


def test_a_file_of_one_letter_that_is_none_says_why():
    (empty,) = eml.split(b"")
    (words,) = eml.split(b"only words\n")
    (large,) = eml.split(b"x" * 1_000_000 for _ in range(70))

    assert [empty.trouble, words.trouble] == ["empty", 'no header: it begins with "only words"']
    assert (large.trouble, large.raw) == ("larger than 64 MB", b"")


# -- packed archives


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, bytes])
@pytest.mark.parametrize("size", [1, 2, 100, 10**6])
def test_packed_archives_are_read_whatever_they_are_called(pack, size):
    archive = an_archive(SEEDS, WATER)

    assert raws(unpacked(cut(pack(archive), size))) == [SEEDS, WATER]


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress])
def test_packed_files_may_stand_one_behind_the_other(pack):
    packed = pack(an_archive(SEEDS)) + pack(an_archive(WATER)) + b"\0" * 512

    assert raws(unpacked(cut(packed, 11))) == [SEEDS, WATER]


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress])
def test_of_a_packed_file_cut_short_the_readable_part_is_given(pack):
    letters = [SEEDS + str(number).encode() * 50 + b"\n" for number in range(20_000)]
    packed = pack(an_archive(*letters))

    found = list(mbox.split(unpacked(cut(packed[: len(packed) // 2], 1000))))

    *good, last = found
    assert [piece.raw for piece in good] == letters[: len(good)]
    assert len(good) > 1000 or pack is bz2.compress
    assert last.trouble == "the packed file ends too early"


def test_damage_inside_a_packed_file_is_told_and_spares_what_stands_before_it():
    letters = [SEEDS + str(number).encode() * 50 + b"\n" for number in range(20_000)]
    packed = bytearray(gzip.compress(an_archive(*letters)))
    packed[len(packed) // 2 : len(packed) // 2 + 50] = b"\xff" * 50

    *good, last = mbox.split(unpacked([bytes(packed)]))

    assert len(good) > 5000
    assert [piece.raw for piece in good[:-1000]] == letters[: len(good) - 1000]
    assert last.trouble.startswith("the packed file is damaged (")


def test_bytes_behind_a_packed_file_are_told():
    with pytest.raises(DamagedArchiveError, match="goes on with bytes that are not packed"):
        list(unpacked([gzip.compress(SEEDS) + b"what is this"]))


def spoilt_at_the_end(packed):
    return packed[:-8] + bytes(8)


def test_a_checksum_that_differs_is_told_behind_all_letters():
    seeds, water, last = mbox.split(unpacked(cut(spoilt_at_the_end(gzip.compress(an_archive(SEEDS, WATER))), 100)))

    assert (seeds.raw, water.raw, last.raw) == (SEEDS, WATER, b"")
    assert last.position == len(an_archive(SEEDS, WATER))
    assert last.trouble.startswith("the packed file is damaged (")


def test_of_bzip2_a_checksum_that_differs_costs_the_last_letter_alone():
    """It does not tell damage behind its letters from damage in the last of them."""
    letters = [SEEDS + str(number).encode() * 50 + b"\n" for number in range(100)]

    *good, last = mbox.split(unpacked([spoilt_at_the_end(bz2.compress(an_archive(*letters)))]))

    assert [piece.raw for piece in good] == letters[:-1]
    assert last.trouble.startswith("the packed file is damaged (")


def test_bytes_behind_a_packed_file_are_told_behind_all_letters():
    packed = gzip.compress(an_archive(SEEDS, WATER))

    seeds, water, last = mbox.split(unpacked([packed + b"what is this"]))

    assert (seeds.raw, water.raw) == (SEEDS, WATER)
    assert (seeds.trouble, water.trouble, last.raw) == (None, None, b"")
    assert last.trouble == "the packed file goes on with bytes that are not packed"


def test_a_single_letter_whose_checksum_differs_is_read_and_the_damage_told():
    seeds, last = eml.split(unpacked([spoilt_at_the_end(gzip.compress(SEEDS))]))

    assert (seeds.raw, seeds.trouble, last.raw) == (SEEDS, None, b"")
    assert last.trouble.startswith("the packed file is damaged (")


def test_damage_inside_a_packed_file_costs_no_letter_that_ends_before_it():
    """As many as `zcat` gives: the step in which the damage is met is unpacked up to it."""
    letters = [SEEDS + str(number).encode() * 50 + b"\n" for number in range(1000)]
    packed = gzip.compress(an_archive(*letters))
    half = zlib.decompressobj(wbits=31).decompress(packed[: len(packed) // 2])
    damaged = packed[: len(packed) // 2] + b"\xff" * 50 + packed[len(packed) // 2 + 50 :]

    *good, last = mbox.split(unpacked([damaged]))

    assert len(good) >= half.count(FROM_) - 1
    assert last.trouble.startswith("the packed file is damaged (")


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress])
def test_a_bomb_is_unpacked_bit_by_bit(pack):
    bomb = pack(bytes(50_000_000))

    chunks = [len(chunk) for chunk in unpacked([bomb])]

    assert sum(chunks) == 50_000_000
    assert max(chunks) <= 1 << 20


@given(st.binary(max_size=300), st.sampled_from([b"", b"\x1f\x8b\x08", b"BZh9", b"BZ"]), st.integers(1, 20))
def test_no_bytes_break_the_unpacking(data, start, size):
    try:
        plain = b"".join(unpacked(cut(start + data, size)))
    except DamagedArchiveError:
        return

    assert plain == start + data or start


def test_the_name_of_a_packed_file_is_read_without_its_ending():
    assert without_suffix("2012-May.txt.gz") == "2012-May.txt"
    assert without_suffix("garden.MBOX.BZ2") == "garden.MBOX"
    assert without_suffix("garden.mbox") == "garden.mbox"
