"""A small IMAP server that misbehaves on purpose: it lacks what it is told to, lies about sizes, and hangs up."""

import base64
import contextlib
import itertools
import re
import socketserver
import threading
from dataclasses import dataclass, field


class Cut(Exception):
    """The connection is to be dropped here."""


@dataclass
class Stored:
    """A letter in the mailbox.

    size         what the server claims; None for the truth, "" for nothing
    over_sized   the server sends all of it, though a part was asked for
    literal      the length it announces before the letter, if not the true one
    """

    raw: bytes
    flags: set = field(default_factory=set)
    size: int | str | None = None
    over_sized: bool = False
    literal: int | None = None


class ScriptedServer:
    """Serves one mailbox to anyone who knows the password; use with `with`.

    cut_at   drop the connection at this step, once. A command received and an answer sent are a step each, so there
             are cuts before a command is carried out, and cuts after it, in the middle of the answer
    answers  replies instead of the usual one: {"UID MOVE": "NO [OVERQUOTA] Full"}
    on_idle  called between IDLE and its "+"
    on_search  called with the session between what SEARCH found and its end
    """

    def __init__(self, capabilities="MOVE UIDPLUS IDLE", keywords=True):
        self.capabilities = ["IMAP4rev1", *capabilities.split()]
        self.permanent_flags = r"\Deleted \Seen" + (r" \*" if keywords else "")
        self.letters = {}
        self.uids = itertools.count(1)
        self.folders = {"INBOX": None}
        self.uidvalidity = 7
        self.user, self.password = "ana", 'se"cret\\'
        self.cut_at = None
        self.answers = {}
        self.steps = 0
        self.commands = []
        self.removed = []
        self.greeting = "* OK ready"
        self.on_idle = lambda: None
        self.on_search = lambda session: None
        self.changed = threading.Condition()
        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), self._handler(), bind_and_activate=True)
        self._server.daemon_threads = True
        self.port = self._server.server_address[1]

    def __enter__(self):
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()

    def put(self, *raws, **details):
        """Deliver letters; those who IDLE hear of it."""
        with self.changed:
            for raw in raws:
                self.letters[next(self.uids)] = Stored(raw, **details)
            self.changed.notify_all()

    def count(self, command):
        return sum(line.upper().startswith(command) for line in self.commands)

    def _handler(self):
        server = self

        class Handler(socketserver.StreamRequestHandler):
            disable_nagle_algorithm = True

            def handle(self):
                with contextlib.suppress(Cut, OSError):
                    Session(server, self.rfile, self.wfile).serve()

        return Handler


class Session:
    """One connection."""

    def __init__(self, server, reader, writer):
        self.server, self.reader, self.writer = server, reader, writer

    def step(self):
        self.server.steps += 1
        return self.server.steps == self.server.cut_at

    def send(self, data):
        data = data.encode() if isinstance(data, str) else data
        if self.step():
            self.writer.write(data[: len(data) // 2])
            raise Cut
        self.writer.write(data + b"\r\n")

    def line(self):
        data = self.reader.readline()
        if not data or self.step():
            raise Cut
        return data.decode().rstrip("\r\n")

    def serve(self):
        self.send(self.server.greeting)
        while True:
            tag, _, command = self.line().partition(" ")
            self.server.commands.append(command)
            words = command.split(" ")
            name = " ".join(words[: 2 if words[0].upper() == "UID" else 1]).upper()
            answer = self.server.answers.get(name)
            if answer is None:
                method = getattr(self, "do_" + name.lower().replace(" ", "_"), None)
                answer = method(command[len(name) + 1 :]) if method else "BAD unknown command"
            self.send(f"{tag} {answer or 'OK done'}")
            if name == "LOGOUT":
                return

    def do_capability(self, _):
        self.send("* CAPABILITY " + " ".join(self.server.capabilities))

    def do_login(self, rest):
        words = [re.sub(r"\\(.)", r"\1", word) for word in re.findall(r'"((?:[^"\\]|\\.)*)"', rest)]
        return self._admitted(*words)

    def do_authenticate(self, _):
        self.send("+ ")
        _, user, password = base64.b64decode(self.line()).decode().split("\0")
        return self._admitted(user, password)

    def _admitted(self, user, password):
        if (user, password) != (self.server.user, self.server.password):
            return f"NO [AUTHENTICATIONFAILED] {user} with {password}? never"  # some servers do echo
        return None

    def do_namespace(self, _):
        self.send('* NAMESPACE (("INBOX." ".")) NIL NIL')

    def do_select(self, _):
        self.send(f"* {len(self.server.letters)} EXISTS")
        self.send("* 0 RECENT")
        self.send(r"* FLAGS (\Deleted \Seen)")
        self.send(f"* OK [PERMANENTFLAGS ({self.server.permanent_flags})] these")
        self.send(f"* OK [UIDVALIDITY {self.server.uidvalidity}] so")
        return "OK [READ-WRITE] done"

    def do_create(self, rest):
        self.server.folders[rest.strip('"')] = []

    def do_subscribe(self, _):
        return None

    def do_uid_search(self, rest):
        unmarked = "UNKEYWORD $ListCoP" in rest
        found = [
            str(uid)
            for uid, letter in self.server.letters.items()
            if r"\Deleted" not in letter.flags and not (unmarked and "$ListCoP" in letter.flags)
        ]
        self.send(" ".join(["* SEARCH", *reversed(found)]))
        self.server.on_search(self)

    def do_uid_fetch(self, rest):
        for n, uid in self._named(rest):
            letter = self.server.letters[uid]
            if "RFC822.SIZE" in rest:
                size = len(letter.raw) if letter.size is None else letter.size
                self.send(f"* {n} FETCH (UID {uid}" + (f" RFC822.SIZE {size})" if size != "" else ")"))
            else:
                wanted = int(re.search(r"<0\.(\d+)>", rest)[1])
                data = letter.raw if letter.over_sized else letter.raw[:wanted]
                length = len(data) if letter.literal is None else letter.literal
                self.send(f"* {n} FETCH (UID {uid} BODY[]<0> {{{length}}}\r\n".encode() + data + b")")

    def do_uid_move(self, rest):
        return self._filed(rest, remove=True)

    def do_uid_copy(self, rest):
        return self._filed(rest, remove=False)

    def _filed(self, rest, remove):
        folder = rest.split(" ", 1)[1].strip('"')
        if folder not in self.server.folders:
            return "NO [TRYCREATE] no such folder"
        for _, uid in self._named(rest):
            self.server.folders[folder].append(self.server.letters[uid].raw)
            if remove:
                del self.server.letters[uid]
        return None

    def do_uid_store(self, rest):
        flags = set(re.search(r"\((.*)\)", rest)[1].split())
        for _, uid in self._named(rest):
            self.server.letters[uid].flags |= flags

    def do_uid_expunge(self, rest):
        for _, uid in self._named(rest):
            if r"\Deleted" in self.server.letters[uid].flags:
                self.server.removed.append(self.server.letters.pop(uid).raw)

    def do_expunge(self, _):
        for uid, letter in list(self.server.letters.items()):
            if r"\Deleted" in letter.flags:
                self.server.removed.append(self.server.letters.pop(uid).raw)

    do_close = do_expunge

    def _named(self, rest):
        """Return (sequence number, UID) of the letters that a command names and that are there."""
        named = {int(uid) for uid in rest.split(" ")[0].split(",")}
        return [(n, uid) for n, uid in enumerate(list(self.server.letters), 1) if uid in named]

    def do_noop(self, _):
        return None

    def do_idle(self, _):
        before, done = len(self.server.letters), threading.Event()
        self.server.on_idle()
        after = len(self.server.letters)
        # In one segment: a reader that looks at its socket alone does not see the second line.
        self.send("+ idling" + (f"\r\n* {after} EXISTS" if after != before else ""))
        threading.Thread(target=self._tell_changes, args=(after, done), daemon=True).start()
        assert self.line() == "DONE"
        with self.server.changed:
            done.set()
            self.server.changed.notify_all()

    def _tell_changes(self, known, done):
        with self.server.changed:
            self.server.changed.wait_for(lambda: done.is_set() or len(self.server.letters) != known, 10)
            if not done.is_set():
                self.writer.write(f"* {len(self.server.letters)} EXISTS\r\n".encode())

    def do_logout(self, _):
        self.send("* BYE bye")
