"""What in a post can be used again, and what is left aside."""

from datetime import UTC, datetime
from time import process_time
from typing import Any

import pytest
from helpers import takes_twice
from hypothesis import given, settings
from hypothesis import strategies as st

from listcop.core.assets import AssetFound, find_assets, normal_url
from listcop.core.assets.links import is_talk
from listcop.core.assets.titles import link_title
from listcop.core.message import Attachment
from listcop.core.requests import PostReading, PostView
from listcop.core.taken_out import taken_out

WHATS = {"document", "guide", "template", "data", "code", "software", "slides", "recording", "map", "other"}


def assets_of(
    text: str = "", role: str = "answer", files: tuple[Attachment, ...] = (), types: tuple[str, ...] = ()
) -> tuple[AssetFound, ...]:
    facts: dict[str, Any] = {"author": "dan@example.org", "name": "Dan", "date": datetime(2026, 3, 2, tzinfo=UTC)}
    post = PostView(413, "<b@example.org>", 412, subject="Re: valve", text=text, attachments=files, **facts)
    return find_assets(post, PostReading(413, role, "discussion", types, "none", 1.0, False, ()))


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
        "https://www.kickstarter.com/projects/dan/pump-of-pumps",
        "https://www.mail-archive.com/garden@lists.example.org/msg04389.html",
    ],
)
def test_home_pages_lists_trackers_and_searches_are_none(link: str) -> None:
    assert assets_of(f"See {link}") == ()


@pytest.mark.parametrize(
    ("text", "role", "types"),
    [
        ("We meet at the pump on Sunday, see the wiki: https://example.org/wiki/pump-day", "announcement", ("visit",)),
        ("We told of our first pump here: https://example.org/blog/2026/our-first-pump", "announcement", ()),
        ("That is how we do it here.\n\nDan\nhttps://example.org/blog/", "answer", ()),
        ("It stops at once, with and without water: https://example.org/pumps/pumpctl-1.2.zip", "request", ()),
        ("It broke again, here is my script: https://example.org/code/pump.py", "request", ()),
    ],
)
def test_meetings_ones_own_blog_and_ones_own_trouble_are_none(text: str, role: str, types: tuple[str, ...]) -> None:
    assert assets_of(text, role, types=types) == ()


@pytest.mark.parametrize(
    "link",
    [
        "https://lists.example.org/pipermail/wells/2026-March/000412.html",
        "https://lists.example.org/mailman/listinfo/wells",
        "https://lists.example.org/hyperkitty/list/wells@lists.example.org/thread/AB12/",
        "https://wells.example.org/ml/pumps/2026-03/msg00014.html",
        "https://code.example.org/amina/sprayer/issues/12",
        "https://bugs.example.org/show/8812",
        "https://forum.example.org/wells/how-to-prime-a-pump",
        "https://pumps.example.org/search/rope-pump",
        "https://pumps.example.org/catalogue?q=rope+pump&sort=price",
        "https://pumpen.example.org/katalog?suche=seilpumpe",
        "https://pompes.example.org/recherche?mot=pompe-a-corde",
        "https://wells.example.org/pumps/search",
        "https://wells.example.org/maps-of-wells?q=rope+pump",
        "https://wells.example.org/company/contact/",
        "https://brunnen.example.org/impressum",
    ],
)
def test_talk_reports_and_searches_are_none_whatever_is_said_of_them(link: str) -> None:
    assert assets_of(f"Here is the guide, you can download it here: {link}") == ()


@pytest.mark.parametrize(
    "link",
    [
        "https://wells.example.org/wiki/Priming_Issues",
        "https://wells.example.org/guides/search-for-water.html",
        "https://wells.example.org/docs/list-of-tickets.pdf",
        "https://wells.example.org/handbook/login-and-profile",
    ],
)
def test_a_thing_that_only_lies_beside_them_is_an_asset(link: str) -> None:
    assert [one.ref for one in assets_of(f"The handbook of small dams: {link}")] == [link]


@pytest.mark.parametrize(
    "text",
    [
        "The map of our wells: https://maps.example.org/?q=1.07,34.17",
        "Die Karte der Brunnen, hier: https://wasser.example.org/brunnen/orte?q=-1.07,34.17",
        "El mapa de los pozos: https://agua.example.org/maps?q=Mbale",
        "All results of the survey, to download: https://water.example.org/results/2026",
        "Our template for letters: https://water.example.org/contact/template",
        "Le guide à télécharger : https://eau.example.org/recherche/guide",
        "A planilha para baixar: https://agua.example.org/busca/planilha",
        "Download the journal: https://journal.example.org/issue/12",
    ],
)
def test_a_thing_that_lies_further_on_is_an_asset(text: str) -> None:
    assert [one.ref for one in assets_of(text)] == [text.rsplit(maxsplit=1)[-1]]


def test_a_page_beyond_talk_of_which_nothing_is_said_is_none() -> None:
    assert len(assets_of("We do it like https://wells.example.org/pumps/board")) == 1
    assert assets_of("We do it like https://wells.example.org/contact/board") == ()


def test_a_page_that_is_numbered_in_a_query_is_no_search() -> None:
    assert is_talk("https://wells.example.org/?q=pump") and not is_talk("https://wells.example.org/?q=node/16")


@pytest.mark.parametrize(
    "signature",
    [
        "Dan Okoro\nWell builders of Kitui\nPhone: +254 20 555 0143\nhttps://wells.example.org/docs/about-dan",
        "Dan Okoro, https://wells.example.org/docs/people\ndan@wells.example.org",
        "Dan Okoro\nTel. 030 5550143\nAuthor of the handbook of small dams https://wells.example.org/docs/dams",
    ],
)
def test_what_stands_in_a_signature_that_was_not_cut_is_none(signature: str) -> None:
    assert assets_of(f"We line ours with stone, it holds for twenty years.\n\n{signature}") == ()
    assert len(assets_of(f"The handbook of small dams: https://wells.example.org/docs/dams\n\n{signature}")) == 1


def test_what_is_for_sale_is_none_unless_it_was_asked_for() -> None:
    assert assets_of("We are happy with this one, it holds well: https://www.amazon.example/Rope-Pump/dp/B00Q") == ()


def test_what_was_written_down_for_a_meeting_is_an_asset_all_the_same() -> None:
    text = "For Sunday, the manual of the pump: https://example.org/docs/pump.pdf"

    assert [one.what for one in assets_of(text, "announcement", types=("visit",))] == ["guide"]


def test_what_a_plain_request_names_is_no_asset() -> None:
    assert assets_of("I get an error at http://example.org/some/page", role="request") == ()


def test_a_me_too_brings_nothing() -> None:
    assert assets_of("me too, http://example.org/docs/manual.pdf", role="metoo") == ()


@pytest.mark.parametrize(
    "name", ["signature.asc", "smime.p7s", "image001.png", "dan.vcf", "part2.html", "winmail.dat", "ATT00002.txt", ""]
)
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


DOCUMENT = "https://docs.google.com/document/d/1AbCdEfGhIjKlMnOpQrSt"


@pytest.mark.parametrize(
    ("link", "other"),
    [
        ("https://www.youtube.com/watch?v=dQ1abcXYZ12", "https://youtu.be/dQ1abcXYZ12?si=Tk3"),
        ("https://m.youtube.com/watch?feature=share&v=dQ1abcXYZ12&t=30s", "https://youtu.be/dQ1abcXYZ12"),
        ("https://www.youtube.com/shorts/dQ1abcXYZ12?feature=share", "https://www.youtube.com/embed/dQ1abcXYZ12"),
        (f"{DOCUMENT}/edit?usp=sharing", f"{DOCUMENT}/view?usp=drivesdk"),
        (f"{DOCUMENT}/edit#heading=h.1", DOCUMENT),
        (f"{DOCUMENT}/preview", DOCUMENT.replace("/d/", "/u/0/d/") + "/edit?pli=1&ouid=9"),
        ("https://files.example.org/s/abc123/plan.docx?dl=0", "https://files.example.org/s/abc123/plan.docx?dl=1"),
    ],
)
def test_one_thing_is_known_by_whatever_link_it_was_shared(link: str, other: str) -> None:
    assert normal_url(link) == normal_url(other)


@pytest.mark.parametrize(
    ("link", "other"),
    [
        ("https://www.youtube.com/watch?v=dQ1abcXYZ12", "https://www.youtube.com/watch?v=eQ1abcXYZ12"),
        ("https://www.youtube.com/playlist?list=PLone", "https://www.youtube.com/playlist?list=PLtwo"),
        ("https://example.org/watch?v=dQ1abcXYZ12", "https://youtu.be/dQ1abcXYZ12"),
        (f"{DOCUMENT}/edit", f"{DOCUMENT}u/edit"),
        ("https://wiki.example.org/pump/edit", "https://wiki.example.org/pump"),
        ("https://example.org/show?feature=pump", "https://example.org/show?feature=mill"),
        ("https://example.org/show?dl=12", "https://example.org/show?dl=13"),
        ("https://example.org/guide.php?si=12", "https://example.org/guide.php?si=13"),
        ("https://example.org/guide.php?usp=12", "https://example.org/guide.php?usp=13"),
    ],
)
def test_what_only_looks_alike_is_another_thing(link: str, other: str) -> None:
    assert normal_url(link) != normal_url(other)


@given(st.text(max_size=200), st.sampled_from(["answer", "offer", "request", "other", ""]))
@settings(max_examples=150, deadline=None)
def test_whatever_arrives_is_looked_through(text: str, role: str) -> None:
    for asset in assets_of(f"{text} http://{text}", role):
        assert asset.what in WHATS and asset.ref and asset.title


@pytest.mark.parametrize("link", ["http://[", "http://[::1", "http://a]b/c.pdf", "http://\u2100/x.pdf", "www.."])
def test_broken_links_harm_nothing(link: str) -> None:
    assert isinstance(assets_of(f"See {link} please"), tuple)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("I can send my lesson plan to anyone who wants it.", "guide"),
        ("We would be glad to share our slides.", "slides"),
        ("If you need the test data I can send it to you.", "data"),
        ("Je peux vous envoyer ma fiche de préparation.", "template"),
        ("Nous pouvons partager notre manuel avec vous.", "guide"),
        ("Puedo enviarles mi guía de riego.", "guide"),
        ("Con gusto les puedo compartir nuestra plantilla.", "template"),
        ("Posso mandar minha planilha para quem quiser.", "data"),
        ("Posso compartilhar o meu relatório.", "document"),
        ("Posso te enviar o meu plano de aula.", "guide"),
        ("Podemos enviar a vocês a nossa apostila.", "guide"),
        ("Posso compartilhar o roteiro com quem quiser.", "guide"),
        ("Puedo compartir nuestro modelo con quien lo quiera.", "template"),
        ("Puedo pasarles la planilla a quienes la quieran.", "template"),
        ("Je peux vous envoyer notre livret.", "document"),
        ("I can send our booklet to anyone.", "document"),
        ("Ich kann euch gerne mein Arbeitsblatt schicken.", "template"),
        ("Gerne kann ich dir unsere Vorlage zuschicken.", "template"),
        ("Posso mandarvi le mie diapositive.", "slides"),
        ("Ik kan jullie mijn lesplan sturen.", "guide"),
    ],
)
def test_an_offer_without_a_file_is_an_asset_to_be_asked_for(text: str, what: str) -> None:
    (found,) = assets_of(f"Hello all,\n\n{text}\n\nDan")

    assert (found.is_offer, found.ref, found.what, found.by) == (True, text.rstrip("."), what, "dan@example.org")
    assert found.same_as.startswith("offer:413:")


@pytest.mark.parametrize(
    "text",
    [
        "I cannot send my lesson plan.",
        "Can I send my lesson plan?",
        "Could anyone send me a template?",
        "I can send messages from the computer but not back.",
        "I can share your frustration.",
        "Ich kann das leider nicht schicken, meine Vorlage ist weg.",
    ],
)
def test_what_is_denied_or_asked_is_no_offer(text: str) -> None:
    assert assets_of(text) == ()


def test_who_asks_for_help_offers_nothing_by_it() -> None:
    assert assets_of("I can send my script to you if that helps.", role="request") == ()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The drip irrigation handbook: https://example.org/docs/x1", "The drip irrigation handbook"),
        ("See https://example.org/docs/x1 - Notes on drip irrigation", "Notes on drip irrigation"),
        (
            "The drip irrigation handbook [1] says so.\n\n[1] https://example.org/docs/x1",
            "The drip irrigation handbook",
        ),
        ("A short film on valves is available at https://example.org/docs/x1", "A short film on valves"),
        ("https://example.org/docs/x1", "valve (example.org)"),
        ("And these are the pump scripts:\n\n  https://example.org/docs/x1", "pump scripts"),
        ("Dan made drip irrigation cheap (viz https://example.org/docs/x1", "valve (example.org)"),
        ("There is more, including https://example.org/docs/x1", "valve (example.org)"),
        ("including https://example.org/docs/x1", "valve (example.org)"),
        ("While the https://example.org/docs/x1", "valve (example.org)"),
        ("Here are the valve drawings:\n\n\n  https://example.org/docs/x1", "valve drawings"),
        (
            "Last year I found a very good book on drip irrigation (with\nvalves) that is free at https://example.org/docs/x1",
            "good book on drip irrigation (with valves)",
        ),
        ("You could take Tallow\n<https://example.org/docs/x1>   ( Dan 2009 )", "Tallow"),
        ("Never got round to it :-( Just the valve film https://example.org/docs/x1", "valve film"),
        (
            "You can draw your own valves with the handbook of Amina. ;-)\n\nhttps://example.org/docs/x1",
            "handbook of Amina",
        ),
        ("We were in Kitui on Sunday.\n\nhttps://example.org/docs/x1", "valve (example.org)"),
        ("Hi Dan,\nhttps://example.org/docs/x1", "valve (example.org)"),
        ("? Part 1 recording: https://example.org/docs/x1", "Part 1 recording"),
    ],
)
def test_the_title_comes_from_the_text_around_a_link(text: str, title: str) -> None:
    (found,) = assets_of(text)

    assert found.title == title


def test_links_in_a_row_are_called_by_what_leads_to_all_of_them() -> None:
    text = (
        "Here are some notes on drip irrigation:\n\nhttps://example.org/docs/x1.pdf\nhttps://example.org/docs/x2.pdf\n"
    )

    assert [one.title for one in assets_of(text)] == ["notes on drip irrigation"] * 2


def test_a_title_keeps_its_closing_bracket_and_is_no_machines_number() -> None:
    link = "https://code.example.org/amina/1e2f6e591f218ba6"

    assert link_title(link, 0, link, "Rain gauges [draft]") == "Rain gauges [draft]"
    assert link_title(link, 0, link, "Re") == "Re"


def test_a_file_that_the_archive_took_out_is_an_asset_by_its_name() -> None:
    note = (
        "Here it is.\n-------------- next part --------------\nA non-text attachment was scrubbed...\n"
        "Name: well-log.pdf\nType: application/pdf\nSize: 1200 bytes\nDesc: not available\nURL: <http://example.org/a>\n"
    )
    (file,) = taken_out(note)
    (found,) = assets_of(files=(file,))

    assert (file.name, file.size, file.sha256) == ("well-log.pdf", 1200, "")
    assert (found.ref, found.what, found.same_as) == ("well-log.pdf", "document", "name:dan@example.org:well-log.pdf")


def test_notes_without_a_name_name_no_file() -> None:
    assert taken_out("An HTML attachment was scrubbed...\nURL: <http://example.org/a>\n") == ()
    assert taken_out("> A non-text attachment was scrubbed...\n> Name: x.pdf\n") == ()


def test_signatures_that_an_archive_took_out_are_no_files():
    note = (
        "A non-text attachment was scrubbed...\nName: signature.asc\nType: application/pgp-signature\nSize: 473 bytes\n"
    )

    assert taken_out(note) == ()


@pytest.mark.parametrize(
    "text",
    ["I get the error 404 at https://example.org/docs/x1", 'url = "https://example.org/docs/x1"; // fails'],
)
def test_the_broken_thing_complained_about_is_none(text: str) -> None:
    assert assets_of(text, role="request") == ()


def test_why_it_was_taken_names_the_words_that_decided() -> None:
    (found,) = assets_of("The handbook can be downloaded from https://example.org/docs/x1.pdf")

    assert found.because == (
        "it was given in an answer",
        "the words before it say 'downloaded'",
        "its address holds '.pdf'",
    )


def test_the_work_is_linear_in_the_text() -> None:
    def cost(size: int) -> float:
        text = "I can send my plan http://example.org/docs/a.pdf see [1] " * size
        start = process_time()
        assets_of(text)
        return process_time() - start

    cost(20)
    assert takes_twice(cost, 100, spare=0.003)


def test_a_link_of_any_length_is_recognised_by_what_an_index_holds() -> None:
    long = "https://example.org/docs/guide.pdf?" + "é" * 900

    (one,) = assets_of(f"Here is the guide: {long}")
    (other,) = assets_of(f"Here is the guide: {long}x")

    assert len(one.same_as.encode()) < 2700
    assert one.same_as != other.same_as
