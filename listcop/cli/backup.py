"""`listcop backup` and `listcop restore`: all that is kept in one file, and back; nothing is mailed until told."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from listcop.cli import add_json_option
from listcop.cli.desk import Desk, Refused, refusal_line
from listcop.cli.files import Named
from listcop.cli.shown import safe, safe_text

if TYPE_CHECKING:
    from listcop.backups.file import Manifest
    from listcop.restore import Restored
    from listcop.restore.files import Putting


@click.command("backup", epilog="Example: listcop backup /var/backups/listcop")
@click.argument("file", metavar="FILE", type=Named())
@click.option("--keep", metavar="N", type=click.IntRange(0), default=0, show_default=True,
              help="If FILE is a folder: keep the newest N of it; 0 keeps all.")  # fmt: skip
@add_json_option
@click.pass_obj
def backup_command(desk: Desk, file: Path, keep: int) -> None:
    """Copy all that is kept into FILE, or into a new file in the folder FILE; the server may run.

    The secrets lie beside it in FILE.secrets: keep that one apart, and nobody else's to read.
    """
    from listcop.backups import make_backup
    from listcop.backups.copies import CopyTrouble
    from listcop.backups.file import BackupTrouble

    try:
        made = make_backup(desk.settings, desk.store, file, desk.now, keep)
    except (BackupTrouble, CopyTrouble) as trouble:
        raise Refused(f"{safe(trouble)}. No backup was made.") from trouble
    for line in [] if desk.as_json else made.left_out:
        desk.warn(safe(line))
    if desk.as_json:
        removed = [str(one) for one in made.removed]
        facts = {"file": str(made.file), "secrets": str(made.secrets), "size": made.size}
        desk.show_json({**facts, "removed": removed, "left_out": made.left_out})
        return
    desk.say(f"{safe(made.file)}: {max(1, made.size // 1000):,} KB. Its secrets: {safe(made.secrets)}.")
    for one in made.removed:
        desk.say(f"Removed {safe(one)}: more than {keep}.")


@click.command("restore", epilog="Example: listcop restore /var/backups/listcop/listcop-20261123-030000.tar.gz")
@click.argument("file", metavar="FILE", type=Named())
@click.option("--check", "only_check", is_flag=True, help="Read the backup through and change nothing.")
@click.option("--lost-secret", metavar="FINGERPRINT", default="",
              help="The newest secret, of which no copy is left: go on without it.")  # fmt: skip
@add_json_option
@click.pass_obj
def restore_command(desk: Desk, file: Path, only_check: bool, lost_secret: str) -> None:
    """Put a backup back into an empty state directory and database; no mail leaves until you say so.

    On a new machine its settings and passwords come back, too, where `listcop --config /etc/listcop/listcop.toml
    restore FILE` says they go. Settings that are there already stay, and what differs is told.

    Afterwards `listcop queue ls` shows what may have been sent since the backup; `listcop queue release` lets mail go.
    """
    from listcop.backups.copies import CopyTrouble
    from listcop.backups.file import BackupTrouble
    from listcop.restore import check_backup, check_secrets, restore
    from listcop.restore.files import putting
    from listcop.restore.settings import differing_settings

    try:
        if only_check:
            manifest = check_backup(file)
            _tell_good(desk, file, manifest, check_secrets(file, manifest))
            return
        with putting() as put:
            path, is_new = _settings_for(desk, file, put)
            done = restore(desk.settings, file, desk.now, lost_secret)
    except (BackupTrouble, CopyTrouble) as trouble:
        raise Refused(f"{safe(trouble)}. Nothing was restored.") from trouble
    except Exception as trouble:
        line = refusal_line(trouble)
        if line is None:
            raise
        gap = " " if line.endswith(".") else "\n"
        raise Refused(f"{safe_text(line)}{gap}Nothing was restored.") from trouble
    if is_new:
        desk.say(f"{safe(path)} is that of the backup now.")
    _tell_done(desk, done, differing_settings(path, file))
    if done.troubles:
        raise Refused("\n".join(map(safe, done.troubles)))


def _tell_done(desk: Desk, done: Restored, differing: list[str]) -> None:
    made = done.manifest.made
    if desk.as_json:
        told = {"settings_differ": differing, "left": done.left, "lacking": done.lacking, "troubles": done.troubles}
        desk.show_json({"made": made, "held": done.held, **told})
    for line in [] if desk.as_json else done.lacking:
        desk.warn(safe(line))
    desk.say(f"Restored what was kept on {made:%Y-%m-%d %H:%M} UTC.")
    for line in differing:
        desk.say(safe(line))
    for place in done.left:
        desk.say(f"{safe(place)} is another than in the backup, and stayed as it is.")
    desk.say(f"No mail leaves. On hold, as it may have been sent since: {done.held} (listcop queue ls).")
    desk.say("Start the server, drop or release what is on hold, then: listcop queue release")


def _tell_good(desk: Desk, file: Path, manifest: Manifest, lacking: str) -> None:
    if desk.as_json:
        desk.show_json({**manifest.files, "has_secrets": not lacking})
    elif lacking:
        desk.warn(safe(lacking))
    made = f"{manifest.made:%Y-%m-%d %H:%M} UTC"
    desk.say(f"{safe(file)}: good; of {made}, ListCoP {manifest.release}, schema {manifest.schema}.")


def _settings_for(desk: Desk, file: Path, put: Putting) -> tuple[Path, bool]:
    """The file of the settings that a backup is restored with, and whether it is its own: that is put where there is
    none; the passwords they name come back with either."""
    from listcop.backups.file import secrets_file
    from listcop.restore.settings import put_passwords, put_settings
    from listcop.settings import SettingsError
    from listcop.settings_file import find_settings

    try:
        path = find_settings(desk.config, os.environ)
    except SettingsError as error:
        where = f"listcop --config /etc/listcop/listcop.toml restore {safe(file)}"
        raise Refused(
            f"There is no listcop.toml here or in /etc/listcop. To put that of the backup: {where}"
        ) from error
    is_new = not path.exists()
    if is_new:
        put_settings(path, file, put)
    put_passwords(path, file, put)
    try:
        desk.settings  # noqa: B018 - read here, where what does not fit can be told with where it comes from
    except SettingsError as error:
        if not is_new:
            raise
        put.keep()  # to be mended
        secrets = secrets_file(file)
        lacking = "" if secrets.exists() else f" {safe(secrets)} is not there: put it beside the backup."
        mend = "Mend this, and run the same command again; nothing else was restored:"
        told = f"{safe(path)} is that of the backup now."
        raise Refused(f"{told}{lacking} {mend}\n{safe_text(str(error))}") from error
    return path, is_new
