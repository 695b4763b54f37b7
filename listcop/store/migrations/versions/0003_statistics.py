"""How selective each index is, told to SQLite's planner once and for all; two more, for large lists."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

# Without statistics SQLite takes any index for selective: it read a whole list of a million posts to have fifty
# threads in the order of the list's own key. It never gathers any by itself (PostgreSQL does), and those of a
# small list would be wrong for a large one. So they are written down as of ten lists of 100,000 posts and
# 10,000 members: rows in all, then how many share the first column of the index, the first two, and so on
# (SQLite's file format, 2.6.2). Of states those are counted that are asked for: what is due, open or waiting is
# little.
STATISTICS = """
    addresses ix_addresses_person_id 100000 1
    addresses sqlite_autoindex_addresses_1 100000 1
    assets ix_assets_post 50000 5000 1
    assets ix_assets_thread 50000 5000 2
    assets sqlite_autoindex_assets_1 50000 5000 1
    assets sqlite_autoindex_assets_2 50000 5000 1
    deliveries ix_deliveries_number 1000000 100000 50000 1
    deliveries ix_deliveries_state 1000000 100000 50 2
    deliveries sqlite_autoindex_deliveries_1 1000000 100000 1
    delivery_bytes sqlite_autoindex_delivery_bytes_1 1000000 100000 1
    digest_letters sqlite_autoindex_digest_letters_1 5000 500 4 2 1
    digests sqlite_autoindex_digests_1 5000 500 1
    digests sqlite_autoindex_digests_2 5000 500 200 1
    events ix_events_ref 1000000 100000 5
    events ix_events_what 1000000 100000 2000 1
    events sqlite_autoindex_events_1 1000000 100000 1
    facts sqlite_autoindex_facts_1 1000 1
    failures ix_failures_due 10000 1000 50 2
    failures sqlite_autoindex_failures_1 10000 1000 10 1
    follows sqlite_autoindex_follows_1 10000 1000 5 1
    held ix_held_state 10000 1000 5
    held sqlite_autoindex_held_1 10000 1000 1
    keys ix_keys_address 100000 10000 5 2
    keys ix_keys_created 100000 10 1
    keys ix_keys_hash 100000 1
    keys sqlite_autoindex_keys_1 100000 10000 1
    leases sqlite_autoindex_leases_1 10 1
    letter_bytes sqlite_autoindex_letter_bytes_1 1000000 100000 1
    letters ix_letters_fate 1000000 100000 1000 1
    letters ix_letters_message 1000000 100000 1
    letters sqlite_autoindex_letters_1 1000000 100000 1
    lists sqlite_autoindex_lists_1 10 1 1
    lots ix_lots_due 1000000 100000 50 2
    lots sqlite_autoindex_lots_1 1000000 100000 10 1
    mailbox_letters sqlite_autoindex_mailbox_letters_1 10000 5000 1000 1
    memberships ix_memberships_combined 100000 50000 2
    memberships ix_memberships_delivery 100000 10000 9000 3000 100 1
    memberships ix_memberships_person 100000 2
    memberships ix_memberships_roles 50 5
    memberships sqlite_autoindex_memberships_1 100000 10000 1
    memberships sqlite_autoindex_memberships_2 100000 10000 1
    message_ids ix_message_ids_thread 1000000 100000 4
    message_ids sqlite_autoindex_message_ids_1 1000000 100000 1
    person_digests sqlite_autoindex_person_digests_1 10000 20 20 1
    posts ix_posts_accepted 1000000 100000 1
    posts ix_posts_author 1000000 100000 50 1
    posts ix_posts_message 1000000 100000 1
    posts ix_posts_thread 1000000 100000 4 1
    posts ix_posts_unread 1000000 100000 1000
    posts sqlite_autoindex_posts_1 1000000 100000 1
    readings sqlite_autoindex_readings_1 1000000 100000 1
    threads ix_threads_last 250000 25000 1
    threads ix_threads_reading 250000 25000 10
    threads ix_threads_state 250000 25000 1000 1
    threads ix_threads_subject 250000 25000 2 1
    threads sqlite_autoindex_threads_1 250000 25000 1
"""


def upgrade() -> None:
    op.create_index("ix_message_ids_thread", "message_ids", ["list_id", "thread"], unique=False)
    more = sa.text("roles <> 'member'")
    op.create_index("ix_memberships_roles", "memberships", ["list_id"], sqlite_where=more, postgresql_where=more)
    if op.get_bind().dialect.name == "sqlite":
        op.execute("ANALYZE lists")  # which makes the table they stand in
        op.execute("DELETE FROM sqlite_stat1")
        rows = [line.split(maxsplit=2) for line in STATISTICS.strip().splitlines()]
        op.get_bind().execute(
            sa.text("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (:tbl, :idx, :stat)"),
            [dict(zip(("tbl", "idx", "stat"), row, strict=True)) for row in rows],
        )
        op.execute("ANALYZE sqlite_schema")  # they count from now on
