"""The table of commands. A command's module is loaded when the command runs, so that help is quick."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name, which is also its module's, and the line that help shows for it."""

    name: str
    help: str

    @property
    def module(self) -> str:
        """Where its function `command` and its `EXAMPLES` stand."""
        return f"rejoinder.cli.{self.name}"


COMMANDS = (
    Command("new", "Make a new case: a folder with a commented case.toml."),
    Command("add", "Add documents to a case: files, folders, addresses, pasted text."),
    Command("update", "Clean and read what is new in a case."),
    Command("claims", "List who says what, latest first."),
    Command("show", "Show anything by its id, with its words in place and its origin."),
    Command("search", "Find documents by their words, in any of the languages."),
    Command("read", "Read documents without a case: one JSON reading a line."),
    Command("clean", "Clean pages without a case: one JSON page a line."),
)
