"""One IMAP mailbox, opened and spoken to: TLS checked, sizes bounded, capabilities believed only as far as safe."""

from __future__ import annotations

import base64
import imaplib
import logging
import socket
import ssl
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Literal

from imapclient import DELETED, SEEN, IMAPClient, SocketTimeout
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError, IMAPClientReadOnlyError, LoginError

KEYWORD = b"$ListCoP"  # marks a letter we have, where it cannot be moved
CONNECT_SECONDS = 15
READ_SECONDS = 60
IDLE_SLICE_SECONDS = 1.0  # how soon a waiting mailbox hears that we stop
ANSWER_BYTES = 8 << 20  # beside the letter itself, to one command: imaplib keeps all of it
ANSWER_SECONDS = 40 * 60  # for all lines of an answer; one IDLE is shorter


class PollTrouble(Exception):
    """A mailbox could not be read or tidied; the message names it, what the server said, and the way out."""


class OwnFault(Exception):
    """What we asked ourselves while a mailbox was open failed with `error`: no fault of the mailbox's."""

    def __init__(self, error: Exception) -> None:
        super().__init__(str(error))
        self.error = error


@dataclass(frozen=True, slots=True)
class MailboxAccount:
    """One [[imap]] of the settings.

    folder, done_folder  "/" is understood as the server's separator; "" for done_folder: letters stay and are marked
    poll_seconds         between looks where the server cannot IDLE; never below 60
    idle_seconds         how long one IDLE may last (RFC 2177: below 29 minutes; many routers forget sooner)
    again_seconds        the same while letters lie there that could not be kept: nothing new will announce them
    """

    name: str
    host: str
    port: int
    tls: Literal["implicit", "starttls", "none"]
    user: str
    password: str = field(repr=False)
    folder: str = "INBOX"
    done_folder: str = "ListCoP-done"
    poll_seconds: float = 60
    idle_seconds: float = 9 * 60
    again_seconds: float = 30
    max_message_size: int = 25 << 20


class Client(IMAPClient):  # type: ignore[misc]  # imapclient has no types
    """imapclient, which reads no literal longer than a letter may be, and no endless answer."""

    account: MailboxAccount | None = None  # as whom it logged in

    def __init__(self, *arguments: Any, literal_limit: int, **named: Any) -> None:
        self._literal_limit = literal_limit
        super().__init__(*arguments, **named)

    def _create_IMAP4(self) -> Any:
        imap = super()._create_IMAP4()
        bounds = _Bounds(self._literal_limit, imap)
        imap.read, imap.readline, imap._new_tag = bounds.read, bounds.readline, bounds.new_tag
        return imap

    def _check_resp(self, expected: str, command: str, typ: str, data: Any) -> None:
        """Raise what a server says against a command in its own letters: names of folders bear umlauts."""
        if typ != expected:
            said = data[0].decode("utf-8", "replace") if isinstance(data[0], bytes) else data[0]
            raise IMAPClientError(f"{command} failed: {said}")


class _Bounds:
    """What a server may say to one command: the length comes from it, and imaplib would keep whatever it sends."""

    def __init__(self, literal_limit: int, imap: Any) -> None:
        self._literal_limit = literal_limit
        self._read, self._readline, self._new_tag = imap.read, imap.readline, imap._new_tag
        self._begin()

    def _begin(self) -> None:
        self._left = self._literal_limit + ANSWER_BYTES
        self._until = time.monotonic() + ANSWER_SECONDS

    def new_tag(self) -> Any:
        self._begin()
        return self._new_tag()

    def read(self, size: int) -> bytes:
        if size > self._literal_limit:
            raise IMAPClientAbortError(f"the server announced {size} bytes where {self._literal_limit} were asked")
        data: bytes = self._read(size)
        return self._counted(data)

    def readline(self) -> bytes:
        data: bytes = self._readline()
        return self._counted(data)

    def _counted(self, data: bytes) -> bytes:
        self._left -= len(data)
        if self._left < 0 or time.monotonic() > self._until:
            raise IMAPClientAbortError("the server's answer does not end")
        return data


def connect_to(
    account: MailboxAccount, context: ssl.SSLContext | None = None, client_class: type[Client] = Client
) -> Client:
    """Return a client that is logged in. Certificates are verified; without TLS asked for, no password is sent."""
    for text in (account.user, account.password):
        if any(c in text for c in "\r\n\0"):
            raise LoginError("the user or the password holds a line end or NUL")
    if context is None and account.tls != "none":
        context = ssl.create_default_context()
    client = client_class(
        account.host,
        account.port,
        ssl=account.tls == "implicit",
        ssl_context=context,
        timeout=SocketTimeout(CONNECT_SECONDS, READ_SECONDS),
        literal_limit=account.max_message_size + 1024,
    )
    try:
        # imapclient sends some commands in two pieces; without this the second waits for the first to be acknowledged.
        client.socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if account.tls == "starttls":
            client.starttls(context)
        if client.has_capability("AUTH=PLAIN"):
            client.plain_login(account.user, account.password)  # any letters, unlike LOGIN
        else:
            client.login(f'"{_escaped(account.user)}"', account.password)  # imaplib quotes the password alone
    except BaseException:
        with suppress(Exception):
            client.shutdown()
        raise
    client.account = account
    return client


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


Connect = Callable[[MailboxAccount], Client]


@contextmanager
def opened(account: MailboxAccount, connect: Connect) -> Iterator[Mailbox]:
    """Connect, open the folder, and log out at the end. Whatever goes wrong in between becomes a PollTrouble, but for
    an OwnFault, whose error comes out as it is.

    LOGOUT, unlike CLOSE, removes nothing (RFC 9051, 6.4.1).
    """
    # What imapclient and imaplib log at lower levels are whole letters.
    logging.getLogger("imapclient").setLevel(logging.WARNING)
    used = account
    try:
        client = connect(account)
        used = client.account or account
        with client:
            yield Mailbox(client, account)
    except PollTrouble:
        raise
    except OwnFault as fault:
        raise fault.error from fault.error.__cause__
    except Exception as error:  # imaplib raises nearly anything on odd answers
        raise trouble(used, error) from None


class Mailbox:
    """The opened folder of an account."""

    def __init__(self, client: Client, account: MailboxAccount) -> None:
        self._client = client
        self._account = account
        prefix, separator = personal_namespace(client)
        self._folder = server_name(account.folder, prefix, separator)
        self._done = server_name(account.done_folder, prefix, separator)
        selected = client.select_folder(self._folder)
        if not selected.get(b"UIDVALIDITY"):
            raise IMAPClientError("the server gives no UIDVALIDITY, so its letters have no lasting numbers")
        self.uidvalidity = int(selected[b"UIDVALIDITY"])
        allowed = {flag.lower() for flag in selected.get(b"PERMANENTFLAGS", ())}
        self.keeps_keywords = bool(allowed & {b"\\*", KEYWORD.lower()})
        self.can_idle = bool(client.has_capability("IDLE"))
        self._files_letters = bool(self._done) and self._done != self._folder
        self.untidy: Exception | None = None  # why letters could not be moved to the done folder

    def uids(self) -> list[int]:
        """Return the letters that lie here and are neither ours already nor deleted by someone."""
        self.has_news()  # what was announced before is found now
        # Not UNSEEN: a person who reads along in the mailbox would hide letters from us.
        wanted = [b"UNDELETED", b"UNKEYWORD", KEYWORD] if self.keeps_keywords else [b"UNDELETED"]
        return sorted({int(uid) for uid in self._client.search(wanted)})

    def sizes(self, uids: Sequence[int]) -> dict[int, int]:
        """Return what the server says of sizes; it may be wrong (Exchange guesses) or silent."""
        answer = self._client.fetch(list(uids), ["RFC822.SIZE"]) if uids else {}
        sizes = {uid: found.get(b"RFC822.SIZE") for uid, found in answer.items()}
        return {uid: size for uid, size in sizes.items() if isinstance(size, int)}

    def letter(self, uid: int) -> bytes | None:
        """Return a letter without marking it read; None when it is gone. At most one byte over the size allowed."""
        # Asking for a part of known length, as the size may have been a lie.
        answer = self._client.fetch([uid], [f"BODY.PEEK[]<0.{self._account.max_message_size + 1}>"])
        for name, value in answer.get(uid, {}).items():
            if name.startswith(b"BODY[]") and isinstance(value, bytes):
                return value
        return None

    def settle(self, uids: Sequence[int], are_new: bool) -> None:
        """Move letters we have to the done folder, or mark them where that cannot be done without touching others.

        are_new  they were kept just now, not in an earlier round
        A refusal is noted in `untidy`: the letters are kept, and those behind them must not wait.
        """
        if not uids:
            return
        try:
            if self._files_letters and self._file(uids):
                return
        except IMAPClientAbortError:
            raise
        except IMAPClientError as error:
            self.untidy = error
            self._files_letters = False
        try:
            if self.keeps_keywords:
                self._client.add_flags(uids, [KEYWORD], silent=True)
            elif are_new:  # else all old letters would be marked again in each round
                self._client.add_flags(uids, [SEEN], silent=True)
        except IMAPClientAbortError:
            raise
        except IMAPClientError as error:
            self.untidy = error

    def _file(self, uids: Sequence[int]) -> bool:
        """Move letters to the done folder; False when the server cannot do that without a plain EXPUNGE."""
        if self._client.has_capability("MOVE"):
            self._into_done(self._client.move, uids)
            return True
        if self._client.has_capability("UIDPLUS"):
            self._into_done(self._client.copy, uids)
            self._client.add_flags(uids, [DELETED], silent=True)
            # Never EXPUNGE alone: it would remove what others have marked as deleted (RFC 4315, 2.1).
            self._client.uid_expunge(uids)
            return True
        return False

    def _into_done(self, action: Callable[[Sequence[int], str], Any], uids: Sequence[int]) -> None:
        """Move or copy; when that fails, perhaps the folder is not there yet (TRYCREATE, RFC 9051, 6.4.7)."""
        try:
            action(uids, self._done)
        except IMAPClientAbortError:
            raise
        except IMAPClientError:
            with suppress_unless_lost():
                self._client.create_folder(self._done)
                self._client.subscribe_folder(self._done)
            action(uids, self._done)

    def has_news(self) -> bool:
        """Was a letter announced with the answer to some command? A server says so once, and not again in IDLE."""
        return bool(self._client._imap.untagged_responses.pop("EXISTS", None))

    def wait_for_news(self, seconds: float, stop: Callable[[], bool]) -> None:
        """IDLE until the folder changes, the time is up, or we stop. Raises when the connection is lost."""
        self._client.idle()
        until = time.monotonic() + (0 if self.has_news() else seconds)
        while (left := until - time.monotonic()) > 0 and not stop() and not self._has_buffered():
            began, wait = time.monotonic(), min(IDLE_SLICE_SECONDS, left)
            answers = self._client.idle_check(timeout=wait)
            if any(answer[1:2] == (b"EXISTS",) for answer in answers):
                break
            if not answers and time.monotonic() - began < wait / 2:
                raise IMAPClientAbortError("the server closed the connection while we waited for letters")
        self._client.idle_done()

    def _has_buffered(self) -> bool:
        """Tell whether an answer came together with "+ idling": it lies in a buffer that polling does not see."""
        connection = self._client.socket()
        try:
            connection.setblocking(False)
            return bool(self._client._imap.file.peek(1))
        except (OSError, ValueError, AttributeError):  # nothing there, or another imaplib: the next round finds it
            return False
        finally:
            connection.settimeout(READ_SECONDS)


@contextmanager
def suppress_unless_lost() -> Iterator[None]:
    """Let a NO or BAD pass, but not a lost connection."""
    try:
        yield
    except IMAPClientAbortError:
        raise
    except IMAPClientError:
        return


def personal_namespace(client: Client) -> tuple[str, str]:
    """Return the prefix and separator of the user's own folders (RFC 2342)."""
    with suppress_unless_lost():
        if client.has_capability("NAMESPACE") and (personal := client.namespace().personal):
            prefix, separator = personal[0]
            return prefix or "", separator or ""
    return "", "/"


def server_name(name: str, prefix: str, separator: str) -> str:
    """Return a folder's name as the server writes it: "Lists/Done" may be "INBOX.Lists.Done" there."""
    if not name or name.upper() == "INBOX":
        return name
    if separator:
        name = name.replace("/", separator)
    inside = name.startswith(prefix) or name.upper().startswith("INBOX" + separator)
    return name if inside else prefix + name


def trouble(account: MailboxAccount, error: Exception) -> PollTrouble:
    """Return an error as a PollTrouble; nothing of the password is in it, whatever the server said."""
    said = str(error)
    proof = base64.b64encode(f"\0{account.user}\0{account.password}".encode()).decode()
    for secret in (account.password, proof):
        if secret:
            said = said.replace(secret, "(password)")
    said = "".join(c if c.isprintable() else " " for c in said)[:300].removeprefix("b'").strip("'\" ")
    where = f'imap "{account.name}" ({account.host}:{account.port}, folder {account.folder})'
    return PollTrouble(f"{where}: {said or type(error).__name__}. {_way_out(account, error)}")


def _way_out(account: MailboxAccount, error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return "Set host to a name in its certificate, or have the certificate renewed; it is always verified."
    if isinstance(error, ssl.SSLError):
        return f'Set tls to what port {account.port} speaks: usually "implicit" on 993, "starttls" on 143.'
    if isinstance(error, LoginError) and "socket error" not in str(error):
        return "Check user and password_file; some providers want a password made for programs."
    if isinstance(error, TimeoutError | ConnectionError | OSError):
        return "Check host and port, and that the server runs; we try again by ourselves."
    if isinstance(error, IMAPClientReadOnlyError):
        return "Allow this user to change the folder: letters we have are moved or marked there."
    if isinstance(error, IMAPClientAbortError | LoginError):
        return "We try again by ourselves; no letter is lost."
    if "STARTTLS" in str(error):
        return 'Set tls = "implicit" and port = 993; no password was sent.'
    if isinstance(error, imaplib.IMAP4.error):
        return "Check folder and done_folder, and what this user may do there."
    return "We try again by ourselves; if it stays, please report it."
