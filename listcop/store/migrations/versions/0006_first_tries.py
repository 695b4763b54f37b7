"""When the relay first did not want a lot for now: its five days count from then."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    moment = sa.String(32).with_variant(sa.DateTime(timezone=True), "postgresql")
    op.add_column("lots", sa.Column("first", moment, nullable=True))
