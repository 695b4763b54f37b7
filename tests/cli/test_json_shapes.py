"""The JSON documents of contract, section 6: key by key, in the right words."""

import json
from datetime import datetime

import pytest

from tests.cli.shell import LETTERS, fresh, letter

THREAD_HEAD = {
    "list", "number", "subject", "kind", "types", "type_source", "type_confidence", "state", "needs_answer", "asker",
    "started", "last_post", "answered_by",
}  # fmt: skip
KINDS = {"request", "offer", "announcement", "discussion", "introduction", "administration", "automatic", "other"}
TYPES = {
    "problem", "information", "experience", "asset", "coordination", "development", "documentation", "visit", "mapping",
}  # fmt: skip
SOURCES = {"subject", "text", "author", "facilitator", "unsure", "none"}
STATES = {"open", "answered", "solved", "closed", "none"}
ROLES = {
    "request", "answer", "clarify", "thanks", "comment", "offer", "announcement", "introduction", "metoo", "automatic",
    "other",
}  # fmt: skip
WHATS = {"document", "guide", "template", "data", "code", "software", "slides", "recording", "map", "other"}
SECTIONS = [
    "note", "open", "answered", "assets", "meetings", "discussion", "announcements", "newcomers", "quiet", "health",
]  # fmt: skip
INSPECTED = {
    "file", "kind", "types", "role", "text", "attachments", "links", "assets", "zones", "automatic", "bounce",
}  # fmt: skip
DEFAULTS = (
    ("posting", "members"), ("non_members", "hold"), ("authentication", "prefer"), ("join", "confirm"),
    ("default_cadence", "each"), ("archive", "members"), ("archive_addresses", "no"),
    ("language", "en"), ("timezone", "UTC"),
    ("digest", "weekly monday 07:00"), ("open_days", 28), ("subject_prefix", ""), ("reply_to", "list"),
    ("footer", "auto"), ("from_rewriting", "auto"), ("separator", "+"), ("sub_addresses", "yes"),
    ("delivery", "verp"), ("max_message_size", 10_000_000), ("deliver_attachments", 500_000),
    ("new_member_posts", 0),
    ("author_posts_per_hour", 30), ("list_posts_per_hour", 300),
)  # fmt: skip


def check_head(one):
    assert one["list"] == "garden"
    assert one["kind"] in KINDS
    assert set(one["types"]) <= TYPES
    assert len(one["types"]) <= 2
    assert one["type_source"] in SOURCES
    assert (one["type_source"] in ("unsure", "none")) == (one["types"] == [])
    assert one["state"] in STATES
    assert (one["state"] == "none") == (not one["needs_answer"])
    assert datetime.fromisoformat(one["started"]).tzinfo is not None
    assert datetime.fromisoformat(one["last_post"]).tzinfo is not None


def test_export_is_one_object_per_thread_and_line(archive):
    found = archive("export", "garden").lines

    assert [one["number"] for one in found] == [1, 3, 4]
    for one in found:
        assert set(one) - {"closed_why"} == THREAD_HEAD | {"posts", "assets"}
        check_head(one)
        for post in one["posts"]:
            assert set(post) == {
                "number", "message_id", "parent", "from", "name", "date", "role", "text", "attachments", "links",
            }  # fmt: skip
            assert post["role"] in ROLES
            assert datetime.fromisoformat(post["date"]).tzinfo is not None
        for asset in one["assets"]:
            assert set(asset) == {"number", "post", "ref", "title", "what", "by"}
            assert asset["what"] in WHATS


def test_export_tells_who_answered_whom(archive):
    first, guide, _ = archive("export", "garden").lines

    assert first["asker"] == "amina@example.org"
    assert first["answered_by"] == ["<2.old@example.org>"]
    assert first["state"] == "answered"
    assert [post["parent"] for post in first["posts"]] == [None, "<1.old@example.org>"]
    assert guide["posts"][0]["links"] == ["https://example.org/seed-guide.pdf"]
    assert guide["assets"][0]["post"] == "<3.old@example.org>"


def test_thread_ls_is_the_same_without_posts_and_assets(archive):
    found = archive("thread", "ls", "garden", "--json").json
    exported = archive("export", "garden").lines

    for one in exported:
        del one["posts"], one["assets"]
    assert sorted(found, key=lambda one: one["number"]) == exported


def test_thread_show_is_one_object_of_the_export(archive):
    assert archive("thread", "show", "garden", "2", "--json").json == archive("export", "garden").lines[0]


def test_inspect_is_one_object_a_line_and_file(shell, tmp_path):
    files = []
    for number, one in enumerate(LETTERS[:3]):
        files.append(tmp_path / f"{number}.eml")
        files[-1].write_bytes(one)

    found = shell("inspect", *files, "--json").lines

    assert [one["file"] for one in found] == [str(file) for file in files]
    for one in found:
        assert set(one) >= INSPECTED
        assert set(one["zones"]) == {"new", "quote", "signature", "footer"}
        assert one["kind"] in KINDS
        assert one["role"] in ROLES
        assert (one["automatic"], one["bounce"]) == (None, None)
    assert found[0]["zones"]["new"] == [[1, 1]]
    assert found[1]["text"] == "We mix wood ash between the layers and seal the pot."


def test_inspect_shows_bounces_and_automatic_letters(shell, tmp_path):
    bounce = tmp_path / "bounce.eml"
    bounce.write_bytes(
        b'From: MAILER-DAEMON@example.net\nSubject: Failed\nContent-Type: multipart/report; boundary="b"; '
        b"report-type=delivery-status\n\n--b\nContent-Type: text/plain\n\nfailed\n--b\n"
        b"Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\n\n"
        b"Final-Recipient: rfc822; ben@example.org\nAction: failed\nStatus: 5.1.1\n\n--b--\n"
    )

    found = shell("inspect", bounce, "--json").json

    assert found["bounce"] == {
        "recipients": [{"address": "ben@example.org", "status": "5.1.1", "permanent": True}], "complaint": False,
    }  # fmt: skip
    assert found["automatic"]


def test_member_ls_and_show(shell):
    shell("member", "add", "garden", "ben@example.org", "--name", "Ben Kariuki", "--cadence", "weekly")

    found = shell("member", "ls", "garden", "--json").json
    one = shell("member", "show", "garden", "ben@example.org", "--json").json

    keys = {"address", "name", "cadence", "roles", "state", "joined"}
    assert all(set(each) == keys for each in found)
    ben = next(each for each in found if each["address"] == "ben@example.org")
    assert (ben["cadence"], ben["roles"], ben["state"]) == ("weekly", ["member"], "active")
    assert keys < set(one)
    assert {key: one[key] for key in keys} == ben


def test_who_left_is_shown_only_with_all(shell):
    shell("member", "add", "garden", "ben@example.org")
    shell("member", "remove", "garden", "ben@example.org", "--quietly")

    now = [one["address"] for one in shell("member", "ls", "garden", "--json").json]
    everyone = {one["address"]: one["state"] for one in shell("member", "ls", "garden", "--all", "--json").json}

    assert "ben@example.org" not in now
    assert everyone["ben@example.org"] == "left"


def test_list_show_names_every_setting_with_default_and_unit(shell):
    found = shell("list", "show", "garden", "--json").json

    promised = {name for name, _ in DEFAULTS}
    assert (found["name"], found["address"]) == ("garden", "garden@lists.example.org")
    assert promised <= set(found["settings"])
    assert all(set(one) == {"value", "default", "unit"} for one in found["settings"].values())


@pytest.mark.parametrize(("key", "default"), DEFAULTS)
def test_the_defaults_are_those_of_the_contract(shell, key, default):
    found = shell("list", "show", "garden", "--json").json["settings"][key]

    assert (found["value"], found["default"]) == (default, default)


def test_held_ls(shell):
    shell("deliver", "garden@lists.example.org", stdin=letter(9, "Eve Stone <eve@example.net>", "Hello", "Hello there"))

    found = shell("held", "ls", "garden", "--json").json

    assert [set(one) for one in found] == [{"held", "from", "subject", "reasons", "since"}]
    assert (found[0]["held"], found[0]["from"], found[0]["reasons"]) == ("h1", "eve@example.net", ["non-member"])


def test_queue_ls(shell):
    shell("member", "add", "garden", "ben@example.org")
    shell("deliver", "garden@lists.example.org", stdin=letter(9, "Ben <ben@example.org>", "Hello", "Beans are in."))

    found = shell("queue", "ls", "--json").json

    assert found
    assert all(set(one) == {"id", "list", "to", "state", "attempts", "due", "reason", "node"} for one in found)
    assert found[0]["list"] == "garden"


def test_quiet(archive):
    archive("member", "add", "garden", "amina@example.org", "--name", "Amina Odhiambo")
    archive("member", "add", "garden", "ben@example.org", "--name", "Ben Kariuki")

    found = archive("quiet", "garden", "--at", "2027-11-01", "--json").json

    keys = {"address", "name", "state", "last_post", "posts", "usual_gap_days", "thread", "reason"}
    assert all(set(one) == keys for one in found)


@pytest.mark.parametrize("edition", ["member", "short", "facilitator"])
def test_digest_preview(archive, edition):
    archive("member", "add", "garden", "ben@example.org", "--name", "Ben Kariuki")
    question = fresh(9, "Ben Kariuki <ben@example.org>", "Millet", "Who has millet?")
    archive("deliver", "garden@lists.example.org", stdin=question)

    found = archive("digest", "preview", "garden", "--edition", edition, "--json").json

    assert set(found) == {"list", "edition", "from", "until", "sections", "text", "html"}
    assert found["edition"] == edition
    names = [section["name"] for section in found["sections"]]
    assert names == sorted(names, key=SECTIONS.index)
    items = [item for section in found["sections"] for item in section["items"]]
    assert [item["n"] for item in items if item["n"]] == list(range(1, 1 + sum(bool(item["n"]) for item in items)))
    for item in items:
        assert {"n", "thread", "asset", "person", "subject", "by", "why", "text", "reply_to"} <= set(item)
    assert "ben@example.org" not in json.dumps(found) or edition == "facilitator"


def test_json_may_stand_before_or_behind_the_command(archive):
    assert archive("--json", "thread", "ls", "garden").json == archive("thread", "ls", "garden", "--json").json


def test_list_ls_search_asset_and_why_have_json_too(archive):
    assert archive("list", "ls", "--json").json[0]["name"] == "garden"
    assert archive("search", "garden", "weevils", "--json").json[0]["thread"] == 1
    assert archive("asset", "ls", "garden", "--json").json[0]["number"] == 1
    assert archive("why", "garden", "1", "--json").json["why"]
    assert archive("verify", "--json").json["troubles"] == []
    assert archive("digest", "ls", "garden", "--json").json == []
    assert archive("config", "show", "--json").json["domains"] == ["lists.example.org"]


def test_config_check_tells_programs_where_it_looked_and_what_is_wrong(shell):
    good = shell("config", "check", "--json")
    shell.config.write_text(shell.config.read_text() + '\n[relay]\nport = "many"\n')
    bad = shell("config", "check", "--json")

    assert good.code == 0
    assert (good.json["file"], good.json["problems"]) == (str(shell.config), [])
    assert all(set(one) == {"seen", "mend"} for one in good.json["warnings"])
    assert bad.code == 1
    assert "\n".join(bad.json["problems"]) + "\n" == bad.err


def test_member_import_tells_programs_what_it_would_do(shell, tmp_path):
    file = tmp_path / "members.csv"
    file.write_text(
        "address,cadence\nben@example.org,weekly\nolga@example.org,each\nben@example.org,daily\nnobody,each\n"
    )

    would = shell("member", "import", "garden", file, "--dry-run", "--json")
    did = shell("member", "import", "garden", file, "--json")

    counts = {"list": "garden", "added": 1, "members_already": 1, "given_twice": 1, "not_understood": 1, "banned": 0}
    assert (would.code, did.code) == (1, 1)
    assert would.json == counts | {"dry_run": True, "lines": would.json["lines"]}
    assert did.json == counts | {"dry_run": False, "lines": would.json["lines"]}
    assert [one["line"] for one in did.json["lines"]] == [4, 5]
    assert all(one["reason"] for one in did.json["lines"])


def test_member_erase_tells_programs_what_it_would_do(archive):
    would = archive("member", "erase", "ben@example.org", "--dry-run", "--json")
    did = archive("member", "erase", "ben@example.org", "--yes", "--json")

    assert (would.code, did.code) == (0, 0)
    assert set(would.json) == {
        "addresses", "names", "erased", "memberships", "bans_that_stay", "only_owner_of", "posts", "other_letters",
        "mentions", "letters_of_others", "addresses_left_out", "addresses_of_others_before",
        "files_that_name_them",
    }  # fmt: skip
    assert (would.json["erased"], would.json["addresses"], would.json["posts"]) == (False, ["ben@example.org"], 2)
    assert did.json == would.json | {"erased": True}
