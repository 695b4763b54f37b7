"""A list, its door and its outbox in this process, on a clock that moves only when nothing is due."""

import contextlib
import functools
import random
from collections import Counter
from datetime import timedelta

from helpers import NOW, WEIGHTS, a_letter, join, make_list, read_outbox

from listcop.core.authentication import Policy
from listcop.core.moderation import Envelope
from listcop.core.site import Site
from listcop.doors.relay import Relay, RelaySettings
from listcop.flows import accept_message
from listcop.flows.deliver_outbox import Outbox, Ports
from listcop.letter_files import load_texts
from listcop.store import outbox, silences
from tests.faults.house import mark_of

MEMBERS = 20
shipped_texts = functools.cache(load_texts)


@contextlib.contextmanager
def offices(store, relay):
    """Opens lists with their outboxes beside a relay, and closes them in the end."""
    with contextlib.ExitStack() as stack:

        def open_one(**settings):
            office = Office(store, relay, **settings)
            stack.callback(office.close)
            return office

        yield open_one


class Office:
    """The list `garden`, its outbox, and one connection to the relay."""

    def __init__(self, store, relay, *, name="garden", members=MEMBERS, seed=1, texts=None, **settings):
        self.store, self.relay, self.now = store, relay, NOW
        self.site = Site(
            ("lists.example.org",), "admin@lists.example.org", (b"s" * 32,), texts or shipped_texts(), WEIGHTS
        )
        self.mlist = make_list(
            store, name, **{"author_posts_per_hour": 0, "list_posts_per_hour": 0, "digest": "off"} | settings
        )
        for number in range(members):
            join(store, self.mlist, f"{self.name(number)}@example.org")
        join(store, self.mlist, "owner@example.org", roles=("owner",), cadence="none")
        self.outbox = Outbox(store, self.site, Ports(lambda _: Policy("none"), random.Random(seed).random))
        self.way_out = Relay(RelaySettings("127.0.0.1", relay.port, tls="none"))
        self.asked = 0  # how often the relay was given a lot

    @staticmethod
    def name(number):
        return f"{('good', 'slow', 'bad')[number % 3]}{number}"

    def take(self, raw, to="garden@lists.example.org", sender="good0@example.org"):
        """Hand a letter to the door; what was decided."""
        envelope = Envelope(sender, (to,), "127.0.0.1", "mta", "smtp", True)
        (decision,) = accept_message.accept(self.store, self.site, envelope, raw, self.now, policy_of=lambda _: "none")
        return decision

    def post(self, number, author="good0@example.org", **changes):
        """A post that can be told by its number."""
        return self.take(
            a_letter(
                message_id=f"<p{number}.x@example.org>",
                subject=f"Seeds of kind {number}",
                date=self.now,
                **{"from": author} | changes,
            )
        )

    def written(self, to):
        """Letters of ours that were made for somebody."""
        return [message for recipient, message in read_outbox(self.store) if recipient == to]

    def send_due(self):
        """Send all that is due now; returns how many lots."""
        count = 0
        while self.outbox.send_next(self._send, self.now):
            count += 1
        return count

    def _send(self, mails):
        self.asked += 1
        return self.way_out.send(mails)

    def send_all(self, give_up=timedelta(days=6)):
        """Send, and let time pass from one try to the next until nothing is due any more."""
        end = self.now + give_up
        self.send_due()
        while (due := self.next_due()) is not None and due <= end:
            self.now = max(self.now, due)
            self.send_due()

    def next_due(self):
        """When the next try of anything is due, which the relay's silence puts off."""
        with self.store.read() as tx:
            due, silence = outbox.next_due(tx), self.silence()
        return max(due, silence.again) if due and silence else due

    def silence(self):
        """Since when the relay does not answer, and when it is asked again; None while it does."""
        with self.store.read() as tx:
            return silences.longest(silences.find_all(tx), silences.ONLY.shared, self.now)

    def pairs(self):
        return Counter((mark_of(one.data), one.recipient) for one in self.relay.taken if mark_of(one.data))

    def notices(self, to="owner@example.org"):
        return [one for one in self.relay.taken if one.recipient == to]

    def queue(self):
        with self.store.read() as tx:
            return outbox.queued(tx)

    def close(self):
        self.way_out.close()


def everyone_once(office, posts, members=MEMBERS):
    """The pairs of the first so many posts, each once."""
    return Counter({(f"p{n}", f"{office.name(m)}@example.org"): 1 for n in range(1, posts + 1) for m in range(members)})
