"""What `listcop doctor` looks at on this machine beside the database: files, disk, admin, certificate, archive."""

from __future__ import annotations

import os
import ssl
import stat
from collections.abc import Collection, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from listcop.core.addresses import read_address
from listcop.core.findings import Finding
from listcop.metrics import disk_of, fullest_folder
from listcop.settings import Settings, SettingsError
from listcop.state import check_state
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
