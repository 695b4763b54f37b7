"""Which letters of a mailbox are kept: by its URL, UIDVALIDITY and UID (RFC 9051, 2.3.1.1)."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from listcop.store.database import Tx, insert_into
from listcop.store.tables import mailbox_letters


def is_kept(tx: Tx, mailbox: str, uidvalidity: int, uid: int) -> bool:
    m = mailbox_letters.c
    query = sa.select(m.uid).where(m.account == mailbox, m.uidvalidity == uidvalidity, m.uid == uid)
    return tx.execute(query).first() is not None


def keep(tx: Tx, mailbox: str, uidvalidity: int, uid: int, now: datetime) -> None:
    row = insert_into(tx, mailbox_letters).values(account=mailbox, uidvalidity=uidvalidity, uid=uid, kept=now)
    tx.execute(row.on_conflict_do_nothing())


def take_over(tx: Tx, name: str, mailbox: str) -> None:
    """What was kept by the name of an account is of this mailbox from now on."""
    m = mailbox_letters.c
    named = m.account == name
    rows = sa.select(sa.literal(mailbox), m.uidvalidity, m.uid, m.kept).where(named)
    into = insert_into(tx, mailbox_letters).from_select(["account", "uidvalidity", "uid", "kept"], rows)
    tx.execute(into.on_conflict_do_nothing())
    tx.execute(sa.delete(mailbox_letters).where(named))
