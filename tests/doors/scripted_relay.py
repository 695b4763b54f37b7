"""A relay that misbehaves as told: real sockets and threads, and a true record of what it took.

    with ScriptedRelay(Behaviour(rcpt={"bad*": "550 5.1.1 No such user"})) as relay:
        …                       # send to 127.0.0.1, relay.port
        relay.taken             # (sender, recipient, data) of all it truly took, written down before it answered

By hand: `python -m tests.doors.scripted_relay --port 2525 --mode mix --rate 0.3 --journal taken.jsonl`
"""

from __future__ import annotations

import argparse
import base64
import contextlib
import dataclasses
import fnmatch
import hashlib
import json
import os
import random
import socket
import ssl
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

OK = "250 2.0.0 OK"

# A reply, always; or chosen by what the command said (an address, or the sender); None or "" for the usual good one.
Rule = str | Callable[[str], str | None] | None
# Or by a pattern of the address: {"bad*": "550 5.1.1 No such user"}.
RecipientRule = Rule | Mapping[str, str]


class Taken(NamedTuple):
    """One recipient of one message the relay took, whatever it answered then."""

    sender: str
    recipient: str
    data: bytes


@dataclass
class Behaviour:
    """What the relay does. Change `relay.behaviour` at any time; each command looks anew.

    mail, rcpt, data, dot   replies that differ from the usual good ones; any 421 also ends the connection
    of_letter               reply to a message by its bytes, before `dot` is asked; "" for the usual one
    cut_after_dot           "taken" or "lost": the connection is cut instead of an answer; or a function of the sender
    cut_at                  a command at which the connection is cut without a word; also BODY, in the middle of the
                            message, and IDLE, after a message it answered
    rcpt_limit              recipients for one message; the others hear `over_limit`
    messages_a_session      then "421 4.7.0 Enough" to the next MAIL
    data_for_nobody         reply to DATA when no recipient was taken
    seconds                 how long each reply takes
    seconds_to_hear         how long a connection that was greeted is not listened to; asked for each
    login                   (user, password); then AUTH is demanded before MAIL
    junk_before_tls         bytes said in the clear behind the reply to STARTTLS
    """

    banner: str = "220 scripted.example ESMTP"
    quit: str = "221 2.0.0 Bye"
    ehlo: str = ""
    mail: Rule = None
    rcpt: RecipientRule = None
    data: Rule = None
    dot: Rule = None
    of_letter: Callable[[bytes], str] = lambda data: ""
    cut_after_dot: str | Callable[[str], str] = ""
    cut_at: str = ""
    rcpt_limit: int = 0
    over_limit: str = "452 4.5.3 Too many recipients"
    messages_a_session: int = 0
    data_for_nobody: str = "554 5.5.1 No valid recipients"
    seconds: float = 0.0
    seconds_to_hear: Callable[[], float] = lambda: 0.0
    seconds_at_dot: float = 0.0
    pipelining: bool = True
    eight_bit: bool = True
    utf8: bool = True
    esmtp: bool = True
    size: int = 0
    announced_limit: int = 0
    starttls: bool = False
    implicit_tls: bool = False
    tls: ssl.SSLContext | None = None
    login: tuple[str, str] | None = None
    login_ways: str = "PLAIN LOGIN"
    junk_before_tls: bytes = b""


@dataclass
class Faults:
    """What a client must never do, counted."""

    bare: int = 0  # CR or LF alone, or NUL
    impatient: int = 0  # bytes sent before an answer that had to be awaited
    out_of_order: int = 0  # MAIL in a transaction, RCPT without MAIL …
    long_lines: int = 0
    clear_passwords: int = 0

    def total(self) -> int:
        return sum(dataclasses.astuple(self))


class ScriptedRelay:
    """Listens from construction on; `with`, or `close`, ends it and all its threads."""

    def __init__(self, behaviour: Behaviour | None = None, journal: Path | None = None, port: int = 0) -> None:
        self.behaviour = behaviour or Behaviour()
        self.taken: list[Taken] = []
        self.faults = Faults()
        self.commands: list[str] = []  # each command line of all sessions, in order of arrival
        self.sessions = 0
        self._held = socket.socket()  # not listening: while the relay is down its port becomes nobody else's
        self._held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._held.bind(("127.0.0.1", port))
        self.port = self._held.getsockname()[1]
        self._journal = journal.open("ab") if journal else None
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._listener: socket.socket | None = None
        self.up()

    def __enter__(self) -> ScriptedRelay:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def up(self) -> None:
        """Listen (again), on the same port."""
        self._listener = socket.create_server(("127.0.0.1", self.port), backlog=100)
        self._start(self._listen, self._listener)

    def down(self) -> None:
        """Refuse connections from now on and cut those that are open."""
        listener, self._listener = self._listener, None
        if listener:
            with contextlib.suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
            listener.close()
        self.cut_all()

    def cut_all(self) -> None:
        """Cut every open connection."""
        with self._lock:
            sessions = list(self._open)
        for session in sessions:
            with contextlib.suppress(OSError):
                session.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        self.down()
        for thread in self._threads:
            thread.join(10)
        self._held.close()
        if self._journal:
            self._journal.close()

    def count(self, recipient: str | None = None) -> Counter[str]:
        """Return how often each recipient took something; or, of one recipient, how often each message."""
        with self._lock:
            if recipient is None:
                return Counter(taken.recipient for taken in self.taken)
            return Counter(hash_of(taken.data) for taken in self.taken if taken.recipient == recipient)

    def pairs(self) -> Counter[tuple[str, str]]:
        """Return how often each (message, recipient) was taken, messages by `hash_of` their bytes."""
        with self._lock:
            return Counter((hash_of(taken.data), taken.recipient) for taken in self.taken)

    # -- called by sessions

    def take(self, sender: str, recipients: list[str], data: bytes) -> None:
        with self._lock:
            self.taken += [Taken(sender, recipient, data) for recipient in recipients]
            if self._journal:
                digest = hash_of(data)
                lines = (json.dumps({"from": sender, "to": name, "message": digest}) for name in recipients)
                self._journal.write("".join(f"{line}\n" for line in lines).encode())
                self._journal.flush()
                os.fsync(self._journal.fileno())

    def note(self, command: str) -> None:
        with self._lock:
            self.commands.append(command)

    def blame(self, fault: str, count: int = 1) -> None:
        with self._lock:
            setattr(self.faults, fault, getattr(self.faults, fault) + count)

    def exchange(self, old: socket.socket, new: socket.socket) -> None:
        with self._lock:
            self._open.discard(old)
            self._open.add(new)

    def _start(self, work: Callable[[socket.socket], None], on: socket.socket) -> None:
        thread = threading.Thread(target=work, args=(on,), daemon=True)
        self._threads = [*(each for each in self._threads if each.is_alive()), thread]
        thread.start()

    def _listen(self, listener: socket.socket) -> None:
        while True:
            try:
                session, _ = listener.accept()
            except OSError:
                return
            with self._lock:
                self.sessions += 1
                self._open.add(session)
            self._start(self._converse, session)

    def _converse(self, accepted: socket.socket) -> None:
        session = _Session(self, accepted)
        with contextlib.suppress(OSError, _CutError):
            session.run()
        with self._lock:
            self._open.discard(session.socket)
        session.socket.close()


class _CutError(Exception):
    """This session ends without a word."""


@dataclass
class _Session:
    relay: ScriptedRelay
    socket: socket.socket
    buffer: bytearray = field(default_factory=bytearray)
    sender: str | None = None
    recipients: list[str] = field(default_factory=list)
    messages: int = 0
    secure: bool = False
    known: bool = False

    @property
    def does(self) -> Behaviour:
        return self.relay.behaviour

    def run(self) -> None:
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if self.does.implicit_tls:
            self.secured()
        self.say(self.does.banner)
        time.sleep(self.does.seconds_to_hear())
        while True:
            self.obey(self.line())

    def obey(self, line: str) -> None:
        self.relay.note(line if not line.upper().startswith("AUTH") else "AUTH")
        verb, _, rest = line.partition(" ")
        verb = verb.upper()
        if self.does.cut_at == verb:
            raise _CutError
        if self.buffer and (verb in ("EHLO", "HELO", "DATA", "STARTTLS", "AUTH") or not self.does.pipelining):
            self.relay.blame("impatient")
        handle = getattr(self, f"on_{verb.lower()}", None)
        if handle:
            handle(rest)
        else:
            self.say("500 5.5.2 What?")

    # -- commands

    def on_ehlo(self, _: str) -> None:
        does = self.does
        if does.ehlo or not does.esmtp:
            self.say(does.ehlo or "502 5.5.1 HELO, please")
            return
        words = {
            "PIPELINING": does.pipelining,
            "8BITMIME": does.eight_bit,
            "SMTPUTF8": does.utf8,
            f"SIZE {does.size}": True,
            f"LIMITS RCPTMAX={does.announced_limit}": does.announced_limit,
            "STARTTLS": does.starttls and not self.secure,
            f"AUTH {does.login_ways}": does.login and does.login_ways,
            "ENHANCEDSTATUSCODES": True,
        }
        said = ["scripted.example", *(word for word, announced in words.items() if announced)]
        self.forget()
        self.say("\r\n".join([*(f"250-{word}" for word in said[:-1]), f"250 {said[-1]}"]))

    def on_helo(self, _: str) -> None:
        self.forget()
        self.say("250 scripted.example")

    def on_starttls(self, _: str) -> None:
        self.socket.sendall(b"220 2.0.0 Go ahead\r\n" + self.does.junk_before_tls)
        self.buffer.clear()
        self.secured()

    def on_auth(self, rest: str) -> None:
        if not self.secure:
            self.relay.blame("clear_passwords")
        way, _, first = rest.partition(" ")
        if way.upper() == "PLAIN":
            _, user, password = base64.b64decode(first).decode().split("\0")
        else:
            self.say("334 VXNlcm5hbWU6")
            user = base64.b64decode(self.line()).decode()
            self.say("334 UGFzc3dvcmQ6")
            password = base64.b64decode(self.line()).decode()
        self.known = (user, password) == self.does.login
        self.say("235 2.7.0 Welcome" if self.known else "535 5.7.8 Wrong user or password")

    def on_mail(self, rest: str) -> None:
        sender = rest[rest.find("<") + 1 : rest.find(">")]
        if self.sender is not None:
            self.relay.blame("out_of_order")
            self.say("503 5.5.1 Nested MAIL")
        elif self.does.login and not self.known:
            self.say("530 5.7.0 Log in first")
        elif self.does.messages_a_session and self.messages >= self.does.messages_a_session:
            self.say("421 4.7.0 Enough")
        else:
            reply = _chosen(self.does.mail, sender)
            self.say(reply or OK)
            if not reply or reply.startswith("2"):
                self.sender = sender

    def on_rcpt(self, rest: str) -> None:
        start = rest.find("<") + 1
        recipient = rest[start : rest.rfind(">")]
        reply = _chosen(self.does.rcpt, recipient)
        if self.sender is None:
            # Pipelined behind a refused MAIL this is no fault.
            self.say("503 5.5.1 MAIL first")
        elif self.does.rcpt_limit and len(self.recipients) >= self.does.rcpt_limit:
            self.say(self.does.over_limit)
        else:
            self.say(reply or "250 2.1.5 OK")
            if not reply or reply.startswith("2"):
                self.recipients.append(recipient)

    def on_data(self, _: str) -> None:
        if self.sender is None:
            self.say("503 5.5.1 MAIL first")
            return
        if not self.recipients and not self.does.data_for_nobody.startswith("354"):
            self.say(self.does.data_for_nobody)
            return
        if (reply := _chosen(self.does.data, self.sender)) and not reply.startswith("3"):
            self.say(reply)
            return
        self.say("354 Go on")
        self.message(self.text())

    def on_rset(self, _: str) -> None:
        self.forget()
        self.say(OK)

    def on_noop(self, _: str) -> None:
        self.say(OK)

    def on_quit(self, _: str) -> None:
        self.say(self.does.quit)
        raise _CutError

    # -- the message

    def message(self, data: bytes) -> None:
        sender, recipients = self.sender or "", self.recipients
        self.forget()
        if not recipients:
            self.say("554 5.5.1 No valid recipients")
            return
        cut = self.does.cut_after_dot
        cut = cut(sender) if callable(cut) else cut
        reply = self.does.of_letter(data) or _chosen(self.does.dot, sender) or "250 2.0.0 Taken"
        # Who cuts answers nothing: what `dot` would have said does not count.
        if cut == "taken" or (not cut and reply.startswith("2")):
            self.relay.take(sender, recipients, data)
        if cut:
            raise _CutError
        self.messages += 1
        time.sleep(self.does.seconds_at_dot)
        self.say(reply)
        if self.does.cut_at == "IDLE":
            raise _CutError

    def text(self) -> bytes:
        """Return the message up to the dot, dots undoubled; CRLF dot CRLF alone ends it."""
        end = -1
        while end < 0:
            if self.does.cut_at == "BODY" and self.buffer:
                raise _CutError
            end = 0 if self.buffer.startswith(b".\r\n") else self.buffer.find(b"\r\n.\r\n")
            if end < 0:
                self.fill()
        stuffed = bytes(self.buffer[: end + 2]) if end else b""
        del self.buffer[: end + 5 if end else 3]
        lines = stuffed.split(b"\r\n")
        bare = stuffed.count(b"\r") + stuffed.count(b"\n") - 2 * (len(lines) - 1) + stuffed.count(b"\0")
        self.relay.blame("bare", bare)
        self.relay.blame("long_lines", sum(len(line) > 998 + line.startswith(b".") for line in lines))
        return b"\r\n".join(line.removeprefix(b".") for line in lines)

    # -- bytes

    def line(self) -> str:
        while (end := self.buffer.find(b"\n")) < 0:
            self.fill()
        line = bytes(self.buffer[: end + 1])
        del self.buffer[: end + 1]
        if not line.endswith(b"\r\n") or b"\r" in line[:-2] or b"\0" in line:
            self.relay.blame("bare")
        return line.strip(b"\r\n").decode()

    def fill(self) -> None:
        data = self.socket.recv(262_144)
        if not data:
            raise _CutError
        self.buffer += data

    def say(self, reply: str) -> None:
        if self.does.seconds:
            time.sleep(self.does.seconds)
        self.socket.sendall(f"{reply}\r\n".encode())
        if reply.startswith("421"):
            raise _CutError

    def forget(self) -> None:
        self.sender = None
        self.recipients = []

    def secured(self) -> None:
        assert self.does.tls, "Behaviour(tls=server_context(ca)) is wanted"
        plain, self.socket = self.socket, self.does.tls.wrap_socket(self.socket, server_side=True)
        self.relay.exchange(plain, self.socket)
        self.secure = True


def _chosen(rule: RecipientRule, said: str) -> str:
    if callable(rule):
        return rule(said) or ""
    if isinstance(rule, Mapping):
        return next((reply for pattern, reply in rule.items() if fnmatch.fnmatch(said, pattern)), "")
    return rule or ""


def hash_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]


def mix(rate: float, seed: int) -> Behaviour:
    """Return a relay that at each step, by chance, puts off, says 421, or cuts behind the dot, taken or not."""
    chance, lock = random.Random(seed), threading.Lock()

    def at_times(*replies: str) -> Callable[[str], str]:
        def choose(_: str) -> str:
            with lock:
                return chance.choice(replies) if chance.random() < rate / 4 else ""

        return choose

    return Behaviour(
        mail=at_times("451 4.3.0 Not now", "421 4.3.2 Leaving"),
        rcpt=at_times("450 4.2.1 Busy", "421 4.3.2 Leaving", "452 4.5.3 Too many recipients"),
        data=at_times("451 4.3.0 Not now", "421 4.3.2 Leaving"),
        dot=at_times("451 4.3.0 Not now", "452 4.3.1 No room", "421 4.3.2 Leaving"),
        cut_after_dot=at_times("taken", "lost"),
    )


MODES: dict[str, Callable[[float, int], Behaviour]] = {
    "good": lambda rate, seed: Behaviour(),
    "mix": mix,
    "partial": lambda rate, seed: Behaviour(rcpt={"bad*": "550 5.1.1 No such user", "slow*": "450 4.2.1 Later"}),
    "rcpt-limit": lambda rate, seed: Behaviour(rcpt_limit=10),
    "cut-after-dot": lambda rate, seed: Behaviour(cut_after_dot="taken"),
    "refused": lambda rate, seed: Behaviour(dot="554 5.7.1 Content refused"),
    "away": lambda rate, seed: Behaviour(banner="421 4.3.2 Not today"),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--mode", choices=MODES, default="good")
    parser.add_argument("--rate", type=float, default=0.3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--journal", type=Path)
    asked = parser.parse_args()
    with ScriptedRelay(MODES[asked.mode](asked.rate, asked.seed), asked.journal, asked.port) as relay:
        print(f"127.0.0.1 port {relay.port}, mode {asked.mode}", flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            threading.Event().wait()


if __name__ == "__main__":
    main()
