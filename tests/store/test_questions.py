"""Questions get the answer that a plain walk over everything would give, and repeating a step changes nothing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rejoinder.model import (
    Basis,
    Capture,
    Cleaned,
    Document,
    Form,
    FoundStatement,
    Grade,
    Ground,
    Interval,
    Judgement,
    JudgementKind,
    Language,
    Origin,
    Reading,
    Run,
    Skipped,
    SkipReason,
    Source,
    Span,
    Stage,
    Stance,
    Statement,
    StatementQuery,
    Version,
)
from rejoinder.store import SqliteLedger, dump, open_ledger

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)
NAMES = ("Aldovia", "Veskar", "ベスカル")
HOURS = st.integers(0, 4)
STANCES = st.sampled_from((Stance.ASSERTS, Stance.DENIES))
LANGUAGES = st.sampled_from(Language)
CLEANERS = [Origin(f"or-clean-{number}", Stage.CLEAN, ()) for number in range(2)]
READERS = [Origin(f"or-read-{number}", Stage.READ, ()) for number in range(2)]

Said = tuple[str | None, tuple[str, ...], Stance]
Article = tuple[Language, int | None, list[Said]]
Step = Callable[[SqliteLedger], object]

SAID = st.tuples(st.none() | st.sampled_from(NAMES), st.lists(st.sampled_from(NAMES), max_size=2).map(tuple), STANCES)
ARTICLES = st.lists(st.tuples(LANGUAGES, st.none() | HOURS, st.lists(SAID, max_size=3)), max_size=4)
ASKED_NAMES = st.none() | st.sampled_from((*NAMES, "aldovia", " VESKAR ", "Zelvaria"))
MOMENTS = st.none() | HOURS.map(lambda hours: NOON + timedelta(hours=hours))
QUERIES = st.builds(
    StatementQuery,
    by=ASKED_NAMES,
    about=ASKED_NAMES,
    language=st.sampled_from((None, "en", "ja", "zh", "zh-Hans", "fr")),
    since=MOMENTS,
    until=MOMENTS,
    stance=st.sampled_from((None, "denies", "asks")),
    document=st.sampled_from((None, "do-0", "do-9")),
    limit=st.none() | st.integers(0, 3),
)


@cache
def empty() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.sqlite"
        open_ledger(path).close()
        return path.read_bytes()


@contextmanager
def new_ledger() -> Iterator[SqliteLedger]:
    memory = Path("/dev/shm")  # noqa: S108  where there is one, flushes cost nothing; the folder is made by tempfile
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        path = Path(folder) / "ledger.sqlite"
        path.write_bytes(empty())
        with open_ledger(path) as ledger:
            yield ledger


def capture(number: int) -> Capture:
    return Capture(f"ca-{number}", "0" * 64, 7, "text/plain", str(number), NOON)


def cleaned(number: int, language: Language = Language.EN, hour: int | None = 0, text: str = "x") -> Cleaned:
    document = Document(f"do-{number}", str(number))
    starts = NOON + timedelta(hours=hour or 0)
    published = None if hour is None else Interval(starts, starts + timedelta(hours=1), "UTC", Ground.PAGE)
    return Cleaned(document, Version(f"ve-{number}-{text}", document.id, f"ca-{number}", text, language, published=published))


def statement(version: str, place: int, said: Said) -> Statement:
    by, about, stance = said
    spans = (Span(place, place + 1),)
    graded = (Grade.UNKNOWN, Form.DIRECT, stance, Basis.QUOTED)
    return Statement(f"st-{version}-{place}", spans, None, None, by, *graded, confidence=1.0, about=about)


def fill(ledger: SqliteLedger, articles: list[Article]) -> list[FoundStatement]:
    everything = []
    for number, (language, hour, said) in enumerate(articles):
        made = cleaned(number, language, hour)
        statements = tuple(statement(made.version.id, place, one) for place, one in enumerate(said))
        ledger.add_capture(capture(number))
        ledger.record_cleaned(f"ca-{number}", made, CLEANERS[0])
        ledger.record_reading(Reading(made.version.id, statements), READERS[0])
        everything += [FoundStatement(one, made.version, made.document) for one in statements]
    return everything


def same_name(one: str | None, other: str) -> bool:
    return one is not None and one.casefold() == other.strip().casefold()


def fits(found: FoundStatement, query: StatementQuery) -> bool:
    published = found.version.published
    return (
        (query.by is None or same_name(found.statement.source_actor, query.by))
        and (query.about is None or any(same_name(name, query.about) for name in found.statement.about))
        and (query.language is None or query.language in {found.version.language.value, found.version.language.base})
        and (query.since is None or (published is not None and published.latest > query.since))
        and (query.until is None or (published is not None and published.earliest < query.until))
        and (query.stance is None or found.statement.stance.value == query.stance)
        and (query.document is None or found.document.id == query.document)
    )


def rank(found: FoundStatement) -> tuple[float, str, int]:
    published = found.version.published
    latest_first = -published.earliest.timestamp() if published else float("inf")
    return latest_first, found.document.id, found.statement.content[0].start


@settings(deadline=None, max_examples=8)
@given(ARTICLES, st.lists(QUERIES, min_size=8, max_size=8))
def test_a_question_is_answered_as_by_a_walk_over_everything(articles: list[Article], queries: list[StatementQuery]) -> None:
    with new_ledger() as ledger:
        everything = sorted(fill(ledger, articles), key=rank)
        for query in queries:
            assert list(ledger.statements(query)) == [found for found in everything if fits(found, query)][: query.limit]


def steps() -> list[Step]:
    """Everything that a ledger can be told, in an order in which it may be told."""
    skipped = Skipped("sk-1", Stage.CLEAN, "ca-2", SkipReason.EMPTY, "it is empty")
    judgement = Judgement("ju-1", JudgementKind.NOT_A_STATEMENT, "st-1", "M. Orlen", NOON, "a list")
    withdrawal = Judgement("ju-2", JudgementKind.NOT_A_STATEMENT, "st-1", "M. Orlen", NOON, "a slip", withdraws="ju-1")
    said = (statement("ve-0-x", 0, ("Aldovia", ("Veskar",), Stance.DENIES)),)
    return [
        *(lambda ledger, number=number: ledger.add_capture(capture(number)) for number in range(3)),
        lambda ledger: ledger.add_source(Source("so-1", "Veskar Post")),
        lambda ledger: ledger.start_run(Run("ru-1", NOON)),
        lambda ledger: ledger.record_cleaned("ca-0", cleaned(0), CLEANERS[0]),
        lambda ledger: ledger.record_cleaned("ca-1", cleaned(1, text="menu"), CLEANERS[0]),
        lambda ledger: ledger.record_cleaned("ca-2", skipped, CLEANERS[0]),
        lambda ledger: ledger.record_reading(Reading("ve-0-x"), READERS[0]),
        lambda ledger: ledger.record_reading(Reading("ve-0-x", said), READERS[1]),
        lambda ledger: ledger.record_reading(Reading("ve-1-menu"), READERS[0], (skipped,)),
        lambda ledger: ledger.record_cleaned("ca-1", cleaned(1, Language.JA, 3), CLEANERS[1]),
        lambda ledger: ledger.record_cleaned("ca-2", cleaned(2), CLEANERS[1]),
        lambda ledger: ledger.add_judgement(judgement),
        lambda ledger: ledger.add_judgement(withdrawal),
        lambda ledger: ledger.end_run(Run("ru-1", NOON, NOON)),
    ]


@pytest.mark.slow
@settings(deadline=None, max_examples=30)
@given(st.lists(st.tuples(st.integers(0, 15), st.integers(0, 15)), max_size=12))
def test_a_step_told_again_at_any_later_moment_changes_nothing(repeats: list[tuple[int, int]]) -> None:
    with new_ledger() as once, new_ledger() as again:
        for at, step in enumerate(steps()):
            step(once)
            step(again)
            for told, moment in repeats:
                if moment == at and told <= at:
                    steps()[told](again)
        assert list(dump(again)) == list(dump(once))
        assert again.counts() == once.counts()
