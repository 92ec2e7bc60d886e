"""What belongs together: copies, claims, replies; and which briefs were handed over."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables of linking and of briefs."""
    op.create_table(
        "linkings",
        sa.Column("seq", sa.Integer, primary_key=True),
        _text("basis"),
        sa.Column("origin", sa.Text, sa.ForeignKey("origins.id"), nullable=False),
    )
    op.create_table("copies", _place(), _id(), *map(_text, ("kind", "first", "versions", "reasons")))
    op.create_table("claim_names", sa.Column("seq", sa.Integer, primary_key=True), _id(), _text("exemplar"))
    op.create_table(
        "claim_members",
        _place(),
        sa.Column("claim", sa.Text, sa.ForeignKey("claim_names.id"), nullable=False, index=True),
        _sought("statement"),
        *map(_text, ("polarity", "reasons")),
    )
    op.create_table(
        "reply_links",
        _place(),
        *map(_sought, ("later", "earlier")),
        _text("kind"),
        sa.Column("explicit", sa.Boolean, nullable=False),
        sa.Column("confidence", sa.Float, nullable=False),
        _text("reasons"),
    )
    op.create_table(
        "issued_briefs",
        sa.Column("seq", sa.Integer, primary_key=True),
        _id(),
        *map(_text, ("kind", "as_of")),
        sa.Column("since", sa.Text),
        _text("issued_at"),
    )


def downgrade() -> None:
    """Drop them, those that point at others first."""
    for table in ("issued_briefs", "reply_links", "claim_members", "claim_names", "copies", "linkings"):
        op.drop_table(table)


def _place() -> sa.Column[int]:
    return sa.Column("place", sa.Integer, primary_key=True, autoincrement=False)


def _id() -> sa.Column[str]:
    return sa.Column("id", sa.Text, nullable=False, unique=True)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _sought(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, index=True)
