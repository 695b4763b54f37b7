"""Threads found, shown and corrected; what people said outlives every new reading."""

import pytest

from tests.cli.shell import letter


def numbers(shell):
    return {one["number"]: [post["number"] for post in one["posts"]] for one in shell("export", "garden").lines}


def thread(shell, ref):
    return shell("thread", "show", "garden", ref, "--json").json


@pytest.mark.parametrize("ref", ["1", "#1", "2", "#2"])
def test_any_posts_number_finds_its_thread(archive, ref):
    assert thread(archive, ref)["number"] == 1


def test_threads_are_found_by_state_and_kind(archive):
    still_open = [one["number"] for one in archive("thread", "ls", "garden", "--state", "open", "--json").json]
    answered = [one["number"] for one in archive("thread", "ls", "garden", "--state", "answered", "--json").json]

    assert still_open == [4]
    assert answered == [1]


def test_split_and_merge_keep_numbers_true(archive):
    split = archive("thread", "split", "garden", "2")
    after_split = numbers(archive)
    merge = archive("thread", "merge", "garden", "1", "2")

    assert (split.code, merge.code) == (0, 0)
    assert after_split == {1: [1], 2: [2], 3: [3], 4: [4]}
    assert numbers(archive) == {1: [1, 2], 3: [3], 4: [4]}
    assert thread(archive, "2")["number"] == 1


def test_a_thread_merged_into_another_is_found_by_its_old_number(archive):
    archive("thread", "merge", "garden", "1", "4")

    assert thread(archive, "4")["number"] == 1
    assert archive("thread", "merge", "garden", "1", "4").code == 1
    assert archive("thread", "split", "garden", "1").code == 1
    told = archive("why", "garden", "4").out
    assert told.startswith("#4 stands in the thread of #1: a facilitator put it there.\n")


def test_why_tells_of_a_thread_that_was_split_off(archive):
    archive("thread", "split", "garden", "2")

    assert archive("why", "garden", "2").out.startswith("#2 opened a thread of its own: a facilitator put it there.\n")


def test_close_and_reopen_say_so(archive):
    closed = archive("thread", "close", "garden", "4", "taken to the spring meeting")
    state = thread(archive, "4")
    opened = archive("thread", "reopen", "garden", "4")

    assert (closed.code, opened.code) == (0, 0)
    assert (state["state"], state["needs_answer"]) == ("closed", True)
    assert state["closed_why"] == "taken to the spring meeting"
    assert thread(archive, "4")["state"] == "open"


def test_wrong_types_and_kinds_are_refused(archive):
    assert archive("thread", "set", "garden", "4", "type", "gossip").code == 1
    assert archive("thread", "set", "garden", "4", "type", "visit,asset,mapping").code == 1
    assert archive("thread", "set", "garden", "4", "kind", "gossip").code == 1


def test_a_type_said_twice_is_kept_once(archive):
    said = archive("thread", "set", "garden", "4", "type", "visit, visit")

    assert (said.code, said.out) == (0, "garden: type of #4 is now visit.\n")
    assert thread(archive, "4")["types"] == ["visit"]
    assert archive("thread", "set", "garden", "4", "type", "visit,asset,visit").code == 0
    assert thread(archive, "4")["types"] == ["visit", "asset"]


@pytest.mark.parametrize("value", ["", "  ", ","])
def test_an_empty_type_is_refused_and_none_takes_the_type_off(archive, value):
    archive("thread", "set", "garden", "4", "type", "visit")

    refused = archive("thread", "set", "garden", "4", "type", value)
    kept = thread(archive, "4")["types"]
    none = archive("thread", "set", "garden", "4", "type", "none")

    assert refused.code == 1
    assert refused.err.startswith(f'type is "{value}". Write one or two of problem, ')
    assert kept == ["visit"]
    assert (none.code, thread(archive, "4")["types"]) == (0, [])


@pytest.mark.parametrize("value", ["", "  "])
def test_a_thread_keeps_its_subject_where_an_empty_one_is_given(archive, value):
    said = archive("thread", "set", "garden", "4", "subject", value)

    assert (said.code, said.err) == (1, f'subject is "{value}". Write a subject of some words.\n')
    assert thread(archive, "4")["subject"] == "Planting onions"


@pytest.mark.parametrize(
    "words",
    [
        ("ls", "garden", "--last", "-3"),
        ("ls", "garden", "--last", "0"),
        ("ls", "garden", "--last", "99999999999999999999"),
        ("ls", "garden", "--newer", "1000000"),
        ("ls", "garden", "--newer", "-1"),
        ("ls", "garden", "--older", "99999999999"),
        ("split", "garden", "99999999999999999999"),
    ],
    ids=" ".join,
)
def test_a_number_beyond_reckoning_is_wrong_usage(archive, words):
    said = archive("thread", *words)

    assert (said.code, said.out) == (2, "")
    assert "is not in the range" in said.err


def test_the_largest_numbers_of_days_and_threads_find_every_thread(archive):
    all_of_them = archive("thread", "ls", "garden").out

    assert archive("thread", "ls", "garden", "--newer", "36500", "--last", "1000000000").out == all_of_them
    assert archive("thread", "ls", "garden", "--older", "0").out == all_of_them
    assert archive("thread", "ls", "garden", "--older", "36500").out == ""


def test_what_people_said_outlives_reread_and_rebuild(archive):
    archive("thread", "set", "garden", "4", "type", "visit,mapping")
    archive("thread", "close", "garden", "1", "settled at the fair")
    archive("thread", "split", "garden", "2")
    before = archive.export()

    reread, after_reread = archive("reread", "garden"), archive.export()
    rebuild, after_rebuild = archive("rebuild", "garden"), archive.export()

    assert (reread.code, rebuild.code) == (0, 0)
    assert thread(archive, "4")["types"] == ["visit", "mapping"]
    assert thread(archive, "4")["type_source"] == "facilitator"
    assert after_reread == before
    assert after_rebuild == before


def test_rebuild_gives_the_same_export_and_still_finds_words(archive):
    before = archive.export()

    archive("rebuild", "garden")

    assert archive.export() == before
    assert archive("search", "garden", "weevils", "--json").json[0]["thread"] == 1
    assert archive("verify").code == 0


def test_search_finds_beginnings_accents_off_and_case_off(shell):
    shell("member", "add", "garden", "luc@example.org")
    shell("deliver", "garden@lists.example.org", stdin=letter(
        1, "Luc <luc@example.org>", "Les tomates", "Les tomates =?utf-8?q?x?= sont déjà mûres.",
        **{"Content-Type": "text/plain; charset=utf-8", "MIME-Version": "1.0"},
    ))  # fmt: skip

    assert [one["thread"] for one in shell("search", "garden", "MURES", "--json").json] == [1]
    assert [one["thread"] for one in shell("search", "garden", "tomat", "--json").json] == [1]
    assert shell("search", "garden", "courge", "--json").json == []


def test_why_explains_a_thread_in_sentences(archive):
    said = archive("why", "garden", "1")

    assert said.code == 0
    assert "#1 asks the members for something" in said.out
    assert "answered" in said.out


def test_why_finds_a_letter_by_its_message_id(archive):
    said = archive("why", "garden", "<2.old@example.org>")

    assert said.code == 0
    assert "It became: post" in said.out


def test_an_asset_is_listed_shown_and_fetched(archive):
    number = archive("asset", "ls", "garden", "--json").json[0]["number"]

    shown = archive("asset", "show", "garden", f"a{number}", "--json").json
    fetched = archive("asset", "get", "garden", f"a{number}")

    assert shown["ref"] == "https://example.org/seed-guide.pdf"
    assert fetched.out == "https://example.org/seed-guide.pdf\n"


def test_publish_writes_the_same_tree_twice(archive):
    folder = archive.folder / "state" / "archive"
    archive("archive", "publish", "garden")
    before = {file.relative_to(folder): file.read_bytes() for file in folder.rglob("*") if file.is_file()}

    archive("archive", "publish", "garden")
    after = {file.relative_to(folder): file.read_bytes() for file in folder.rglob("*") if file.is_file()}

    assert len(before) >= 3
    assert after == before


def test_verify_counts_and_finds_everything_in_order(archive):
    said = archive("verify")

    assert said.code == 0
    assert said.out.endswith("Everything fits.\n")
