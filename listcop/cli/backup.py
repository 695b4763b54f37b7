"""`listcop backup` and `listcop restore`: all that is kept in one file, and back; nothing is mailed until told."""

from __future__ import annotations

from pathlib import Path

import click

from listcop.cli import add_json_option
from listcop.cli.desk import Desk, Refused, safe


@click.command("backup", epilog="Example: listcop backup /var/backups/listcop")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--keep", metavar="N", type=click.IntRange(0), default=0, show_default=True,
              help="If FILE is a folder: keep the newest N of it; 0 keeps all.")  # fmt: skip
@add_json_option
@click.pass_obj
def backup_command(desk: Desk, file: Path, keep: int) -> None:
    """Copy all that is kept into FILE, or into a new file in the folder FILE; the server may run.

    The secrets lie beside it in FILE.secrets: keep that one apart, and nobody else's to read.
    """
    from listcop.backups import BackupTrouble, make_backup
    from listcop.database_copies import CopyTrouble

    try:
        made = make_backup(desk.settings, desk.store, file, desk.now, keep)
    except (BackupTrouble, CopyTrouble) as trouble:
        raise Refused(f"{safe(trouble)}. No backup was made.") from trouble
    if desk.as_json:
        removed = [str(one) for one in made.removed]
        desk.show_json({"file": str(made.file), "secrets": str(made.secrets), "size": made.size, "removed": removed})
        return
    desk.say(f"{safe(made.file)}: {max(1, made.size // 1000):,} KB. Its secrets: {safe(made.secrets)}.")
    for one in made.removed:
        desk.say(f"Removed {safe(one)}: more than {keep}.")


@click.command("restore", epilog="Example: listcop restore /var/backups/listcop/listcop-20261123-030000.tar.gz")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--check", "only_check", is_flag=True, help="Read the backup through and change nothing.")
@add_json_option
@click.pass_obj
def restore_command(desk: Desk, file: Path, only_check: bool) -> None:
    """Put a backup back into an empty state directory and database; no mail leaves until you say so.

    Afterwards `listcop queue ls` shows what may have been sent since the backup; `listcop queue release` lets mail go.
    """
    from listcop.backups import BackupTrouble
    from listcop.database_copies import CopyTrouble
    from listcop.restoring import check_backup, restore

    try:
        if only_check:
            manifest = check_backup(file)
        else:
            done = restore(desk.settings, file, desk.now)
            manifest = done.manifest
    except (BackupTrouble, CopyTrouble) as trouble:
        raise Refused(f"{safe(trouble)}. Nothing was restored.") from trouble
    made = f"{manifest.made:%Y-%m-%d %H:%M} UTC"
    if only_check:
        if desk.as_json:
            desk.show_json(manifest.files)
        desk.say(f"{safe(file)}: good; of {made}, ListCoP {manifest.release}, schema {manifest.schema}.")
        return
    if desk.as_json:
        desk.show_json({"made": manifest.made, "held": done.held, "left": done.left, "troubles": done.troubles})
    desk.say(f"Restored what was kept on {made}.")
    for place in done.left:
        desk.say(f"{safe(place)} is another than in the backup, and stayed as it is.")
    desk.say(f"No mail leaves. On hold, as it may have been sent since: {done.held} (listcop queue ls).")
    desk.say("Start the server, drop or release what is on hold, then: listcop queue release")
    if done.troubles:
        raise Refused("\n".join(map(safe, done.troubles)))
