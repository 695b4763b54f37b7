"""The archive lies on the server as plain files: whole, private, without addresses, the same from nothing."""

import re
import shutil
import stat

import pytest

from tests.faults.house import until
from tests.stories.house import GARDEN

AMINA, BEN = "Amina Odhiambo <amina@example.org>", "Ben Kariuki <ben@example.org>"
PLAN = "Content-Type: {0}\nContent-Disposition: attachment; filename={1}\n\n%PDF-1.4 plan"
IN_ENGLISH = {
    "subject": "Drying racks", "ask": "Which mesh do you use for drying racks? Write to amina@example.org",
    "answer": "We use stainless mesh of 1 mm; it never rusts.", "open": "1 question waits", "asked": "Asked on",
    "shared": "Files and links that members shared", "lies": "What lies here:",
}  # fmt: skip
IN_SPANISH = {
    "subject": "Bandejas de secado", "ask": "¿Qué malla usan para las bandejas? Escriban a amina@example.org",
    "answer": "Usamos malla inoxidable de 1 mm; nunca se oxida.", "open": "1 pregunta espera", "asked": "Preguntada el",
    "shared": "Archivos y enlaces que compartieron miembros", "lies": "Lo que hay aquí:",
}  # fmt: skip


def files(house, of="garden"):
    """Every file of a list's archive: name → bytes."""
    folder = house.settings.archive_folder / of
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def written(house):
    """The files as the server writes them by itself, once all is read."""
    house.settle()
    house.service.parts.list_work.read_some()
    house.service.parts.list_work.publish()
    return files(house)


def text(content):
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\n") == content.count(b"\r\n")
    return content.decode("utf-8-sig").replace("\r\n", "\n")


def people(house, words, **settings):
    house.list(**settings) if not house.service.parts.lists.has("garden", "lists.example.org") else house.set(
        "garden", **settings
    )
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki")
    house.write(AMINA, GARDEN, words["ask"], words["subject"], content_type="text/plain; charset=utf-8")
    house.wait("ben@example.org", words["subject"])


def answered(house, words):
    question = house.wait("ben@example.org", words["subject"])
    body = f"--x\nContent-Type: text/plain; charset=utf-8\n\n{words['answer']} The plan is attached.\n--x\n"
    body += PLAN.format("application/pdf", "rack-plan.pdf") + "\n--x--"
    house.answer(BEN, question, body, to=GARDEN, mime_version="1.0", content_type='multipart/mixed; boundary="x"')
    house.wait("amina@example.org", "1 mm")


@pytest.mark.parametrize(("language", "words"), [("en", IN_ENGLISH), ("es", IN_SPANISH)])
def test_posts_become_files_that_any_machine_shows(house, language, words):
    people(house, words, language=language)
    first = written(house)
    answered(house, words)
    second = written(house)

    assert words["open"] in text(first["open.txt"])
    assert words["asked"] in text(first["open.txt"])
    assert words["lies"] in text(second["INDEX.txt"])
    assert f"#1 {words['subject']}" in text(second["INDEX.txt"])
    assert words["answer"] in text(second["threads/1.txt"])
    assert words["answer"] in text(second["bundle-2040.txt"])
    assert f"#1 {words['subject']}" in text(second["index/2040.txt"])
    assert words["shared"] in text(second["assets/CATALOGUE.txt"])
    assert "Ben Kariuki\n   #1 " in text(second["people.txt"])
    assert second["mbox/2040-11.mbox"].count(b"\nMessage-ID: ") == 2
    assert all(re.fullmatch(r"[A-Za-z0-9._/-]+", name) for name in second)


def test_no_address_of_a_person_stands_in_any_file_unless_the_owner_says_so(house):
    people(house, IN_ENGLISH)
    answered(house, IN_ENGLISH)
    house.move(days=7)
    without = b"".join(written(house).values())

    house.set("garden", archive_addresses="yes")
    whole = b"".join(written(house).values())

    assert b"@example.org" not in without.replace(b"@lists.example.org", b"")
    assert b"amina@\xe2\x80\xa6" in without
    assert b"From: Amina Odhiambo <amina@example.org>" in whole


def test_the_same_posts_make_the_same_bytes_however_they_came_to_be_written(house):
    people(house, IN_ENGLISH)
    house.member("cora@example.org", "Cora Lind", "weekly")
    written(house)
    answered(house, IN_ENGLISH)
    house.write(BEN, GARDEN, "Who has seeds of teff?", "Teff")
    house.move(days=7)
    grown = written(house)

    said = house.shell("archive", "publish", "garden")
    again = files(house)
    shutil.rmtree(house.settings.archive_folder)
    house.shell("archive", "publish", "garden")

    assert said.code == 0
    assert any(name.startswith("digests/2040/") for name in grown)
    assert grown == again == files(house)


@pytest.mark.parametrize("also", [None, "en"])
def test_a_digest_lies_there_also_where_nobody_reads_it_in_the_language_of_the_list(house, also):
    people(house, IN_ENGLISH)
    house.member("awa@example.org", "Awa Ndiaye", "weekly", language="fr")
    if also:
        house.member("cora@example.org", "Cora Lind", "weekly", language=also)
    house.move(days=7)

    found = [text(content) for name, content in written(house).items() if name.startswith("digests/2040/")]

    assert len(found) == 1
    assert ("digest" in found[0].casefold()) == (also == "en")


def test_a_digest_sent_by_hand_lies_in_its_year_and_one_under_the_old_name_is_taken_away(house):
    people(house, IN_ENGLISH)
    house.member("cora@example.org", "Cora Lind", "weekly")
    answered(house, IN_ENGLISH)
    old = house.settings.archive_folder / "garden" / "digests" / "by h"
    old.mkdir(parents=True)
    (old / "by hand 2040-11-12 09:42:39.txt").write_text("of an earlier release")

    house.shell("digest", "send", "garden")
    house.shell("archive", "publish", "garden")

    lying = [name for name in files(house) if name.startswith("digests/")]
    assert len(lying) == 1
    assert re.fullmatch(r"digests/\d{4}/by-hand-[0-9-]+\.txt", lying[0])
    assert not old.exists()


def test_what_others_put_there_stays_and_what_they_spoiled_is_made_anew(house):
    people(house, IN_ENGLISH)
    before = written(house)
    folder = house.settings.archive_folder / "garden"
    (folder / "notes.txt").write_text("of the owner")
    (folder / "open.txt").write_text("edited\n\nby hand")
    (folder / "threads" / "77.txt").write_text("left over")

    answered(house, IN_ENGLISH)
    after = written(house)

    assert after.pop("notes.txt") == b"of the owner"
    assert after.keys() - before.keys() <= {name for name in after if name.startswith("assets/")}
    assert b"edited" not in after["open.txt"]


@pytest.mark.parametrize(("archive", "folder_mode", "file_mode"), [("members", 0o700, 0o600), ("public", 0o755, 0o644)])
def test_who_may_read_the_files_is_what_the_list_says(house, archive, folder_mode, file_mode):
    people(house, IN_ENGLISH, archive=archive)
    written(house)

    every = list((house.settings.archive_folder / "garden").rglob("*"))
    modes = {stat.S_IMODE(path.stat().st_mode) for path in every if path.is_file()}

    assert modes == {file_mode}
    assert {stat.S_IMODE(path.stat().st_mode) for path in every if path.is_dir()} == {folder_mode}
    assert not any(path.is_symlink() for path in every)


def test_a_list_without_an_archive_has_no_files_and_nothing_of_it_stands_with_others(house):
    people(house, IN_ENGLISH)
    house.list("kiln")
    house.member("amina@example.org", "Amina Odhiambo", of="kiln")
    written(house)

    house.set("garden", archive="none")
    house.service.parts.list_work.publish()
    refused = house.shell("archive", "publish", "garden")

    assert files(house) == {}
    assert b"mesh" not in b"".join(files(house, "kiln").values())
    assert refused.code == 1
    assert "archive is none" in refused.err


def test_a_public_archive_says_nothing_of_members_who_never_answered(house):
    people(house, IN_ENGLISH, archive="public")
    house.member("cora@example.org", "Cora Lind")
    answered(house, IN_ENGLISH)

    page = text(written(house)["people.txt"])

    assert "Ben Kariuki" in page
    assert "Cora Lind" not in page


def test_a_profile_stands_with_the_name_until_its_owner_ends_it(house):
    people(house, IN_ENGLISH)
    house.write(BEN, "garden+request@lists.example.org", "profile I build racks of bamboo.", "", proven=True)
    house.wait("ben@example.org", "racks of bamboo")
    with_it = text(written(house)["people.txt"])

    house.write(BEN, "garden+request@lists.example.org", "profile off", "", proven=True)
    house.wait("ben@example.org", "knows nothing of you")

    assert "Ben Kariuki\n   I build racks of bamboo.\n" in with_it
    assert "bamboo" not in text(written(house)["people.txt"])


def test_what_is_redacted_vanishes_from_every_file(house):
    people(house, IN_ENGLISH)
    house.member("cora@example.org", "Cora Lind", "weekly")
    answered(house, IN_ENGLISH)
    house.move(days=7)
    house.wait("cora@example.org", "digest 1")
    assert any(name.startswith("digests/") and b"never rusts" in page for name, page in written(house).items())
    before = b"".join(written(house).values())

    house.shell("thread", "redact", "garden", "2", "names a patient")
    after = written(house)

    assert b"never rusts" in before
    assert b"%PDF" in before
    assert b"never rusts" not in b"".join(after.values())
    assert b"%PDF" not in b"".join(after.values())
    assert "names a patient" in text(after["threads/1.txt"])


def test_the_mbox_reads_back_as_the_same_threads(house):
    people(house, IN_ENGLISH)
    answered(house, IN_ENGLISH)
    written(house)
    house.list("kiln")

    said = house.shell("import", "kiln", house.settings.archive_folder / "garden" / "mbox" / "2040-11.mbox")
    found = house.shell("thread", "ls", "kiln", "--json").json

    assert said.code == 0
    assert [one["subject"] for one in found] == ["Drying racks"]
    assert "1 mm" in house.shell("thread", "show", "kiln", "1").out


def pages_now(house):
    """Write pages without the half minute that a list rests."""
    house.service.parts.list_work.publish()
    return "threads/1.txt" in files(house)


def stands_in_the_way(place):
    """Put a file there; pages that are being written just then come between."""
    shutil.rmtree(place, ignore_errors=True)
    try:
        place.write_text("somebody's own file")
    except IsADirectoryError:
        return False
    return True


def test_a_list_that_cannot_be_read_or_written_keeps_no_other_from_being_so(build):
    house = build()
    for name in ("alder", "garden"):  # in this order they are seen to
        house.list(name)
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("amina@example.org", "Amina Odhiambo", of="alder")
    house.write(AMINA, "alder@lists.example.org", "Which hinge holds?", "Hinges")
    house.await_reading()
    house.settings.archive_folder.mkdir(exist_ok=True, parents=True)
    until(lambda: stands_in_the_way(house.settings.archive_folder / "alder"), "a file stands where pages should")
    house.store.write(lambda tx: tx.exec_driver_sql("UPDATE posts SET read_by = 0, attachments = 'no list'"))

    house.write(AMINA, GARDEN, "Which mesh do you use for drying racks?", "Drying racks")
    until(lambda: pages_now(house), "garden has its pages")

    assert "drying racks" in text(files(house)["threads/1.txt"])
    assert (house.settings.archive_folder / "alder").read_text() == "somebody's own file"
