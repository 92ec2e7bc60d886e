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
    Command("demo", "Make the bundled case and its brief, from start to end."),
    Command("new", "Make a new case: a folder with a commented case.toml."),
    Command("add", "Add documents to a case: files, folders, addresses, pasted text."),
    Command("update", "Clean, read and link what is new in a case."),
    Command("brief", "Say what needs a decision, in cited sentences."),
    Command("ask", "Look up a sentence: was it said before, by whom, and who answered."),
    Command("claims", "List who says what, latest first."),
    Command("show", "Show anything by its id, with its words in place and its origin."),
    Command("judge", "Record what a person decided about a statement, claim or story."),
    Command("search", "Find documents by their words, in any of the languages."),
    Command("read", "Read documents without a case: one JSON reading a line."),
    Command("clean", "Clean pages without a case: one JSON page a line."),
    Command("match", "Find the passages that say what a query says, across languages."),
    Command("group", "Group documents by the text they repeat, or the happening they tell."),
    Command("relate", "Say whether a later text supports or contradicts an earlier one."),
)
