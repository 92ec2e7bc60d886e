"""Stories and narratives. What is in the ledger is linked anew at the next update."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make their tables, names first."""
    op.create_table("story_names", *_names(), sa.Column("first", sa.Text, nullable=False))
    op.create_table("narrative_names", *_names(), sa.Column("exemplar", sa.Text))
    op.create_table(
        "story_members",
        _place(),
        _of("story"),
        sa.Column("document", sa.Text, nullable=False, unique=True),
        sa.Column("reasons", sa.Text, nullable=False),
    )
    op.create_table(
        "narratives",
        _place(),
        sa.Column("id", sa.Text, sa.ForeignKey("narrative_names.id"), nullable=False, unique=True),
        *(sa.Column(name, sa.Text) for name in ("title", "description", "typical")),
    )
    op.create_table(
        "narrative_members",
        _place(),
        _of("narrative"),
        sa.Column("claim", sa.Text, nullable=False, index=True),
        sa.Column("reasons", sa.Text, nullable=False),
        sa.Column("judged", sa.Boolean, nullable=False),
    )


def downgrade() -> None:
    """Drop them, those that point at others first."""
    for table in ("narrative_members", "narratives", "story_members", "narrative_names", "story_names"):
        op.drop_table(table)


def _place() -> sa.Column[int]:
    return sa.Column("place", sa.Integer, primary_key=True, autoincrement=False)


def _names() -> tuple[sa.Column[int], sa.Column[str]]:
    return sa.Column("seq", sa.Integer, primary_key=True), sa.Column("id", sa.Text, nullable=False, unique=True)


def _of(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, sa.ForeignKey(f"{name}_names.id"), nullable=False, index=True)
