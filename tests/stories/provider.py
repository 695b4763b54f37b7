"""A provider as communities that own only a mailbox have one: it strips `+…`, rewrites sender and From, and has limits.

Its mailbox is a scripted IMAP server, its submission server a real listener that refuses the null sender.
"""

import email
import importlib.util
import json
import re
import ssl
import sys
from pathlib import Path

import trustme

from tests.doors.scripted_relay import Behaviour
from tests.stories.house import DOMAIN, GARDEN, House, MailServer

PASSWORD = "one made for programs"
STRIPPED = re.compile(rb"(garden)\+[a-z0-9.=]+(@" + re.escape(DOMAIN.encode()) + rb")", re.IGNORECASE)
HEAD = re.compile(rb"^(?:To|Cc|Delivered-To):[^\r]*\r\n", re.IGNORECASE | re.MULTILINE)


def scripted_imap():
    """The module beside the doors' tests, which is no package."""
    path = Path(__file__).parents[1] / "doors" / "scripted_imap.py"
    spec = importlib.util.spec_from_file_location("scripted_imap_of_the_stories", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


class Provider(MailServer):
    """Takes mail of one account: From and envelope sender become the account's, or nobody else's are taken; over the
    limit it refuses."""

    def __init__(self, authority, a_day, is_strict=False):
        self.a_day, self.today, self.refused, self.is_strict = a_day, 0, 0, is_strict
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert("127.0.0.1").configure_cert(tls)
        super().__init__(
            Behaviour(
                mail=self._of_sender,
                rcpt=self._of_recipient,
                of_letter=self._of_letter,
                starttls=True,
                tls=tls,
                login=(GARDEN, PASSWORD),
            )
        )

    def _of_letter(self, data):
        is_ours = GARDEN in str(email.message_from_bytes(data)["from"])
        return "" if is_ours or not self.is_strict else "550 5.7.60 Client has no permission to send as this sender"

    def _of_sender(self, sender):
        if self.is_strict and sender != GARDEN:
            return "553 5.7.1 Sender address rejected: not owned by user"
        return "" if sender else "550 5.1.7 The null sender is not accepted from programs"

    def _of_recipient(self, _):
        if self.today < self.a_day:
            self.today += 1
            return ""
        self.refused += 1
        return "550 5.4.5 Daily user sending limit exceeded"

    def take(self, sender, recipients, data):
        head, _, body = data.partition(b"\r\n\r\n")
        shown = email.message_from_bytes(head + b"\r\n\r\n")["from"]
        name = shown.rpartition("<")[0].strip() if "<" in shown else ""
        mine = re.sub(rb"(?im)^from:[^\r]*\r\n(?:[ \t][^\r]*\r\n)*", b"", head + b"\r\n")
        super().take(GARDEN, recipients, f"From: {name} <{GARDEN}>\r\n".encode() + mine + b"\r\n" + body)


class MailboxHouse(House):
    """A house whose list is called like its mailbox and owns nothing else."""

    def __init__(
        self,
        folder,
        template,
        a_day=100,
        strips_to=True,
        is_strict=False,
        sender="account",
        from_="list",
        lists=("garden",),
    ):
        self.strips_to = strips_to  # the field, too: else only the envelope's address loses its `+…`
        authority = trustme.CA()
        (folder / "ca.pem").write_bytes(authority.cert_pem.bytes())
        (folder / "password").write_text(PASSWORD + "\n")
        (folder / "password").chmod(0o600)
        self.provider = Provider(authority, a_day, is_strict)
        self.mailbox = scripted_imap().ScriptedServer()
        self.mailbox.user, self.mailbox.password = GARDEN, PASSWORD
        self.mailbox.__enter__()
        login = f"user = '{GARDEN}'\npassword_file = 'password'\n"
        super().__init__(
            folder, template=template, mail=self.provider,
            toml=f"tls = 'starttls'\n{login}envelope = '{sender}'\nfrom = '{from_}'\nrecipients_per_day = {a_day}\n"
            f"[[imap]]\nname = 'garden'\nhost = '127.0.0.1'\nport = {self.mailbox.port}\ntls = 'none'\n{login}"
            f"done_folder = 'Done'\nlists = {json.dumps(lists)}\n",
        )  # fmt: skip

    def post(self, author, text="", subject="Beans", to=GARDEN, **fields):
        """A letter to the list comes into the mailbox, as the provider leaves it."""
        self.put(self.letter(author, to, text, subject, **fields))

    def put(self, raw):
        head, _, body = raw.partition(b"\r\n\r\n")
        head += b"\r\n"
        if self.strips_to:
            head = HEAD.sub(lambda line: STRIPPED.sub(rb"\1\2", line[0]), head)
        self.mailbox.put(b"Delivered-To: " + GARDEN.encode() + b"\r\n" + head + b"\r\n" + body)

    def reply(self, author, letter, text, to=None, **fields):
        """A plain Reply to a letter of ours, wherever its Reply-To points unless it goes to another address."""
        answered = {"in_reply_to": letter["message-id"], "references": letter["message-id"]}
        to = to or letter["reply-to"] or letter["from"]
        self.post(author, text, f"Re: {letter.subject}", to, **{**answered, **fields})

    def close(self):
        super().close()
        self.mailbox.__exit__()
