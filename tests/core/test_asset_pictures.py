"""Which pictures can be used again: those too large for the copies, and those their letter calls a thing."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from listcop.core.assets import AssetFound, find_assets
from listcop.core.assets.threads import still_given
from listcop.core.message import Attachment
from listcop.core.requests import PostReading, PostView

POSTER = "Hello all,\n\nattached is our poster about hand washing, feel free to print and use it.\n\nAna"
GREETING = "The beans are up, what a spring!\n\nAna"


def a_picture(name: str = "IMG_2034.jpg", size: int = 300_000, kind: str = "image/jpeg") -> Attachment:
    return Attachment(name=name, type=kind, size=size, sha256="ab" * 32, part=1)


def a_post(text: str, *pictures: Attachment, number: int = 1) -> PostView:
    return PostView(
        number, f"<{number}@example.org>", None if number == 1 else 1, "ana@example.org", "Ana",
        datetime(2026, 3, number, tzinfo=UTC), "Hand washing", text, attachments=pictures,
    )  # fmt: skip


def brought(text: str, *pictures: Attachment, role: str = "offer") -> list[AssetFound]:
    return list(find_assets(a_post(text, *pictures), PostReading(1, role, "offer", (), "none", 1.0, False, ())))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("photo.jpg", "image/jpeg"),
        ("poster.PNG", "image/png"),
        ("plan.heic", "image/heic"),
        ("photo.jpeg", "application/octet-stream"),
    ],
)
@pytest.mark.parametrize("role", ["offer", "answer", "comment", "announcement"])
def test_a_picture_that_is_too_large_for_the_copies_is_an_asset(name: str, kind: str, role: str) -> None:
    (found,) = brought(GREETING, a_picture(name, 3_100_000, kind), role=role)

    assert (found.ref, found.what, found.size) == (name, "other", 3_100_000)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (POSTER, "document"),
        ("En pièce jointe, notre affiche sur le lavage des mains.", "document"),
        ("Adjunto el cartel sobre el lavado de manos.", "document"),
        ("Segue em anexo o nosso cartaz sobre lavar as mãos.", "document"),
        ("Anbei unser Plakat über das Händewaschen.", "document"),
        ("In allegato la mappa dei pozzi.", "map"),
        ("De kaart van de putten zit in de bijlage.", "map"),
        ("ATTACHED IS OUR POSTER", "document"),
        ("Je vous joins l'affiche.", "document"),
        ("Les adjunto el afiche de la campaña.", "document"),
        ("In allegato la locandina della fiera.", "document"),
        ("Attached is a photo of our poster.", "document"),
        ("Adjunto foto de nuestro mapa.", "map"),
    ],
)
def test_a_smaller_one_is_where_its_letter_says_what_thing_it_brings(text: str, what: str) -> None:
    assert [(one.ref, one.what) for one in brought(text, a_picture())] == [("IMG_2034.jpg", what)]


@pytest.mark.parametrize(
    "text",
    [
        GREETING,
        "Attached is a screenshot of the tool.",
        "Attached you see my goat.",
        "I attach some documents with the prices of hotels.",
        "Attached is a plot of your data.",
        "Adjunto los documentos de la reunión.",
    ],
)
def test_other_small_pictures_are_views_and_no_things(text: str) -> None:
    assert brought(text, a_picture()) == []


@pytest.mark.parametrize("name", ["image001.png", "Logo-small.png", "Outlook-x3f.png", ""])
def test_a_logo_in_such_a_letter_is_none(name: str) -> None:
    assert brought(POSTER, a_picture(name, 9_000, "image/png")) == []


@pytest.mark.parametrize("role", ["request", "clarify"])
def test_what_who_asks_shows_of_their_trouble_is_none(role: str) -> None:
    assert brought("Why does it leak? I attached a map of it.", a_picture(size=3_100_000), role=role) == []


@pytest.mark.parametrize(
    "word",
    [
        "Please don't share the photos outside the list.",
        "Bitte die Fotos nicht weitergeben.",
        "Merci de ne pas diffuser cette image.",
        "Por favor no compartan las fotos.",
        "Por favor não divulguem as fotos.",
    ],
)
def test_a_picture_that_its_giver_asks_not_to_pass_on_is_no_asset_any_more(word: str) -> None:
    reading = PostReading(1, "offer", "offer", (), "none", 1.0, False, ())
    posts = [a_post(GREETING, a_picture(size=3_100_000)), a_post(word, number=2)]

    assert len(still_given(posts[:1], [reading])) == 1
    assert still_given(posts, [reading, replace(reading, number=2, role="comment")]) == []


@pytest.mark.parametrize(
    "text",
    [
        "Attached photos from our training course last week.",
        "Ci-joint une photo de notre cours de samedi.",
        "Adjunto fotos del curso de ayer.",
        "Segue em anexo foto da nossa aula de ontem.",
        "Anbei ein Bild der Pumpe, die Anleitung sagt nichts dazu.",
        "Attached is a picture of the broken pump. The manual says nothing about it.",
    ],
)
def test_a_view_of_a_training_or_of_what_broke_is_nothing_to_use_again(text: str) -> None:
    assert not brought(text, a_picture())
