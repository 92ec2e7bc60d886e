"""What every ledger does, whatever database it stands on."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from rejoinder.errors import UnknownId
from rejoinder.model import (
    Basis,
    Capture,
    Cleaned,
    Document,
    Form,
    Given,
    Grade,
    Ground,
    Interval,
    Language,
    Locator,
    Origin,
    Reading,
    Reliability,
    Run,
    Skipped,
    SkipReason,
    Source,
    Span,
    Stage,
    Stance,
    StateMediaLabel,
    StatementQuery,
    Version,
    ids,
)
from rejoinder.model.reading import Statement
from rejoinder.store import Ledger, dump, ledger_digest, open_ledger

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
def make(request: pytest.FixtureRequest) -> Iterator[Callable[[], Ledger]]:
    with ExitStack() as made:
        yield lambda: made.enter_context(MAKERS[request.param]())


@pytest.fixture
def ledger(make: Callable[[], Ledger]) -> Ledger:
    return make()


def origin(stage: Stage = Stage.CLEAN, version: str = "1") -> Origin:
    parts = (("rejoinder", version),)
    return Origin(ids.origin_id(stage, parts), stage, parts)


CLEAN, BETTER_CLEAN = origin(), origin(version="2")
READ, BETTER_READ = origin(Stage.READ), origin(Stage.READ, "2")


def capture(name: str = "a", given: Given = Given()) -> Capture:  # noqa: B008  frozen
    sha256 = ids.text_digest(name)
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


def test_an_older_description_by_another_capture_does_not_count(ledger: Ledger) -> None:
    version = add(ledger, title="Denial")
    read(ledger, version)
    again = capture("again")
    ledger.add_capture(again)
    ledger.record_cleaned(again.id, cleaned(again, title="Untitled"), BETTER_CLEAN)
    assert ledger.version(version.id).title == "Denial"
    assert ledger.count_to_read(READ.id) == 0


def test_a_version_stands_while_any_capture_still_gives_it(ledger: Ledger) -> None:
    version = add(ledger)
    again = capture("again")
    ledger.add_capture(again)
    ledger.record_cleaned(again.id, cleaned(again), CLEAN)
    ledger.record_cleaned(version.capture or "", skipped(), BETTER_CLEAN)
    assert ledger.versions_of(version.document) == (version,)


def test_captures_wait_in_order_while_they_are_cleaned(ledger: Ledger) -> None:
    taken = [capture(name) for name in "cabd"]
    for one in taken:
        ledger.add_capture(one)
    seen = []
    for one in ledger.captures_to_clean(CLEAN.id):
        ledger.record_cleaned(one.id, skipped(one.location), CLEAN)
        seen.append(one)
    assert seen == taken
    assert ledger.counts().skipped == len(taken)


def test_what_is_skipped_twice_is_there_once(ledger: Ledger) -> None:
    assert ledger.add_skipped(skipped())
    assert not ledger.add_skipped(skipped())
    assert list(ledger.skipped()) == [skipped()]


@pytest.mark.parametrize("hostile", ["\0", "a\0b", "\ud83d", "\udcff/x", "\x1b", '\x1b"a"', "\U0010ffff", ""])
def test_every_text_comes_back_as_it_was(ledger: Ledger, hostile: str) -> None:
    version = add(ledger, f"{hostile}.", title=hostile, byline=(hostile,), key=hostile, url=hostile)
    assert ledger.version(version.id) == version
    assert ledger.document(version.document).key == hostile
    taken = replace(capture(given=Given(title=hostile)), location=hostile)
    ledger.add_capture(taken)
    ledger.add_skipped(skipped(hostile))
    assert ledger.capture(taken.id) == taken
    assert list(ledger.skipped()) == [skipped(hostile)]


def test_a_very_long_text_is_kept_and_found(ledger: Ledger) -> None:
    version = add(ledger, "words " * 200_000 + "Zelvaria")
    assert ledger.version(version.id) == version
    assert [hit.version for hit in ledger.index.search("zelvaria", 1)] == [version.id]


@pytest.mark.parametrize("unknown", ["", "ve-0000000000000000", "\udcff", "' OR 1=1 --"])
def test_an_id_that_is_not_there_is_refused(ledger: Ledger, unknown: str) -> None:
    add(ledger)
    for find in (ledger.capture, ledger.document, ledger.version, ledger.statement, ledger.skipped_record):
        with pytest.raises(UnknownId):
            find(unknown)
    assert ledger.reading_of(unknown) is None
    assert ledger.versions_of(unknown) == ()


def test_runs_come_oldest_first_with_what_they_did(ledger: Ledger) -> None:
    killed = Run("ru-1", NOON - HOUR)
    run = Run("ru-2", NOON)
    ledger.start_run(run)
    ledger.start_run(killed)
    ended = replace(run, ended_at=NOON + HOUR, done=(("cleaned", 3), ("read", 2)))
    ledger.end_run(ended)
    ledger.end_run(ended)
    ledger.start_run(run)
    assert ledger.runs() == (killed, ended)


def test_the_dump_is_the_same_whatever_the_clock_said(make: Callable[[], Ledger]) -> None:
    one, other = make(), make()
    for ledger, at in ((one, NOON), (other, NOON + HOUR)):
        ledger.start_run(Run(f"ru-{at}", at))
        ledger.add_capture(replace(capture(), captured_at=at))
        ledger.record_cleaned(capture().id, cleaned(capture(), published=dated(at, Ground.FIRST_SEEN)), CLEAN)
    assert list(dump(one)) == list(dump(other))
    assert ledger_digest(one) == ledger_digest(other)


def test_the_dump_is_the_same_in_whatever_order_documents_came(make: Callable[[], Ledger]) -> None:
    one, other = make(), make()
    for ledger, keys in ((one, "abc"), (other, "cab")):
        for key in keys:
            read(ledger, add(ledger, key=key))
        ledger.add_skipped(skipped())
    assert ledger_digest(one) == ledger_digest(other)


@pytest.mark.parametrize(
    "change",
    [
        lambda ledger: add(ledger, "Another text."),
        lambda ledger: ledger.add_skipped(skipped("/in/other.pdf")),
        lambda ledger: ledger.add_capture(capture("other")),
        lambda ledger: ledger.add_source(Source("so-1", "Aldovia Daily")),
        lambda ledger: ledger.record_reading(Reading(next(ledger.versions_to_read("")).id), BETTER_READ),
    ],
)
def test_the_dump_tells_of_every_change(ledger: Ledger, change: Callable[[Ledger], object]) -> None:
    read(ledger, add(ledger))
    before = ledger_digest(ledger)
    change(ledger)
    assert ledger_digest(ledger) != before
