"""What a lot costs does not grow: a few statements and one commit, the same bytes for all copies, one look a letter."""

import logging
from dataclasses import replace

import pytest
import sqlalchemy as sa
from helpers import NOW, join

from listcop.core.sending import Outcome
from listcop.flows.deliver_outbox import Outbox, Ports
from listcop.store import members, statements
from tests.faults.office import Office

PER_LOT = 12  # statements: what is due, its list, the lot, its recipients, its outcome


@pytest.fixture
def open_office(store, relay):
    """An office on each kind of database."""
    made = []

    def open_one(**settings):
        made.append(Office(store, relay, **settings))
        return made[-1]

    yield open_one
    for office in made:
        office.close()


class Seen:
    """What went to the relay, which took it all; and what was asked of the database meanwhile."""

    def __init__(self, office):
        self.office, self.sends, self.statements, self.commits = office, [], [], 0

    def send(self, mails):
        self.sends.append(mails)
        return [[Outcome(one, "sent", "dot", 250, "2.0.0", "ok") for one in mail.recipients] for mail in mails]

    def send_all(self):
        """All that is due, lot after lot as the server does it."""
        told = logging.Handler()
        told.emit = lambda record: self.statements.append(str(record.args[1]))
        engine = self.office.store.engine
        listeners = {
            "commit": lambda _connection: setattr(self, "commits", self.commits + 1),
            "before_cursor_execute": lambda *event: self.statements.append(event[2]),
        }
        statements.log.addHandler(told)
        statements.log.setLevel(logging.DEBUG)
        for name, listener in listeners.items():
            sa.event.listen(engine, name, listener)
        try:
            self.office.outbox.send_while(self.send, lambda: self.office.now, lambda: True)
        finally:
            statements.log.removeHandler(told)
            statements.log.setLevel(logging.NOTSET)
            for name, listener in listeners.items():
                sa.event.remove(engine, name, listener)
        return self


@pytest.mark.parametrize("delivery", ["verp", "batch"])
def test_a_lot_costs_a_few_statements_however_many_it_is_for(open_office, delivery):
    few, many = open_office(name="few", delivery=delivery, members=20), open_office(name="many", members=300)
    for office in (few, many):
        office.take(a_post(office), to=office.mlist.address)
    few_seen = Seen(few)

    few_seen.send_all()

    lots = len(few_seen.sends)
    recipients = sum(len(mail.recipients) for mails in few_seen.sends for mail in mails)
    assert recipients == 320
    writing = [one for one in few_seen.statements if not one.lstrip().upper().startswith(("BEGIN", "COMMIT"))]
    assert len(writing) <= PER_LOT * lots + 30, writing  # 30: two posts made ready, and what is cut


def a_post(office):
    from helpers import a_letter

    return a_letter(message_id=f"<{office.mlist.name}.x@example.org>", **{"from": "good0@example.org"})
