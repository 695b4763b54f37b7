"""What a database raises, told apart: it could not keep something, for now or for good, or was asked for nonsense."""

from __future__ import annotations

import sqlalchemy as sa

# Worth a second try as a whole: serialization, deadlock, the server going away, and a row that another node
# made at the same moment and that is found the second time (PostgreSQL, appendix A).
PASSING = ("40001", "40P01", "57P01", "57P02", "57P03", "08000", "08003", "08006", "08001", "25006", "23505")

# Too long to be indexed, too many columns …: so it will be tomorrow, and is no reason to try again.
BEYOND_LIMITS = "54"
DENIED = "42501"  # the role of the URL may not: rights are given, as room is made
LOCKED = "55P03"  # somebody else held a lock for longer than we wait
UNIQUE = "23505"  # it passes when two nodes were at it; who meets it again and again asked for something wrong


class StorageTrouble(Exception):
    """The database could not keep something; whoever asked must try again later."""


class Unfit(StorageTrouble):
    """The database is none that we can use: what was seen, and the way out, in sentences without their last stop."""


def trouble_of(error: BaseException) -> StorageTrouble:
    """The same as trouble: in one line, with what was raised behind it."""
    trouble = StorageTrouble(plain(error))
    trouble.__cause__ = error
    return trouble


def is_trouble(error: BaseException) -> bool:
    """Is it the database that could not, rather than what it was asked? A damaged file is a plain DatabaseError."""
    if _sqlstate(error).startswith(BEYOND_LIMITS):
        return False
    if is_passing(error) and _sqlstate(error) != UNIQUE:  # a standby that takes no writes comes as InternalError
        return True
    if _sqlstate(error) == DENIED:  # as ProgrammingError
        return True
    return isinstance(error, sa.exc.OperationalError | sa.exc.TimeoutError) or type(error) is sa.exc.DatabaseError


def is_passing(error: BaseException) -> bool:
    return _sqlstate(error) in PASSING or getattr(error, "connection_invalidated", False)


def is_locked(trouble: BaseException) -> bool:
    """Did somebody else hold a lock for too long?"""
    return trouble.__cause__ is not None and _sqlstate(trouble.__cause__) == LOCKED


def is_denied(trouble: BaseException) -> bool:
    """May the role that we log in as not do it?"""
    return trouble.__cause__ is not None and _sqlstate(trouble.__cause__) == DENIED


def _sqlstate(error: BaseException) -> str:
    return getattr(getattr(error, "orig", None), "sqlstate", None) or ""


def plain(error: BaseException) -> str:
    """One line of what the database said first, without the statement and its values."""
    # A full disk undoes the transaction; then its savepoint is gone, which would tell nobody anything.
    while error.__cause__ is not None and isinstance(error.__cause__.__context__, sa.exc.DBAPIError):
        error = error.__cause__.__context__
    first = str(getattr(error, "orig", None) or error).strip().splitlines()
    return first[0] if first else type(error).__name__
