"""What members choose by mail: short copies for slow lines, a profile, one digest for all their lists."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("memberships", sa.Column("lite", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("memberships", sa.Column("profile", sa.Text(), server_default="", nullable=False))
    op.add_column("memberships", sa.Column("combined", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.create_table(
        "person_digests",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("cadence", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("closes", sa.String(32).with_variant(sa.DateTime(timezone=True), "postgresql"), nullable=False),
        sa.Column("posts", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("person_id", "cadence", "period", name=op.f("pk_person_digests")),
    )
    op.create_index("ix_memberships_combined", "memberships", ["combined", "person_id"], unique=False)
    # Which of several nodes sends a lot, or tries a recipient again.
    op.add_column("lots", sa.Column("holder", sa.Text(), server_default="", nullable=False))
    op.add_column("failures", sa.Column("holder", sa.Text(), server_default="", nullable=False))
