"""The test letter of `listcop doctor --send-to`: by the relay, signed as our letters are, and what was said of it."""

from __future__ import annotations

import secrets
import threading
from datetime import datetime
from email.utils import format_datetime

from listcop.core import headers
from listcop.core.authentication.dkim_sign import signed_letter
from listcop.core.findings import Finding
from listcop.core.letters import render
from listcop.core.our_from import envelope_from, from_ours, is_about_sender, way_out
from listcop.core.sending import Mail, Outcome
from listcop.core.site import Site
from listcop.settings import Settings
from listcop.state import site_of
from listcop.way_out import make_relay


def send_test(settings: Settings, address: str, now: datetime, seconds: float) -> Finding:
    """Hand one letter to the relay, within so many seconds."""
    said: list[Outcome] = []
    relay, site = make_relay(settings), site_of(settings)
    sender = envelope_from(site, "")

    def send() -> None:
        said.extend(relay.send([Mail(sender, (address,), _letter(settings, site, address, now))])[0])

    thread = threading.Thread(target=send, daemon=True)
    thread.start()
    thread.join(seconds)
    if thread.is_alive():
        relay.abort()
        return Finding("letter", "bad", f"The relay took no letter within {seconds:g} seconds.", "Look into its log.")
    relay.close()
    if not said:
        return Finding("letter", "bad", "The relay took no letter.", "See what was found of the relay above.")
    if said[0].kind != "sent":
        mend = way_out(site, "") if is_about_sender(f"{said[0].text} ({said[0].stage})") else "Ask the relay."
        return Finding("letter", "bad", f"The letter to {address} was not taken: {said[0].text}.", mend)
    return Finding(
        "letter",
        "good",
        f"The relay took a letter to {address}. See that it arrives, and that spf, dkim and dmarc say pass.",
    )


def _letter(settings: Settings, site: Site, address: str, now: datetime) -> bytes:
    letter = render(site.texts, "doctor-letter", settings.language, {"domain": settings.domain})
    fields = [
        ("From", headers.mailbox("ListCoP", f"postmaster@{settings.domain}")),
        ("To", address),
        ("Subject", letter.subject),
        ("Date", format_datetime(now)),
        ("Message-ID", f"<{secrets.token_hex(12)}.doctor@{settings.domain}>"),
        ("Auto-Submitted", "auto-generated"),
    ]
    return signed_letter(site.signer, from_ours(site, None, headers.write_letter(fields, letter.text, letter.html)))
