"""Lists, their settings, and members: what owners do in a shell, and what they are told when it cannot be done."""

import pytest

from listcop.settings_file import load_settings
from listcop.state import hold_state


@pytest.mark.parametrize(
    "name", ["Garden Party", "wood-join", "a..b", "-x", "x" * 36, "garden", "postmaster", "wood-owner"]
)
def test_a_name_that_cannot_be_is_refused_in_one_line(shell, name):
    said = shell("list", "create", name)

    assert said.code == 1 or (name.startswith("-") and said.code == 2)
    assert "Traceback" not in said.err


def test_create_says_what_it_did_and_how_to_go_on(shell):
    said = shell("list", "create", "orchard", "--title", "Fruit", "--language", "fr", "--timezone", "Africa/Nairobi")
    settings = shell("list", "show", "orchard", "--json").json["settings"]

    assert (said.code, said.err) == (0, "")
    assert said.out.startswith(
        "The list orchard@lists.example.org is made. Add members with: listcop member add orchard"
    )
    assert (settings["language"]["value"], settings["timezone"]["value"]) == ("fr", "Africa/Nairobi")


@pytest.mark.parametrize(
    ("key", "value", "line"),
    [
        (
            "digest", "weekly monday 25:00",
            'garden: digest is "weekly monday 25:00". Write a weekday and hours and minutes, such as '
            '"weekly monday 07:00"',
        ),
        ("posting", "everybody", 'garden: posting is "everybody". Write one of members, open, moderated, announce'),
        ("timezone", "Mars/Base", 'garden: timezone is "Mars/Base". Write the name of a time zone'),
        ("open_days", "-3", 'garden: open_days is "-3". Write a whole number from 0 to 3650'),
        ("open_days", "many", 'garden: open_days is "many". Write a whole number'),
        ("max_message_size", "huge", 'garden: max_message_size is "huge". Write a size, such as "10 MB"'),
        ("subject_prefix", "two\nlines", "garden: subject_prefix is "),
        ("language", "xx", 'garden: language is "xx". Write one of en, fr, es, pt'),
    ],
)  # fmt: skip
def test_a_wrong_value_says_what_was_seen_and_what_to_write(shell, key, value, line):
    said = shell("list", "set", "garden", key, value)

    assert said.code == 1
    assert said.err.startswith(line)
    assert said.err.count("\n") == 1


def test_an_unknown_setting_names_the_nearest(shell):
    said = shell("list", "set", "garden", "subject_prefx", "x")

    assert said.code == 1
    assert "subject_prefix" in said.err


def test_list_show_names_what_a_setting_may_be(shell):
    shown = {line.split()[0]: line for line in shell("list", "show", "garden").out.splitlines()[2:]}

    assert shown["join"].endswith("confirm, approve, open, closed")
    assert shown["open_days"].endswith("days")


def test_a_setting_that_is_right_holds(shell):
    said = shell("list", "set", "garden", "max_message_size", "2 MB")

    assert (said.code, said.out, said.err) == (0, "garden: max_message_size is now 2 MB.\n", "")
    assert shell("list", "show", "garden", "--json").json["settings"]["max_message_size"]["value"] == 2_000_000


@pytest.mark.parametrize(
    ("value", "shown", "warning"),
    [("100", "100 bytes", "A number alone is in bytes"), ("900 MB", "900 MB", "takes no letter above 25 MB")],
)
def test_a_size_that_hardly_was_meant_is_told_with_its_unit_and_a_warning(shell, value, shown, warning):
    said = shell("list", "set", "garden", "max_message_size", value)

    assert (said.code, said.out) == (0, f"garden: max_message_size is now {shown}.\n")
    assert said.err.startswith("WARNING  ") and warning in said.err


def test_what_is_set_ends_with_one_full_stop(shell):
    said = shell("list", "set", "garden", "charter", "We share what we learn.")

    assert said.out == "garden: charter is now We share what we learn.\n"


@pytest.mark.parametrize("name", ["", " ", "@", "@lists.example.org"])
def test_a_list_without_a_name_is_no_list(shell, name):
    said = [shell("list", "remove", name, "--yes"), shell("list", "show", name)]

    assert [one.code for one in said] == [1, 1]
    assert all("No list is named" in one.err for one in said)
    assert shell("verify").code == 0


def test_a_removed_list_leaves_nobody_behind_and_a_sweep_no_word_in_the_file(archive):
    archive("member", "add", "garden", "ben@example.org", "--name", "Ben Kariuki")
    archive("reread", "garden")

    gone = archive("list", "remove", "garden", "--yes", "--sweep")

    left = b"".join(file.read_bytes() for file in (archive.folder / "state").glob("listcop.db*"))
    assert (gone.code, gone.err) == (0, "")
    assert [word for word in (b"ben@example.org", b"Kariuki", b"olga@example.org", b"weevil") if word in left] == []
    assert archive("verify").code == 0


def test_no_list_is_removed_with_a_sweep_beside_a_server(shell):
    with hold_state(load_settings(shell.config), "listcop serve"):
        said = shell("list", "remove", "garden", "--yes", "--sweep")

    assert said.code == 1
    assert "is in use" in said.err
    assert [one["name"] for one in shell("list", "ls", "--json").json] == ["garden"]


def test_a_list_is_removed_only_after_a_yes(shell):
    kept = shell("list", "remove", "garden", stdin=b"n\n")
    gone = shell("list", "remove", "garden", "--yes")

    assert (kept.code, kept.err) == (1, "Stopped.\n")
    assert gone.code == 0
    assert shell("list", "ls", "--json").json == []


@pytest.mark.parametrize("words", [("list", "remove", "garden"), ("member", "erase", "olga@example.org")], ids=" ".join)
def test_where_nobody_can_answer_nothing_is_changed_and_the_way_out_is_yes(shell, words):
    said = shell(*words, stdin=b"")

    told = "Nothing was changed: nobody is here to answer. Give --yes to answer beforehand.\n"
    assert (said.code, said.err) == (1, told)
    assert [one["members"] for one in shell("list", "ls", "--json").json] == [1]


def test_a_question_that_is_interrupted_is_stopped(shell, monkeypatch):
    def interrupted(*_args, **_more):
        raise KeyboardInterrupt

    monkeypatch.setattr("click.termui.visible_prompt_func", interrupted)
    said = shell("list", "remove", "garden")

    assert (said.code, said.err) == (130, "Stopped.\n")


def test_a_paused_list_holds_every_post(shell):
    from tests.cli.shell import letter

    shell("member", "add", "garden", "ben@example.org")
    shell("list", "pause", "garden", "We are moving")
    shell("deliver", "garden@lists.example.org", stdin=letter(1, "Ben <ben@example.org>", "Plums", "Plums are ripe."))

    assert shell("held", "ls", "garden", "--json").json[0]["reasons"] == ["list-paused"]


def test_add_says_what_it_did(shell):
    said = shell("member", "add", "garden", "Amina@Example.ORG", "--cadence", "weekly")

    assert (said.code, said.out) == (0, "Amina@example.org is now a member of garden, cadence weekly.\n")


def test_adding_twice_is_refused_with_the_way_out(shell):
    shell("member", "add", "garden", "amina@example.org")
    said = shell("member", "add", "garden", "amina@example.org")

    assert said.code == 1
    assert said.err == (
        "amina@example.org is a member of garden already. "
        "Change it with: listcop member set garden amina@example.org …\n"
    )


def test_no_address_is_refused(shell):
    said = shell("member", "add", "garden", "amina at example.org")

    assert (said.code, said.err) == (
        1, '"amina at example.org" is no e-mail address. Write one such as amina@example.org.\n',
    )  # fmt: skip


@pytest.mark.parametrize(
    ("key", "value", "shown"),
    [
        ("cadence", "monthly", ("cadence", "monthly")),
        ("cadence", "nomail", ("cadence", "none")),
        ("cadence", " Weekly", ("cadence", "weekly")),
        ("name", "Ben K.", ("name", "Ben K.")),
        ("role", "member+facilitator+owner", ("roles", ["member", "facilitator", "owner"])),
        ("language", "es", ("language", "es")),
        ("digest", "off", ("short_digest", False)),
    ],
)
def test_each_setting_of_a_member_can_be_changed(shell, key, value, shown):
    shell("member", "add", "garden", "ben@example.org")

    said = shell("member", "set", "garden", "ben@example.org", key, value)
    found = shell("member", "show", "garden", "ben@example.org", "--json").json[shown[0]]

    assert said.code == 0
    assert (sorted(found) == sorted(shown[1])) if isinstance(found, list) else (found == shown[1])


@pytest.mark.parametrize(("key", "value"), [("role", ""), ("role", "+"), ("role", " "), ("cadence", "")])
def test_a_member_is_given_no_empty_role_or_cadence(shell, key, value):
    said = shell("member", "set", "garden", "olga@example.org", key, value)

    kept = shell("member", "show", "garden", "olga@example.org", "--json").json
    assert said.code == 1
    assert said.err.startswith(f'{key} is "{value}". Write one ')
    assert (sorted(kept["roles"]), kept["cadence"]) == (["member", "owner"], "each")
    assert shell("member", "add", "garden", "ben@example.org", "--role", "").code == 0


def test_a_csv_with_bad_rows_takes_the_good_ones_and_lists_the_bad_by_line(shell, tmp_path):
    file = tmp_path / "members.csv"
    file.write_text(
        "address,name,cadence,role\nben@example.org,Ben,weekly,member\nnot an address,Eve,each,member\n"
        "cora@example.com,Cora,sometimes,member\n\ndita@example.org,Dita,,\n",
        encoding="utf-8",
    )

    dry = shell("member", "import", "garden", file, "--dry-run")
    before = len(shell("member", "ls", "garden", "--json").json)
    said = shell("member", "import", "garden", file)
    addresses = [one["address"] for one in shell("member", "ls", "garden", "--json").json]

    assert (dry.code, before) == (1, 1)
    assert "2 would be added" in dry.out
    assert said.code == 1
    assert {"ben@example.org", "dita@example.org"} < set(addresses)
    assert len(addresses) == 3
    lines = said.err.splitlines()
    assert lines == [
        f'{file}: line 3: "not an address" is no e-mail address. Write one such as amina@example.org.',
        f'{file}: line 4: cadence is "sometimes". Write one of each, daily, weekly, monthly, none.',
        f"{file}: 2 of 4 lines were left out; mend them and run it again.",
    ]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('cora@example.com,"Cora', "a quotation mark is not closed. Close it on this line, or take it out."),
        (
            'cora@example.com,"Cora" K.',
            'text follows a closing quotation mark. Write a mark inside quotation marks twice: "Ben ""B."" K."',
        ),
    ],
    ids=["not closed", "closed too early"],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=repr)
def test_a_slip_with_quotation_marks_in_a_csv_leaves_out_its_own_line_and_no_other(shell, tmp_path, line, told, end):
    file = tmp_path / "members.csv"
    text = end.join(["\ufeffaddress,name", 'ben@example.org,"Ben ""B."", K."', line, "dita@example.org,Dita", ""])
    file.write_bytes(text.encode("utf-8"))

    said = shell("member", "import", "garden", file)

    names = {one["address"]: one["name"] for one in shell("member", "ls", "garden", "--json").json}
    assert said.code == 1
    assert f"{file}: line 3: {told}\n" in said.err
    assert said.out == "garden: 2 added, 0 are members already, 0 given twice, 1 lines not understood.\n"
    assert names.pop("olga@example.org") == ""
    assert names == {"ben@example.org": 'Ben "B.", K.', "dita@example.org": "Dita"}


@pytest.mark.parametrize("erased", [False, True], ids=["banned", "banned, and erased since"])
def test_who_is_banned_is_no_member_already_and_the_line_says_how_to_take_it_back(shell, tmp_path, erased):
    file = tmp_path / "members.csv"
    file.write_text("address\nEve@example.net\nolga@example.org\nben@example.org\n", encoding="utf-8")
    shell("member", "add", "garden", "eve@example.net")
    shell("member", "ban", "garden", "eve@example.net")
    if erased:
        shell("member", "erase", "eve@example.net", "--yes")

    dry = shell("member", "import", "garden", file, "--dry-run", "--json")
    said = shell("member", "import", "garden", file)

    why = (
        "this person was erased on their wish. If they asked to come back, use member add."
        if erased
        else "Eve@example.net is banned from garden. Take that back first: listcop member unban garden Eve@example.net"
    )
    assert dry.json["lines"] == [{"line": 2, "reason": why}]
    assert (dry.json["added"], dry.json["members_already"], dry.json["not_understood"]) == (1, 1, 1)
    assert (said.code, said.out) == (
        1, "garden: 1 added, 1 are members already, 0 given twice, 1 lines not understood.\n"
    )  # fmt: skip
    assert f"{file}: line 2: {why}\n" in said.err


@pytest.mark.parametrize("start", ["", "\ufeff"], ids=["plain", "with a mark of its encoding"])
def test_a_csv_may_come_by_standard_input_and_is_read_as_a_file_is(shell, start):
    text = f"{start}address,name\r\nzoe@example.org,Zoë\r\n"

    wrong = shell("member", "import", "garden", "-", stdin=text.encode("latin-1", "replace"))
    said = shell("member", "import", "garden", "-", stdin=text.encode("utf-8"))

    assert wrong.code == 1
    assert wrong.err.endswith(" is not UTF-8. Save the file as UTF-8.\n")
    assert said.code == 0
    assert shell("member", "show", "garden", "zoe@example.org", "--json").json["name"] == "Zoë"


def test_a_quotation_mark_left_open_in_the_header_line_of_a_csv_is_told(shell, tmp_path):
    file = tmp_path / "members.csv"
    file.write_text('address,"name\nben@example.org,Ben\n')

    said = shell("member", "import", "garden", file)

    told = f"{file}: line 1: a quotation mark is not closed. Close it on this line, or take it out.\n"
    assert (said.code, said.out, said.err) == (1, "", told)


def test_an_address_that_stands_twice_in_a_csv_is_named_and_every_line_is_in_one_count(shell, tmp_path):
    file = tmp_path / "members.csv"
    file.write_text(
        "address,name\nben@example.org,Ben\ncora@example.com,Cora\nBen@example.org,Benjamin\n"
        "olga@example.org,Olga\nnot an address,Eve\n",
        encoding="utf-8",
    )

    said = shell("member", "import", "garden", file)

    assert said.out == "garden: 2 added, 1 are members already, 1 given twice, 1 lines not understood.\n"
    assert f"{file}: line 4: Ben@example.org stands on line 2 already; that line counts." in said.err
    assert f"{file}: 1 of 5 lines were left out" in said.err
    assert shell("member", "show", "garden", "ben@example.org", "--json").json["name"] == "Ben"


def test_what_becomes_of_the_text_files_of_a_removed_list_is_said_alike_before_and_after(archive):
    shell = archive
    shell("archive", "publish", "garden")

    before = shell("list", "remove", "--help").out
    after = shell("list", "remove", "garden", "--yes").out
    folder = shell.folder / "state" / "archive" / "garden"
    stayed = (folder / "threads" / "1.txt").exists()
    shell("list", "create", "garden")
    shell("archive", "publish", "garden")

    warned = "a new list of that name takes this folder over, and what is in it goes"
    assert "text files of its archive stay" in " ".join(before.split())
    assert "posts and archive" not in before
    assert warned in " ".join(before.split())
    assert after == (
        f"garden@lists.example.org is removed. Its text files stay in {folder}. To keep them, move them: {warned}.\n"
    )
    assert stayed
    assert not (folder / "threads" / "1.txt").exists()


def test_names_and_addresses_keep_their_apostrophe_on_every_way(shell, tmp_path):
    """An apostrophe stops a spreadsheet from running what stands in a cell; that one alone is ours."""
    names = ["'t Hart", "'s Gravesande", "=1+1", "'=1+1", "''", "+Ann", "-"]
    file = tmp_path / "members.csv"
    marked = [f"'{name}" if name in ("=1+1", "'=1+1", "+Ann", "-") else name for name in names]
    file.write_text("address,name\n" + "".join(f"a{n}@example.org,{name}\n" for n, name in enumerate(marked)))
    shell("list", "create", "wood")

    shell("member", "import", "garden", file)
    shell("member", "export", "garden", "-o", tmp_path / "out.csv")
    shell("member", "import", "wood", tmp_path / "out.csv")

    for one in ("garden", "wood"):
        assert [row["name"] for row in shell("member", "ls", one, "--json").json if row["name"]] == names


@pytest.mark.parametrize("mark", [";", "\t"])
def test_a_csv_of_a_spreadsheet_with_another_separator_is_read(shell, tmp_path, mark):
    rows = (("address", "name", "cadence"), ("ana@example.org", "Lima, Ana", "weekly"), ("ben@example.org", "", ""))
    file = tmp_path / "members.csv"
    file.write_text("\ufeff" + "".join(mark.join(row) + "\r\n" for row in rows))

    said = shell("member", "import", "garden", file)
    members = shell("member", "ls", "garden", "--json").json

    assert said.code == 0
    assert [(one["address"], one["name"], one["cadence"]) for one in members[:2]] == [
        ("ana@example.org", "Lima, Ana", "weekly"),
        ("ben@example.org", "", "each"),
    ]


def test_a_csv_needs_a_header_with_address(shell, tmp_path):
    file = tmp_path / "members.csv"
    file.write_text("ben@example.org,Ben\n", encoding="utf-8")

    said = shell("member", "import", "garden", file)

    assert said.code == 1
    assert "address,name,cadence,role" in said.err


def test_members_exported_and_imported_are_the_same(shell, tmp_path):
    shell("member", "add", "garden", "ben@example.org", "--name", "=Ben, the Gardener", "--cadence", "weekly")
    shell("member", "add", "garden", "fay@example.org", "--role", "member+facilitator")
    file = tmp_path / "members.csv"
    file.write_bytes(shell("member", "export", "garden").raw)
    shell("list", "create", "copy")

    said = shell("member", "import", "copy", file)

    keys = ("address", "name", "cadence", "roles")
    facts = [
        sorted([[one[key] for key in keys] for one in shell("member", "ls", name, "--json").json])
        for name in ("garden", "copy")
    ]
    assert said.code == 0
    assert facts[0] == facts[1]
    assert not any(line.startswith("=") or ",=" in line for line in file.read_text().splitlines())


def test_members_who_have_a_language_keep_it_on_the_way_out_and_in(shell, tmp_path):
    before = shell("member", "export", "garden").out
    shell("member", "add", "garden", "ben@example.org", "--language", "fr")
    file = tmp_path / "members.csv"
    file.write_bytes(shell("member", "export", "garden").raw)
    shell("list", "create", "copy", "--language", "es")

    said = shell("member", "import", "copy", file)

    shown = [
        shell("member", "show", "copy", f"{one}@example.org", "--json").json["language"] for one in ("ben", "olga")
    ]
    lines = file.read_text().splitlines()
    assert said.code == 0
    assert before.splitlines()[0] == "address,name,cadence,role"
    assert lines[0] == "address,name,cadence,role,language"
    assert sorted(line.rpartition(",")[2] for line in lines[1:]) == ["", "fr"]
    assert shown == ["fr", "es"]  # Olga has that of the list


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "with a mark of its encoding"])
def test_a_charter_comes_from_a_file_and_stands_in_the_welcome(shell, tmp_path, mark):
    file = tmp_path / "charter.txt"
    file.write_text(f"{mark}Wir säen, was wir essen.\n\nWrite as neighbours do.\n", encoding="utf-8")

    said = shell("list", "set", "garden", "charter", f"@{file}")
    refused = shell("list", "set", "garden", "charter", "@nowhere.txt")
    kept = shell("list", "show", "garden", "--json").json["settings"]["charter"]["value"]

    assert said.code == 0 and "Wir säen, was wir essen. …" in said.out
    assert refused.code == 1
    assert refused.err == "nowhere.txt cannot be read: No such file or directory. Name a text file in UTF-8.\n"
    assert kept == "Wir säen, was wir essen.\n\nWrite as neighbours do."


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("address,langue", 'names a column "langue", which we do not know. Is it "language"?'),
        ("e-mail,name", 'names a column "e-mail", which we do not know.'),
        ("address,name,Address", 'names the column "address" twice. Take one of them out.'),
        ("name,role", "names no column address."),
        (
            "ana@example.org,Ana",
            'holds "ana@example.org" where the names of the columns belong. Put the line "address" above it.',
        ),
        ("mail;name", 'names a column "mail", which we do not know.'),
    ],
)
def test_a_header_line_is_told_which_column_is_wrong_and_which_there_are(shell, tmp_path, header, told):
    file = tmp_path / "members.csv"
    file.write_text(f"{header}\nben@example.org,fr\n")

    said = shell("member", "import", "garden", file)

    header = "address,name,cadence,role,language"
    assert said.err == f"{file}: line 1 {told} Write a header line such as {header}; only address is needed.\n"


def test_the_language_of_members_is_taken_from_its_column(shell, tmp_path):
    file = tmp_path / "members.csv"
    file.write_text("address,language\nben@example.org,fr\ncora@example.org,\n")

    shell("member", "import", "garden", file)

    shown = [
        shell("member", "show", "garden", f"{one}@example.org", "--json").json["language"] for one in ("ben", "cora")
    ]
    assert shown == ["fr", "en"]  # that of the list
    assert "language" in shell("member", "import", "--help").out


def test_an_address_without_a_dot_behind_the_at_is_a_slip(shell):
    said = shell("member", "add", "garden", "kofi@example")

    assert (said.code, said.err) == (
        1, '"kofi@example" is no e-mail address. Write one such as amina@example.org.\n',
    )  # fmt: skip
    assert shell("member", "add", "garden", "kofi@localhost").code == 0


@pytest.mark.parametrize("address", ["garden@lists.example.org", "Garden+request@lists.example.org"])
def test_an_address_of_the_list_is_nobody_who_could_be_its_member(shell, address):
    shell("list", "create", "garden")

    said = shell("member", "add", "garden", address)

    assert (said.code, said.err) == (1, f"{address} is an address of garden itself. Write the address of a person.\n")


@pytest.mark.parametrize("address", ["orchard@lists.example.org", "Orchard+owner@lists.example.org"])
def test_no_list_is_owned_by_an_address_of_its_own(shell, address):
    said = shell("list", "create", "Orchard", "--owner", "olga@example.org", "--owner", address)

    assert (said.code, said.err) == (1, f"{address} is an address of orchard itself. Write the address of a person.\n")
    assert [one["name"] for one in shell("list", "ls", "--json").json] == ["garden"]


def test_no_list_is_called_as_the_reports_of_mail_servers_are_signed(shell):
    said = shell("list", "create", "mailer-daemon")

    assert said.code == 1
    assert "mailer-daemon@ is how mail servers sign their reports; choose another name." in said.err


def test_quiet_may_stand_behind_the_command_as_well(shell):
    said = shell("list", "create", "wood", "-q")

    assert (said.code, said.out) == (0, "")


def test_a_pause_is_kept_with_its_day_on_the_way_out_and_in(shell, tmp_path):
    rows = (
        "ben@example.org,Ben,paused,2099-12-24",
        "cora@example.org,Cora,paused,",
        "dita@example.org,Dita,,2020-01-01",
    )
    shell("list", "set", "garden", "timezone", "Africa/Nairobi")
    came, left = tmp_path / "came.csv", tmp_path / "left.csv"
    came.write_text("address,name,state,paused_until\n" + "".join(f"{row}\n" for row in rows))
    said = shell("member", "import", "garden", came)
    left.write_bytes(shell("member", "export", "garden").raw)
    shell("list", "create", "copy", "--timezone", "America/Lima")

    shell("member", "import", "copy", left)

    members = {
        one: shell("member", "show", "copy", f"{one}@example.org", "--json").json for one in ("ben", "cora", "dita")
    }
    assert said.out == "garden: 3 added, 0 are members already, 0 given twice, 0 lines not understood.\n"
    assert left.read_text().splitlines()[:2] == [
        "address,name,cadence,role,state,paused_until", "ben@example.org,Ben,each,member,paused,2099-12-24"
    ]  # fmt: skip
    assert [one["state"] for one in members.values()] == ["paused", "paused", "active"]
    assert members["ben"]["paused_until"] == "2099-12-24T05:00:00+00:00"  # the day begins where the list lives
    assert members["cora"]["paused_until"] is None  # a complaint stopped it: it has no day


@pytest.mark.parametrize(
    ("state", "day", "told"),
    [
        ("gone", "", 'state is "gone". Write active, paused or banned, or leave it empty.'),
        ("", "24.12.2026", 'paused_until is "24.12.2026". Write a day such as 2026-12-24, or leave it empty.'),
        ("", "9999-12-31", 'paused_until is "9999-12-31". Write a day such as 2026-12-24, or leave it empty.'),
    ],
)
def test_a_pause_that_cannot_be_read_is_told_by_line(shell, tmp_path, state, day, told):
    file = tmp_path / "members.csv"
    file.write_text(f"address,state,paused_until\nben@example.org,{state},{day}\n")

    said = shell("member", "import", "garden", file)

    assert (said.code, said.err.splitlines()[0]) == (1, f"{file}: line 2: {told}")


def test_bans_are_taken_out_and_brought_in_and_nobody_is_written_to(shell, tmp_path):
    for one in ("eve@example.net", "mal@example.net", "ben@example.org"):
        shell("member", "ban", "garden", one)
    file = tmp_path / "bans.csv"
    members = shell("member", "export", "garden").out
    file.write_bytes(shell("member", "export", "garden", "--banned").raw)
    shell("list", "create", "copy")
    shell("member", "add", "copy", "ben@example.org")

    dry = shell("member", "import", "copy", file, "--dry-run")
    said, again = shell("member", "import", "copy", file), shell("member", "import", "copy", file)

    states = {one["address"]: one["state"] for one in shell("member", "ls", "copy", "--all", "--json").json}
    assert "eve@example.net" not in members
    assert file.read_text().splitlines()[:2] == ["address,name,state", "ben@example.org,,banned"]
    assert "2 would be banned" in dry.out
    assert said.out == (
        "copy: 0 added, 0 are members already, 2 banned, 0 given twice, 1 lines not understood.\n"
    )  # fmt: skip
    assert said.err.splitlines()[0] == (
        f"{file}: line 2: ben@example.org has a place on copy; who loses it is told. "
        "Use: listcop member ban copy ben@example.org"
    )
    assert " 0 banned, " in again.out
    assert states == {"eve@example.net": "banned", "mal@example.net": "banned", "ben@example.org": "active"}
    assert shell("queue", "ls", "--json").json == []


def test_a_file_with_one_person_a_line_is_read_as_other_list_software_writes_it(shell, tmp_path):
    file = tmp_path / "members.txt"
    file.write_text(
        "# of the old list\nBen Kariuki <ben@example.org>\n\n\"Lima, Zoë\" <zoe@example.org>,\ncora@example.org\n"
        "dita@example.org (Dita)\nAna <ana@example.org>, Eva <eva@example.org>\nolga at example.org\n",
        encoding="utf-8",
    )  # fmt: skip

    said = shell("member", "import", "garden", file)

    names = {one["address"]: one["name"] for one in shell("member", "ls", "garden", "--json").json}
    way = "is not one person. Write one a line, such as Ben Kariuki <ben@example.org>."
    assert names == {
        "ben@example.org": "Ben Kariuki", "zoe@example.org": "Lima, Zoë", "cora@example.org": "",
        "dita@example.org": "Dita", "olga@example.org": "",
    }  # fmt: skip
    assert said.err.splitlines()[:2] == [
        f'{file}: line 7: "Ana <ana@example.org>, Eva <eva@example.org>" {way}',
        f'{file}: line 8: "olga at example.org" {way}',
    ]


def test_a_cell_of_addresses_may_hold_the_name_as_well(shell, tmp_path):
    file = tmp_path / "members.csv"
    file.write_text("address,name\nBen Kariuki <ben@example.org>,\nCora K. <cora@example.org>,Cora\n")

    shell("member", "import", "garden", file)

    names = {one["address"]: one["name"] for one in shell("member", "ls", "garden", "--json").json}
    assert (names["ben@example.org"], names["cora@example.org"]) == ("Ben Kariuki", "Cora")
