"""What `listcop doctor` looks at: settings, files, database, disk, relay, mailboxes, DNS; side by side, in time."""

from __future__ import annotations

import ipaddress
import sqlite3
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from listcop import __version__, doctor_here
from listcop.archive_mailbox import examine as examine_archive
from listcop.core import findings as told
from listcop.core.authentication import is_reserved, policy_questions
from listcop.core.authentication.spf import check_spf
from listcop.core.findings import Finding
from listcop.core.sender_check import find_policy
from listcop.doors.dns import Dns, LookupTrouble
from listcop.metrics import backup_of
from listcop.settings import Settings, SettingsError, read_password
from listcop.writable import unwritable

if TYPE_CHECKING:
    from listcop.core.lists import MailingList
    from listcop.store.database import Tx

OLD_BACKUP = timedelta(days=8)
SILENT = timedelta(minutes=15)  # a running server looks at its clock every five seconds
Look = Callable[[], list[Finding]]


def examine(settings: Settings, now: datetime, seconds: float) -> list[Finding]:
    """Everything, looked at side by side; what has no answer within `seconds` is a finding too."""
    patient = Patient(settings, now, seconds)
    looks: dict[str, Look] = {
        "versions": patient.versions,
        "settings": patient.settings_hold,
        "files": partial(doctor_here.files, settings),
        "admin": patient.admin,
        "disk": partial(doctor_here.disk, settings),
        "certificate": partial(doctor_here.certificate, settings, now),
        "archive": partial(doctor_here.archive, settings),
        "database": patient.database,
        "relay": patient.relay,
        **{f"imap {one.name}": partial(patient.mailbox, one) for one in settings.imap},
        **({"archive.imap": partial(examine_archive, settings)} if settings.archive_imap else {}),
        **{f"dns {one}": partial(patient.domain, one) for one in settings.domains},
        "ptr": patient.pointer,
    }
    return side_by_side(looks, seconds)


def side_by_side(looks: dict[str, Look], seconds: float) -> list[Finding]:
    """Run each look in a thread of its own; one that hangs or fails keeps none of the others."""
    found: dict[str, list[Finding]] = {}

    def run(name: str, look: Look) -> None:
        try:
            found[name] = look()
        except Exception as error:
            line = f"{type(error).__name__}: {error}"
            found[name] = [Finding(name, "bad", f"This could not be looked at: {line[:300]}.", "Please tell us.")]

    threads = {name: threading.Thread(target=run, args=(name, look), daemon=True) for name, look in looks.items()}
    end = time.monotonic() + seconds + 1  # the looks have shorter patience themselves, and say more
    for thread in threads.values():
        thread.start()
    for thread in threads.values():
        thread.join(max(0.0, end - time.monotonic()))
    late = Finding("", "bad", f"No answer within {seconds:g} seconds.", "Try again with a longer --timeout.")
    return [one for name in looks for one in found.get(name, [Finding(name, late.state, late.seen, late.mend)])]


@dataclass(frozen=True)
class Patient:
    """The installation that is looked at."""

    settings: Settings
    now: datetime
    seconds: float

    # --- here

    def versions(self) -> list[Finding]:
        is_sqlite = self.settings.database.startswith("sqlite:")
        return [
            Finding("listcop", "good", f"ListCoP {__version__}."),
            told.python_finding(sys.version_info[:3]),
            told.sqlite_finding(sqlite3.sqlite_version_info, is_sqlite),
        ]

    def settings_hold(self) -> list[Finding]:
        """What is read later than the settings themselves: passwords, the key, rules, templates."""
        from listcop.settings_check import problems_of, warnings_of

        warnings = warnings_of(self.settings)
        if problems := problems_of(self.settings, lambda: self.settings.secrets):
            return [*(Finding("settings", "bad", one, "See: listcop config check") for one in problems), *warnings]
        return warnings or [Finding("settings", "good", f"{self.settings.path}: no problems found.")]

    def admin(self) -> list[Finding]:
        from listcop.settings_check import known_lists

        return doctor_here.admin(self.settings, known_lists(self.settings) or ())

    def database(self) -> list[Finding]:
        """Opened, and left as it is: no schema is changed here."""
        from listcop.secret_file import check_secret
        from listcop.settings_check import deaf_lists, lists_left_behind, strays_of
        from listcop.state import server_runs
        from listcop.store import checks, lists, migrations, outbox, postgres
        from listcop.store.database import StorageTrouble, Store
        from listcop.store.figures import count_all
        from listcop.unfinished_restore import check_was_filled, why_unfinished

        if told := why_unfinished(self.settings):
            where, _, mend = told.partition(". ")
            return [Finding("database", "bad", f"{where}.", mend)]
        if path := self.settings.database_file:
            if not path.exists():
                missing = Finding("database", "warning", f"{path} is not there yet.", "The first list makes it.")
                return lists_left_behind(self.settings, ()) or [missing]
            if trouble := unwritable(path.parent):
                return [Finding("database", "bad", *trouble)]
        store = Store(self.settings.database)
        store.busy_seconds = self.seconds / 2
        try:
            schema = migrations.schema_of(store)
            if schema is None:
                check_was_filled(store, self.settings)
                with store.read() as tx:
                    migrations.check_place(tx)
                return lists_left_behind(self.settings, ()) or [_EMPTY]
            if schema != migrations.NEWEST:
                return [_schema_finding(schema, migrations.NEWEST)]
            check_secret(store, self.settings)
            with store.read() as tx:
                figures = count_all(tx, 0, self.now)
                damaged = checks.file_troubles(tx)
                refusal = None if store.is_sqlite else postgres.takes_nothing(tx)
                known = lists.all_lists(tx)
                there = {one.list_id: one.address for one in known}
                addresses = list(there.values())
                refused = doctor_here.refused(self.settings, figures, outbox.why_refused(tx), there)
                own_owners = doctor_here.own_owners((one, _who_look_after(tx, one)) for one in known)
        except migrations.SchemaTrouble as error:
            where, _, mend = str(error).partition(". ")
            return [Finding("database", "bad", f"{where}.", mend)]
        except SettingsError as error:
            return doctor_here.wrong_secret(self.settings, str(error))
        except StorageTrouble as error:
            return doctor_here.broken_database(self.settings, error)
        finally:
            store.close()
        found = [Finding("database", "bad", line, "Restore the last good backup.") for line in damaged]
        found += [Finding("database", "bad", *refusal)] if refusal else []
        found = found or [Finding("database", "good", f"Schema {schema}; {figures.totals['posts']:,} posts.")]
        found += lists_left_behind(self.settings, addresses)
        found += deaf_lists(self.settings, addresses) + strays_of(self.settings, addresses)
        found += own_owners
        found += doctor_here.waiting(self.settings, figures, self.now)
        found += doctor_here.copies(self.settings, self.seconds / 2)
        return [*found, *self._routine(figures, server_runs(self.settings)), *refused]

    def _routine(self, figures: object, is_running: bool) -> Iterator[Finding]:
        from listcop.store.figures import Figures

        assert isinstance(figures, Figures)
        made, _ = backup_of(figures)
        if made is None:
            yield Finding("backup", "warning", "No backup was ever made.", "See: listcop backup --help")
        elif self.now - made > OLD_BACKUP:
            yield Finding("backup", "warning", f"The last backup is of {made:%Y-%m-%d}.", "Run: listcop backup FILE")
        else:
            yield Finding("backup", "good", f"The last backup is of {made:%Y-%m-%d %H:%M} UTC.")
        if figures.hold is not None:
            yield Finding(
                "mail",
                "warning",
                f"No mail leaves since the restore of {figures.hold.since:%Y-%m-%d}.",
                "Look at listcop queue ls, then: listcop queue release",
            )
        ticked = figures.last_tick
        if not is_running:
            yield Finding(
                "server",
                "warning",
                "No server runs on this state directory.",
                "Start it, unless cron runs listcop tick.",
            )
        elif ticked is None or self.now - ticked > SILENT:
            yield Finding(
                "server",
                "bad",
                "A server runs, and has not looked at its clock for a while.",
                "Read its log, and start it again.",
            )
        else:
            yield Finding("server", "good", "It runs.")

    # --- out there

    def relay(self) -> list[Finding]:
        from listcop.doors.relay_probe import ProbeTrouble, probe_relay

        relay, domain = self.settings.relay, self.settings.domain
        password = read_password(relay.password_file)
        trusted = str(relay.ca_file or "")
        try:
            probe = probe_relay(
                relay.host, relay.port, relay.tls, relay.user, password, domain, self.seconds, ca_file=trusted
            )
        except ProbeTrouble as trouble:
            return [Finding("relay", "bad", trouble.seen, trouble.mend)]
        how = [probe.tls or "no TLS", "logged in" if probe.logged_in else "no login"]
        found = [Finding("relay", "good", f"{relay.host}:{relay.port} answers: {', '.join(how)}.")]
        if not probe.tls and not ipaddress.ip_address(probe.peer.partition("%")[0]).is_loopback:
            found.append(
                Finding(
                    "relay",
                    "warning",
                    f"Mail goes to {relay.host} in the clear.",
                    'Set [relay] tls = "starttls" or "implicit".',
                )
            )
        if probe.size and probe.size < self.settings.smtp.max_message_size:
            found.append(
                Finding(
                    "relay",
                    "warning",
                    f"It takes letters up to {probe.size // 1_000_000} MB, and ListCoP takes larger ones.",
                    "Lower [smtp] max_message_size.",
                )
            )
        return found

    def mailbox(self, account: object) -> list[Finding]:
        from listcop.mailboxes import look
        from listcop.settings import Imap

        assert isinstance(account, Imap)
        what = f"imap {account.name}"
        if said := look(account):
            return [Finding(what, "bad", said, "")]
        return [Finding(what, "good", f"{account.host}:{account.port}, folder {account.folder}: it opens.")]

    def domain(self, domain: str) -> list[Finding]:
        if is_reserved(domain):
            return [
                Finding(
                    f"dns {domain}",
                    "warning",
                    f"{domain} is a name for examples; DNS knows nothing of it.",
                    "Write your own domain as [server] domains.",
                )
            ]
        lookup = self._lookup()
        try:
            found = [told.mx_finding(domain, lookup(domain, "MX"))]
            found.append(told.spf_finding(domain, lookup(domain, "TXT")))
            is_there = any(
                one.lower().startswith("v=dmarc1") for name in policy_questions(domain) for one in lookup(name, "TXT")
            )
            found.append(told.dmarc_finding(domain, find_policy(domain, lookup).word, is_there))
            return [*found, *self._signature(domain, lookup)]
        except LookupTrouble as trouble:
            return [Finding(f"dns {domain}", "bad", f"{trouble}.", "Check [dns] servers and the way to them.")]

    def _lookup(self) -> Callable[[str, str], list[str]]:
        dns = Dns(self.settings.dns_servers, self.seconds / 2)
        return dns.within(self.seconds)

    def _signature(self, domain: str, lookup: Callable[[str, str], list[str]]) -> Iterator[Finding]:
        from listcop.core.authentication.dkim_sign import dns_text
        from listcop.dkim_keys import load_signer

        signer = load_signer(self.settings)
        if signer is None:
            yield Finding(
                f"dkim {domain}", "warning", "ListCoP signs nothing.", "Unless your relay signs: listcop dkim create"
            )
        elif signer.speaks_for(domain):
            name = f"{signer.selector}._domainkey.{signer.domain}"
            yield told.dkim_finding(name, dns_text(signer.key), lookup(name, "TXT"))

    def pointer(self) -> list[Finding]:
        """By which address mail leaves is known where the relay is this machine: then it is that of the MX."""
        domain, lookup = self.settings.domain, self._lookup()
        if is_reserved(domain):
            return []
        host = self.settings.relay.host
        is_here = host in ("localhost", "") or _is_loopback(host)
        try:
            hosts = [one.split()[-1].rstrip(".") for one in lookup(domain, "MX")] if is_here else [host]
            addresses = [one for name in hosts[:3] for one in ([name] if _is_address(name) else lookup(name, "A"))]
            found = []
            for address in dict.fromkeys(addresses[:3]):
                if ipaddress.ip_address(address).is_global:
                    found.append(_pointer(address, lookup))
                    found += _allowed(address, domain, lookup) if is_here else []
        except LookupTrouble as trouble:
            return [Finding("ptr", "warning", f"{trouble}.", "Try again.")]
        return found


def _who_look_after(tx: Tx, mlist: MailingList) -> list[str]:
    from listcop.store import members

    return [one.address for one in members.with_role(tx, mlist.list_id, ("owner", "moderator", "facilitator"))]


def _pointer(address: str, lookup: Callable[[str, str], list[str]]) -> Finding:
    names = lookup(address, "PTR")
    kind = "AAAA" if ":" in address else "A"
    return told.ptr_finding(address, names, any(address in lookup(name, kind) for name in names[:5]))


def _allowed(address: str, domain: str, lookup: Callable[[str, str], list[str]]) -> list[Finding]:
    word = check_spf(address, f"garden@{domain}", domain, lookup)
    if word in ("fail", "softfail"):
        return [
            Finding(
                f"spf {domain}",
                "warning",
                f"The record does not allow {address}, the server of {domain}.",
                f"If mail leaves by it, add ip4:{address} or mx to the record.",
            )
        ]
    return []


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True


def _is_loopback(host: str) -> bool:
    return _is_address(host) and ipaddress.ip_address(host).is_loopback


_EMPTY = Finding("database", "warning", "It is empty yet: no list was ever made in it.", "The first list fills it.")


def _schema_finding(schema: str, newest: str) -> Finding:
    if schema > newest:
        return Finding(
            "database",
            "bad",
            f"It has schema {schema}, this release knows up to {newest}.",
            "Run the newer release, or restore the backup made before its upgrade.",
        )
    return Finding(
        "database",
        "warning",
        f"It has schema {schema}; this release brings {newest}.",
        "Stop the server and run any command, such as: listcop verify",
    )
