"""Which reports tell of one event. What is in the ledger is linked anew at the next update."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables of events and of their reports."""
    op.create_table(
        "happening_names",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("exemplar", sa.Text, nullable=False),
    )
    op.create_table(
        "happenings",
        _place(),
        sa.Column("id", sa.Text, sa.ForeignKey("happening_names.id"), nullable=False, unique=True),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("reasons", sa.Text, nullable=False),
    )
    op.create_table(
        "event_reports",
        _place(),
        sa.Column("happening", sa.Text, sa.ForeignKey("happening_names.id"), nullable=False, index=True),
        sa.Column("event", sa.Text, nullable=False, index=True),
    )


def downgrade() -> None:
    """Drop them, those that point at others first."""
    for table in ("event_reports", "happenings", "happening_names"):
        op.drop_table(table)


def _place() -> sa.Column[int]:
    return sa.Column("place", sa.Integer, primary_key=True, autoincrement=False)
