"""Why a sentence can be checked. The table is made anew: no reader filled it before."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the table with its reasons."""
    _make(sa.Column("reasons", sa.Text, nullable=False))


def downgrade() -> None:
    """Make it as it was; versions are read again by the reader of that time."""
    _make()


def _make(*more: sa.Column[str]) -> None:
    op.drop_table("claims")
    op.create_table(
        "claims",
        sa.Column("reading", sa.Integer, sa.ForeignKey("readings.seq"), primary_key=True),
        sa.Column("place", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("span_start", sa.Integer, nullable=False),
        sa.Column("span_end", sa.Integer, nullable=False),
        sa.Column("checkworthiness", sa.Float, nullable=False),
        sa.Column("statement", sa.Text),
        *more,
    )
