"""A post is made ready once for all its copies; older ones are let go of, so that large ones fill no memory."""

from collections import Counter
from datetime import timedelta

import pytest
from helpers import NOW, join, make_list

from listcop.core.authentication import Policy
from listcop.core.moderation import Envelope
from listcop.core.sending import Outcome
from listcop.flows import accept_message
from listcop.flows.deliver_outbox import Outbox, Ports

GARDEN, SLOW = "garden@lists.example.org", "slow@example.net"
WITH_A_FILE = (
    "From: {author}\r\nTo: garden@lists.example.org\r\nSubject: Map\r\nMessage-ID: <{author}>\r\nMIME-Version: 1.0\r\n"
    "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nThe map.\r\n--b\r\n"
    "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=map.bin\r\n\r\n{file}--b--\r\n"
)


class Desk:
    """A list, each post of which is by somebody of another domain: whose policy is asked for, it is made ready."""

    def __init__(self, store, site):
        self.store, self.site, self.made_ready = store, site, Counter()
        self.mlist = make_list(store, deliver_attachments=10_000_000)
        join(store, self.mlist, SLOW)
        self.outbox = Outbox(store, site, Ports(self.policy_of, lambda: 0.5))

    def policy_of(self, domain):
        self.made_ready[domain] += 1
        return Policy("none")

    def post(self, domain, size, put_off=False):
        """A post that goes to all; `put_off`: not to the slow one yet."""
        author = f"amina@{domain}"
        join(self.store, self.mlist, author)
        raw = WITH_A_FILE.format(author=author, file="0123456789abcd\r\n" * (size // 16)).encode()
        envelope = Envelope(author, (GARDEN,), "127.0.0.1", "mta", "smtp", True)
        accept_message.accept(self.store, self.site, envelope, raw, NOW, policy_of=lambda _: "none")
        self.send_all(NOW, put_off)

    def send_all(self, now, put_off=False):
        def relay(mails):
            return [
                [
                    Outcome(one, "later", "rcpt", 450, "4.2.0", "Later")
                    if put_off and one == SLOW
                    else Outcome(one, "sent", "dot", 250, "2.0.0", "ok")
                    for one in mail.recipients
                ]
                for mail in mails
            ]

        while self.outbox.send_next(relay, now):
            pass


@pytest.mark.parametrize(("size", "made"), [(9_000_000, 2), (90_000, 1)], ids=["large", "small"])
def test_large_posts_that_were_sent_make_room_for_newer_ones(sqlite_store, site, size, made):
    desk = Desk(sqlite_store, site)
    desk.post("first.example", size, put_off=True)
    for n in range(2):
        desk.post(f"d{n}.example", size)
    desk.post("last.example", size, put_off=True)
    before = dict(desk.made_ready)

    desk.send_all(NOW + timedelta(hours=1))

    assert set(before.values()) == {1}
    assert (desk.made_ready["first.example"], desk.made_ready["last.example"]) == (made, 1)
