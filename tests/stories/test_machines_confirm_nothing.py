"""Promise A3: whatever machines send back, with a key in the address and "yes" on top, nothing is confirmed."""

import sqlalchemy as sa

from listcop.store import tables
from tests.faults.auto_replies import STYLES
from tests.stories.house import DOMAIN, GARDEN, PROVEN
from tests.stories.what_stands import AMINA, address, make_key, state

SUBJECT = "Join garden?"


def answer(house, person, key, style, sender):
    """What a machine sends back to our question, with a yes on top."""
    ref = f"<c.{key}@{DOMAIN}>"
    question = house.letter(GARDEN, person, f"Do you want to join?\nref: c.{key}", SUBJECT, reply_to=address(key),
                            message_id=ref)  # fmt: skip
    proven = f"Authentication-Results: {PROVEN.format(domain=person.rpartition('@')[2])}\r\n".encode()
    house.send(proven + style(person, question, len(house.mail.taken), "yes"), address(key), sender=sender)


def test_sixty_kinds_of_automatic_answers_confirm_nothing(house):
    house.member("olga@example.org", "Olga", roles="owner")
    house.member(AMINA, "Amina")
    house.write("zoe@example.net", GARDEN, "I am no member.", "Hello")
    held = house.wait("olga@example.org", "h1")["reply-to"].partition("+c.")[2].partition("@")[0]
    asked = {
        "new@example.org": make_key(house, "join", "new@example.org"),
        AMINA: make_key(house, "leave", AMINA),
        "olga@example.org": held,
    }
    before, mails = state(house), len(house.mail.taken)

    for number, style in enumerate(STYLES.values()):
        for person, key in asked.items():
            answer(house, person, key, style, person if number % 3 else "")
    house.settle()

    assert len(STYLES) >= 60
    assert state(house) == before
    assert len(house.mail.taken) == mails + 1  # what `settle` asked for, and no answer to a machine


def test_an_absence_that_begins_with_no_and_bears_no_mark_is_not_answered(house):
    house.member("olga@example.org", "Olga", roles="owner")
    house.write("zoe@example.net", GARDEN, "I am no member.", "Hello")
    asked = house.wait("olga@example.org", "h1")
    before, letters = state(house), len(house.got("olga@example.org"))

    house.answer("olga@example.org", asked, "No estoy en la oficina. Responderé a su mensaje el lunes.", proven=True)
    house.settle()

    assert state(house) == before
    assert len(house.got("olga@example.org")) == letters


def test_after_all_of_them_the_person_still_can(house):
    key = make_key(house, "join", "new@example.org")
    for style in list(STYLES.values())[:5]:
        answer(house, "new@example.org", key, style, "new@example.org")

    house.write("new@example.org", address(key), "")
    house.wait("new@example.org")

    with house.store.read() as tx:
        assert tx.execute(sa.select(tables.memberships.c.state)).scalars().all() == ["active"]
