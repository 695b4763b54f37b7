"""Numbers of former assets, seals of lists, what a second copy is known by, and indexes for what was looked through."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

# As 0003 tells SQLite of the others: of ten lists with 5,000 assets each, a tenth as many were one.
STATISTICS = """
    addresses ix_addresses_folded 100000 1
    former_assets ix_former_assets_post 5000 500 1
    former_assets sqlite_autoindex_former_assets_1 5000 500 1
    former_assets sqlite_autoindex_former_assets_2 5000 500 1
    held ix_held_since 10000 1000 1
    posts ix_posts_letter 1000000 100000 1
"""


def upgrade() -> None:
    _former_assets()
    _seals()
    # By which a second copy of a letter is known without being read again; "" of those that are here already.
    op.add_column("letters", sa.Column("substance", sa.Text(), server_default="", nullable=False))
    # One mailbox is one member, whatever capitals a telephone writes its address with; it is sent to as it was given.
    op.add_column("addresses", sa.Column("folded", sa.Text(), server_default="", nullable=False))
    op.execute("UPDATE addresses SET folded = lower(address)")
    op.create_index("ix_addresses_folded", "addresses", ["folded"], unique=False)
    op.create_index("ix_posts_letter", "posts", ["list_id", "letter_id"], unique=False)
    op.create_index("ix_held_since", "held", ["list_id", "since"], unique=False)
    if op.get_bind().dialect.name == "sqlite":
        rows = [line.split(maxsplit=2) for line in STATISTICS.strip().splitlines()]
        op.get_bind().execute(
            sa.text("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (:tbl, :idx, :stat)"),
            [dict(zip(("tbl", "idx", "stat"), row, strict=True)) for row in rows],
        )
        op.execute("ANALYZE sqlite_schema")


def _former_assets() -> None:
    """What reading takes for none any more: should it come back, it has the number that people were told."""
    op.create_table(
        "former_assets",
        sa.Column("list_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("post", sa.BigInteger(), nullable=False),
        sa.Column("same_as", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("list_id", "number", name="pk_former_assets"),
        sa.UniqueConstraint("list_id", "same_as", name="uq_former_assets_list_id_same_as"),
    )
    op.create_index("ix_former_assets_post", "former_assets", ["list_id", "post"], unique=False)


def _seals() -> None:
    """Keys were bound to a list's name: those in letters that went out stay good, but of one list alone."""
    op.add_column("lists", sa.Column("seal", sa.Text(), server_default="", nullable=False))
    op.execute(
        "UPDATE lists SET seal = CASE"
        " WHEN list_id = (SELECT min(other.list_id) FROM lists AS other WHERE other.name = lists.name) THEN name"
        " ELSE name || '@' || domain END"
    )
