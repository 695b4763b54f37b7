"""`listcop asset`: what is asked for is a kind there is, and a file that is not here is told as such."""

import pytest

from tests.cli.shell import AMINA, letter

NOTE = (
    "See the plan.\n-------------- next part --------------\nA non-text attachment was scrubbed...\nName: plan.pdf\n"
    "Type: application/pdf\nSize: 12345 bytes\nDesc: not available\n"
)
LINK = "http://lists.example.org/pipermail/garden/attachments/20151104/abc/attachment.pdf"


@pytest.mark.parametrize(
    ("note", "lay"), [(NOTE, ""), (f"{NOTE}URL: <{LINK}>\n", f" It lay at {LINK} then.")], ids=["alone", "with a link"]
)
def test_a_file_that_an_old_archive_did_not_keep_is_told_and_not_written(shell, tmp_path, note, lay):
    file = tmp_path / "plan.eml"
    file.write_bytes(letter(1, AMINA, "The plan", note))
    shell("import", "garden", file)

    said = shell("asset", "get", "garden", "a1", "-o", tmp_path / "out.pdf")

    why = 'a1 is "plan.pdf", but the old archive did not keep this file.'
    way_out = " It was Amina Odhiambo who gave it, in #1: ask there.\n"
    assert (said.code, said.out, said.err) == (1, "", why + lay + way_out)
    assert not (tmp_path / "out.pdf").exists()


def test_a_file_that_its_writer_forgot_is_told(shell):
    text = "I wrote a guide for all of you. It is attached: guide.pdf"
    shell("member", "add", "garden", "amina@example.org")
    shell("deliver", "garden@lists.example.org", stdin=letter(1, AMINA, "A guide to seed saving", text))
    shell("reread", "garden")

    said = shell("asset", "get", "garden", "a1")

    told = 'a1 is "guide.pdf", but #1 came without this file. It was Amina Odhiambo who gave it, in #1: ask there.\n'
    assert (said.code, said.out, said.err) == (1, "", told)


def test_a_link_is_still_given(archive, tmp_path):
    assert archive("asset", "get", "garden", "a1").out == "https://example.org/seed-guide.pdf\n"


def test_assets_of_a_kind_that_is_none_are_wrong_usage(archive):
    said = archive("asset", "ls", "garden", "--what", "gide")

    assert (said.code, said.out) == (2, "")
    assert "'guide'" in said.err


def test_assets_of_a_kind_are_shown_however_it_is_written(archive):
    assert [one["number"] for one in archive("asset", "ls", "garden", "--what", "GUIDE", "--json").json] == [1]
    assert archive("asset", "ls", "garden", "--what", "software", "--json").json == []
