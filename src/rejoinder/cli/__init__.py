"""The command door, one file per command."""

from rejoinder.cli.door import run

__all__ = ["run"]
