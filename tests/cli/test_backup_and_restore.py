"""A backup is one file that says what it holds; it is put back whole or not at all, and never over anything."""

import contextlib
import fcntl
import gzip
import hashlib
import itertools
import json
import os
import random
import re
import resource
import shutil
import sqlite3
import stat
import subprocess
import sys
import tarfile
import tempfile
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from listcop.backups.file import read_backup
from listcop.letter_files import package_folder
from listcop.store import migrations
from tests.cli.shell import LETTERS, Shell, fresh, repack
from tests.faults.house import until
from tests.stories.house import listcop


@pytest.fixture
def backup(archive):
    """A site with an archive, and its backup."""
    file = archive.folder / "kept.tar.gz"
    assert archive("backup", file).code == 0
    return file


def lose(shell):
    """The disk is gone; what lay beside the state directory is there."""
    shutil.rmtree(shell.folder / "state")


def test_what_is_restored_is_what_was_kept(archive, backup):
    before, members = archive.export(), archive("member", "ls", "garden", "--json").raw
    lose(archive)

    done = archive("restore", backup)

    assert (done.code, done.err) == (0, "")
    assert archive.export() == before
    assert archive("member", "ls", "garden", "--json").raw == members
    assert archive("verify").code == 0


def test_the_backup_that_was_put_back_is_known_as_the_last_one(archive, backup):
    lose(archive)
    archive("restore", backup)

    found = archive("doctor", "--timeout", "1", "--json").json

    assert [one["state"] for one in found if one["what"] == "backup"] == ["good"]


def names_in(file):
    with tarfile.open(file) as tar:
        return tar.getnames()


def test_only_we_may_read_it_and_the_secret_lies_apart(archive, backup):
    files = [backup, backup.with_name(f"{backup.name}.secrets")]

    names = [names_in(file) for file in files]

    assert [stat.S_IMODE(file.stat().st_mode) for file in files] == [0o600, 0o600]
    assert names == [["manifest.json", "listcop.db", "listcop.toml"], ["manifest.json", "secret"]]
    secret = (archive.folder / "state" / "secret").read_bytes().strip()
    assert secret not in gzip.decompress(backup.read_bytes())


def test_it_says_what_it_is_made_of(archive, backup):
    said = archive("restore", backup, "--check", "--json").json

    assert (said["database"], said["schema"], said["domains"]) == ("sqlite", migrations.NEWEST, ["lists.example.org"])
    assert set(said["files"]) == {"listcop.db", "listcop.toml"}
    assert {"listcop", "python", "sqlite", "made", "secret"} <= set(said)


def test_rules_and_templates_come_along_and_what_is_there_stays(archive):
    (archive.folder / "rules").mkdir()
    rules = archive.folder / "rules" / "garden.toml"
    rules.write_text("# ours\n")
    archive("backup", archive.folder / "kept.tar.gz")
    lose(archive)

    rules.write_text("# newer\n")
    changed = archive("restore", archive.folder / "kept.tar.gz")
    kept = rules.read_text()
    lose(archive)
    rules.unlink()
    archive("restore", archive.folder / "kept.tar.gz")

    assert (kept, f"{rules} is another than in the backup" in changed.out) == ("# newer\n", True)
    assert rules.read_text() == "# ours\n"


def test_what_editors_leave_beside_rules_and_templates_is_in_no_backup_and_stops_none(archive):
    for name in ("rules/garden.toml", "rules/garden.toml~", "templates/goodbye/body.txt", "templates/.git/config",
                 "templates/goodbye/.body.txt.swp"):  # fmt: skip
        (archive.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (archive.folder / name).write_text("")
    (archive.folder / "rules" / ".#garden.toml").symlink_to("nobody@nowhere.1")

    said = archive("backup", archive.folder / "kept.tar.gz")

    assert (said.code, said.err) == (0, "")
    assert names_in(archive.folder / "kept.tar.gz")[3:] == ["rules/garden.toml", "templates/goodbye/body.txt"]


def test_where_the_disk_takes_no_more_the_folder_is_told_and_nothing_stays(archive):
    (archive.folder / "rules").mkdir()
    (archive.folder / "rules" / "garden.toml").write_bytes(random.Random(1).randbytes(6_000_000))
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (5_000_000, before[1]))
        said = archive("backup", archive.folder / "kept.tar.gz")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert said.code == 1
    assert f"{archive.folder}: File too large. Make room there, or name a file on another disk" in said.err
    assert not list(archive.folder.glob("*kept*"))


def test_what_no_backup_can_hold_is_left_out_and_told_and_the_mail_is_kept(archive):
    for folder in ("rules", "templates/caf\udce9"):
        (archive.folder / folder).mkdir(parents=True)
    rules = archive.folder / "rules"
    for name in ("rules/garden.toml", "rules/caf\udce9.toml", "templates/caf\udce9/body.txt"):
        (archive.folder / name).write_text("")

    said = archive("backup", archive.folder / "kept.tar.gz")
    as_json = archive("backup", archive.folder / "again.tar.gz", "--json")
    checked = archive("restore", archive.folder / "kept.tar.gz", "--check")

    assert (said.code, as_json.code, checked.code) == (0, 0, 0)
    told = "is not in the backup: its path is not UTF-8. Rename it, or take it away."
    assert said.err.splitlines() == [
        f"WARNING  {rules}/caf\\udce9.toml {told}",
        f"WARNING  {archive.folder}/templates/caf\\udce9/body.txt {told}",
    ]
    assert len(as_json.json["left_out"]) == 2
    assert names_in(archive.folder / "kept.tar.gz")[1:] == ["listcop.db", "listcop.toml", "rules/garden.toml"]


@pytest.fixture
def few_open_files():
    """No more than forty beyond those that are open now."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    taken = {int(one.name) for one in Path("/proc/self/fd").iterdir()}
    free = (number for number in itertools.count() if number not in taken)
    resource.setrlimit(resource.RLIMIT_NOFILE, (next(itertools.islice(free, 40, None)), hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def test_rules_of_more_lists_than_files_may_be_open_are_all_in_the_backup(archive, few_open_files):
    (archive.folder / "rules").mkdir()
    rules = {f"rules/list{number}.toml": f"# Of list {number}\n" * number for number in range(200)}
    for name, text in rules.items():
        (archive.folder / name).write_text(text)

    said = archive("backup", archive.folder / "kept.tar.gz")
    checked = archive("restore", archive.folder / "kept.tar.gz", "--check")
    with tarfile.open(archive.folder / "kept.tar.gz") as tar:
        kept = {name: tar.extractfile(name).read().decode() for name in rules}

    assert (said.code, said.err, checked.code) == (0, "", 0)
    assert kept == rules


@pytest.fixture
def site_of_nobody(archive):
    """The same site where every user may pass, given to nobody; a backup is made there by nobody."""
    with tempfile.TemporaryDirectory() as above:
        Path(above).chmod(0o755)
        shell = Shell(Path(shutil.copytree(archive.folder, Path(above) / "site")))
        shell("backup", shell.folder / "first.tar.gz")  # loads what nobody could not load
        for one in (shell.folder, *shell.folder.rglob("*")):
            os.chown(one, 65534, 65534)

        def backup():
            os.seteuid(65534)
            try:
                return shell("backup", shell.folder / "kept.tar.gz")
            finally:
                os.seteuid(0)

        yield shell.folder, backup


@pytest.mark.skipif(os.geteuid() != 0, reason="only root leaves files that another user may not read")
def test_files_that_may_not_be_read_are_left_out_and_told_and_the_mail_is_kept(site_of_nobody):
    folder, backup = site_of_nobody
    for name in ("rules/garden.toml", "templates/goodbye/body.txt", "templates/welcome/body.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("")
    for name in ("rules/garden.toml", "templates/goodbye"):
        (folder / name).chmod(0)

    said = backup()

    assert said.code == 0
    why = "it cannot be read (Permission denied). Give it to the user who runs ListCoP, or take it away."
    assert said.err.splitlines() == [
        f"WARNING  {folder}/{name} is not in the backup: {why}" for name in ("rules/garden.toml", "templates/goodbye")
    ]
    assert names_in(folder / "kept.tar.gz")[1:] == ["listcop.db", "listcop.toml", "templates/welcome/body.txt"]


def test_of_a_backup_that_is_not_there_the_way_out_is_told(archive, tmp_path):
    said = archive("restore", tmp_path / "kept.tar.gz")

    assert said.code == 1
    assert said.err == (
        f"{tmp_path}/kept.tar.gz: there is no such file; check its name and its folder. Nothing was restored.\n"
    )


def test_nothing_is_ever_overwritten(archive, backup):
    again, over = archive("backup", backup), archive("restore", backup)

    assert (again.code, over.code) == (1, 1)
    assert "is there already" in again.err
    assert "is not empty: listcop.db. Move it away first" in over.err
    assert archive("verify").code == 0


def test_of_two_restores_at_once_the_second_is_told_that_the_first_has_put_all_there(archive, backup):
    database, lock = archive.folder / "state" / "listcop.db", archive.folder / "state" / "lock"
    database.rename(archive.folder / "first.db")
    line = [Path(sys.executable).with_name("listcop"), "--config", archive.config, "restore", backup]
    with lock.open("a") as first:
        fcntl.flock(first, fcntl.LOCK_EX)
        second = subprocess.Popen(line, stderr=subprocess.PIPE, text=True)
        until(lambda: lock in files_open_in(second), "the second waits for the first")
        (archive.folder / "first.db").rename(database)
    said = second.communicate(timeout=60)[1]

    assert second.returncode == 1
    assert said == (
        f"{database.parent} is not empty: listcop.db. Move it away first, or name another state_dir. "
        "Nothing was restored.\n"
    )
    assert archive("verify").code == 0


def files_open_in(process):
    if process.poll() is not None:
        raise AssertionError(process.communicate()[1])
    with contextlib.suppress(FileNotFoundError):  # closed meanwhile
        return [one.readlink() for one in Path(f"/proc/{process.pid}/fd").iterdir()]
    return []


def test_a_folder_keeps_the_newest(archive, tmp_path):
    folder = tmp_path / "backups"
    folder.mkdir()
    for day in range(1, 5):
        for end in ("", ".secrets"):
            (folder / f"listcop-2026110{day}-030000.tar.gz{end}").write_bytes(b"old")
    (folder / "other.tar.gz").write_bytes(b"not ours")

    said = archive("backup", folder, "--keep", "3", "--json").json

    left = sorted(one.name for one in folder.iterdir())
    assert len(said["removed"]) == 2
    assert len(left) == 7
    assert "other.tar.gz" in left
    assert "listcop-20261101-030000.tar.gz.secrets" not in left


def of_time(file, made):
    """A copy of a backup, named and made at that time."""
    copy = file.with_name(f"listcop-{made:%Y%m%d-%H%M%S}.tar.gz")
    shutil.copy(file, copy)
    repack(copy, lambda parts: put_made(parts, made))
    return copy


def put_made(parts, made):
    parts["manifest.json"] = json.dumps({**json.loads(parts["manifest.json"]), "made": made.isoformat()}).encode()


@pytest.mark.parametrize(("keep", "stays"), [("1", []), ("2", ["yesterday"]), ("3", ["ahead", "yesterday"])])
def test_the_backup_just_made_stays_and_one_of_a_clock_that_ran_ahead_goes_first(archive, backup, keep, stays):
    now = datetime.now(UTC).replace(microsecond=0)
    others = {of_time(backup, now + timedelta(days=days)): name for name, days in (("ahead", 90), ("yesterday", -1))}

    said = archive("backup", backup.parent, "--keep", keep, "--json").json

    assert Path(said["file"]).is_file()
    assert sorted(name for one, name in others.items() if one.exists()) == stays
    assert {*map(Path, said["removed"])} == {one for one in others if not one.exists()}


def test_the_oldest_by_its_own_word_goes_whatever_its_name_says(archive, backup):
    old = of_time(backup, datetime(2026, 1, 1, tzinfo=UTC)).rename(backup.with_name("listcop-20261110-030000.tar.gz"))
    newer = of_time(backup, datetime(2026, 11, 1, tzinfo=UTC))

    archive("backup", backup.parent, "--keep", "2")

    assert (old.exists(), newer.exists()) == (False, True)


def test_what_a_killed_backup_left_is_gone_after_a_day(archive, tmp_path):
    left = [tmp_path / f".listcop-backup-{name}" for name in ("killed", "under-way")]
    for folder in left:
        folder.mkdir()
        (folder / "listcop.db").write_bytes(b"a copy of everything")
    os.utime(left[0], (0, 0))

    archive("backup", tmp_path)

    assert [one.exists() for one in left] == [False, True]


def test_a_backup_whose_manifest_alone_is_damaged_is_refused(archive, backup):
    with gzip.open(backup) as packed:
        content = packed.read()
    at = content.index(b'"made"') + len('"made": "')
    other = gzip.compress(content[:at] + b"1" + content[at + 1 :], mtime=0)
    backup.write_bytes(other[:-8] + backup.read_bytes()[-8:])  # with the checksum of what was written

    said = archive("restore", backup, "--check")

    assert said.code == 1
    assert "damaged" in said.err


@pytest.mark.parametrize("at", [0.02, 0.3, 0.6, 0.98])
def test_a_damaged_backup_is_refused_and_leaves_the_place_empty(archive, backup, at):
    raw = bytearray(backup.read_bytes())
    place = int(len(raw) * at)
    for i in range(place, place + 8):  # one byte in fifty may be any other, and the content is the same
        raw[i] ^= 0x55
    backup.write_bytes(raw)
    lose(archive)

    said = archive("restore", backup)

    assert said.code == 1
    assert len(said.err.splitlines()) == 1
    assert not (archive.folder / "state" / "listcop.db").exists()


@pytest.mark.parametrize(
    "content",
    [b"", b"nothing of the kind", gzip.compress(b"no tar", mtime=0)],
    ids=["empty", "words", "gzip without a tar"],
)
def test_what_is_no_backup_is_named(archive, content, tmp_path):
    (tmp_path / "x").write_bytes(content)

    said = archive("restore", tmp_path / "x", "--check")

    assert said.code == 1
    assert str(tmp_path / "x") in said.err


def test_a_cut_off_backup_is_refused(archive, backup):
    backup.write_bytes(backup.read_bytes()[:-2000])

    said = archive("restore", backup, "--check")

    assert said.code == 1


def test_a_name_that_leads_elsewhere_is_not_followed(archive, backup, tmp_path):
    def add(parts):
        manifest = json.loads(parts["manifest.json"])
        digest = hashlib.sha256(b"x").hexdigest()
        manifest["files"] |= {name: {"size": 1, "sha256": digest} for name in ("../evil", "rules/../../evil", "/evil")}
        parts["manifest.json"] = json.dumps(manifest).encode()
        parts |= {"../evil": b"x", "rules/../../evil": b"x", "/evil": b"x"}

    repack(backup, add)
    lose(archive)

    assert archive("restore", backup).code == 0
    assert list(tmp_path.rglob("evil")) == []


def test_a_newer_schema_is_refused(archive, backup):
    def newer(parts):
        parts["manifest.json"] = parts["manifest.json"].replace(
            f'"schema": "{migrations.NEWEST}"'.encode(), b'"schema": "9999"'
        )

    repack(backup, newer)
    lose(archive)

    said = archive("restore", backup)

    assert (said.code, "has schema 9999" in said.err) == (1, True)


def test_another_secret_is_refused(archive, backup):
    lose(archive)
    (archive.folder / "state").mkdir(mode=0o700)
    secret = archive.folder / "state" / "secret"
    secret.write_text("00" * 32)
    secret.chmod(0o600)

    said = archive("restore", backup)

    assert (said.code, "is not the secret of this backup" in said.err) == (1, True)
    assert secret.read_text() == "00" * 32


def test_numbers_given_after_the_backup_are_not_given_again(archive, backup):
    lose(archive)

    archive("restore", backup)
    archive("deliver", "garden@lists.example.org", stdin=LATER)

    assert [one["number"] for one in archive("export", "garden").lines][-1] > 1000


LATER = (
    b"From: Olga <olga@example.org>\r\nTo: garden@lists.example.org\r\nSubject: Figs\r\n"
    b"Message-ID: <later@example.org>\r\nDate: Mon, 02 Nov 2026 08:00:00 +0000\r\n\r\nWho grows figs here?\r\n"
)


def test_a_backup_reads_what_it_wrote(backup):
    seen = {}

    manifest = read_backup(backup, lambda name, content: seen.__setitem__(name, len(content.read())))

    assert seen == {name: size for name, (size, _) in manifest.sums.items()}


def test_of_a_database_that_was_cut_off_the_letters_before_the_cut_are_saved(archive, tmp_path):
    database = archive.folder / "state" / "listcop.db"
    page = sqlite3.connect(database).execute("PRAGMA page_size").fetchone()[0]
    cut = tmp_path / "cut.db"
    cut.write_bytes(database.read_bytes()[:-page])

    said = archive("recover", cut, tmp_path / "saved")

    assert said.code == 0
    assert (tmp_path / "saved" / "garden.mbox").read_bytes().count(b"\nMessage-ID: ") > 0


def test_what_waits_for_a_moderator_is_saved_apart_from_the_archive(archive, tmp_path):
    archive("deliver", "garden@lists.example.org", stdin=fresh(5, "Sam <sam@example.net>", "Buy now", "Great pills."))

    said = archive("recover", archive.folder / "state" / "listcop.db", tmp_path / "saved")

    posts, held = (tmp_path / "saved" / name for name in ("garden.mbox", "held/garden.mbox"))
    assert said.code == 0
    assert b"pills" in held.read_bytes()
    assert b"pills" not in posts.read_bytes()
    assert posts.read_bytes().count(b"\nMessage-ID: ") == len(LETTERS)
    assert f"1 more in {held}" in said.out


def test_what_was_taken_out_of_a_list_is_not_saved(archive, tmp_path):
    archive("thread", "redact", "garden", "3", "the school asked for it")

    said = archive("recover", archive.folder / "state" / "listcop.db", tmp_path / "saved")

    assert b"seed-guide" not in (tmp_path / "saved" / "garden.mbox").read_bytes()
    assert not (tmp_path / "saved" / "held").exists()
    assert "left out, as their text was taken out: #3." in said.out


def test_letters_of_which_nothing_tells_whether_they_were_let_in_lie_apart(archive, tmp_path):
    database = archive.folder / "state" / "listcop.db"
    with closing(sqlite3.connect(database)) as tx:
        tx.execute("DELETE FROM letters WHERE number = 2")
        tx.execute("DELETE FROM posts WHERE number = 4")
        tx.commit()

    said = archive("recover", database, tmp_path / "saved", "--json")

    held = tmp_path / "saved" / "held" / "garden.mbox"
    assert said.json == [
        {
            "list": "garden",
            "file": str(tmp_path / "saved" / "garden.mbox"),
            "letters": 2,
            "unreadable": 0,
            "held_file": str(held),
            "held": 2,
            "redacted": [],
        }
    ]
    assert b"wood ash" in held.read_bytes() and b"onion sets" in held.read_bytes()


@pytest.fixture
def ruin(tmp_path):
    """A database in which no letter can be read; its folder has one for backups."""
    file = tmp_path / "ruin" / "listcop.db"
    (file.parent / "backups").mkdir(parents=True)
    file.write_bytes(b"\0" * 8192)
    return file


def test_where_no_letter_can_be_read_recover_names_the_backup_that_was_made_last(archive, backup, ruin, tmp_path):
    bare = archive("recover", ruin, tmp_path / "first")
    older, newer = (shutil.copy(backup, ruin.parent / "backups" / name) for name in ("kept.tar.gz", "before.tar.gz"))
    repack(older, made_in_january)
    os.utime(newer, (10, 10))  # as after a copy
    said = archive("recover", ruin, tmp_path / "second")

    assert (bare.code, said.code) == (1, 1)
    assert "no letter can be read in it. Restore the newest backup: listcop restore BACKUP.tar.gz" in bare.err
    assert said.err.endswith(f"listcop restore {newer}\n")


def test_recover_ends_with_one_where_nothing_can_be_read_also_with_json(archive, ruin, tmp_path):
    said = archive("recover", ruin, tmp_path / "saved", "--json")

    assert (said.code, said.json) == (1, [])
    assert "no letter can be read in it" in said.err


def test_recover_tells_a_folder_that_cannot_be_written_in_words(archive, ruin, tmp_path):
    (tmp_path / "file").write_text("no folder\n")

    said = archive("recover", ruin, tmp_path / "file" / "saved")

    assert (said.code, said.err) == (
        1,
        f"{tmp_path / 'file' / 'saved'}: not a directory. Nothing was saved. Name a folder that you may write.\n",
    )


def test_recover_takes_no_other_archive_for_a_backup(archive, backup, ruin, tmp_path):
    kept = shutil.copy(backup, ruin.parent / "backups")
    (tmp_path / "members.csv").write_text("address\nben@example.org\n")
    with tarfile.open(ruin.parent / "mail-archive.tar.gz", "w:gz") as tar:
        tar.add(tmp_path / "members.csv", "members.csv")
    (ruin.parent / "listcop-20991231-030000.tar.gz").write_bytes(b"")

    said = archive("recover", ruin, tmp_path / "saved")

    assert said.err.endswith(f"listcop restore {kept}\n")


def made_in_january(parts):
    manifest = json.loads(parts["manifest.json"])
    parts["manifest.json"] = json.dumps({**manifest, "made": "2026-01-05T03:00:00+00:00"}).encode()


SETTINGS_OF_OURS = """
[server]
domains = ["lists.example.org"]
admin = "olga@example.org"

[smtp]
listen = "127.0.0.1:2525"
protocol = "lmtp"

[relay]
host = "smtp.example.org"
port = 587
tls = "starttls"
user = "lists@example.org"
password_file = "relay.password"

[[imap]]
host = "imap.example.org"
user = "garden@example.org"
password_file = "keys/garden.password"
lists = ["garden"]
"""


@pytest.fixture
def site_of_ours(archive):
    """A site with settings, passwords and letters of its own."""
    archive.config.write_text(SETTINGS_OF_OURS)
    for name, password in (("relay.password", "aaa\n"), ("keys/garden.password", "bbb\n")):
        file = archive.folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(password)
        file.chmod(0o600)
    own = archive.folder / "templates" / "welcome" / "subject.txt"
    own.parent.mkdir(parents=True)
    own.write_text("Welcome to us\n")
    return archive


def lost_machine(shell, tmp_path):
    """A backup of the site, and nothing else that is left of it."""
    file = tmp_path / "kept.tar.gz"
    assert shell("backup", file).code == 0
    shutil.rmtree(shell.folder)
    return file


def test_on_a_new_machine_the_two_commands_of_the_guide_bring_back_settings_passwords_letters_and_lists(
    site_of_ours, tmp_path
):
    before = site_of_ours.export()
    file = lost_machine(site_of_ours, tmp_path)
    here = {"/etc/listcop/listcop.toml": site_of_ours.config, "listcop-20261123-031200.tar.gz": file}
    guide = (package_folder("deploy") / "guide" / "operator.md").read_text(encoding="utf-8")
    makes_folder, restores = re.search(r"^install -d (.*)\nrunuser -u listcop -- listcop (.*)$", guide, re.M).groups()

    (tmp_path / "site").mkdir()
    said = listcop(*(here.get(word, word) for word in restores.split()))

    assert makes_folder.endswith(" /etc/listcop")
    assert (said.code, said.err) == (0, "")
    assert f"{site_of_ours.config} is that of the backup now." in said.out
    assert site_of_ours.config.read_text() == SETTINGS_OF_OURS
    passwords = [site_of_ours.folder / "relay.password", site_of_ours.folder / "keys" / "garden.password"]
    assert [one.read_text() for one in passwords] == ["aaa\n", "bbb\n"]
    assert {stat.S_IMODE(one.stat().st_mode) for one in passwords} == {0o600}
    assert (site_of_ours.folder / "templates" / "welcome" / "subject.txt").read_text() == "Welcome to us\n"
    assert site_of_ours.export() == before


def test_settings_that_name_what_only_this_machine_lacks_stay_to_be_mended_and_the_rest_follows(archive, tmp_path):
    with archive.config.open("a") as settings:
        settings.write('\n[smtp]\ntls_cert = "cert.pem"\ntls_key = "cert.key"\n')
    text = archive.config.read_text().replace("[smtp]\n", "", 1)
    archive.config.write_text(text)
    for name in ("cert.pem", "cert.key"):
        (archive.folder / name).write_text("")
        (archive.folder / name).chmod(0o600)
    file = lost_machine(archive, tmp_path)

    first = archive("restore", file)
    for name in ("cert.pem", "cert.key"):
        (archive.folder / name).write_text("")
        (archive.folder / name).chmod(0o600)
    second = archive("restore", file)

    assert (first.code, second.code) == (1, 0)
    assert 'tls_cert is "cert.pem". There is no such file.' in first.err
    assert f"{archive.config} is that of the backup" in first.err
    assert archive.config.read_text() == text


def test_where_the_settings_go_must_be_said_where_there_are_none(backup, tmp_path, monkeypatch):
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")

    said = listcop("restore", backup)

    assert said.code == 1
    assert f"listcop --config /etc/listcop/listcop.toml restore {backup}" in said.err
    assert list(tmp_path.glob("empty/*")) == []


def test_other_settings_than_those_of_the_backup_stay_and_each_difference_is_named(site_of_ours, tmp_path):
    file = lost_machine(site_of_ours, tmp_path)
    site_of_ours("init", site_of_ours.folder, config=None)
    found = site_of_ours.config.read_text()
    (site_of_ours.folder / "state" / "secret").unlink()

    said = site_of_ours("restore", file)

    assert said.code == 0
    assert site_of_ours.config.read_text() == found
    assert '[relay] host is not set here; in the backup it is "smtp.example.org"' in said.out
    assert '[server] admin is "postmaster@lists.example.org" here; in the backup it is "olga@example.org"' in said.out
    assert '[[imap]] number 1 user is not set here; in the backup it is "garden@example.org"' in said.out
    assert "[server] domains" not in said.out
    assert f"tar -xzOf {file} listcop.toml > {site_of_ours.config}" in said.out


def test_settings_that_hold_a_password_come_back_from_the_secrets_and_it_is_never_shown(archive, tmp_path):
    ours = archive.config.read_text()
    archive.config.write_text(ours.replace('admin = "', 'language = "fr"\nadmin = "'))
    file = lost_machine(archive, tmp_path)
    secrets = file.with_name(f"{file.name}.secrets")
    url = 'language = "fr"\ndatabase = "sqlite://x:hidden@/y"\nadmin = "'

    def move(parts):
        manifest = json.loads(parts["manifest.json"])
        manifest["files"].pop("listcop.toml", None)
        parts.pop("listcop.toml", None)
        parts["manifest.json"] = json.dumps(manifest).encode()

    def add(parts):
        content = ours.replace('admin = "', url).encode()
        manifest = json.loads(parts["manifest.json"])
        manifest["files"]["listcop.toml"] = {"size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        parts |= {"manifest.json": json.dumps(manifest).encode(), "listcop.toml": content}

    repack(file, move)
    repack(secrets, add)
    archive("init", archive.folder, config=None)
    (archive.folder / "state" / "secret").unlink()

    said = archive("restore", file)

    assert said.code == 0
    assert '[server] database is not set here; in the backup it is "sqlite://x:…@/y"' in said.out
    assert f"tar -xzOf {secrets} listcop.toml" in said.out


def test_passwords_that_lie_in_the_state_directory_come_back_and_do_not_fill_it(site_of_ours, tmp_path):
    text = SETTINGS_OF_OURS.replace('"relay.password"', '"state/relay.password"').replace('"keys/', '"state/keys/')
    site_of_ours.config.write_text(text)
    shutil.move(site_of_ours.folder / "relay.password", site_of_ours.folder / "state")
    shutil.move(site_of_ours.folder / "keys", site_of_ours.folder / "state")
    before = site_of_ours.export()
    file = lost_machine(site_of_ours, tmp_path)

    said = site_of_ours("restore", file)

    assert (said.code, said.err) == (0, "")
    assert (site_of_ours.folder / "state" / "relay.password").read_text() == "aaa\n"
    assert (site_of_ours.folder / "state" / "keys" / "garden.password").read_text() == "bbb\n"
    assert site_of_ours.export() == before


def test_what_the_settings_do_not_name_fills_a_state_directory_wherever_it_lies_in_it(site_of_ours, tmp_path):
    file = lost_machine(site_of_ours, tmp_path)
    letter = site_of_ours.folder / "state" / "keys" / "letter.eml"
    letter.parent.mkdir(parents=True)
    letter.write_text("the only copy")

    said = site_of_ours("restore", file)

    assert (said.code, "state is not empty: keys. Move it away first" in said.err) == (1, True)
    assert letter.read_text() == "the only copy"


def without_secrets_first(shell, file):
    """The settings of the backup are there now, and what lay in its secrets is not."""
    secrets = file.with_name(f"{file.name}.secrets")
    secret = shell.folder / "state" / "secret"
    secret.parent.mkdir(0o700, parents=True)
    with tarfile.open(secrets) as tar:  # of which a copy was kept
        secret.write_bytes(tar.extractfile("secret").read())
    secret.chmod(0o600)
    secrets.rename(tmp := file.with_name("elsewhere"))
    said = shell("restore", file)
    tmp.rename(secrets)
    return said, secrets


def test_passwords_come_back_by_the_same_command_once_the_secrets_lie_beside_the_backup(site_of_ours, tmp_path):
    file = lost_machine(site_of_ours, tmp_path)
    first, secrets = without_secrets_first(site_of_ours, file)
    lacking = site_of_ours.config.exists()

    second = site_of_ours("restore", file)

    assert (first.code, lacking, f"{secrets} is not there" in first.err) == (1, True, True)
    assert (second.code, second.err) == (0, "")
    assert (site_of_ours.folder / "relay.password").read_text() == "aaa\n"
    assert (site_of_ours.folder / "keys" / "garden.password").read_text() == "bbb\n"


def test_a_password_that_is_there_stays_and_none_goes_to_another_account(site_of_ours, tmp_path):
    file = lost_machine(site_of_ours, tmp_path)
    without_secrets_first(site_of_ours, file)
    site_of_ours.config.write_text(SETTINGS_OF_OURS.replace("imap.example.org", "imap.example.net"))
    (site_of_ours.folder / "relay.password").write_text("newer\n")
    (site_of_ours.folder / "relay.password").chmod(0o600)

    said = site_of_ours("restore", file)

    assert (said.code, "garden.password" in said.err) == (1, True)
    assert (site_of_ours.folder / "relay.password").read_text() == "newer\n"
    assert not (site_of_ours.folder / "keys" / "garden.password").exists()


def files_in(folder):
    return sorted(str(one.relative_to(folder)) for one in folder.rglob("*"))


def test_on_a_new_machine_nothing_is_put_where_the_secrets_of_the_backup_are_missing(site_of_ours, tmp_path):
    file = lost_machine(site_of_ours, tmp_path)
    secrets = file.with_name(f"{file.name}.secrets")
    secrets.rename(tmp_path / "elsewhere")

    said = site_of_ours("restore", file)
    there = site_of_ours.folder.exists()
    (tmp_path / "elsewhere").rename(secrets)
    again = site_of_ours("restore", file)

    assert (said.code, said.out, there, again.code) == (1, "", False, 0)
    assert f"{secrets} is not there, and neither is {site_of_ours.folder / 'state' / 'secret'}" in said.err
    assert said.err.endswith("Nothing was restored.\n")


def test_what_was_put_is_taken_away_again_where_the_restore_fails(site_of_ours, tmp_path):
    file = lost_machine(site_of_ours, tmp_path)
    repack(file, lambda parts: parts.__setitem__("templates/welcome/subject.txt", b"Another one\n"))

    said = site_of_ours("restore", file)

    assert (said.code, said.err.endswith("Nothing was restored.\n")) == (1, True)
    assert not site_of_ours.folder.exists()


@pytest.mark.parametrize("state", ["is not there", "damaged", "of another"])
def test_check_reads_the_secrets_as_well(archive, backup, state):
    secrets = backup.with_name(f"{backup.name}.secrets")
    if state == "is not there":
        secrets.unlink()
    elif state == "damaged":
        secrets.write_bytes(secrets.read_bytes()[:-20])
    else:
        repack(secrets, lambda parts: put_part(parts, "secret", b"00" * 32 + b"\n"))

    said, as_json = archive("restore", backup, "--check"), archive("restore", backup, "--check", "--json")

    assert [said.code, as_json.code] == ([0, 0] if state == "is not there" else [1, 1])
    assert str(secrets) in said.err
    if state == "is not there":
        assert as_json.json["has_secrets"] is False
    else:
        assert "good" not in said.out


def put_part(parts, name, content):
    manifest = json.loads(parts["manifest.json"])
    manifest["files"][name] = {"size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    parts |= {"manifest.json": json.dumps(manifest).encode(), name: content}


@pytest.fixture
def tiny_disk(archive, backup):
    """The state directory is gone; another, empty one lies on a disk with room for 100 KB."""
    lose(archive)
    folder = archive.folder / "state"
    folder.mkdir(0o700)
    mount = ["mount", "-t", "tmpfs", "-o", "size=100k,mode=700", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("a small file system cannot be mounted here; the test by file size limit stands for it")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_without_room_the_folder_is_named_and_the_backup_is_not_blamed(archive, backup, tiny_disk):
    said = archive("restore", backup)

    assert (said.code, files_in(tiny_disk)) == (1, [])
    assert re.match(rf"{tiny_disk}: 0.1 MB are free, this restore needs [\d.]+ MB there. Make room", said.err)
    assert said.err.endswith("Nothing was restored.\n")


@pytest.fixture
def no_large_files():
    """No file of this process grows beyond 100 KB."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_what_the_disk_does_not_take_in_the_middle_is_told_of_its_folder(archive, backup, no_large_files):
    lose(archive)

    said = archive("restore", backup)

    assert (said.code, "damaged" in said.err) == (1, False)
    assert said.err.startswith(f"{archive.folder}/state: cannot be written (File too large). ")
    assert said.err.endswith("Nothing was restored.\n")
    assert not (archive.folder / "state" / "secret").exists()


@pytest.fixture
def site_of_the_guide(site_of_ours):
    """As the guide has it: the folder of the settings is root's, the state directory of who runs the server (nobody
    here); a backup, and the command that nobody runs."""
    with tempfile.TemporaryDirectory() as above:
        Path(above).chmod(0o755)
        shell = Shell(Path(shutil.copytree(site_of_ours.folder, Path(above) / "etc")))
        file = Path(above) / "kept.tar.gz"
        assert shell("backup", file).code == 0
        shutil.rmtree(shell.folder / "state")
        (shell.folder / "state").mkdir(0o700)
        for one in (shell.folder / "state", file, file.with_name(f"{file.name}.secrets")):
            os.chown(one, 65534, 65534)

        def restore():
            os.seteuid(65534)
            try:
                return shell("restore", file)
            finally:
                os.seteuid(0)

        yield shell.folder, restore


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files to another user")
@pytest.mark.parametrize("lost", ["relay.password", "templates"])
def test_which_folder_must_be_given_for_the_restore_is_told_before_anything_is_put(site_of_the_guide, lost):
    folder, restore = site_of_the_guide
    for one in ("keys/garden.password", "relay.password"):
        os.chown(folder / one, 65534, 65534)
    shutil.rmtree(folder / lost) if lost == "templates" else (folder / lost).unlink()
    before = files_in(folder)

    said = restore()
    after = files_in(folder)
    os.chown(folder, 65534, 65534)
    again = restore()

    assert (said.code, after) == (1, before)
    assert f"{folder} belongs to root and cannot be written by nobody; of the backup {lost}" in said.err
    assert f"As root: chown nobody {folder}; " in said.err
    assert said.err.endswith(f"after it: chown root {folder}. Nothing was restored.\n")
    assert (again.code, again.err) == (0, "")
    assert (folder / lost).exists()


def test_settings_of_the_backup_that_name_another_place_are_not_offered_to_be_taken(site_of_ours, tmp_path):
    file = lost_machine(site_of_ours, tmp_path)
    site_of_ours.folder.mkdir()
    there = SETTINGS_OF_OURS.replace('admin = "olga', 'state_dir = "new"\nadmin = "ann')
    site_of_ours.config.write_text(there)

    said = site_of_ours("restore", file)

    assert said.code == 0, said.err
    assert '[server] admin is "ann@example.org" here; in the backup it is "olga@example.org"' in said.out
    assert f"{site_of_ours.config} stayed as it is, and its [server] state_dir must: there all was restored" in said.out
    assert f"> {site_of_ours.config}" not in said.out


@pytest.mark.parametrize("text", ["[relay", "relay = 1\nimap = 2\narchive = 3\nserver = 4\n", "imap = [1]\n"])
def test_settings_that_are_there_and_cannot_be_read_are_told_and_nothing_is_put(site_of_ours, tmp_path, text):
    file = lost_machine(site_of_ours, tmp_path)
    site_of_ours.folder.mkdir()
    site_of_ours.config.write_text(text)

    said = site_of_ours("restore", file)

    assert (said.code, str(site_of_ours.config) in said.err) == (1, True)
    assert [one.name for one in site_of_ours.folder.iterdir()] == ["listcop.toml"]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can write in the folders of others")
@pytest.mark.parametrize("folder", ["site", "site/state"])
def test_root_puts_nothing_where_the_folder_of_settings_or_state_is_anothers(site_of_ours, tmp_path, folder):
    file = lost_machine(site_of_ours, tmp_path)
    (tmp_path / folder).mkdir(parents=True)
    shutil.chown(tmp_path / folder, "nobody")

    said = site_of_ours("restore", file)

    assert said.code == 1
    assert f"{tmp_path / folder} belongs to nobody, and you are root" in said.err
    assert "runuser -u nobody -- listcop" in said.err
    assert [one for one in site_of_ours.folder.rglob("*") if one.is_file()] == []


@pytest.fixture
def signed(archive):
    """A site whose letters are signed; its backup."""
    archive("dkim", "create")
    file = archive.folder / "kept.tar.gz"
    assert archive("backup", file).code == 0
    return file


def secret_alone_is_left(shell, file):
    """Of the state directory its secret is left; the secrets of the backup are elsewhere."""
    state = shell.folder / "state"
    secret = (state / "secret").read_bytes()
    lose(shell)
    state.mkdir(0o700)
    (state / "secret").touch(0o600)
    (state / "secret").write_bytes(secret)
    return file.with_name(f"{file.name}.secrets").rename(file.with_name("elsewhere"))


def test_a_key_that_signed_and_is_nowhere_is_named_with_the_command_that_fetches_it(archive, signed):
    key, secrets = archive.folder / "state" / "dkim.key", signed.with_name(f"{signed.name}.secrets")
    before = key.read_bytes()
    elsewhere = secret_alone_is_left(archive, signed)

    said = archive("restore", signed)
    elsewhere.rename(secrets)
    warning, way_out = said.err.strip().split("fetch the key: ")
    subprocess.run(["sh", "-c", way_out], check=True)

    assert (said.code, warning.startswith(f"WARNING  {key} is not there, and letters leave unsigned")) == (0, True)
    assert (key.read_bytes(), stat.S_IMODE(key.stat().st_mode)) == (before, 0o600)


def test_as_json_it_is_named_too_and_nothing_is_where_the_key_is_there(archive, signed):
    elsewhere = secret_alone_is_left(archive, signed)
    without = archive("restore", signed, "--json").json
    lose(archive)
    elsewhere.rename(signed.with_name(f"{signed.name}.secrets"))
    with_it = archive("restore", signed, "--json").json

    assert [len(without["lacking"]), len(with_it["lacking"])] == [1, 0]


def test_a_backup_of_an_earlier_release_that_names_no_secrets_is_restored(archive, signed):
    def unnamed(parts):
        manifest = json.loads(parts["manifest.json"])
        del manifest["secrets"]
        parts["manifest.json"] = json.dumps(manifest).encode()

    repack(signed, unnamed)
    lose(archive)

    said = archive("restore", signed)

    assert (said.code, said.err, (archive.folder / "state" / "dkim.key").is_file()) == (0, "", True)


def test_a_secret_of_before_a_rotation_is_told_before_anything_is_restored(archive):
    secret, file = archive.folder / "state" / "secret", archive.folder / "kept.tar.gz"
    old = secret.read_bytes()
    archive("secret", "rotate")
    archive("backup", file)
    lose(archive)
    secret.parent.mkdir(mode=0o700)
    secret.touch(0o600)
    secret.write_bytes(old)

    said = archive("restore", file)

    assert said.code == 1
    assert "lacks the newest secret of this backup" in said.err
    assert not (archive.folder / "state" / "listcop.db").exists()


@pytest.fixture
def lost(archive):
    """A backup whose newest secret is nowhere any more; its fingerprint."""
    secret, file = archive.folder / "state" / "secret", archive.folder / "kept.tar.gz"
    old = secret.read_bytes()
    archive("secret", "rotate")
    archive("backup", file)
    file.with_name("kept.tar.gz.secrets").unlink()
    secret.write_bytes(old)
    return archive("restore", "--check", "--json", file).json["newest_secret"]


def test_whose_newest_secret_is_lost_for_good_restores_without_it_once_they_say_so(archive, lost):
    file = archive.folder / "kept.tar.gz"
    (archive.folder / "state" / "listcop.db").unlink()

    refused = archive("restore", file)
    done = archive("restore", "--lost-secret", lost, file)

    assert refused.code == 1
    assert f"listcop restore --lost-secret {lost} {file}" in refused.err
    assert "the addresses to leave and to reply privately work no more" in refused.err
    assert (done.code, done.err) == (0, "")
    assert archive("verify").code == 0


def test_so_they_go_on_where_the_database_is_still_there(archive, lost):
    lacking = archive("list", "ls")

    other = archive("secret", "forget", "0123456789abcdef", "--yes")
    forgotten = archive("secret", "forget", lost, "--yes")
    again = archive("secret", "forget", lost, "--yes")

    assert [one.code for one in (lacking, other, forgotten, again)] == [1, 1, 0, 1]
    assert f"listcop secret forget {lost}" in lacking.err
    assert "on another server" not in lacking.err
    assert lacking.err == other.err
    assert "work no more" in forgotten.out
    assert "lacks no secret" in again.err
    assert archive("list", "ls").code == archive("secret", "rotate").code == 0


def test_a_secret_is_rotated_in_the_file_that_a_link_leads_to(archive):
    link, file = archive.folder / "state" / "secret", archive.folder / "secret-of-garden"
    link.rename(file)
    link.symlink_to(file)

    said = archive("secret", "rotate")

    assert said.code == 0, said.err
    assert (link.is_symlink(), len(file.read_text().split())) == (True, 2)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
