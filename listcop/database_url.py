"""What `[server] database` says of its login: who logs in where, and the file that holds the password, or itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Login:
    """`passfile` is PostgreSQL's own kind of file, a line for each server; None where none is named."""

    host: str
    user: str
    passfile: Path | None
    names_password: bool


NOBODY = Login("", "", None, False)


def login_of(url: str) -> Login:
    """Of a SQLite file, and of what is no URL, there is none."""
    import sqlalchemy as sa

    try:
        found = sa.make_url(url)
    except sa.exc.ArgumentError:
        return NOBODY
    if found.get_backend_name() == "sqlite":
        return NOBODY
    query = {name: one if isinstance(one, str) else ",".join(one) for name, one in found.query.items()}
    passfile = query.get("passfile", "")
    return Login(
        host=f"{found.host or query.get('host', '')}:{found.port or query.get('port', '')}",
        user=found.username or query.get("user", ""),
        passfile=Path(passfile).absolute() if passfile else None,
        names_password=bool(found.password) or any("password" in name for name in query),  # libpq takes it there, too
    )


def misspelt(url: str) -> str:
    """What PostgreSQL's client does not know in a URL, in its own words; "" where it knows all of it."""
    import sqlalchemy as sa

    try:
        from psycopg import ProgrammingError
        from psycopg.conninfo import make_conninfo
    except ImportError:  # told where it is needed
        return ""
    try:
        _, words = sa.make_url(url).get_dialect()().create_connect_args(sa.make_url(url))
        make_conninfo(**words)
    except (ProgrammingError, sa.exc.ArgumentError, ValueError) as error:
        return str(error).strip().splitlines()[0]
    return ""
