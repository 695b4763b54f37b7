"""A backup of a PostgreSQL goes by its own pg_dump, and comes back into an empty database alone."""

import contextlib
import json
import shutil
import time

import psycopg
import pytest

from listcop.backups.copies import find_program
from tests.cli.shell import Shell, repack


@pytest.fixture
def site(tmp_path, postgres_server):
    """A site on a database of its own; `site.move(name)` names another one."""
    if find_program("pg_dump") is None:
        pytest.skip("pg_dump: not installed")
    made = Shell(tmp_path / "site")
    made("init", made.folder, config=None)
    plain, named = made.config.read_text(), []

    def move(name, user="postgres", more="", sql=()):
        url = postgres_server.create(name).replace("postgres@", f"{user}@") + more
        named.append(name)
        ask(postgres_server, name, *sql)
        made.config.write_text(plain.replace("[server]\n", f'[server]\ndatabase = "{url}"\n', 1))

    made.move = move
    move("kept_from")
    made("list", "create", "garden", "--owner", "olga@example.org")
    (tmp_path / "garden.mbox").write_bytes(made.mbox())
    made("import", "garden", tmp_path / "garden.mbox")
    yield made
    for name in named:
        postgres_server.drop(name)


@pytest.mark.timeout(90)
def test_what_is_restored_is_what_was_kept(site):
    file = site.folder / "kept.tar.gz"
    made = site("backup", file)
    if "must be as new as the server" in made.err:
        pytest.skip("pg_dump: older than the server")
    before = site.export()

    over = site("restore", file)
    shutil.rmtree(site.folder / "state")
    full = site("restore", file)
    site.move("kept_into")
    done = site("restore", file)

    assert made.code == 0
    assert (over.code, full.code) == (1, 1)
    assert "tables already" in full.err
    assert (done.code, done.err) == (0, "")
    assert site.export() == before
    assert "Mail goes again." in site("queue", "release").out


IN_LC = "&options=-csearch_path%3Dlc"


@pytest.mark.timeout(120)
@pytest.mark.parametrize("says_so", [True, False], ids=["this release's", "an earlier release's"])
def test_lists_that_lay_in_another_schema_come_back_where_the_new_database_looks(site, postgres_server, says_so):
    file = site.folder / "kept.tar.gz"
    site.move("kept_in_lc", more=IN_LC, sql=["CREATE SCHEMA lc", "CREATE TABLE public.theirs (number int)"])
    site("list", "create", "garden", "--owner", "olga@example.org")
    made = site("backup", file)
    if "must be as new as the server" in made.err:
        pytest.skip("pg_dump: older than the server")
    if not says_so:
        repack(file, without_place)
    done = {}
    for name, more, sql in [
        ("into_public", "", []),
        ("into_public_beside", "", ["CREATE SCHEMA lc"]),
        ("into_lc", IN_LC, ["CREATE SCHEMA lc"]),
        ("into_other", IN_LC.replace("lc", "other"), ["CREATE SCHEMA other"]),
    ]:
        shutil.rmtree(site.folder / "state")
        site.move(name, more=more, sql=sql)
        restored = site("restore", file)
        lists = site("list", "ls", "--json").json
        done[name] = (
            restored.code,
            restored.err,
            [one["name"] for one in lists],
            places_of_tables(postgres_server, name),
        )

    for name, place in [
        ("into_public", "public"),
        ("into_public_beside", "public"),
        ("into_lc", "lc"),
        ("into_other", "other"),
    ]:
        assert done[name] == (0, "", ["garden"], {place})


def places_of_tables(server, name):
    asked = "SELECT DISTINCT schemaname FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
    return {one for (one,) in ask(server, name, asked)}


def ask(server, name, *statements):
    """The answer to the last, as administrator of a database."""
    with contextlib.closing(psycopg.connect(server.url(name).replace("+psycopg", ""), autocommit=True)) as mine:
        answers = [mine.execute(one) for one in statements]
        return answers[-1].fetchall() if answers and answers[-1].description else []


def without_place(parts):
    manifest = json.loads(parts["manifest.json"])
    del manifest["place"]
    parts["manifest.json"] = json.dumps(manifest).encode()


@pytest.mark.timeout(90)
def test_a_restore_that_may_make_no_tables_says_so_with_the_way_out_and_leaves_nothing(site, postgres_server):
    file = site.folder / "kept.tar.gz"
    made = site("backup", file)
    if "must be as new as the server" in made.err:
        pytest.skip("pg_dump: older than the server")
    with postgres_server.admin.connect() as tx:
        tx.exec_driver_sql("CREATE ROLE newcomer LOGIN")
    try:
        shutil.rmtree(site.folder / "state")
        site.move("into_forbidden", "newcomer")
        forbidden, left = site("restore", file), (site.folder / "state").exists()
        site.move("into_none", more=IN_LC)
        nowhere = site("restore", file)
        site.move("into_own", "newcomer")
        ask(postgres_server, "into_own", "CREATE SCHEMA newcomer AUTHORIZATION newcomer")
        on_the_way = site("restore", file)
        before = places_of_tables(postgres_server, "into_own")
        ask(postgres_server, "into_own", "GRANT CREATE ON SCHEMA public TO newcomer")
        done, after = site("restore", file), places_of_tables(postgres_server, "into_own")
    finally:
        for name in ("into_forbidden", "into_own"):
            postgres_server.drop(name)
            postgres_server.create(name)
        with postgres_server.admin.connect() as tx:
            tx.exec_driver_sql("DROP ROLE newcomer")

    assert [one.code for one in (forbidden, nowhere, on_the_way, done)] == [1, 1, 1, 0]
    assert "ALTER DATABASE into_forbidden OWNER TO newcomer" in forbidden.err
    assert "leads to no schema that is there" in nowhere.err
    assert "GRANT CREATE ON SCHEMA public TO newcomer" in on_the_way.err
    assert (left, before, after) == (False, set(), {"newcomer"})
    assert all("Nothing was restored." in one.err for one in (forbidden, nowhere, on_the_way))


@pytest.mark.parametrize("wrong", ["missing", "unreadable", "open to others"])
def test_a_file_with_the_password_that_the_client_passes_over_is_named_with_the_way_out(site, postgres_server, wrong):
    role = f"asked_{wrong[:4]}"
    postgres_server.ask_for_password(role, "s3cret")
    passfile = site.folder / "pgpass"
    passfile.write_text(f"*:*:*:{role}:s3cret\n")
    passfile.chmod(0o600)
    site.move(f"kept_{role}", role, f"&passfile={passfile}")
    before = site("config", "check")
    if wrong == "open to others":
        passfile.chmod(0o644)
    else:
        passfile.unlink()
    if wrong == "unreadable":
        passfile.symlink_to(passfile)  # root may read whatever has a mode

    checked, refused = site("config", "check"), site("list", "ls")

    assert (before.code, checked.code, refused.code) == (0, 1, 1)
    for said in (checked, refused):
        assert f"{passfile}, named in [server] database as passfile: " in said.err
        assert f"chmod 600 {passfile}" in said.err


@pytest.mark.timeout(90)
def test_a_database_that_belongs_to_a_newer_secret_is_taken_back_whole(site):
    """The backups of earlier releases do not say so themselves: it is seen when the database is there."""
    secret, file = site.folder / "state" / "secret", site.folder / "kept.tar.gz"
    old = secret.read_text()
    site("secret", "rotate")
    made = site("backup", file)
    if "must be as new as the server" in made.err:
        pytest.skip("pg_dump: older than the server")
    newest, secrets = secret.read_text(), file.with_name("kept.tar.gz.secrets")
    repack(file, without_newest)
    secrets.rename(site.folder / "elsewhere")
    secret.write_text(old)
    site.move("kept_short")

    refused = site("restore", file)
    secret.write_text(newest)
    done = site("restore", file)

    assert (refused.code, done.code) == (1, 0)
    assert "lacks the newest secret of this backup" in refused.err
    assert "Nothing was restored." in refused.err
    assert site("queue", "release").out.startswith("Mail goes again.")


def without_newest(parts):
    manifest = json.loads(parts["manifest.json"])
    del manifest["newest_secret"]
    parts["manifest.json"] = json.dumps(manifest).encode()


@pytest.mark.timeout(90)
def test_a_password_in_a_file_of_its_own_is_enough_for_a_backup_too_and_comes_back_on_a_new_machine(
    site, postgres_server
):
    postgres_server.ask_for_password("keeper", "s3cret")
    passfile, file = site.folder / "pgpass", site.folder / "kept.tar.gz"
    passfile.write_text("*:*:*:keeper:s3cret\n")
    passfile.chmod(0o600)
    site.move("kept_by_keeper", "keeper", f"&passfile={passfile}")
    site("list", "create", "garden", "--owner", "olga@example.org")
    made = site("backup", file)
    if "must be as new as the server" in made.err:
        pytest.skip("pg_dump: older than the server")
    shutil.rmtree(site.folder / "state")
    with postgres_server.admin.connect() as tx:
        tx.exec_driver_sql("DROP DATABASE kept_by_keeper WITH (FORCE)")
        tx.exec_driver_sql("CREATE DATABASE kept_by_keeper TEMPLATE template0")
    site.config.unlink()
    passfile.unlink()

    done = site("restore", file)

    assert (made.code, made.err) == (0, "")
    assert (done.code, done.err) == (0, "")
    assert passfile.read_text() == "*:*:*:keeper:s3cret\n"
    assert passfile.stat().st_mode & 0o777 == 0o600
    assert site("list", "ls", "--json").json[0]["name"] == "garden"


@pytest.mark.timeout(90)
def test_an_upgrade_that_is_tried_again_and_again_leaves_one_backup(site, postgres_server):
    behind = "UPDATE alembic_version SET version_num = '0005'"
    ask(postgres_server, "kept_from", behind)  # and yet with what the upgrade adds: it cannot go through

    tries = [site("list", "ls") for _ in range(3)]
    made = list((site.folder / "state" / "backups").glob("*.tar.gz"))
    ask(postgres_server, "kept_from", "ALTER TABLE lots DROP COLUMN first")
    done = site("list", "ls")

    if any("pg_dump" in one.err for one in tries):
        pytest.skip("pg_dump: older than the server")
    assert [one.code for one in tries] == [1, 1, 1]
    assert len(made) == 1
    assert done.code == 0


@pytest.mark.timeout(90)
def test_a_backup_of_a_database_that_takes_nothing_is_whole_and_the_oldest_go(site, postgres_server):
    """As of a standby, which many make their backups of."""
    folder = site.folder / "kept"
    folder.mkdir()
    if "must be as new as the server" in site("backup", folder).err:
        pytest.skip("pg_dump: older than the server")
    time.sleep(1.1)  # the next has another name
    ask(postgres_server, "postgres", "ALTER DATABASE kept_from SET default_transaction_read_only = on")

    done = site("backup", folder, "--keep", "1")

    (file,) = folder.glob("*.tar.gz")
    assert done.code == 0
    assert "WARNING  The database could not note this backup, so doctor does not know of it: " in done.err
    assert site("restore", "--check", file).code == 0


@pytest.mark.timeout(90)
def test_doctor_says_that_a_database_takes_nothing(site, postgres_server):
    ask(postgres_server, "postgres", "ALTER DATABASE kept_from SET default_transaction_read_only = on")

    said = site("doctor", "--timeout", "5", "--json")

    (found,) = [one for one in said.json if one["what"] == "database"]
    assert (said.code, found["state"]) == (1, "bad")
    assert "It is read-only" in found["seen"]
    assert "ALTER DATABASE kept_from RESET default_transaction_read_only" in found["mend"]
