"""`listcop recover`: the letters that can still be read in a damaged database file."""

from __future__ import annotations

from pathlib import Path

import click

from listcop.cli import add_json_option
from listcop.cli.desk import Desk, Refused, safe
from listcop.cli.files import Named


@click.command("recover", epilog="Example: listcop recover /var/lib/listcop/listcop.db saved")
@click.argument("file", metavar="FILE", type=Named())
@click.argument("folder", metavar="FOLDER", type=Named())
@add_json_option
@click.pass_obj
def recover_command(desk: Desk, file: Path, folder: Path) -> None:
    """Save the letters of a damaged database FILE (SQLite) into FOLDER, a LIST.mbox for each list; FILE is only read.

    Stop the server first. Then restore the last backup, and `listcop import LIST FOLDER/LIST.mbox`: what is there
    already is not taken twice, and nobody is mailed.
    """
    import sqlite3

    from listcop.salvage import salvage

    if not file.is_file():
        raise Refused(f"{safe(file)}: there is no such file. Name the database, listcop.db in the state directory.")
    try:
        saved = salvage(file, folder)
    except FileExistsError as trouble:
        raise Refused(f"{safe(trouble.filename)} is there already. Name another folder.") from trouble
    except OSError as trouble:
        where = trouble.filename2 or trouble.filename or folder
        why = (trouble.strerror or str(trouble)).lower()
        way_out = "" if str(where) == str(file) else " Name a folder that you may write."
        raise Refused(f"{safe(where)}: {safe(why)}. Nothing was saved.{way_out}") from trouble
    except sqlite3.Error as trouble:
        raise Refused(f"{safe(file)}: {safe(trouble)}. Nothing was saved.") from trouble
    if desk.as_json:
        rows = [(one.name, str(one.file), one.letters, one.unreadable) for one in saved]
        desk.show_json([dict(zip(("list", "file", "letters", "unreadable"), row, strict=True)) for row in rows])
    for one in [] if desk.as_json else saved:
        lost = f"; {one.unreadable} could not be read" if one.unreadable else ""
        desk.say(f"{safe(one.name)}: {one.letters} letters in {safe(one.file)}{lost}.")
    if not any(one.letters for one in saved) and (not saved or any(one.unreadable for one in saved)):
        raise Refused(f"{safe(file)}: no letter can be read in it. {_way_back(file)}")


def _way_back(file: Path) -> str:
    """The newest backup that lies beside a database."""
    from listcop.backups import newest_backup

    newest = newest_backup(file.parent, file.parent / "backups")
    if newest is None:
        return "Restore the newest backup: listcop restore BACKUP.tar.gz"
    return f"Restore the newest backup; beside it lies {safe(newest)}: listcop restore {safe(newest)}"
