"""`listcop demo`: some weeks of a list, played over real SMTP, and the digest its members received."""

from __future__ import annotations

import asyncio
import contextlib
import email
import email.policy
import os
import re
import shutil
import smtplib
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from listcop.cli.desk import Desk, Refused
from listcop.cli.files import Named
from listcop.cli.shown import safe_letter

if TYPE_CHECKING:
    from listcop.service import Service
    from listcop.settings import Settings
    from listcop.store.database import Tx

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
PATIENCE = 15.0  # seconds until something that should arrive counts as lost
LIST = "garden"
DOMAIN = "lists.example.org"
MEMBERS = (
    ("tom@example.org", "Tom Wafula", "each", "member+facilitator+owner", "en"),
    ("amina@example.org", "Amina Odhiambo", "weekly", "member", "en"),
    ("ben@example.org", "Ben Kariuki", "each", "member", "en"),
    ("ines@example.com", "Inés Calderón", "weekly", "member", "en"),
    ("luc@example.net", "Luc Traoré", "each", "member", "fr"),
    ("awa@example.net", "Awa Ndiaye", "weekly", "member", "fr"),
)


@click.command("demo", epilog="Example: listcop demo --keep demo-run")
@click.option("--keep", type=Named(file_okay=False), help="Keep the run in this folder.")
@click.pass_obj
def demo_command(desk: Desk, keep: Path | None) -> None:
    """Play some weeks of the list `garden` over real SMTP and show its digest; needs no set-up, mails nobody."""
    with _folder(keep) as folder, _silence() if desk.quiet else contextlib.nullcontext():
        demo = Demo(folder)
        try:
            demo.play()
            demo.show(kept=keep is not None)
        finally:
            demo.close()


@contextlib.contextmanager
def _silence() -> Iterator[None]:
    """Whoever says --quiet hears only what went wrong."""
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere, contextlib.redirect_stdout(nowhere):
        yield


@contextlib.contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    if keep is None:
        with tempfile.TemporaryDirectory(prefix="listcop-demo-") as folder:
            yield Path(folder)
        return
    if keep.exists() and any(keep.iterdir()) and not (keep / "listcop.toml").exists():
        raise Refused(f"{keep} holds something else. Name an empty folder, or one of an earlier demo.")
    shutil.rmtree(keep, ignore_errors=True)
    keep.mkdir(parents=True)
    yield keep.resolve()


class Clock:
    """A clock that the demo moves; between moves it goes on as clocks do."""

    def __init__(self, start: datetime) -> None:
        self._moment, self._since = start, time.monotonic()

    def __call__(self) -> datetime:
        return self._moment + timedelta(seconds=time.monotonic() - self._since)

    def move(self, moment: datetime) -> None:
        self._moment, self._since = moment, time.monotonic()


class MailServer:
    """Where the members' mail arrives: a real SMTP server on this machine."""

    def __init__(self) -> None:
        from aiosmtpd.smtp import SMTP

        self.letters: list[tuple[str, Any]] = []
        self._arrived = threading.Condition()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="members' mail", daemon=True)
        self._thread.start()
        opening = self._loop.create_server(lambda: SMTP(self, loop=self._loop), "127.0.0.1", 0)
        self._server = asyncio.run_coroutine_threadsafe(opening, self._loop).result(PATIENCE)
        self.port = self._server.sockets[0].getsockname()[1]

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        with self._arrived:
            self.letters += [(recipient, message) for recipient in envelope.rcpt_tos]
            self._arrived.notify_all()
        return "250 2.0.0 Delivered"

    def wait_for(self, recipient: str, fits: Callable[[Any], bool]) -> Any:
        """The first letter to somebody that fits; raises Refused when it does not come."""

        def found() -> Any:
            return next((letter for to, letter in self.letters if to == recipient and fits(letter)), None)

        with self._arrived:
            letter = self._arrived.wait_for(found, PATIENCE)
        if letter is None:
            raise Refused(
                f"The demo waited {PATIENCE:.0f} s for a letter to {recipient}, and none came. Please tell us."
            )
        return letter

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._server.close)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(PATIENCE)
        self._loop.close()


class Demo:
    """One run: a server, its members' mail server, a clock, and letters from files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        today = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
        self.first_monday = today - timedelta(days=today.weekday() + 14)
        self.clock = Clock(self.first_monday + timedelta(hours=8))
        self.mail = MailServer()
        self.service: Service | None = None

    # --- the play --------------------------------------------------------------------------------------------

    def play(self) -> None:
        settings = self._set_up()
        click.echo(
            f"A list {LIST}@{DOMAIN} with {len(MEMBERS)} members, who speak English and French. Its server listens"
        )
        click.echo(
            f"on 127.0.0.1:{self.service.port}; their mail goes to a second one. Nothing leaves this machine."
            if self.service
            else ""
        )
        click.echo("The clock is the demo's own: it jumps from letter to letter through two weeks.\n")
        letters = sorted(
            (Path(__file__).parent.parent / "demo_letters").glob("*.eml"), key=lambda file: self._moment_of(file.stem)
        )
        for file in letters:
            if file.stem.startswith("2") and not self._is_second_week():
                self._monday(1)
                self._answer_digest()
                self._join("grace@example.org", "Grace Atieno")
            self._send(file)
        self._monday(2)
        del settings

    def _set_up(self) -> Settings:
        from listcop.flows import change_membership
        from listcop.parts import Parts
        from listcop.service import Service
        from listcop.settings_file import load_settings
        from listcop.state import make_state, open_store, site_of
        from listcop.store import lists

        path = self.folder / "listcop.toml"
        path.write_text(
            f'[server]\ndomain = "{DOMAIN}"\nadmin = "postmaster@{DOMAIN}"\n\n[smtp]\nlisten = "127.0.0.1:0"\n\n'
            f'[relay]\nhost = "127.0.0.1"\nport = {self.mail.port}\n',
            encoding="utf-8",
        )
        settings = load_settings(path)
        make_state(settings)
        store, site, now = open_store(settings), site_of(settings), self.clock()

        def make(tx: Tx) -> None:
            mlist = lists.create_list(tx, LIST, DOMAIN, {"title": "Seed savers"}, now)
            for address, name, cadence, roles, language in MEMBERS:
                change_membership.add(
                    tx, site, mlist, now, who="demo", address=address, name=name, cadence=cadence,
                    roles=tuple(roles.split("+")), language=language, welcome=False,
                )  # fmt: skip

        store.write(make)
        self.service = Service(Parts(settings, store, site, now=self.clock))
        self.service.start()
        return settings

    def _is_second_week(self) -> bool:
        return self.clock() >= self.first_monday + timedelta(days=7, hours=7)

    def _moment_of(self, stem: str) -> datetime:
        """When a letter is sent: "1-mon-0910-…" is the first Monday at 09:10."""
        week, weekday, clock = stem.split("-")[:3]
        days = (int(week) - 1) * 7 + WEEKDAYS.index(weekday)
        return self.first_monday + timedelta(days=days, hours=int(clock[:2]), minutes=int(clock[2:]))

    def _send(self, file: Path) -> None:
        moment = self._moment_of(file.stem)
        self.clock.move(moment)
        raw = file.read_bytes()
        stamp = f"Date: {moment:%a, %d %b %Y %H:%M:%S +0000}\n".encode()
        message = email.message_from_bytes(raw, policy=email.policy.default)
        author = message["from"].addresses[0].addr_spec
        self._smtp(author, f"{LIST}@{DOMAIN}", stamp + raw)
        click.echo(f"  {moment:%a %d %b %H:%M}  {message['from'].addresses[0].display_name}: {message['subject']}")

    def _smtp(self, sender: str, recipient: str, raw: bytes) -> None:
        assert self.service is not None
        with smtplib.SMTP("127.0.0.1", self.service.port, timeout=PATIENCE) as client:
            client.sendmail(sender, [recipient], raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))

    def _write(self, sender: str, name: str, recipient: str, subject: str, text: str, answers: str = "") -> None:
        head = f"From: {name} <{sender}>\nTo: {recipient}\nSubject: {subject}\n"
        head += f"Date: {self.clock():%a, %d %b %Y %H:%M:%S +0000}\n"
        head += f"Message-ID: <{self.clock().timestamp():.0f}.{sender}>\n"
        head += f"In-Reply-To: {answers}\nReferences: {answers}\n" if answers else ""
        self._smtp(sender, recipient, (head + "\n" + text).encode())

    def _monday(self, week: int) -> None:
        """Let the clock reach the Monday after a week, 07:00: the digest is due."""
        assert self.service is not None
        moment = self.first_monday + timedelta(days=7 * week, hours=7)
        self.clock.move(moment)
        click.echo(f"  {moment:%a %d %b %H:%M}  the clock reaches Monday: digest {week} goes out")
        self.service.tick_now()
        self.digest = self.mail.wait_for("amina@example.org", self._is_digest(week))
        self.facilitators = self.mail.wait_for("tom@example.org", self._is_digest(week))

    def _is_digest(self, number: int) -> Callable[[Any], bool]:
        return lambda letter: letter["message-id"] == f"<d{number}.{LIST}@{DOMAIN}>"

    def _answer_digest(self) -> None:
        """A member answers the digest with a plain Reply, the item's number in front."""
        text = self.digest.get_body(("plain",)).get_content()
        item = re.search(r"^(\d+)\. .*(?:\n.*){0,3}maize", text, re.MULTILINE)
        number = item[1] if item else "1"
        self.clock.move(self.clock() + timedelta(hours=1))
        quoted = "\n".join(f"> {line}" for line in text.split("\n")[:25])
        answer = (
            f"{number}: We kept the small yellow one for eight months in clay pots, with ash between the layers,\n"
            f"sealed with cow dung. Fewer than one in ten were eaten.\n\nAmina\n\n{quoted}\n"
        )
        subject = f"Re: {self.digest['subject']}"
        self._write(
            "amina@example.org", "Amina Odhiambo", self.digest["reply-to"], subject, answer, self.digest["message-id"]
        )
        click.echo(f"  {self.clock():%a %d %b %H:%M}  Amina answers item {number} of the digest with a plain Reply")
        self.mail.wait_for("ines@example.com", lambda letter: "clay pots" in str(letter))

    def _join(self, address: str, name: str) -> None:
        """Somebody joins by mail: a letter, our question, their answer."""
        self._write(address, name, f"{LIST}+join@{DOMAIN}", "join", "Please let me in.\n")
        asked = self.mail.wait_for(address, lambda letter: "+c." in str(letter["reply-to"]))
        self._write(address, name, str(asked["reply-to"]), f"Re: {asked['subject']}", "yes\n", asked["message-id"])
        self.mail.wait_for(address, lambda letter: letter["message-id"] != asked["message-id"])
        first = name.partition(" ")[0]
        click.echo(f"  {self.clock():%a %d %b %H:%M}  {first} joins by mail and confirms by answering")

    # --- what came of it -------------------------------------------------------------------------------------

    def show(self, kept: bool) -> None:
        assert self.service is not None
        self._heading("Monday's digest, as Amina's mail server received it")
        self._show_letter(self.digest)
        self._heading("The same Monday in the facilitator's edition")
        self._show_letter(self.facilitators)
        self._heading("The archive, as plain files")
        self.service.parts.list_work.publish()
        folder = self.folder / "state" / "archive" / LIST
        for file in sorted(folder.rglob("*.txt")):
            click.echo(f"  {file.relative_to(folder)}")
        click.echo(f"\n{len(self.mail.letters)} letters were delivered by SMTP in all.")
        where = f"--config {self._shown(self.folder / 'listcop.toml')} " if kept else ""
        if kept:
            click.echo(f"This run lies in {self._shown(self.folder)}. Three commands to try next:\n")
        else:
            click.echo("This run is removed now; --keep DIR keeps one. Three commands to try then:\n")
        click.echo(f"  listcop {where}thread ls {LIST} --state open")
        click.echo(f"  listcop {where}why {LIST} 1")
        click.echo(f"  listcop {where}search {LIST} maize")

    @staticmethod
    def _shown(path: Path) -> str:
        with contextlib.suppress(ValueError):
            return str(path.relative_to(Path.cwd()))
        return str(path)

    @staticmethod
    def _heading(text: str) -> None:
        click.echo(f"\n{text}\n{'=' * len(text)}\n")

    @staticmethod
    def _show_letter(letter: Any) -> None:
        for name in ("From", "To", "Reply-To", "Subject"):
            click.echo(f"{name}: {letter[name]}")
        click.echo()
        click.echo(safe_letter(letter.get_body(("plain",)).get_content().replace("\r\n", "\n")))

    def close(self) -> None:
        if self.service is not None:
            self.service.stop()
        self.mail.stop()
