"""Which letters of a mailbox are kept: by account, UIDVALIDITY and UID."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from listcop.store.database import Tx, insert_into
from listcop.store.tables import mailbox_letters


def is_kept(tx: Tx, account: str, uidvalidity: int, uid: int) -> bool:
    m = mailbox_letters.c
    query = sa.select(m.uid).where(m.account == account, m.uidvalidity == uidvalidity, m.uid == uid)
    return tx.execute(query).first() is not None


def keep(tx: Tx, account: str, uidvalidity: int, uid: int, now: datetime) -> None:
    row = insert_into(tx, mailbox_letters).values(account=account, uidvalidity=uidvalidity, uid=uid, kept=now)
    tx.execute(row.on_conflict_do_nothing())
