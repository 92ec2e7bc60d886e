"""What every ledger does, whatever database it stands on."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from itertools import count
from pathlib import Path

import pytest

from rejoinder.errors import CallDifferently, UnknownId
from rejoinder.model import (
    Basis,
    Capture,
    CheckableClaim,
    Cleaned,
    Document,
    Event,
    EventKind,
    EventStatus,
    Form,
    Given,
    Grade,
    Ground,
    Interval,
    Judgement,
    JudgementKind,
    Language,
    Locator,
    Medium,
    Mention,
    MentionKind,
    Origin,
    PloverRoot,
    Reading,
    Reliability,
    Reply,
    ReplyKind,
    Run,
    Skipped,
    SkipReason,
    Source,
    Span,
    Stage,
    Stance,
    StatementQuery,
    StateMediaLabel,
    TimeExpression,
    TimeType,
    TimeValue,
    Version,
    ids,
)
from rejoinder.model.reading import Statement
from rejoinder.store import Ledger, dump, ledger_digest, open_ledger

NOON = datetime(2031, 5, 4, 12, tzinfo=timezone(timedelta(hours=9)))
HOUR = timedelta(hours=1)

MAKERS: dict[str, Callable[[Path], Ledger]] = {"sqlite": lambda folder: open_ledger(folder / "ledger.sqlite")}


@pytest.fixture(params=sorted(MAKERS))
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], Ledger]]:
    made: list[Ledger] = []
    numbers = count()

    def make_one() -> Ledger:
        folder = tmp_path / str(next(numbers))
        folder.mkdir()
        made.append(MAKERS[request.param](folder))
        return made[-1]

    yield make_one
    for ledger in made:
        ledger.close()


@pytest.fixture
def ledger(make: Callable[[], Ledger]) -> Ledger:
    return make()


def origin(stage: Stage = Stage.CLEAN, version: str = "1") -> Origin:
    parts = (("rejoinder", version),)
    return Origin(ids.origin_id(stage, parts), stage, parts)


CLEAN, BETTER_CLEAN = origin(), origin(version="2")
READ, BETTER_READ = origin(Stage.READ), origin(Stage.READ, "2")


def capture(name: str = "a", given: Given = Given()) -> Capture:  # noqa: B008  frozen
    sha256 = ids.content_digest(name.encode())
    location = f"/in/{name}.txt"
    return Capture(ids.capture_id(sha256, location, given), sha256, 7, "text/plain", location, NOON, given)


def dated(at: datetime, ground: Ground = Ground.PAGE) -> Interval:
    return Interval(at, at + HOUR, "Asia/Tokyo", ground)


def cleaned(of: Capture, text: str = "Aldovia denied it.", *, key: str = "a", **described: object) -> Cleaned:
    document = Document(ids.document_id("Veskar Post", key), key, "Veskar Post", f"https://veskar.example/{key}")
    id_ = ids.version_id(document.id, ids.text_digest(text))
    version = Version(id_, document.id, of.id, text, Language.EN, published=dated(NOON))
    return Cleaned(document, replace(version, **described))  # type: ignore[arg-type]


def add(ledger: Ledger, text: str = "Aldovia denied it.", *, key: str = "a", **described: object) -> Version:
    taken = capture(key + ids.text_digest(text))
    made = cleaned(taken, text, key=key, **described)
    ledger.add_capture(taken)
    ledger.record_cleaned(taken.id, made, CLEAN)
    return made.version


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


def skipped(item: str = "/in/broken.pdf", stage: Stage = Stage.CLEAN, field: str | None = None) -> Skipped:
    id_ = ids.skipped_id(stage, item, SkipReason.UNREADABLE, field)
    return Skipped(id_, stage, item, SkipReason.UNREADABLE, "the file ends too early", field)


def judgement(target: str, at: datetime = NOON, withdraws: str | None = None, **fields: object) -> Judgement:
    kind = JudgementKind.NOT_A_STATEMENT
    made = Judgement(
        ids.judgement_id(kind, target, "M. Orlen", at.isoformat(), withdraws), kind, target, "M. Orlen", at, "a list"
    )
    return replace(made, withdraws=withdraws, **fields)  # type: ignore[arg-type]


def test_a_new_ledger_holds_nothing(ledger: Ledger) -> None:
    assert list(dump(ledger)) == []
    assert list(ledger.statements(StatementQuery())) == []
    assert ledger.runs() == ()
    assert ledger.index.search("Aldovia", 10) == ()


def test_a_capture_comes_back_as_it_was(ledger: Ledger) -> None:
    taken = capture(given=Given("1", "見出し", "ja", "昨日", "ベスカル通信", "https://veskar.example", "Asia/Tokyo"))
    assert ledger.add_capture(taken)
    assert ledger.capture(taken.id) == taken
    assert ledger.capture(taken.id).captured_at.isoformat() == "2031-05-04T12:00:00+09:00"


def test_a_capture_added_twice_is_there_once(ledger: Ledger) -> None:
    assert ledger.add_capture(capture())
    assert not ledger.add_capture(replace(capture(), captured_at=NOON + HOUR))
    assert [taken.captured_at for taken in ledger.captures()] == [NOON]


def test_captures_come_in_the_order_they_came(ledger: Ledger) -> None:
    taken = [capture(name) for name in "cabd"]
    for one in taken:
        ledger.add_capture(one)
    assert list(ledger.captures()) == taken


def test_a_source_described_again_is_replaced(ledger: Ledger) -> None:
    label = StateMediaLabel("Veskar Media Council", "2030-01-01")
    source = Source(ids.source_id("Veskar Post"), "Veskar Post", "ZZ", Language.JA, state_media=label, reliability=Reliability.B)
    ledger.add_source(source)
    assert ledger.source(" VESKAR post") == source
    ledger.add_source(replace(source, state_media=None, owner="Orlen Holding"))
    assert ledger.sources() == (replace(source, state_media=None, owner="Orlen Holding"),)


def test_an_unknown_source_is_none(ledger: Ledger) -> None:
    assert ledger.source("Veskar Post") is None


def test_a_cleaned_version_comes_back_as_it_was(ledger: Ledger) -> None:
    places = (Locator(Span(0, 7), "page 1", (1.5, 2.0, 3.25, 4.0)), Locator(Span(7, 9), missing="the page gives no position"))
    version = add(
        ledger,
        title="否认",
        language=Language.ZH_HANT,
        updated=dated(NOON + HOUR, Ground.TEXT),
        publisher="Veskar Post",
        url="https://veskar.example/a",
        byline=("J. Meret", "韦斯卡尔"),
        locators=places,
    )
    assert ledger.version(version.id) == version
    assert ledger.version(version.id).published == dated(NOON)


def test_a_version_may_be_without_a_date(ledger: Ledger) -> None:
    version = add(ledger, published=None)
    assert ledger.version(version.id) == version
    assert ledger.versions_of(version.document) == (version,)


def test_what_is_cleaned_no_longer_waits(ledger: Ledger) -> None:
    first, second = capture("a"), capture("b")
    for taken in (first, second):
        ledger.add_capture(taken)
    assert list(ledger.captures_to_clean(CLEAN.id)) == [first, second]
    ledger.record_cleaned(first.id, cleaned(first), CLEAN)
    assert list(ledger.captures_to_clean(CLEAN.id)) == [second]
    assert ledger.count_to_clean(CLEAN.id) == 1


def test_what_could_not_be_cleaned_no_longer_waits(ledger: Ledger) -> None:
    ledger.add_capture(capture())
    ledger.record_cleaned(capture().id, skipped(), CLEAN)
    assert ledger.count_to_clean(CLEAN.id) == 0
    assert list(ledger.skipped()) == [skipped()]
    assert list(ledger.documents()) == []


def test_a_better_cleaner_is_owed_every_capture(ledger: Ledger) -> None:
    add(ledger)
    assert ledger.count_to_clean(BETTER_CLEAN.id) == 1


def test_fields_that_clean_left_out_are_kept(ledger: Ledger) -> None:
    ledger.add_capture(capture())
    left_out = skipped(capture().id, field="published")
    ledger.record_cleaned(capture().id, replace(cleaned(capture()), skipped=(left_out,)), CLEAN)
    assert ledger.skipped_record(left_out.id) == left_out


def test_cleaning_twice_changes_nothing(ledger: Ledger) -> None:
    version = add(ledger)
    before = ledger_digest(ledger)
    ledger.record_cleaned(version.capture or "", cleaned(capture("z"), "Something else."), CLEAN)
    assert ledger_digest(ledger) == before


def test_cleaning_an_unknown_capture_is_refused(ledger: Ledger) -> None:
    with pytest.raises(UnknownId, match="no capture has the id"):
        ledger.record_cleaned("ca-0000000000000000", skipped(), CLEAN)
    assert list(ledger.skipped()) == []


def test_the_same_text_captured_again_is_one_version(ledger: Ledger) -> None:
    version = add(ledger)
    again = capture("again")
    ledger.add_capture(again)
    ledger.record_cleaned(again.id, cleaned(again, title="Later title"), CLEAN)
    assert ledger.versions_of(version.document) == (version,)


def test_an_edited_article_is_a_version_of_the_same_document(ledger: Ledger) -> None:
    later = add(ledger, "Aldovia denied it again.", updated=dated(NOON + HOUR))
    earlier = add(ledger, "Aldovia denied it.")
    assert ledger.versions_of(earlier.document) == (earlier, later)
    assert [document.id for document in ledger.documents()] == [earlier.document]


def test_a_better_cleaning_replaces_what_it_made_of_the_capture(ledger: Ledger) -> None:
    worse = add(ledger, "Menu. Aldovia denied it.")
    read(ledger, worse, statement(worse))
    taken = ledger.capture(worse.capture or "")
    better = cleaned(taken, "Aldovia denied it.")
    ledger.record_cleaned(taken.id, better, BETTER_CLEAN)
    assert ledger.versions_of(worse.document) == (better.version,)
    assert list(ledger.versions_to_read(READ.id)) == [better.version]
    assert list(ledger.statements(StatementQuery())) == []
    assert ledger.index.search("menu", 10) == ()
    assert ledger.counts().versions == 1


def test_what_a_better_cleaning_replaced_is_still_found_by_its_id(ledger: Ledger) -> None:
    worse = add(ledger, "Menu. Aldovia denied it.")
    reading = read(ledger, worse, statement(worse))
    ledger.record_cleaned(worse.capture or "", skipped(), BETTER_CLEAN)
    assert ledger.version(worse.id) == worse
    assert ledger.reading_of(worse.id) == (reading, READ)
    assert ledger.statement(reading.statements[0].id).version == worse


def test_a_better_description_of_the_same_text_is_kept_and_read_anew(ledger: Ledger) -> None:
    version = add(ledger, title="Untitled", published=dated(NOON, Ground.FIRST_SEEN))
    read(ledger, version, statement(version))
    better = replace(version, title="Denial", published=dated(NOON - HOUR))
    document = ledger.document(version.document)
    ledger.record_cleaned(version.capture or "", Cleaned(document, better), BETTER_CLEAN)
    assert ledger.version(version.id) == better
    assert list(ledger.versions_to_read(READ.id)) == [better]
    assert ledger.index.search("untitled", 10) == ()
    assert [hit.version for hit in ledger.index.search("denial", 10)] == [version.id]
    read(ledger, better, statement(version, 3))
    assert ledger.count_to_read(READ.id) == 0
    assert [found.statement for found in ledger.statements(StatementQuery())] == [statement(version, 3)]
