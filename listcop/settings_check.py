"""What `config check` and `doctor` say of settings that can be read: what they lead to, and what does nothing."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path
from typing import TypeVar

from listcop.core.findings import Finding, trust_findings
from listcop.core.letter_check import check_templates, template_warnings
from listcop.dkim_keys import load_signer
from listcop.listener_check import check_relay
from listcop.secret_file import look_at_secret
from listcop.settings import Settings, SettingsError, check_authorities, check_passfile, read_password, troubles_of
from listcop.settings_keys import SQLITE_FILE
from listcop.store import lists, migrations
from listcop.store.database import StorageTrouble, Store
from listcop.store.trouble import Unfit

T = TypeVar("T")
PATIENCE_SECONDS = 2.0


def problems_of(settings: Settings, *further: Callable[[], object]) -> list[str]:
    """What is read later than the settings themselves: passwords, the key, rules, templates; every problem at once."""
    boxes = (*settings.imap, *filter(None, [settings.archive_imap]))
    files = (settings.relay.password_file, *(one.password_file for one in boxes))
    files_read: list[Callable[[], object]] = [partial(load_signer, settings)]
    files_read += [partial(read_password, file) for file in files]
    files_read += [partial(check_passfile, settings.database)]
    files_read += [partial(check_authorities, settings.relay.ca_file), partial(check_relay, settings)]
    problems = troubles_of((*further, *files_read)) + _without_password(settings)
    if settings.templates:  # those we bring are tested
        problems += check_templates(settings.texts)
    return problems + settings.rules.problems()


def _without_password(settings: Settings) -> list[str]:
    """Mailboxes that would be asked for with an empty password."""
    boxes = [(f"[[imap]] {one.name}", one) for one in settings.imap]
    boxes += [("[archive.imap]", one) for one in (settings.archive_imap,) if one is not None]
    way_out = "Put the password into a file and name it."
    return [
        f"{settings.path}: {where} has no password_file. {way_out}" for where, one in boxes if not one.password_file
    ]


def warnings_of(settings: Settings) -> list[Finding]:
    """What can be meant so, and hardly is."""
    told = template_warnings(settings.texts) if settings.templates else ()
    return [
        *trust_findings(settings.smtp.trusted_networks),
        *misnamed_rules(settings),
        *(Finding("templates", "warning", seen, mend) for seen, mend in told),
    ]


def misnamed_rules(settings: Settings) -> list[Finding]:
    """What lies among the rules, and can be those of no list."""
    mend = "Name the file after its list, such as garden.toml."
    return [Finding("rules", "warning", f"{one}: no list is called so.", mend) for one in settings.rules.misnamed()]


def mailboxes_of_none(settings: Settings, addresses: Collection[str]) -> list[Finding]:
    """Lists that a mailbox is said to serve, and that are not there."""
    found: list[Finding] = []
    for box in settings.imap:
        for name in box.lists:
            local, _, domain = name.lower().partition("@")
            there = sorted(one.partition("@")[0] for one in addresses if one.endswith(f"@{domain or settings.domain}"))
            if local in there:
                continue
            near = difflib.get_close_matches(local, there, 1)
            meant = f"{near[0]}@{domain}" if near and domain else "".join(near)
            mend = f'Did you mean "{meant}"?' if meant else f"Make it with: listcop list create {name}"
            seen = f'[[imap]] {box.name}: lists names "{name}", and there is no such list: its letters stay there.'
            found.append(Finding(f"imap {box.name}", "warning", seen, mend))
    return found


def strays_of(settings: Settings, addresses: Collection[str]) -> list[Finding]:
    """Rules, letters and mailboxes of lists that are not there, as after a slip of the pen."""
    found = [
        Finding("rules", "warning", f"{one} is of no list.", "Name it after its list.")
        for one in settings.rules.strays(addresses)
    ]
    known = {*addresses, *(one.partition("@")[0] for one in addresses)}
    for name in sorted(settings.texts.lists.keys() - known):
        near = difflib.get_close_matches(name, sorted(known), 1)
        mend = f'Did you mean "{near[0]}"?' if near else "Name it after its list."
        found.append(Finding("templates", "warning", f"templates/lists/{name} is of no list.", mend))
    return found + mailboxes_of_none(settings, addresses)


def deaf_lists(settings: Settings, addresses: Collection[str]) -> list[Finding]:
    """Lists that no letter reaches, as the settings do not name their domain: one finding, as one line mends all."""
    deaf = sorted(one for one in addresses if one.rpartition("@")[2] not in settings.domains)
    missing = dict.fromkeys(one.rpartition("@")[2] for one in deaf)
    if not deaf:
        return []
    if len(deaf) == 1:
        seen = f"{deaf[0]} takes no letter: {''.join(missing)} is not one of [server] domains."
    else:
        seen = f"{', '.join(deaf)} take no letter: their domains are not among [server] domains."
    named = ", ".join(f'"{one}"' for one in (*settings.domains, *missing))
    return [Finding("lists", "bad", seen, f"Write: domains = [{named}]")]


def lists_left_behind(settings: Settings, addresses: Collection[str]) -> list[Finding]:
    """A database without any list, beside a SQLite file that holds some: whoever named another one meant to keep them.

    addresses  of the lists in the database that the settings name
    """
    file = settings.state_dir / SQLITE_FILE
    if addresses or file == settings.database_file or not (there := lists_in(f"sqlite:///{file}")):
        return []
    seen = f"[server] database names one without any list; {file} holds {', '.join(there[:3])}"
    more = f" and {len(there) - 3} more" if len(there) > 3 else ""
    mend = "Take that line out again, or bring all of it into PostgreSQL: listcop help scale"
    return [Finding("database", "warning", f"{seen}{more}.", mend)]


def lists_in(database: str) -> list[str] | None:
    """The addresses of all lists in a database; None where it cannot be asked. Nothing is changed."""

    def look(store: Store) -> list[str]:
        with store.read() as tx:
            there = lists.names_by_domain(tx)  # all that is asked stands so in every schema
        return [f"{name}@{domain}" for domain, names in there.items() for name in sorted(names)]

    return _asked(database, look)


def check_secret_there(settings: Settings) -> None:
    """Whether the secret is that of the database, where one can be asked. Raises SettingsError."""
    if settings.secrets:  # read first: what is wrong with the file is told as such
        _asked(settings.database, lambda store: look_at_secret(store, settings))


def check_database(settings: Settings) -> None:
    """Whether the database is one that we can use, where it answers. Raises SettingsError."""
    if settings.database_file is not None:
        return
    store = Store(settings.database)
    store.busy_seconds = PATIENCE_SECONDS
    try:
        if migrations.schema_of(store, fills=True) is None:
            with store.read() as tx:
                migrations.check_place(tx)
    except (Unfit, migrations.SchemaTrouble) as error:
        raise SettingsError([f"{error}".rstrip(".") + "."]) from error
    except StorageTrouble:
        pass  # it may run later
    finally:
        store.close()


def silent_database(settings: Settings) -> list[Finding]:
    """A database on a server that does not let us in: it may not run yet, or the password may be wrong."""
    if settings.database_file is not None:
        return []
    store = Store(settings.database)
    store.busy_seconds = PATIENCE_SECONDS
    try:
        migrations.schema_of(store, fills=True)
    except (Unfit, migrations.SchemaTrouble):
        return []  # `check_database` tells it
    except StorageTrouble as error:
        seen = f"[server] database could not be asked, so neither login nor lists were looked at: {error}."
        mend = "Look whether it runs; if it does, whether user and password are right."
        return [Finding("database", "warning", seen.replace("..", "."), mend)]
    finally:
        store.close()
    return []


def untried_logins(settings: Settings) -> list[str]:
    """Where a password is sent that was read from its file alone: whether it is right only the other side can say."""
    relay = settings.relay
    found = [f"[relay] {relay.host}:{relay.port}"] if relay.user else []
    found += [f"[[imap]] {one.name}" for one in settings.imap]
    return found + (["[archive.imap]"] if settings.archive_imap is not None else [])


def _asked(database: str, look: Callable[[Store], T]) -> T | None:
    """What is found in a database; None where it cannot be asked. Nothing is changed."""
    if database.startswith("sqlite:///") and not Path(database.removeprefix("sqlite:///")).exists():
        return None
    store = Store(database)
    store.busy_seconds = PATIENCE_SECONDS
    try:
        return None if migrations.schema_of(store) is None else look(store)
    except (StorageTrouble, migrations.SchemaTrouble):
        return None
    finally:
        store.close()
