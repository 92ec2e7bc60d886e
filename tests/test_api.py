"""The Python door."""

import json
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl
import pytest

import rejoinder
from rejoinder.api import ReadDocument, frames
from rejoinder.engine import LocalCores
from rejoinder.errors import CallDifferently, CaseExists, CaseNotFound, PartMissing, SettingsInvalid, UnknownId
from rejoinder.model import Capture, Document, FoundStatement, Skipped, SkipReason, Stance, Version
from rejoinder.settings import new_case_text

if TYPE_CHECKING:
    from rejoinder.flow import Tick

ENGLISH = "Foreign Minister Ada Lind of Aldovia said on Tuesday that the shoal belongs to her state. “We will stay,” she added."
DENIAL = "The ministry of Veskar denied that the shoal was Aldovian."
ROWS = (
    {"id": "a", "publisher": "Daily Herald", "published": "2025-06-11T18:00:00+09:00", "language": "en", "text": ENGLISH},
    {
        "id": "b",
        "publisher": "Veskar Times",
        "published": "2025-06-13",
        "language": "en",
        "text": DENIAL,
    },
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with two documents in it, made once; tests that change a case make their own."""
    folder = tmp_path_factory.mktemp("api")
    (folder / "rows.jsonl").write_text("\n".join(map(json.dumps, ROWS)), encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    with rejoinder.new(folder / "shoal", parties=["Aldovia", "Veskar"], zone="Asia/Tokyo") as case:
        added = case.add(folder / "rows.jsonl", folder / "empty.txt")
        assert (added.new, len(added.skipped)) == (2, 1)
        assert case.update().read == 2
    return folder / "shoal"


@pytest.fixture
def case(made: Path) -> rejoinder.Case:
    return rejoinder.open(made)


def test_a_folder_without_case_file_is_no_case(tmp_path: Path) -> None:
    with pytest.raises(CaseNotFound):
        rejoinder.open(tmp_path)


def test_a_case_is_made_once(tmp_path: Path) -> None:
    rejoinder.new(tmp_path / "shoal").close()
    with pytest.raises(CaseExists):
        rejoinder.new(tmp_path / "shoal")


def test_a_case_that_would_be_wrong_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(SettingsInvalid):
        rejoinder.new(tmp_path / "shoal", zone="Mars")
    assert not (tmp_path / "shoal").exists()


def test_a_case_can_be_made_in_a_folder_that_is_there(tmp_path: Path) -> None:
    with rejoinder.new(tmp_path) as case:
        assert case.settings.name == tmp_path.name


def test_statements_come_latest_first(case: rejoinder.Case) -> None:
    outlets = [str(found.version.publisher) for found in case.statements()]
    assert outlets == sorted(outlets, key=["Veskar Times", "Daily Herald"].index)


def test_statements_are_chosen_by_what_is_asked(case: rejoinder.Case) -> None:
    every = list(case.statements())
    for found in every:
        chosen = list(case.statements(stance=found.statement.stance.value, document=found.document.id))
        assert found in chosen
    assert list(case.statements(language="ja")) == []
    assert len(list(case.statements(limit=1))) == 1
    assert list(case.statements(stance=Stance.PROMISES.value, by="Nobody At All")) == []


def test_a_date_is_a_day_in_the_cases_zone(case: rejoinder.Case) -> None:
    def outlets(**asked: date) -> set[str | None]:
        return {found.version.publisher for found in case.statements(**asked)}  # type: ignore[arg-type]

    assert outlets(since=date(2025, 6, 12)) == {"Veskar Times"}
    assert outlets(until=date(2025, 6, 12)) == {"Daily Herald"}
    assert outlets(since=datetime(2025, 6, 11, 9, 30, tzinfo=UTC)) == {"Veskar Times"}


def test_a_question_that_is_not_known_is_refused(case: rejoinder.Case) -> None:
    with pytest.raises(TypeError):
        case.statements(sinse=date(2025, 6, 12))  # type: ignore[call-arg]


def test_anything_is_shown_by_its_id(case: rejoinder.Case) -> None:
    found = next(iter(case.statements()))
    (skipped,) = case.skipped()
    shown = {
        FoundStatement: found.statement.id,
        Document: found.document.id,
        Version: found.version.id,
        Capture: str(found.version.capture),
        Skipped: skipped.id,
    }
    assert {kind: type(case.show(id_)) for kind, id_ in shown.items()} == {kind: kind for kind in shown}


def test_an_id_that_nothing_has_is_said_to_be_unknown(case: rejoinder.Case) -> None:
    with pytest.raises(UnknownId):
        case.show("st-nothing")


def test_what_has_no_face_of_its_own_is_not_shown(case: rejoinder.Case) -> None:
    (run,) = case.runs()
    with pytest.raises((CallDifferently, UnknownId)):
        case.show(run.id)


def test_what_was_skipped_says_why(case: rejoinder.Case) -> None:
    assert [skipped.reason for skipped in case.skipped()] == [SkipReason.EMPTY]


def test_searching_gives_versions_with_their_documents(case: rejoinder.Case) -> None:
    (found,) = case.search("Foreign Minister")
    assert found.version.publisher == "Daily Herald"
    assert found.document.id == found.version.document
    assert case.search("elephant") == ()


def test_a_reading_comes_with_what_made_it(case: rejoinder.Case) -> None:
    version = case.versions(next(case.documents()).id)[0]
    read = case.reading(version.id)
    assert read is not None
    assert dict(read[1].parts)["rejoinder"] == rejoinder.__version__
    assert case.reading("ve-none") is None


def test_progress_may_be_any_function(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH, encoding="utf-8")
    ticks: list[Tick] = []
    with rejoinder.new(tmp_path / "shoal") as case:
        case.add(tmp_path / "a.txt")
        case.update(ticks.append)
    assert [tick.stage.value for tick in ticks] == ["clean", "read", "link", "link"]


def test_an_update_may_use_several_cores(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH, encoding="utf-8")
    with rejoinder.new(tmp_path / "shoal") as case:
        case.add(tmp_path / "a.txt")
        assert case.update(engine=LocalCores(2)).read == 1


def test_closing_twice_is_no_mistake(made: Path) -> None:
    case = rejoinder.open(made)
    case.close()
    case.close()


@pytest.mark.parametrize("name", ["documents", "statements", "mentions", "times", "events", "skipped"])
def test_every_frame_has_its_columns_also_when_empty(case: rejoinder.Case, tmp_path: Path, name: str) -> None:
    with rejoinder.new(tmp_path / "empty") as empty:
        nothing = empty.frame(name)
    assert nothing.height == 0
    assert nothing.schema == case.frame(name).schema


def test_the_frame_of_statements_holds_what_the_records_hold(case: rejoinder.Case) -> None:
    frame = case.frame("statements")
    assert isinstance(frame, pl.DataFrame)
    assert frame.height == case.counts().statements
    for row, found in zip(frame.iter_rows(named=True), case.statements(), strict=True):
        assert row["id"] == found.statement.id
        assert row["stance"] == found.statement.stance.value
        assert row["content"].startswith(found.statement.content[0].of(found.version.text))


def test_events_are_asked_for_as_records_and_as_a_frame(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Veskar will impose sanctions on Aldovia next month. Veskar met Aldovia on June 3, 2025.")
    with rejoinder.new(tmp_path / "shoal", parties=["Aldovia", "Veskar"]) as case:
        case.add(tmp_path / "a.txt")
        case.update()
        found = list(case.events())
        assert {one.event.status.value for one in found} == {"happened", "planned"}
        assert [one.event.status.value for one in case.events(status="planned", between="Veskar")] == ["planned"]
        assert list(case.events(between="Norland")) == list(case.events(since=date(2300, 1, 1))) == []
        for row, one in zip(case.frame("events").iter_rows(named=True), found, strict=True):
            assert (row["id"], row["kind"], row["status"]) == (one.event.id, one.event.kind.value, one.event.status.value)
            assert row["trigger"].startswith(one.event.trigger[0].of(one.version.text))
            assert row["happening"] == case.happening(one.event.id).id
            assert case.show(one.event.id) == one


def test_a_frame_that_does_not_exist_names_those_that_do(case: rejoinder.Case) -> None:
    with pytest.raises(CallDifferently, match="ask for one of documents, statements"):
        case.frame("claims")


def test_without_polars_it_says_what_to_install(case: rejoinder.Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(PartMissing, match=r"pip install 'rejoinder\[frames\]'"):
        frames.make_frame("documents", case._ledger)


def test_a_text_is_read_without_a_case() -> None:
    (read,) = rejoinder.read_documents(ENGLISH)
    assert isinstance(read, ReadDocument)
    assert read.version.text == ENGLISH
    assert read.reading.statements


def test_documents_are_read_in_order_and_what_cannot_be_says_why() -> None:
    one, two, three = rejoinder.read_documents([{"id": "a", "text": ENGLISH}, {"id": "b", "text": ""}, ENGLISH])
    assert isinstance(one, ReadDocument)
    assert one.id == "a"
    assert isinstance(two, Skipped)
    assert isinstance(three, ReadDocument)


def test_reading_nothing_gives_nothing() -> None:
    assert list(rejoinder.read_documents([])) == []


def test_a_reading_does_not_depend_on_what_else_is_read() -> None:
    document = {"id": "a", "text": ENGLISH, "published": "2025-06-11"}
    (alone,) = rejoinder.read_documents(document)
    *_, among = rejoinder.read_documents([*ROWS, document])
    assert isinstance(alone, ReadDocument)
    assert isinstance(among, ReadDocument)
    assert alone.reading == among.reading


def test_names_of_the_door_are_known_before_it_is_opened() -> None:
    script = (
        "import rejoinder, sys; assert 'rejoinder.api' not in sys.modules; rejoinder.Case; print('rejoinder.api' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"
    with pytest.raises(AttributeError, match="has no attribute 'claims'"):
        _ = rejoinder.claims


def test_names_can_be_given_as_the_texts_have_them(tmp_path: Path) -> None:
    aliased = new_case_text("shoal") + '\n[[alias]]\nwords = "アルドビア"\nlanguage = "ja"\nactor = "Aldovia"\n'
    rejoinder.new(tmp_path / "shoal").close()
    (tmp_path / "shoal" / "case.toml").write_text(aliased, encoding="utf-8")
    with rejoinder.open(tmp_path / "shoal") as case:
        assert case.name_of("アルドビア") == "Aldovia"
        assert case.name_of("中国") == "China"
        assert case.name_of("Nobody At All") == "Nobody At All"
