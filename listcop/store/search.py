"""The full-text index: FTS5 on SQLite, a tsvector on PostgreSQL, fed with the same words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

import sqlalchemy as sa

from listcop.core.search import QueryWord
from listcop.store import events
from listcop.store.database import Tx
from listcop.store.tables import posts, readings

TOKENIZER = "tokenizer"  # the fact that names it; the first left none
_ROW = 1 << 40  # rowid of a post: its list times this, plus its number


def renew(tx: Tx, tokenizer: int) -> None:
    """Empty the index that another tokenizer filled, and leave all posts to be read and indexed anew."""
    if tx.dialect.name == "sqlite":
        tx.exec_driver_sql("INSERT INTO post_words(post_words) VALUES('delete-all')")
    else:
        tx.exec_driver_sql("DELETE FROM post_words")
    tx.execute(sa.delete(readings))
    tx.execute(sa.update(posts).values(read_by=0))
    events.keep_fact(tx, TOKENIZER, str(tokenizer))


def filled_by(tx: Tx) -> int:
    """The version of the tokenizer that filled the index."""
    return int(events.fact(tx, TOKENIZER) or 1)


def index_posts(tx: Tx, list_id: int, words: Sequence[tuple[int, list[str]]]) -> None:
    """Index posts that are not in the index, by their words."""
    if tx.dialect.name == "sqlite":
        if words:
            tx.exec_driver_sql(
                "INSERT INTO post_words(rowid, words) VALUES(?, ?)",
                [(list_id * _ROW + number, " ".join(listed)) for number, listed in words],
            )
        return
    if words:
        tx.execute(
            sa.text(
                "INSERT INTO post_words(list_id, number, words)"
                " VALUES(:list_id, :number, array_to_tsvector(CAST(:words AS text[])))"
                " ON CONFLICT (list_id, number) DO UPDATE SET words = excluded.words"
            ),
            [{"list_id": list_id, "number": number, "words": list(dict.fromkeys(listed))} for number, listed in words],
        )


def all_words(tx: Tx) -> Iterator[tuple[int, list[tuple[int, list[str]]]]]:
    """All that SQLite's index holds, post by post, each with its list: for another index (`index_posts`)."""
    make = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.listed USING fts5vocab('main', 'post_words', 'instance')"
    tx.exec_driver_sql(make)  # gone with the connection
    rows = tx.execute(sa.text("SELECT doc, term FROM temp.listed ORDER BY doc"), execution_options={"yield_per": 1000})
    for at, listed in groupby(rows, key=lambda row: int(row.doc)):
        yield at // _ROW, [(at % _ROW, [row.term for row in listed])]


def find_posts(tx: Tx, list_id: int, query: Sequence[QueryWord], limit: int = 1000) -> list[int]:
    """Numbers of the latest posts that hold every word of a query."""
    if not query:
        return []
    if tx.dialect.name == "sqlite":
        match = " AND ".join(f'"{one.word}"{"*" if one.prefix else ""}' for one in query)
        rows = tx.exec_driver_sql(
            "SELECT rowid FROM post_words WHERE post_words MATCH ? AND rowid > ? AND rowid < ?"
            " ORDER BY rowid DESC LIMIT ?",
            (match, list_id * _ROW, (list_id + 1) * _ROW, limit),
        )
        return [row[0] - list_id * _ROW for row in rows]
    asked = " & ".join(f"'{one.word}'{':*' if one.prefix else ''}" for one in query)
    found = tx.execute(
        sa.text(
            "SELECT number FROM post_words WHERE list_id = :list_id AND words @@ CAST(:asked AS tsquery)"
            " ORDER BY number DESC LIMIT :limit"
        ),
        {"list_id": list_id, "asked": asked, "limit": limit},
    )
    return list(found.scalars())


def forget_posts(tx: Tx, list_id: int, old: Sequence[tuple[int, list[str]]]) -> None:
    """Take posts out of the index; `old`: the words they stand in it with."""
    if tx.dialect.name == "sqlite":
        for number, listed in old:  # a contentless index must be told what it forgets
            tx.exec_driver_sql(
                "INSERT INTO post_words(post_words, rowid, words) VALUES('delete', ?, ?)",
                (list_id * _ROW + number, " ".join(listed)),
            )
    else:
        tx.execute(
            sa.text("DELETE FROM post_words WHERE list_id = :list_id AND number = ANY(:numbers)"),
            {"list_id": list_id, "numbers": [number for number, _ in old]},
        )
