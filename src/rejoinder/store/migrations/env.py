"""What Alembic runs: our tables, on the connection that `migrate` was handed."""

from alembic import context

from rejoinder.store.migrations import REVISION_TABLE
from rejoinder.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=REVISION_TABLE,
    render_as_batch=True,
)
context.run_migrations()
