"""What in a post can be used again, and what is left aside."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listcop.core.assets import AssetFound, find_assets, normal_url
from listcop.core.message import Attachment
from listcop.core.requests import PostReading, PostView

WHATS = {"document", "guide", "template", "data", "code", "software", "slides", "recording", "map", "other"}


def assets_of(text: str = "", role: str = "answer", files: tuple[Attachment, ...] = ()) -> tuple[AssetFound, ...]:
    facts: dict[str, Any] = {"author": "dan@example.org", "name": "Dan", "date": datetime(2026, 3, 2, tzinfo=UTC)}
    post = PostView(413, "<b@example.org>", 412, subject="Re: valve", text=text, attachments=files, **facts)
    return find_assets(post, PostReading(413, role, "discussion", (), "none", 1.0, False, ()))


def a_file(name: str, kind: str = "application/octet-stream", sha256: str = "ab" * 32) -> Attachment:
    return Attachment(name=name, type=kind, size=1200, sha256=sha256, part=1)


def test_a_link_in_an_answer_is_an_asset_as_it_stands() -> None:
    (found,) = assets_of("Pump manual, second edition: http://www.example.org/docs/Pump-Manual.pdf.")

    assert (found.ref, found.what) == ("http://www.example.org/docs/Pump-Manual.pdf", "guide")
    assert (found.title, found.by, found.by_name, found.post) == (
        "Pump manual, second edition",
        "dan@example.org",
        "Dan",
        413,
    )
    assert (found.sha256, found.normal_url, found.size) == ("", "example.org/docs/Pump-Manual.pdf", 0)


def test_a_file_is_an_asset_with_its_hash() -> None:
    (found,) = assets_of(role="offer", files=(a_file("rain_gauge-notes.odt"),))

    assert (found.ref, found.title, found.what) == ("rain_gauge-notes.odt", "rain gauge notes", "document")
    assert (found.sha256, found.normal_url, found.size) == ("ab" * 32, "", 1200)


@pytest.mark.parametrize(
    ("ref", "what"),
    [
        ("http://example.org/wiki/Pumps", "guide"),
        ("http://example.org/slides/talk.pptx", "slides"),
        ("http://example.org/rain.csv", "data"),
        ("http://example.org/plot.R", "code"),
        ("http://example.org/download/tool-1.2.zip", "software"),
        ("http://example.org/interview.mp3", "recording"),
        ("http://example.org/wells.kml", "map"),
        ("http://example.org/letter.dotx", "template"),
        ("http://example.org/report.pdf", "document"),
    ],
)
def test_what_it_is_shows_in_its_name(ref: str, what: str) -> None:
    assert [asset.what for asset in assets_of(f"Look at {ref}")] == [what]


@pytest.mark.parametrize(
    "link",
    [
        "http://example.org/",
        "http://example.org/~dan/",
        "http://example.org/mailman/listinfo/garden",
        "http://lists.example.org/pipermail/garden/2026-March/000412.html",
        "https://example.org/issues/12",
        "https://www.example.org/search?q=pump",
        "https://twitter.example.org/twitter/dan",
        "https://example.org/unsubscribe/garden.pdf",
        "https://example.org/signature/logo.png",
    ],
)
def test_home_pages_lists_trackers_and_searches_are_none(link: str) -> None:
    assert assets_of(f"See {link}") == ()


def test_what_a_plain_request_names_is_no_asset() -> None:
    assert assets_of("I get an error at http://example.org/some/page", role="request") == ()


def test_a_me_too_brings_nothing() -> None:
    assert assets_of("me too, http://example.org/docs/manual.pdf", role="metoo") == ()


@pytest.mark.parametrize("name", ["signature.asc", "smime.p7s", "image001.png", "dan.vcf", "part2.html", ""])
def test_what_mail_programs_add_is_none(name: str) -> None:
    assert assets_of(files=(a_file(name),)) == ()


def test_a_file_only_named_is_an_asset_where_the_letter_says_it_is_attached() -> None:
    (found,) = assets_of("The list of wells is attached as wells-2026.xls, enjoy.", role="offer")

    assert (found.ref, found.what, found.sha256) == ("wells-2026.xls", "data", "")


def test_the_same_link_counts_once() -> None:
    text = "http://www.example.org/docs/manual.pdf and http://example.org/docs/manual.pdf#page=3"

    assert len(assets_of(text)) == 1


def test_a_letter_full_of_links_is_an_index() -> None:
    text = "\n".join(f"http://example.org/page/{i}" for i in range(30))

    assert assets_of(text) == ()


def test_addresses_are_compared_without_dress() -> None:
    assert normal_url("HTTPS://WWW.Example.org:443/a/?utm_source=x&id=3#top") == "example.org/a?id=3"


@given(st.text(max_size=200), st.sampled_from(["answer", "offer", "request", "other", ""]))
@settings(max_examples=150, deadline=None)
def test_whatever_arrives_is_looked_through(text: str, role: str) -> None:
    for asset in assets_of(f"{text} http://{text}", role):
        assert asset.what in WHATS and asset.ref and asset.title


@pytest.mark.parametrize("link", ["http://[", "http://[::1", "http://a]b/c.pdf", "http://\u2100/x.pdf", "www.."])
def test_broken_links_harm_nothing(link: str) -> None:
    assert isinstance(assets_of(f"See {link} please"), tuple)
