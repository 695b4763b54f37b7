"""What `listcop doctor` looks at on this machine beside the database: files, disk, admin, secret, certificate."""

from __future__ import annotations

import os
import ssl
import stat
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from listcop.core.addresses import read_address
from listcop.core.findings import Finding
from listcop.core.lists import MailingList
from listcop.core.our_from import is_about_sender, way_out
from listcop.database_copies import dump_trouble
from listcop.file_check import WAY_OUT, is_damage
from listcop.metrics import disk_of, fullest_folder
from listcop.settings import Settings, SettingsError, read_secrets
from listcop.state import check_state, site_of
from listcop.store.database import StorageTrouble
from listcop.store.figures import Figures
from listcop.store.silences import longest
from listcop.store.trouble import Unfit, is_denied
from listcop.way_out import name_of
from listcop.writable import Trouble, full, of_another, unwritable

MOST_FILES = 10_000
SOON = timedelta(days=14)  # those that renew by themselves do it thirty days before


def disk(settings: Settings) -> list[Finding]:
    sizes = disk_of(settings)
    free, floor = sizes["free"], sizes["floor"]
    seen = f"{free // 1_000_000:,} MB are free at {fullest_folder(settings)}."
    if floor and free < floor:
        mend = "Make room, or lower [server] min_free_space."
        return [Finding("disk", "bad", f"{seen} No letter is taken below {floor // 1_000_000:,} MB.", mend)]
    for folder in filter(Path.is_dir, settings.kept_in):
        if unwritable(folder) is None and (trouble := full(folder)):
            seen = f"{seen} Nothing can be written at {folder}: {trouble}. No letter is taken."
            return [Finding("disk", "bad", seen, "Make room: on the disk, or in the quota of this user.")]
    if free < 2 * max(floor, 2 * sizes.get("database", 0)):
        return [Finding("disk", "warning", f"{seen} A backup needs twice the database.", "Make room soon.")]
    return [Finding("disk", "good", seen)]


def admin(settings: Settings, addresses: Collection[str]) -> list[Finding]:
    """Somebody must read what goes to the admin; what goes to an address of ours comes back, and ends as a loop.

    addresses  of all lists that are there
    """
    mend = "Write the address of a mailbox that somebody reads."
    told = f"[server] admin is {settings.admin}"
    if read_address(settings.admin, settings.domains, lambda name, at: f"{name}@{at}" in addresses) is not None:
        seen = f"{told}, one of the lists' own addresses: what goes there reaches nobody."
        return [Finding("admin", "warning", seen, mend)]
    if not settings.imap and settings.admin.lower().rpartition("@")[2] in settings.domains:
        # where letters are fetched from a mailbox, the domain is a provider's, which has other mailboxes at it
        seen = f"{told}, at a domain of the lists, and there is no such list: what comes here for it is refused."
        mend = f"{mend} If your mail server itself delivers that address to somebody, all is well."
        return [Finding("admin", "warning", seen, mend)]
    return [Finding("admin", "good", f"{settings.admin} hears of what concerns the server.")]


def waiting(settings: Settings, figures: Figures, now: datetime) -> list[Finding]:
    """What waits for a relay that did not answer when it was asked last."""
    silence = longest(figures.silent, name_of(settings.relay), now)
    if silence is None or not figures.waiting:
        return []
    seen = (
        f"{figures.waiting} wait for the relay, which has not answered since {silence.since:%Y-%m-%d %H:%M} UTC"
        f" ({silence.said[:200]}); it is asked again at {silence.again:%H:%M:%S}."
    )
    return [Finding("queue", "warning", seen, "Mend what is told of the relay below; all of it leaves by itself then.")]


def refused(
    settings: Settings, figures: Figures, said: Sequence[tuple[int, str]], addresses: Mapping[int, str]
) -> list[Finding]:
    """What the relay refused for no reader's sake; with the way out where it does not take mail of us.

    said       list and words of each refusal
    addresses  of the lists
    """
    if not figures.refused:
        return []
    seen = f"The relay refused {figures.refused} posts, letters or copies"
    mend = "See listcop queue ls, then queue retry or queue drop."
    of_sender = [
        (list_id in addresses, addresses.get(list_id, ""), one) for list_id, one in said if is_about_sender(one)
    ]
    if of_sender:
        is_of_list, address, words = max(of_sender)
        seen += f"; it does not take mail of this sender: {words[:300].rstrip('.')}"
        mend = way_out(site_of(settings), address) + f" Then: listcop queue retry {'LIST' if is_of_list else '-'} --all"
    return [Finding("queue", "warning", f"{seen}.", mend)]


def own_owners(lists: Iterable[tuple[MailingList, Sequence[str]]]) -> list[Finding]:
    """Who looks after a list under an address of that list itself, as older releases allowed.

    lists  each with the addresses of those who look after it
    """
    found = []
    for mlist, addresses in lists:
        for address in addresses:
            ours = read_address(address, (mlist.domain,), (mlist.name,))
            if ours is not None and ours.list_name:
                seen = (
                    f"{mlist.name} is looked after by {address}, an address of its own: what goes there reaches nobody."
                )
                mend = (
                    f"Run: listcop member add {mlist.name} ADDRESS --role owner, with that of a person. "
                    f"Then: listcop member remove {mlist.name} {address} --quietly"
                )
                found.append(Finding("owners", "warning", seen, mend))
    return found


def copies(settings: Settings, seconds: float) -> list[Finding]:
    """Whether a backup can be made, and so one before an upgrade: of PostgreSQL its own program makes it, or nobody."""
    if settings.database_file is not None or not (trouble := dump_trouble(settings.database, seconds)):
        return []
    seen, _, mend = trouble.rpartition(". ")
    return [Finding("backup", "warning", f"No backup can be made here: {seen or mend}.", f"{mend}." if seen else "")]


def wrong_secret(settings: Settings, seen: str) -> list[Finding]:
    """It is another one than the database knows; one that cannot be read is told with the settings."""
    try:
        read_secrets(settings.secret_file)
    except SettingsError:
        return []
    where, _, mend = seen.partition(". ")
    return [Finding("database", "bad", f"{where}.", mend)]


def broken_database(settings: Settings, error: StorageTrouble) -> list[Finding]:
    if isinstance(error, Unfit):
        seen, _, mend = str(error).partition(". ")
        return [Finding("database", "bad", f"{seen}.", mend)]
    return [Finding("database", "bad", f"{error}.".replace("..", "."), _way_out(settings, error))]


def _way_out(settings: Settings, error: StorageTrouble) -> str:
    """SQLite is a file: it does not run, and its URL is right where the file was found."""
    file = settings.database_file
    if is_damage(error):
        return f"{WAY_OUT}."
    if is_denied(error):
        return "Give the role in [server] database that right, or make it the owner of the database and its tables."
    if "full" in str(error) or (file is not None and full(file.parent)):
        return "Make room on the disk."
    if file is not None:
        return f"Look whether {file} is a file that this user may read and write, and whether its disk is well."
    return "Check that it runs, and its URL."


def certificate(settings: Settings, now: datetime) -> list[Finding]:
    """The certificate that senders see at [smtp], where there is one."""
    file, key = settings.smtp.tls_cert, settings.smtp.tls_key
    if file is None or key is None:
        return []
    try:
        ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).load_cert_chain(file, key)
        ends = _end_of(file)
    except (OSError, ValueError) as error:  # ssl.SSLError is an OSError
        seen = f"{file} and {key} cannot be used: {str(error)[:200]}."
        return [Finding("certificate", "bad", seen, "Put certificate and key that belong together there, as PEM.")]
    mend = "Renew it, and start the server again."
    if ends <= now:
        return [Finding("certificate", "bad", f"{file} ended on {ends:%Y-%m-%d}: senders may refuse it.", mend)]
    if ends - now < SOON:
        return [Finding("certificate", "warning", f"{file} ends on {ends:%Y-%m-%d}.", mend)]
    return [Finding("certificate", "good", f"{file} holds until {ends:%Y-%m-%d}.")]


def _end_of(file: Path) -> datetime:
    from cryptography import x509

    return x509.load_pem_x509_certificate(file.read_bytes()).not_valid_after_utc


def archive(settings: Settings) -> list[Finding]:
    """Whether the text archive can be written where the settings say."""
    folder = settings.archive_folder
    nearest = next(one for one in (folder, *folder.parents) if one.exists())
    trouble = unwritable(nearest) if nearest.is_dir() else Trouble(f"{nearest} is no folder.", "Make it one.")
    if trouble is None and (said := full(nearest)):
        trouble = Trouble(f"{nearest}: {said}.", "Make room there.")
    if trouble is None:
        return [Finding("archive", "good", f"{folder} can be written.")]
    mend = f"{trouble.mend.rstrip('.')}; or name another as [archive] folder."
    return [Finding("archive", "bad", f"{folder} cannot be written. {trouble.seen}", mend)]


def files(settings: Settings) -> list[Finding]:
    """Whoever reads the state directory reads everybody's mail (promise A13)."""
    state = settings.state_dir
    if not state.is_dir():
        try:
            check_state(settings)
        except SettingsError as error:
            where, _, mend = str(error).rpartition(". ")
            return [Finding("files", "bad", f"{where}.", mend)]
        mend = "If it is the right name: the first command makes it, such as listcop list ls"
        return [Finding("files", "bad", f"{state} is not there.", mend)]
    found = [_open_finding(path) for path in _open_to_others(settings)]
    if trouble := unwritable(state) or of_another(state):
        found.append(Finding("files", "bad", *trouble))
    elif state.stat().st_uid != os.geteuid():
        seen = f"{state} belongs to another user than you are."
        mend = "Run commands as the user who runs the server, or files come to belong to you."
        found.append(Finding("files", "warning", seen, mend))
    return found or [Finding("files", "good", f"{state} and what lies in it is for its user alone.")]


def _open_to_others(settings: Settings) -> Iterator[Path]:
    """Private files that others may read; the text archive is left to its owner."""
    seen = 0
    yield from (one for one in (settings.state_dir, settings.secret_file) if one.exists() and _is_open(one))
    for folder, folders, files in os.walk(settings.state_dir):
        folders[:] = [one for one in folders if Path(folder, one) != settings.archive_folder]
        for name in files:
            seen += 1
            path = Path(folder, name)
            if seen > MOST_FILES:
                return
            if path not in (settings.secret_file, settings.metrics_file) and _is_open(path):
                yield path


def _is_open(path: Path) -> bool:
    try:
        return bool(stat.S_IMODE(path.lstat().st_mode) & 0o077) and not path.is_symlink()
    except OSError:
        return False


def _open_finding(path: Path) -> Finding:
    mode = 700 if path.is_dir() else 600
    return Finding("files", "bad", f"{path} can be read by others.", f"Run: chmod {mode} {path}")
