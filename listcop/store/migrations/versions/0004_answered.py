"""Which Message-ID a post answers, so that what it names finds it when it comes later."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("posts", sa.Column("answers", sa.Text(), nullable=True))
