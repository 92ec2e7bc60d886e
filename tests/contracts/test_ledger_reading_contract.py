"""What every ledger does with readings, statements and judgements, whatever database it stands on."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from rejoinder.errors import CallDifferently, UnknownId
from rejoinder.model import (
    NOTHING_GIVEN,
    Basis,
    Capture,
    CheckableClaim,
    Cleaned,
    Counts,
    Document,
    Event,
    EventKind,
    EventStatus,
    Form,
    FoundStatement,
    Grade,
    Ground,
    Interval,
    Judgement,
    JudgementKind,
    Language,
    Medium,
    Mention,
    MentionKind,
    Origin,
    PloverRoot,
    Reading,
    Reply,
    ReplyKind,
    Skipped,
    SkipReason,
    Span,
    Stage,
    Stance,
    StatementQuery,
    TimeExpression,
    TimeType,
    TimeValue,
    Version,
    ids,
)
from rejoinder.model.reading import Statement
from rejoinder.store import Ledger, dump, open_ledger

NOON = datetime(2031, 5, 4, 12, tzinfo=timezone(timedelta(hours=9)))
HOUR = timedelta(hours=1)


@cache
def empty_sqlite() -> bytes:
    with TemporaryDirectory() as folder:
        open_ledger(Path(folder) / "ledger.sqlite").close()
        return (Path(folder) / "ledger.sqlite").read_bytes()


@contextmanager
def sqlite_ledger() -> Iterator[Ledger]:
    memory = Path("/dev/shm")  # noqa: S108  where there is one, flushes cost nothing; the folder is made by tempfile
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        path = Path(folder) / "ledger.sqlite"
        path.write_bytes(empty_sqlite())
        with open_ledger(path) as ledger:
            yield ledger


MAKERS: dict[str, Callable[[], AbstractContextManager[Ledger]]] = {"sqlite": sqlite_ledger}


@pytest.fixture(params=sorted(MAKERS))
def ledger(request: pytest.FixtureRequest) -> Iterator[Ledger]:
    with MAKERS[request.param]() as made:
        yield made


def origin(stage: Stage = Stage.CLEAN, version: str = "1") -> Origin:
    parts = (("rejoinder", version),)
    return Origin(ids.origin_id(stage, parts), stage, parts)


CLEAN, BETTER_CLEAN = origin(), origin(version="2")
READ, BETTER_READ = origin(Stage.READ), origin(Stage.READ, "2")


def dated(at: datetime) -> Interval:
    return Interval(at, at + HOUR, "Asia/Tokyo", Ground.PAGE)


def add(
    ledger: Ledger, text: str = "Aldovia denied it.", *, key: str = "a", at: datetime | None = NOON, **fields: object
) -> Version:
    sha256 = ids.text_digest(key + text)
    capture = Capture(ids.capture_id(sha256, key, NOTHING_GIVEN), sha256, 7, "text/plain", key, NOON)
    document = Document(ids.document_id(None, key), key)
    id_ = ids.version_id(document.id, ids.text_digest(text))
    plain = Version(id_, document.id, capture.id, text, Language.EN, published=dated(at) if at else None)
    version = replace(plain, **fields)  # type: ignore[arg-type]
    ledger.add_capture(capture)
    ledger.record_cleaned(capture.id, Cleaned(document, version), CLEAN)
    return version


def statement(version: Version, start: int = 0, **fields: object) -> Statement:
    content = (Span(start, start + 2),)
    id_ = ids.statement_id(version.id, content, None, None, 0)
    plain = Statement(
        id_, content, None, None, "Aldovia", Grade.COLLECTIVE, Form.INDIRECT, Stance.ASSERTS, Basis.REPORTED, confidence=0.5
    )
    return replace(plain, **fields)  # type: ignore[arg-type]


def read(ledger: Ledger, version: Version, *statements: Statement) -> Reading:
    reading = Reading(version.id, statements)
    ledger.record_reading(reading, READ)
    return reading


def ask(ledger: Ledger, **query: object) -> list[Statement]:
    return [found.statement for found in ledger.statements(StatementQuery(**query))]  # type: ignore[arg-type]


def search(ledger: Ledger, query: str, limit: int = 10) -> list[str]:
    return [hit.version for hit in ledger.index.search(query, limit)]


def judgement(target: str, at: datetime = NOON, withdraws: str | None = None, **fields: object) -> Judgement:
    kind = JudgementKind.NOT_A_STATEMENT
    made = Judgement(
        ids.judgement_id(kind, target, "M. Orlen", at.isoformat(), withdraws), kind, target, "M. Orlen", at, "a list"
    )
    return replace(made, withdraws=withdraws, **fields)  # type: ignore[arg-type]


def full_reading(version: Version) -> Reading:
    at = TimeValue("2031-05-04", NOON, NOON + HOUR)
    first = statement(
        version,
        cue=(Span(3, 5), Span(8, 9)),
        source=(Span(0, 3),),
        denied=(Span(0, 1),),
        hedged=True,
        about=("Veskar", "Aldovia", "Veskar"),
        addressee=(Span(9, 12),),
        addressee_actor="Veskar",
        medium=Medium.PHONE_CALL,
        said_at=at,
    )
    second = statement(version, 5, source_actor=None, parent=first.id, attributed_by=first.id, said_at=TimeValue("PRESENT_REF"))
    kind, trigger = EventKind.PHONE_CALL, (Span(1, 2),)
    id_ = ids.event_id(version.id, kind, trigger)
    happened = Event(
        id_, kind, PloverRoot.CONSULT, trigger, EventStatus.DENIED, (Span(0, 1),), None, "Aldovia", "Veskar", at, first.id
    )
    return Reading(
        version.id,
        (first, second),
        (Mention(Span(0, 7), MentionKind.STATE, "Aldovia"), Mention(Span(8, 9), MentionKind.PERSON, None)),
        (TimeExpression(Span(0, 4), TimeType.DATE, at), TimeExpression(Span(5, 6), TimeType.DURATION, TimeValue("P3D"))),
        (happened, Event("ev-2", EventKind.OTHER, PloverRoot.AID, (Span(4, 5), Span(6, 7)), EventStatus.PLANNED)),
        (CheckableClaim(Span(0, 2), 0.25, first.id, ("asks", "a wish, not a fact")), CheckableClaim(Span(2, 4), 1.0)),
        (Reply(second.id, first.id, ReplyKind.REPEATS),),
    )


def test_a_reading_comes_back_as_it_was(ledger: Ledger) -> None:
    reading = full_reading(add(ledger))
    ledger.record_reading(reading, READ)
    assert ledger.reading_of(reading.version) == (reading, READ)


def test_a_version_that_was_not_read_has_no_reading(ledger: Ledger) -> None:
    assert ledger.reading_of(add(ledger).id) is None


def test_a_reading_that_found_nothing_is_a_reading(ledger: Ledger) -> None:
    version = add(ledger)
    assert ledger.count_to_read(READ.id) == 1
    reading = read(ledger, version)
    assert ledger.reading_of(version.id) == (reading, READ)
    assert list(ledger.versions_to_read(READ.id)) == []


def test_reading_an_unknown_version_is_refused(ledger: Ledger) -> None:
    with pytest.raises(UnknownId, match="no version has the id"):
        ledger.record_reading(Reading("ve-0000000000000000"), READ)


def test_reading_twice_changes_nothing(ledger: Ledger) -> None:
    reading = full_reading(add(ledger))
    ledger.record_reading(reading, READ)
    before = list(dump(ledger))
    ledger.record_reading(reading, READ)
    ledger.record_reading(Reading(reading.version), READ)
    assert list(dump(ledger)) == before
    assert ledger.counts().statements == 2


def test_a_better_reading_is_the_current_one(ledger: Ledger) -> None:
    version = add(ledger)
    read(ledger, version, statement(version))
    better = Reading(version.id, (statement(version, 4),))
    ledger.record_reading(better, BETTER_READ)
    assert ledger.reading_of(version.id) == (better, BETTER_READ)
    assert ask(ledger) == [statement(version, 4)]
    assert ledger.counts().statements == 1


def test_a_statement_that_a_better_reading_lost_is_still_found_by_its_id(ledger: Ledger) -> None:
    version = add(ledger)
    lost = statement(version)
    read(ledger, version, lost)
    ledger.record_reading(Reading(version.id), BETTER_READ)
    assert ledger.statement(lost.id).statement == lost
    assert ledger.statement(lost.id).document == ledger.document(version.document)


def test_a_statement_is_given_as_the_current_reading_has_it(ledger: Ledger) -> None:
    version = add(ledger)
    read(ledger, version, statement(version))
    better = statement(version, stance=Stance.DENIES)
    ledger.record_reading(Reading(version.id, (better,)), BETTER_READ)
    ledger.record_reading(Reading(version.id, (statement(version),)), READ)
    assert ledger.statement(better.id).statement == better


def test_what_reading_left_out_is_kept(ledger: Ledger) -> None:
    version = add(ledger)
    left_out = Skipped("sk-1", Stage.READ, version.id, SkipReason.TIMED_OUT, "it took longer than 30 seconds")
    ledger.record_reading(Reading(version.id), READ, (left_out,))
    assert list(ledger.skipped()) == [left_out]


def test_versions_wait_in_order_while_they_are_read(ledger: Ledger) -> None:
    versions = [add(ledger, key=key) for key in "dbca"]
    seen = []
    for version in ledger.versions_to_read(READ.id):
        read(ledger, version, statement(version))
        seen.append(version)
    assert seen == versions


def test_statements_come_latest_published_first_then_by_place(ledger: Ledger) -> None:
    old, new, undated = add(ledger, key="old", at=NOON - HOUR), add(ledger, key="new"), add(ledger, key="undated", at=None)
    for version in (undated, old, new):
        read(ledger, version, statement(version, 6), statement(version, 2))
    assert ask(ledger) == [statement(version, start) for version in (new, old, undated) for start in (2, 6)]


def test_a_statement_comes_with_its_version_and_document(ledger: Ledger) -> None:
    version = add(ledger)
    read(ledger, version, statement(version))
    (found,) = ledger.statements(StatementQuery())
    assert found == FoundStatement(statement(version), version, ledger.document(version.document))


def test_statements_are_asked_by_speaker_whole_and_case_aside(ledger: Ledger) -> None:
    version = add(ledger)
    read(
        ledger,
        version,
        statement(version),
        statement(version, 3, source_actor="Aldovian Navy"),
        statement(version, 5, source_actor=None),
    )
    assert ask(ledger, by=" ALDOVIA") == [statement(version)]
    assert ask(ledger, by="Aldov") == []
    assert ask(ledger, by="%") == []


def test_statements_are_asked_by_whom_they_are_about(ledger: Ledger) -> None:
    version = add(ledger)
    both = statement(version, about=("Veskar", "Straße"))
    read(ledger, version, both, statement(version, 3, about=("Aldovia",)))
    assert ask(ledger, about="veskar") == [both]
    assert ask(ledger, about="STRASSE") == [both]
    assert ask(ledger, about="Aldovia", by="Veskar") == []


def test_statements_are_asked_by_stance(ledger: Ledger) -> None:
    version = add(ledger)
    denial = statement(version, 3, stance=Stance.DENIES)
    read(ledger, version, statement(version), denial)
    assert ask(ledger, stance="denies") == [denial]
    assert ask(ledger, stance="\udcff") == []


def test_statements_are_asked_by_document(ledger: Ledger) -> None:
    one, other = add(ledger, key="one"), add(ledger, key="other")
    for version in (one, other):
        read(ledger, version, statement(version))
    assert ask(ledger, document=one.document) == [statement(one)]


def test_chinese_is_asked_whole_or_by_its_script(ledger: Ledger) -> None:
    simplified, traditional = add(ledger, key="s", language=Language.ZH_HANS), add(ledger, key="t", language=Language.ZH_HANT)
    for version in (simplified, traditional):
        read(ledger, version, statement(version))
    assert len(ask(ledger, language="zh")) == 2
    assert ask(ledger, language="zh-Hant") == [statement(traditional)]
    assert ask(ledger, language="z") == []


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [(0, None, 1), (1, None, 0), (None, 0, 0), (None, 1, 1), (0.5, 0.6, 1), (-2, 0, 0), (1, 9, 0)],
)
def test_statements_are_asked_by_a_time_that_their_publication_touches(
    ledger: Ledger, since: float | None, until: float | None, found: int
) -> None:
    version = add(ledger)
    read(ledger, version, statement(version))
    bounds = [None if hours is None else (NOON + hours * HOUR).astimezone(UTC) for hours in (since, until)]
    assert len(ask(ledger, since=bounds[0], until=bounds[1])) == found


@pytest.mark.parametrize(("limit", "found"), [(None, 10), (3, 3), (0, 0), (-1, 0), (1000, 10)])
def test_no_more_statements_are_given_than_asked_for(ledger: Ledger, limit: int | None, found: int) -> None:
    for number in range(5):
        version = add(ledger, key=str(number))
        read(ledger, version, statement(version), statement(version, 3))
    assert len(ask(ledger, limit=limit)) == found


def test_statements_may_be_written_while_they_are_asked(ledger: Ledger) -> None:
    versions = [add(ledger, key=str(number)) for number in range(5)]
    for version in versions:
        read(ledger, version, statement(version))
    for found in ledger.statements(StatementQuery()):
        ledger.add_judgement(judgement(found.statement.id))
    assert ledger.counts().judgements == len(versions)


def test_a_judgement_comes_back_as_it_was(ledger: Ledger) -> None:
    made = judgement("st-1", value="Veskar", version="ve-1", quoted="否认")
    assert ledger.add_judgement(made)
    assert not ledger.add_judgement(made)
    assert ledger.judgements() == (made,)


def test_judgements_come_oldest_first_and_on_one_record(ledger: Ledger) -> None:
    late, early = judgement("st-1", NOON), judgement("st-2", (NOON - HOUR).astimezone(UTC))
    for made in (late, early):
        ledger.add_judgement(made)
    assert ledger.judgements() == (early, late)
    assert ledger.judgements("st-1") == (late,)


def test_a_withdrawn_judgement_is_no_longer_in_force(ledger: Ledger) -> None:
    made = judgement("st-1")
    ledger.add_judgement(made)
    assert ledger.add_judgement(judgement("st-1", NOON + HOUR, withdraws=made.id))
    assert ledger.judgements() == ()
    assert ledger.counts().judgements == 0
    assert not ledger.add_judgement(made)


def test_what_is_not_there_cannot_be_withdrawn(ledger: Ledger) -> None:
    with pytest.raises(UnknownId, match="no judgement has the id 'ju-1'"):
        ledger.add_judgement(judgement("st-1", withdraws="ju-1"))
    assert ledger.judgements() == ()


def test_a_withdrawal_cannot_be_withdrawn(ledger: Ledger) -> None:
    made = judgement("st-1")
    withdrawal = judgement("st-1", NOON + HOUR, withdraws=made.id)
    ledger.add_judgement(made)
    ledger.add_judgement(withdrawal)
    with pytest.raises(CallDifferently, match="judge again"):
        ledger.add_judgement(judgement("st-1", NOON + 2 * HOUR, withdraws=withdrawal.id))


@pytest.mark.parametrize("query", ["外相", "外", "談", "会談", "外相会談", "Veskar", "VESKAR 外相", "ｖｅｓｋａｒ", "u.s.", "G7"])
def test_words_of_title_and_text_are_found(ledger: Ledger, query: str) -> None:
    version = add(ledger, "Veskarの外相会談。U.S.とG7", title="外相の発言")
    add(ledger, "別の記事", key="b")
    assert search(ledger, query) == [version.id]


NOT_THERE = ["相外", "外談", "veska", "veskars", "外相 OR x", "x NEAR(外相)", "tokens:外相", "外相 AND", "NOT 外相", "会議"]
NOTHING_TO_LOOK_FOR = ["", " ", "。", '"', "*", "-", "\0", "\ud800", "()", "''"]


@pytest.mark.parametrize("query", NOT_THERE + NOTHING_TO_LOOK_FOR)
def test_words_that_are_not_there_are_not_found(ledger: Ledger, query: str) -> None:
    add(ledger, "Veskarの外相会談")
    assert search(ledger, query) == []


def test_more_of_a_word_ranks_higher(ledger: Ledger) -> None:
    once = add(ledger, "The harbour is closed, they said, and nobody may pass it this week.", key="once")
    often = add(ledger, "The harbour, the harbour, the harbour of Zelvaria and its harbour road.", key="often")
    assert search(ledger, "harbour") == [often.id, once.id]
    assert search(ledger, "harbour", 1) == [often.id]
    assert search(ledger, "harbour", 0) == []


def test_the_index_of_a_ledger_leaves_versions_as_they_are(ledger: Ledger) -> None:
    version = add(ledger)
    ledger.index.add([(version.id, "Zelvaria")])
    assert search(ledger, "Zelvaria") == []
    with pytest.raises(UnknownId, match="no version"):
        ledger.index.add([("ve-0000000000000000", "Zelvaria")])


def test_an_id_is_known_by_its_beginning(ledger: Ledger) -> None:
    version = add(ledger)
    reading = full_reading(version)
    ledger.record_reading(reading, READ)
    ledger.record_reading(reading, BETTER_READ)
    for id_ in (version.id, version.capture or "", version.document, reading.statements[0].id, reading.events[0].id, READ.id):
        assert ledger.resolve_id(id_[:14]) == id_
        assert ledger.resolve_id(id_) == id_


@pytest.mark.parametrize("start", ["", "st-", "xx", "%", "ve-%", "\udcff"])
def test_an_unclear_beginning_is_refused(ledger: Ledger, start: str) -> None:
    version = add(ledger)
    read(ledger, version, statement(version), statement(version, 4))
    with pytest.raises(UnknownId):
        ledger.resolve_id(start)


def test_counts_tell_what_is_there(ledger: Ledger) -> None:
    version = add(ledger)
    add(ledger, "Veskar answered.", key="a")
    add(ledger, key="b")
    read(ledger, version, statement(version), statement(version, 4))
    ledger.add_judgement(judgement("st-1"))
    ledger.add_skipped(Skipped("sk-1", Stage.COLLECT, "/in/x", SkipReason.EMPTY, "the file is empty"))
    assert ledger.counts() == Counts(captures=3, documents=2, versions=3, read=1, statements=2, skipped=1, judgements=1)
