"""A brief on the screen: its opening, and the claims that need a decision, most urgent first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from rejoinder.brief.cover import covered
from rejoinder.brief.material import Known, know
from rejoinder.brief.quoting import marks_of
from rejoinder.cli import wording
from rejoinder.cli.lines import one_line
from rejoinder.cli.screen import CUT, console, cut
from rejoinder.model import Document, FoundStatement, Interval
from rejoinder.model.briefed import Brief, BriefItem, BriefSentence, SentenceKind
from rejoinder.model.traced import Answer, ClaimTrace

if TYPE_CHECKING:
    from rejoinder import flow

RANK_WIDTH = 4
WORDS_LINES = 2
WIDE = 110  # columns from which what became of a claim stands beside its words rather than below them
RECORD_CELLS = 160


def print_brief(written: "flow.Written") -> None:
    """Print the opening and the ranked table, as wide as the terminal."""
    brief, screen = written.brief, console()
    screen.print(_head(brief))
    screen.print(Padding(Text(" ".join(one_line(s.text) for s in brief.opening)), (1, 0)))
    screen.print(_table(brief, know(written.material), screen.width) if brief.items else Text("nothing needs a decision"))
    screen.print(Text(f"What is said not to be found was looked for in {covered(brief.coverage, brief.zone)}.", "dim"))


def _head(brief: Brief) -> Text:
    since = f", since {_moment(brief.since, brief.zone)}" if brief.since else ""
    desk = f" for {one_line(brief.desk)}" if brief.desk else ""
    return Text.assemble(
        (one_line(brief.case), "bold"), f"{desk}, as of {_moment(brief.as_of, brief.zone)} ({brief.zone}){since}"
    )


def _moment(at: datetime, zone: str) -> str:
    return f"{at.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}"


def _table(brief: Brief, known: Known, width: int) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, show_header=False, width=width)
    table.add_column(width=RANK_WIDTH - 2, justify="right")
    wide = width >= WIDE
    left = (width - RANK_WIDTH) // 2 if wide else width - RANK_WIDTH
    table.add_column(width=left - 2 * wide, overflow="fold")
    if wide:
        table.add_column(overflow="fold")
    for rank, item in enumerate(brief.items, 1):
        row = _Row(item, known)
        words, became = row.words(left - 2), row.became()
        table.add_row(str(rank), *((words, became) if wide else (Group(words, became),)))
        table.add_row()
    return table


@dataclass(frozen=True, slots=True)
class _Row:
    """One claim, as it is put on the screen."""

    item: BriefItem
    known: Known

    @property
    def trace(self) -> ClaimTrace:
        """How it went through the press."""
        return self.known.traces[self.item.claim]

    def words(self, cells: int) -> Text:
        """The original words, who says them, where they were first seen, and how far they went."""
        found = self._found(self.known.claims[self.item.claim].exemplar)
        text = found.version.text
        opening, closing = marks_of(found.statement)
        said, short = cut(" … ".join(one_line(s.of(text)) for s in self.item.title.spans), WORDS_LINES * cells - 4)
        grade = wording.grade(found)
        who = wording.speaker(found) + (f" ({grade})" if grade else "")
        first = f"{who} · first in {wording.outlet(found)}, {_when(found.version.published, self.known.zone)}"
        return Text.assemble(
            (f"{opening}{said}{closing}{CUT * short}", "bold"),
            f"\n{first}\n{self._spread()}",
            (f" · {self.item.claim[: wording.SHORT_ID]}", "dim"),
        )

    def became(self) -> Text:
        """Who answered, what the record says, which line was approved, and why the claim stands where it stands."""
        reasons = Text("; ".join(one_line(reason) for reason in self.item.reasons), "dim")
        return Text("\n").join([Text(line) for line in (self._answers(), *self._record(), *self._lines())] + [reasons])

    def _spread(self) -> str:
        outlets = {carrier.publisher for carrier in self.trace.carriers}
        documents = len(self.trace.carriers)
        return f"{_count(documents, 'document')} of {_count(len(outlets), 'outlet')}, in {' → '.join(self.trace.languages)}"

    def _answers(self) -> str:
        if not self.trace.answers:
            return "no answer found"
        first = self.trace.answers[0]
        more = f", and {_count(len(self.trace.answers) - 1, 'more')}" if len(self.trace.answers) > 1 else ""
        silent = f"; none in {', '.join(self.trace.unanswered_in)}" if self.trace.unanswered_in else ""
        return f"answered {self._answer(first)}{more}{silent}"

    def _answer(self, answer: Answer) -> str:
        outlet = one_line(answer.carrier.publisher or "an outlet that is not named")
        return f"{_when(answer.carrier.published, self.known.zone)} by {one_line(answer.by or 'nobody named')} in {outlet}"

    def _record(self) -> Iterator[str]:
        for sentence in self._of(SentenceKind.QUOTATION):
            if sentence.form.startswith("record"):
                place = sentence.citations[0]
                words = " … ".join(one_line(s.of(self.known.versions[place.version].text)) for s in place.spans)
                judged = "" if sentence.confirmed else " (nobody has judged this yet)"
                kept, short = cut(words, RECORD_CELLS)
                yield f"record: ‹{kept}›{CUT * short}{judged}"

    def _lines(self) -> Iterator[str]:
        yield from (f"approved line: {one_line(sentence.text)}" for sentence in self._of(SentenceKind.LINE))

    def _of(self, kind: SentenceKind) -> Iterator[BriefSentence]:
        return (sentence for sentence in self.item.sentences if sentence.kind is kind)

    def _found(self, statement: str) -> FoundStatement:
        version = self.known.standing[statement]
        return FoundStatement(self.known.statements[statement], version, Document(version.document, version.document))


def _when(published: Interval | None, zone: str) -> str:
    return f"{wording.day(published, zone)} {wording.hour(published, zone)}".strip()


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 or noun == 'more' else 's'}"
