"""The first letter after the start waits for what letters need, and for nothing else that is loaded then."""

import subprocess
import sys

SERVER = """
import smtplib, sys
from pathlib import Path
from listcop.parts import Parts
from listcop.service import Service, load_acceptance
from listcop.settings_file import load_settings
from listcop.state import make_state, open_store, site_of
from listcop.store import lists
from datetime import UTC, datetime

settings = load_settings(Path(sys.argv[1]))
make_state(settings)
store = open_store(settings)
store.write(lambda tx: lists.create_list(tx, "garden", "lists.example.org", {"posting": "open"}, datetime.now(UTC)))
load_acceptance()
service = Service(Parts(settings, store, site_of(settings)))
service.open_doors()
with smtplib.SMTP("127.0.0.1", service.port) as client:
    client.ehlo()
    greeted = set(sys.modules)
    client.sendmail("amina@example.org", ["garden@lists.example.org"], Path(sys.argv[2]).read_bytes())
print(*sorted(one for one in set(sys.modules) - greeted if one.startswith("listcop")), "kept")
service.stop()
"""
LETTER = (
    b"From: Amina <amina@example.org>\r\nTo: garden@lists.example.org\r\nSubject: Beans\r\n"
    b"Message-ID: <1@x.example>\r\nDate: Mon, 02 Nov 2026 08:00:00 +0000\r\n\r\nWhich beans climb?\r\n"
)


def test_what_letters_need_is_all_that_a_post_needs(tmp_path):
    config, letter = tmp_path / "listcop.toml", tmp_path / "letter.eml"
    letter.write_bytes(LETTER)
    config.write_text(
        "[server]\ndomains = ['lists.example.org']\nadmin = 'admin@example.net'\nmin_free_space = 0\n"
        "[smtp]\nlisten = '127.0.0.1:0'\n[relay]\nhost = '127.0.0.1'\nport = 9\n",
        encoding="utf-8",
    )

    said = subprocess.run(
        [sys.executable, "-c", SERVER, str(config), str(letter)], capture_output=True, text=True, check=False
    )

    assert said.stdout == "kept\n", said.stderr
