"""What `listcop doctor` looks at on this machine beside the database: disk, admin, secret, certificate, archive."""

from __future__ import annotations

import os
import ssl
from datetime import datetime, timedelta
from pathlib import Path

from listcop.core.addresses import read_address
from listcop.core.findings import Finding
from listcop.metrics import disk_of
from listcop.settings import Settings, SettingsError, read_secrets
from listcop.store.figures import Figures
from listcop.store.silences import longest
from listcop.way_out import name_of

SOON = timedelta(days=14)  # those that renew by themselves do it thirty days before


def disk(settings: Settings) -> list[Finding]:
    sizes = disk_of(settings)
    free, floor = sizes["free"], sizes["floor"]
    seen = f"{free // 1_000_000:,} MB are free at {settings.state_dir}."
    if floor and free < floor:
        mend = "Make room, or lower [server] min_free_space."
        return [Finding("disk", "bad", f"{seen} No letter is taken below {floor // 1_000_000:,} MB.", mend)]
    if free < 2 * max(floor, 2 * sizes.get("database", 0)):
        return [Finding("disk", "warning", f"{seen} A backup needs twice the database.", "Make room soon.")]
    return [Finding("disk", "good", seen)]


def admin(settings: Settings) -> list[Finding]:
    """Somebody must read what goes to the admin; what goes to an address of ours comes back, and ends as a loop."""
    if read_address(settings.admin, settings.domains, ()) is None:
        return [Finding("admin", "good", f"{settings.admin} hears of what concerns the server.")]
    seen = f"[server] admin is {settings.admin}, one of the lists' own addresses: what goes there reaches nobody."
    return [Finding("admin", "warning", seen, "Write the address of a mailbox that somebody reads.")]


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


def wrong_secret(settings: Settings, seen: str) -> list[Finding]:
    """It is another one than the database knows; one that cannot be read is told with the settings."""
    try:
        read_secrets(settings.secret_file)
    except SettingsError:
        return []
    where, _, mend = seen.partition(". ")
    return [Finding("database", "bad", f"{where}.", mend)]


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
    if nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK):
        return [Finding("archive", "good", f"{folder} can be written.")]
    return [
        Finding(
            "archive",
            "bad",
            f"{folder} cannot be written: {nearest} is {'not for this user' if nearest.is_dir() else 'no folder'}.",
            "Make it and give it to the user who runs the server, or name another as [archive] folder.",
        )
    ]
