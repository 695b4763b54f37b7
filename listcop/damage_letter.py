"""The admin is told once that the database file is damaged, by a letter that needs no database."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable, Sequence
from datetime import datetime
from email.utils import format_datetime

from listcop.core import headers
from listcop.core.authentication.dkim_sign import signed_letter
from listcop.core.letters import render
from listcop.core.our_from import envelope_from, from_ours
from listcop.core.sending import Mail, Outcome
from listcop.core.site import Site
from listcop.settings import Settings

log = logging.getLogger("listcop")

TOLD = "damage-told"  # a file beside the lock: what was told; the database cannot remember it


def tell_of_damage(
    settings: Settings, site: Site, damage: str, now: datetime, send: Callable[[Sequence[Mail]], list[list[Outcome]]]
) -> bool:
    """Write to the admin, unless that was done; False when the relay did not take it, and it is to be tried again."""
    marker = settings.state_dir / TOLD
    if marker.exists():
        return True
    sender = envelope_from(site, "")
    outcome = send([Mail(sender, (settings.admin,), _letter(settings, site, damage, now))])[0][0]
    if outcome.kind == "later":
        return False
    log.warning("told %s of the damage: %s", settings.admin, outcome.kind)
    marker.write_text(f"{now.isoformat()} {damage}\n", encoding="utf-8")
    return True


def forget_damage(settings: Settings) -> None:
    """The file is sound: the next damage is told again."""
    (settings.state_dir / TOLD).unlink(missing_ok=True)


def _letter(settings: Settings, site: Site, damage: str, now: datetime) -> bytes:
    trouble = f"{settings.database.removeprefix('sqlite:///')}\n{damage}"
    letter = render(site.texts, "store-damaged", settings.language, {"domain": settings.domain, "trouble": trouble})
    fields = [
        ("From", headers.mailbox("ListCoP", f"postmaster@{settings.domain}")),
        ("To", settings.admin),
        ("Subject", letter.subject),
        ("Date", format_datetime(now)),
        ("Message-ID", f"<{secrets.token_hex(12)}.damage@{settings.domain}>"),
        ("Auto-Submitted", "auto-generated"),
        ("X-Auto-Response-Suppress", "All"),
    ]
    return signed_letter(site.signer, from_ours(site, None, headers.write_letter(fields, letter.text, letter.html)))
