"""A whole running house for the stories: the real server, its members' mail server, and a clock that tests move."""

import contextlib
import email
import email.policy
import functools
import io
import itertools
import json
import logging
import shutil
import smtplib
import sys
import threading
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from listcop.bells import Traffic
from listcop.cli import main
from listcop.flows import change_membership
from listcop.flows.read_posts import reader_of
from listcop.parts import Parts
from listcop.service import Service
from listcop.settings_file import load_settings
from listcop.state import make_state, open_store, site_of
from listcop.store import lists, members, unread
from tests.doors.scripted_relay import Behaviour, ScriptedRelay

DOMAIN = "lists.example.org"
GARDEN = f"garden@{DOMAIN}"
MONDAY = datetime(2040, 11, 5, 8, 0, tzinfo=UTC)  # ahead of every machine's clock, which commands go by
AUTHSERV = "mx.example.org"
PROVEN = f"{AUTHSERV}; dmarc=pass header.from={{domain}}"
PATIENCE = 25.0  # seconds until a letter that should come counts as lost


class Clock:
    """Stands still until it is moved."""

    def __init__(self, start):
        self.moment = start

    def __call__(self):
        return self.moment


@functools.lru_cache(1000)
def parsed(raw):
    """A letter that is only looked at: who waits for one asks for the same ones again and again."""
    return email.message_from_bytes(raw, policy=email.policy.default)


@functools.lru_cache(5000)
def words_of(raw):
    """Subject and text of a letter as one line, however they were wrapped."""
    subject = parsed(raw)["subject"]
    return " ".join(f"{None if subject is None else str(subject)} {text_of(raw)}".split())


def text_of(raw):
    """The text parts of all the letter, footers and notices among them."""
    parts = [part for part in parsed(raw).walk() if part.get_content_type() == "text/plain"]
    return "\n".join(part.get_content() for part in parts)


@dataclass(frozen=True)
class Got:
    """One letter that one person received."""

    sender: str  # of the envelope
    to: str
    raw: bytes

    @property
    def message(self):
        """A new one each time, to be changed as a test likes."""
        return email.message_from_bytes(self.raw, policy=email.policy.default)

    def __getitem__(self, name):
        value = parsed(self.raw)[name]
        return None if value is None else str(value)

    @property
    def text(self):
        body = parsed(self.raw).get_body(("plain",))
        return body.get_content().replace("\r\n", "\n") if body is not None else ""

    @property
    def all_text(self):
        return text_of(self.raw)

    @property
    def words(self):
        return words_of(self.raw)

    @property
    def subject(self):
        return self["subject"]

    @property
    def files(self):
        return [part.get_filename() for part in parsed(self.raw).iter_attachments()]


class MailServer(ScriptedRelay):
    """Where the members' mail arrives; tests wait for it without sleeping."""

    def __init__(self, behaviour=None):
        self.arrived = threading.Condition()
        super().__init__(behaviour or Behaviour())

    def take(self, sender, recipients, data):
        super().take(sender, recipients, data)
        with self.arrived:
            self.arrived.notify_all()


@dataclass(frozen=True)
class Said:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str
    raw: bytes

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def lines(self):
        return [json.loads(line) for line in self.out.splitlines()]


def listcop(*args, config=None, stdin=b"", stdout=None):
    """Run the `listcop` command in this process; returns what it said. `stdout`: what takes it, as BytesIO does."""
    streams = stdout or io.BytesIO(), io.BytesIO(), io.BytesIO(stdin)
    out, err, given = (io.TextIOWrapper(one, encoding="utf-8", write_through=True) for one in streams)
    argv = ["--config", str(config)] if config else []
    root, own = logging.getLogger(), logging.getLogger("listcop")
    before = list(root.handlers), root.level, own.level
    stdin_before, sys.stdin = sys.stdin, given
    code = 0
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            main([*argv, *map(str, args)])
    except SystemExit as end:
        code = end.code
    finally:
        sys.stdin = stdin_before
        root.handlers[:], root.level, own.level = before
    texts = []
    for stream in (out, err):
        stream.flush()
        texts.append(stream.buffer.getvalue())
    return Said(code or 0, texts[0].decode("utf-8", "replace"), texts[1].decode("utf-8", "replace"), texts[0])


class House:
    """One site with its server; `start` is when its clock stands."""

    def __init__(
        self,
        folder,
        *,
        start=MONDAY,
        database="",
        template=None,
        smtp="",
        toml="",
        domains=(DOMAIN,),
        floor=0,
        mail=None,
        weekly=False,
    ):
        self.folder = folder
        self.now = Clock(start)
        self.mail = mail or MailServer()
        self.config = folder / "listcop.toml"
        self._numbers = itertools.count(1)
        self.service = None
        known = f"database = {json.dumps(database)}\n" if database else ""
        self.config.write_text(
            f"[server]\ndomains = {json.dumps(list(domains))}\nadmin = 'admin@example.net'\n{known}"
            f"min_free_space = {json.dumps(floor)}\nweekly_letter = {json.dumps(weekly)}\n"
            f"[smtp]\nlisten = '127.0.0.1:0'\nauthserv_id = '{AUTHSERV}'\n{smtp}\n"
            # One connection: letters leave in the order in which they fell due, so that `settle` can tell the end.
            f"[relay]\nhost = '127.0.0.1'\nport = {self.mail.port}\nconnections = 1\n{toml}",
            encoding="utf-8",
        )
        self.settings = load_settings(self.config)
        make_state(self.settings)
        if template is not None and not database:
            shutil.copy(template, self.settings.state_dir / "listcop.db")
        self.up()

    def up(self, room=None):
        """Start the server, again after `down`; `room` says whether the disk has any."""
        self.store = open_store(self.settings)
        self.site = site_of(self.settings)
        at_once = Traffic(quiet_seconds=0)  # reading gives way to no letters: a story's next step waits for it
        self.service = Service(Parts(self.settings, self.store, self.site, now=self.now, room=room, traffic=at_once))
        self.service.start()

    def down(self):
        if self.service is not None:
            self.service.stop()
            self.service = None

    def close(self):
        self.down()
        self.mail.close()

    # --- lists and people ------------------------------------------------------------------------------------

    def list(self, name="garden", domain=DOMAIN, **settings):
        made = self.store.write(lambda tx: lists.create_list(tx, name, domain, settings, self.now()))
        self.service.parts.lists.learn()
        return made

    def set(self, name, **settings):
        def change(tx):
            found = lists.find_list(tx, name, DOMAIN)
            for key, value in settings.items():
                lists.change_setting(tx, found.list_id, key, value)

        self.store.write(change)

    def member(self, address, name="", cadence="each", roles="member", language="", of="garden", who="owner"):
        """Somebody becomes a member by the word of an owner, or of `who`, and nobody is written to."""
        self.store.write(
            lambda tx: change_membership.add(
                tx, self.site, lists.find_list(tx, of, DOMAIN), self.now(), who=who, address=address, name=name,
                cadence=cadence, roles=tuple(roles.split("+")), language=language, welcome=False,
            )
        )  # fmt: skip

    def link(self, address, other, of="garden"):
        """A member writes from another address as well, since both said yes, and nobody is written to."""

        def work(tx):
            member = members.find_member(tx, lists.find_list(tx, of, DOMAIN).list_id, address)
            members.own_address(tx, member.person_id, other)

        self.store.write(work)

    # --- letters in ------------------------------------------------------------------------------------------

    def letter(self, author, to, text, subject="Beans", *, proven=False, **fields):
        """A letter's bytes. `proven`: our MTA found that its domain signed it. `in_reply_to=…` and the like are
        fields; None leaves one out."""
        domain = author.rpartition("@")[2].strip(">")
        fields = {
            "authentication_results": PROVEN.format(domain=domain) if proven else None,
            "from": author,
            "to": to,
            "subject": subject,
            "date": format_datetime(self.now()),
            "message_id": f"<{next(self._numbers)}.letter@{domain}>",
            **fields,
        }
        head = [f"{name.replace('_', '-').title()}: {value}" for name, value in fields.items() if value is not None]
        return "\r\n".join([*head, "", *text.split("\n"), ""]).encode()

    def write(self, author, to, text="", subject="Beans", **more):
        """Send a letter through the SMTP door; returns its Message-ID."""
        self.now.moment += timedelta(minutes=1)
        raw = self.letter(author, to, text, subject, **more)
        self.send(raw, to, sender=author.rpartition("<")[2].strip(">"))
        return email.message_from_bytes(raw)["message-id"]

    def seal(self, of="garden"):
        """What the keys of a list's members are bound to."""
        with self.store.read() as tx:
            return lists.find_list(tx, of, self.settings.domain).sealed_by

    def send(self, raw, to, sender="somebody@example.net", client=smtplib.SMTP):
        """Hand bytes to the door; raises what smtplib raises when they are refused."""
        recipients = [to] if isinstance(to, str) else list(to)
        with client("127.0.0.1", self.service.port, timeout=PATIENCE) as session:
            return session.sendmail(sender, recipients, raw)

    def refusal(self, author, to, text="", subject="Beans", **more):
        """The reply to a letter that is refused, such as "550 5.7.1 …"."""
        try:
            self.write(author, to, text, subject, **more)
        except smtplib.SMTPRecipientsRefused as refused:
            code, said = next(iter(refused.recipients.values()))
        except smtplib.SMTPResponseException as refused:
            code, said = refused.smtp_code, refused.smtp_error
        else:
            raise AssertionError(f"a letter to {to} was taken")
        return f"{code} {said.decode()}"

    def answer(self, author, letter, text, *, to=None, quote=False, **more):
        """A plain Reply to a letter we sent, as mail programs write it."""
        quoted = "".join(f"> {line}\n" for line in letter.text.split("\n")) if quote else ""
        subject = letter.subject if letter.subject.lower().startswith("re:") else f"Re: {letter.subject}"
        more = {"in_reply_to": letter["message-id"], "references": letter["message-id"], **more}
        return self.write(author, to or letter["reply-to"], text + ("\n\n" + quoted if quote else ""), subject, **more)

    # --- letters out -----------------------------------------------------------------------------------------

    def got(self, to, *words):
        """What somebody received by now, with all of these words in subject or text."""
        taken = [Got(*one[:2], one.data) for one in list(self.mail.taken) if one.recipient == to]
        return [one for one in taken if all(word in one.words for word in words)]

    def wait(self, to, *words, count=1):
        """The newest letter to somebody that holds these words, once there are `count` of them."""
        with self.mail.arrived:
            if not self.mail.arrived.wait_for(lambda: len(self.got(to, *words)) >= count, PATIENCE):
                told = "\n".join(f"- {one.subject}" for one in self.got(to)) or "nothing"
                raise AssertionError(f"no letter to {to} with {words}; they got:\n{told}")
        return self.got(to, *words)[-1]

    def settle(self, of="garden"):
        """Return when all that is due has left: a letter asked for last has come, and letters leave in order."""
        asker = f"settle{next(self._numbers)}@example.net"
        self.write(asker, f"{of}+help@{DOMAIN}", proven=True)  # as strangers nobody has proven get only so many letters
        self.wait(asker)

    def count(self, to, *words):
        """How many such letters somebody got, once everything due has left."""
        self.settle()
        return len(self.got(to, *words))

    # --- time and the shell ----------------------------------------------------------------------------------

    def move(self, moment=None, **forward):
        """Move the clock, and do what is due; what came before is read by then, as where time passes by itself."""
        self.await_reading()
        self.now.moment = moment or self.now.moment + timedelta(**forward)
        self.service.tick_now()

    def await_reading(self):
        """Return when nothing waits to be read, or when that takes long."""
        reader, until = reader_of(self.site.weights), time.monotonic() + PATIENCE
        while time.monotonic() < until:
            with self.store.read() as tx:
                if not any(unread.unread_threads(tx, one.list_id, reader, 1) for one in lists.all_lists(tx)):
                    return
            time.sleep(0.01)

    def shell(self, *args, stdin=b""):
        """Run a command beside the running server."""
        return listcop(*args, config=self.config, stdin=stdin)
