"""A case in hand."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Self, TypedDict, Unpack
from zoneinfo import ZoneInfo

from rejoinder import flow
from rejoinder.api.frames import make_frame
from rejoinder.engine import Engine, InProcess
from rejoinder.errors import CallDifferently, CaseExists, PlaceNotWritable
from rejoinder.flow.place import Place
from rejoinder.flow.progress import Progress, silent
from rejoinder.model import (
    NOTHING_GIVEN,
    Capture,
    Counts,
    Document,
    FoundStatement,
    Given,
    Judgement,
    JudgementKind,
    Language,
    Origin,
    Reading,
    Run,
    Skipped,
    StatementQuery,
    Version,
)
from rejoinder.model import Case as Settings
from rejoinder.model.briefed import IssuedBrief
from rejoinder.model.ids import issued_id
from rejoinder.model.linked import Claim, Happening, Linked
from rejoinder.model.query import EventQuery, FoundEvent
from rejoinder.model.repeated import Copied, Lifted
from rejoinder.model.told import Narrative, Story
from rejoinder.model.traced import ClaimTrace, NarrativeTrace
from rejoinder.reference import Gazetteer
from rejoinder.settings import CASE_FILE, LANGUAGES, load_case, new_case_text, parse_case
from rejoinder.store.archive import FileArchive
from rejoinder.store.base import Ledger
from rejoinder.store.sqlite import open_ledger

if TYPE_CHECKING:
    import polars as pl

LEDGER = "ledger.sqlite"
ARCHIVE = "archive"
RECORD = "record"

Record = FoundStatement | FoundEvent | Document | Version | Capture | Skipped | Judgement | Claim | Story | Narrative
LAST = "last"


class StatementsWanted(TypedDict, total=False):
    """Which statements `Case.statements` gives; what is left out asks for all. `StatementQuery` says what each field means.

    A date stands for the first moment of that day in the case's time zone.
    """

    by: str | None
    about: str | None
    language: str | None
    since: date | None
    until: date | None
    stance: str | None
    document: str | None
    limit: int | None


class EventsWanted(TypedDict, total=False):
    """Which reports of events `Case.events` gives; what is left out asks for all. `EventQuery` says what each field means.

    A date stands for the first moment of that day in the case's time zone.
    """

    between: str | None
    kind: str | None
    status: str | None
    language: str | None
    since: date | None
    until: date | None
    document: str | None
    limit: int | None


@dataclass(frozen=True, slots=True)
class FoundVersion:
    """A version that answers a search, with its document; the better the higher the score."""

    version: Version
    document: Document
    score: float


class Case:
    """A dispute under watch: its ledger, its archive, and what can be asked of them. Close it, or use it in a `with` block."""

    def __init__(self, settings: Settings, ledger: Ledger) -> None:
        self.settings = settings
        self._ledger = ledger

    def add(self, *targets: str | Path, given: Given = NOTHING_GIVEN, standard_input: BinaryIO | None = None) -> "flow.Added":
        """Take in files, folders, JSON lines, web addresses, or `-` for standard input. Adding twice changes nothing."""
        return flow.add(self._place, [str(target) for target in targets], given=given, standard_input=standard_input)

    def update(self, progress: Progress | None = None, *, engine: Engine | None = None) -> "flow.Outcome":
        """Clean and read what is new, and link the case anew; may be interrupted at any moment and goes on where it was.

        Without an engine the work is done in this process; `rejoinder.engine.LocalCores` does it on several cores.
        """
        return flow.update(self._place, engine or InProcess(), progress or silent)

    def documents(self) -> Iterator[Document]:
        """All documents, in the order they came."""
        return self._ledger.documents()

    def versions(self, document: str) -> tuple[Version, ...]:
        """The texts a document has had, earliest first."""
        return self._ledger.versions_of(document)

    def statements(self, **wanted: Unpack[StatementsWanted]) -> Iterator[FoundStatement]:
        """Statements that fit, latest published first. Names may be given as texts of any language have them."""
        return self._ledger.statements(StatementQuery(**self._asked(wanted, "by", "about")))

    def events(self, **wanted: Unpack[EventsWanted]) -> Iterator[FoundEvent]:
        """Reports of events that fit, latest published first; `happening` says which of them tell of one event.

        What is planned, alleged or denied is among them: ask for `status="happened"` to count what is told as done.
        """
        return self._ledger.events(EventQuery(**self._asked(wanted, "between")))

    def happening(self, id_: str) -> Happening:
        """The event that the report of this id tells of, with all other reports of it. Raises UnknownId."""
        return self._ledger.happening(id_)

    def name_of(self, words: str) -> str:
        """The English name of the actor that these words name in any of the languages; the words themselves if they name none."""
        named = Gazetteer.standard().with_names(self.settings.actors, self.settings.aliases)
        senses = (named.sense(words.strip(), language) for language in Language)
        return next((sense.actors[0].name for sense in senses if sense and sense.actors), words)

    def linked(self) -> Linked:
        """Copies, claims, replies and happenings, as they were last worked out."""
        return self._ledger.linked()

    def copied(self, version: str) -> Copied | None:
        """Which version this one copies, and what it leaves out, adds and changes; None where none. Raises UnknownId."""
        return flow.find_copied(self._place, version)

    def lifted(self) -> tuple[Lifted, ...]:
        """Passages that stand in documents which are no copies of each other, the earliest first."""
        return flow.find_lifted(self._place)

    def claim(self, id_: str) -> Claim:
        """The claim of this id; the id of one that was merged away leads to its successor. Raises UnknownId."""
        return self._ledger.claim(id_)

    def story(self, id_: str) -> Story:
        """The story of this id, or the one that the document of this id is in; a merged one leads to its successor.

        Raises UnknownId.
        """
        return self._ledger.story(id_)

    def narrative(self, id_: str) -> Narrative:
        """The narrative of this id; a proposed one that is no more leads to its successor. Raises UnknownId."""
        return self._ledger.narrative(id_)

    def rise(self, narrative: str, *, as_of: datetime | None = None) -> NarrativeTrace:
        """How a narrative rose and fell, day by day, beside what was read. Raises UnknownId, CallDifferently."""
        return flow.rise(self._place, self.narrative(narrative), as_of=as_of or self._place.clock())

    def unanswered(self, **wanted: Unpack[StatementsWanted]) -> Iterator[tuple[FoundStatement, ClaimTrace]]:
        """Claims that nobody was found to answer, in some language that they were carried in: the statement that shows each.

        The latest come first; the wishes are those of `statements`, and `language` asks for those unanswered in it.
        """
        wanted = wanted.copy()
        language, limit = wanted.pop("language", None), wanted.pop("limit", None)
        traces = {t.claim: t for t in flow.follow(self._place, as_of=self._place.clock()).traces}
        shown = {c.exemplar: traces[c.id] for c in self._ledger.linked().claims if c.id in traces}
        found = ((one, shown[one.statement.id]) for one in self.statements(**wanted) if one.statement.id in shown)
        silent = ((one, trace) for one, trace in found if _is_silent(trace, language))
        return islice(silent, limit)

    def brief(self, *, since: date | None = None, as_of: datetime | None = None) -> "flow.Written":
        """The claims that need a decision, as the case stands now or at `as_of`; what came out after `since` is new.

        Every sentence is cited and has passed the gate. Raises BriefRefused, and CallDifferently where nothing was linked yet.
        """
        return flow.brief(self._place, since=self._moment(since), as_of=as_of or self._place.clock())

    def last_brief(self) -> IssuedBrief | None:
        """The brief that was handed over last, from whose `as_of` the next one may report; None when there was none."""
        return next(reversed(self._ledger.issued()), None)

    def hand_over(self, written: "flow.Written", *paths: str | Path, kind: str = "morning") -> IssuedBrief:
        """Write a brief to files, `.html` and `.md`, and keep that it was handed over. Raises InputInvalid, PlaceNotWritable."""
        flow.hand_over(written, [Path(path) for path in paths])
        brief, now = written.brief, self._place.clock()
        issued = IssuedBrief(issued_id(kind, brief.as_of.isoformat(), now.isoformat()), kind, brief.as_of, brief.since, now)
        self._ledger.record_issued(issued)
        return issued

    def ask(self, text: str, *, language: str | None = None, as_of: datetime | None = None) -> "flow.Asked":
        """What the case knows of a sentence in any of the languages: the claim it is, and what stands near it.

        Raises InputInvalid for a text that cannot be read, and what `brief` raises.
        """
        material = flow.gather(self._place, as_of=as_of or self._place.clock())
        return flow.ask(self._place, material, text, language=language)

    def judge(
        self, start: str, kind: JudgementKind, *, why: str, value: str | None = None, judge: str | None = None
    ) -> Judgement:
        """Record a person's decision on the statement or claim whose id begins so; `judge` is the case's where it names one.

        Raises CallDifferently for a decision that says too little. Decisions are never edited: `withdraw` takes one back.
        """
        decision = flow.Decision(kind, value, why, self._judge(judge))
        return flow.decide(self._place, self._ledger.resolve_id(start), decision)

    def withdraw(self, start: str, *, why: str, judge: str | None = None) -> Judgement:
        """Take back the judgement whose id begins so, by a new one. Raises UnknownId, CallDifferently."""
        return flow.withdraw(self._place, self._ledger.resolve_id(start), why=why, judge=self._judge(judge))

    def judgements(self, target: str | None = None) -> tuple[Judgement, ...]:
        """The judgements in force, oldest first; all, or those on one statement."""
        return self._ledger.judgements(target)

    def adrift(self) -> tuple[Judgement, ...]:
        """Judgements in force whose words are read no more, so that they decide nothing: for a person to look at."""
        return flow.find_adrift(self._place)

    def reading(self, version: str) -> tuple[Reading, Origin] | None:
        """The current reading of a version and what made it; None when it was not read yet."""
        return self._ledger.reading_of(version)

    def show(self, start: str) -> Record:
        """The record whose id begins so: a statement, claim, event, document, version, capture, judgement or what was skipped.

        Raises UnknownId.
        """
        id_ = self._ledger.resolve_id(start)
        ask = self._views.get(id_.split("-")[0])
        if ask is None:
            raise CallDifferently(
                f"{id_} is nothing that can be shown by itself",
                "ask for a statement, claim, event, document, version, capture, judgement or skipped record",
            )
        return ask(id_)

    def skipped(self) -> Iterator[Skipped]:
        """Everything that was left out, and why, in the order it came."""
        return self._ledger.skipped()

    def search(self, query: str, limit: int = 20) -> tuple[FoundVersion, ...]:
        """Versions that hold every word of the query, best first."""
        return tuple(self._found(hit.version, hit.score) for hit in self._ledger.index.search(query, limit))

    def counts(self) -> Counts:
        """How much the case holds."""
        return self._ledger.counts()

    def runs(self) -> tuple[Run, ...]:
        """All updates, oldest first."""
        return self._ledger.runs()

    def frame(self, name: str) -> "pl.DataFrame":
        """A data frame of the `documents`, `statements`, `mentions`, `times`, `events` or `skipped`; needs the extra [frames]."""
        return make_frame(name, self._ledger)

    def close(self) -> None:
        """Let go of the ledger; safe to call twice."""
        self._ledger.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    @cached_property
    def _place(self) -> Place:
        archive = FileArchive(self.settings.folder / ARCHIVE)
        return Place(self.settings, self._ledger, archive, lambda: datetime.now(UTC), str(os.getpid()))

    @cached_property
    def _views(self) -> dict[str, "Callable[[str], Record]"]:
        ledger = self._ledger
        return {
            "st": ledger.statement,
            "do": ledger.document,
            "ve": ledger.version,
            "ca": ledger.capture,
            "sk": ledger.skipped_record,
            "ju": ledger.judgement,
            "cl": ledger.claim,
            "sy": ledger.story,
            "nr": ledger.narrative,
            "ev": ledger.event,
            "ha": lambda id_: ledger.event(ledger.happening(id_).exemplar),
        }

    def _asked(self, wanted: StatementsWanted | EventsWanted, *names: str) -> dict[str, Any]:
        """The wishes with days as moments, and names as readings have them."""
        asked: dict[str, Any] = {**wanted, "since": self._moment(wanted.get("since")), "until": self._moment(wanted.get("until"))}
        return {key: self.name_of(value) if value and key in names else value for key, value in asked.items()}

    def _judge(self, judge: str | None) -> str:
        name = judge or self.settings.judge
        if not name:
            raise CallDifferently("nobody is named who judges", f"say who, or name the case's judge in {CASE_FILE}")
        return name

    def _found(self, version: str, score: float) -> FoundVersion:
        found = self._ledger.version(version)
        return FoundVersion(found, self._ledger.document(found.document), score)

    def _moment(self, day: date | None) -> datetime | None:
        if day is None or isinstance(day, datetime):
            return day
        return datetime.combine(day, time(), ZoneInfo(self.settings.zone))


def _is_silent(trace: ClaimTrace, language: str | None) -> bool:
    return bool(trace.unanswered_in) if language is None else language[:2] in trace.unanswered_in


def open(case: str | Path) -> Case:  # noqa: A001  as gzip's is called
    """The case in a folder. Where the folder cannot be written to, the case can still be asked.

    Raises CaseNotFound, SettingsInvalid, and what keeps its ledger from being opened.
    """
    settings = load_case(Path(case))
    return Case(settings, open_ledger(settings.folder / LEDGER, read_only=not os.access(settings.folder, os.W_OK)))


def new(
    folder: str | Path, *, name: str | None = None, parties: Sequence[str] = (), desk: str | None = None, zone: str = "UTC"
) -> Case:
    """Make a case in a folder, which may be there already, and open it. Raises CaseExists, PlaceNotWritable, SettingsInvalid."""
    path = Path(folder)
    if (path / CASE_FILE).exists():
        raise CaseExists(f"{path} is a case already", "open it, or take another folder")
    text = new_case_text(name or path.resolve().name, parties=parties, desk=desk, languages=LANGUAGES, zone=zone)
    parse_case(text.encode(), path)
    try:
        (path / RECORD).mkdir(parents=True, exist_ok=True)
        with (path / CASE_FILE).open("x", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise PlaceNotWritable(
            f"no case can be made in {path} ({error.strerror})", "choose a folder that you may write to"
        ) from error
    return open(path)
