"""`listcop recover`: the letters that can still be read in a damaged database file."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import TYPE_CHECKING

import click

from listcop.cli import add_json_option
from listcop.cli.desk import Desk, Refused
from listcop.cli.files import Named
from listcop.cli.shown import safe

if TYPE_CHECKING:
    from listcop.salvage import Saved


@click.command("recover", epilog="Example: listcop recover /var/lib/listcop/listcop.db saved")
@click.argument("file", metavar="FILE", type=Named())
@click.argument("folder", metavar="FOLDER", type=Named())
@add_json_option
@click.pass_obj
def recover_command(desk: Desk, file: Path, folder: Path) -> None:
    """Save the letters of a damaged database FILE (SQLite) into FOLDER, a LIST.mbox for each list; FILE is only read.

    Stop the server first. Then restore the last backup, and `listcop import LIST FOLDER/LIST.mbox`: what is there
    already is not taken twice, and nobody is mailed. What waited for a moderator lies in FOLDER/held: look at it first,
    for an import puts it into the archive. Posts whose text was taken out are left out.
    """
    import sqlite3

    from listcop.salvage import UnfinishedError, salvage

    if not file.is_file():
        raise Refused(f"{safe(file)}: there is no such file. Name the database, listcop.db in the state directory.")
    try:
        salvaged = salvage(file, folder)
    except (OSError, sqlite3.Error) as trouble:
        raise Refused(_told_trouble(file, folder, trouble, "Nothing was saved.")) from trouble
    except UnfinishedError as ended:
        whole = ", ".join(safe(path) for one in ended.saved for path in (one.file, one.held_file) if path)
        told = f"Whole are {whole}; nothing else was saved."
        raise Refused(_told_trouble(file, folder, ended.__cause__, told)) from ended
    saved = salvaged.lists
    if salvaged.lost_of_log:
        desk.warn(_told_of_log(file, salvaged.lost_of_log))
    if desk.as_json:
        desk.show_json([_facts(one) for one in saved])
    for one in [] if desk.as_json else saved:
        desk.say("\n".join(_told(one)))
    if not any(one.letters or one.held for one in saved) and (not saved or any(one.unreadable for one in saved)):
        raise Refused(f"{safe(file)}: no letter can be read in it. {_way_back(file)}")


def _told_trouble(file: Path, folder: Path, trouble: BaseException | None, saved: str) -> str:
    """What ended it, where, what is saved, and the way out."""
    number = trouble.errno if isinstance(trouble, OSError) else None
    if number in (errno.ENOSPC, errno.EDQUOT) or "disk is full" in str(trouble):
        return (
            f"{safe(folder)}: no space left on device. {saved} Make room there, twice the size of the database and its "
            "log, or name a new folder on another disk."
        )
    if not isinstance(trouble, OSError):
        return f"{safe(file)}: {safe(trouble)}. {saved}"
    where = trouble.filename2 or trouble.filename or folder
    if isinstance(trouble, FileExistsError):
        return f"{safe(where)} is there already. {saved} Name another folder."
    way_out = "" if str(where) == str(file) else " Name a folder that you may write."
    return f"{safe(where)}: {safe((trouble.strerror or str(trouble)).lower())}. {saved}{way_out}"


def _facts(one: Saved) -> dict[str, object]:
    return {
        "list": one.name,
        "file": str(one.file) if one.file else None,
        "letters": one.letters,
        "unreadable": one.unreadable,
        "held_file": str(one.held_file) if one.held_file else None,
        "held": one.held,
        "redacted": list(one.redacted),
    }


def _told(one: Saved) -> list[str]:
    name, lost = safe(one.name), f"; {one.unreadable} could not be read" if one.unreadable else ""
    where = f"{one.letters} letters in {safe(one.file)}" if one.file else "no letters of posts, so no mbox of them"
    said = [f"{name}: {where}{lost}."]
    if one.held_file:
        said.append(
            f"{name}: {one.held} more in {safe(one.held_file)}: they waited for a moderator, or nothing tells whether "
            "they were let in, or taken out since. Look at them before you import them."
        )
    if one.redacted:
        numbers = ", ".join(f"#{number}" for number in one.redacted)
        said.append(
            f"{name}: left out, as their text was taken out: {numbers}. "
            "Where the backup still shows one, redact it again."
        )
    return said


def _told_of_log(file: Path, count: int) -> str:
    pages = "1 page is" if count == 1 else f"{count} pages are"
    return (
        f"{safe(file)}-wal: {pages} damaged or lost. Letters that came shortly before may be missing, and a text "
        "that was taken out then may stand in what was saved: take it out again after the import."
    )


def _way_back(file: Path) -> str:
    """The newest backup that lies beside a database."""
    from listcop.backups.file import newest_backup

    newest = newest_backup(file.parent, file.parent / "backups")
    if newest is None:
        return "Restore the newest backup: listcop restore BACKUP.tar.gz"
    return f"Restore the newest backup; beside it lies {safe(newest)}: listcop restore {safe(newest)}"
