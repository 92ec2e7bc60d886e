"""Documents in, readings out, nothing kept."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from rejoinder import flow
from rejoinder.engine import InProcess
from rejoinder.errors import InputInvalid
from rejoinder.flow import Left, Piped, PipedPage
from rejoinder.model import Case, SkipReason

PLAN = flow.Plan(Case(Path(), "documents"))
TEXT = "The foreign minister of Aldovia said on Tuesday that the shoal belongs to Aldovia."


def now() -> datetime:
    return datetime(2025, 6, 12, tzinfo=UTC)


def piped(*targets: object, rows: bool = False) -> list[Piped | Left]:
    return list(flow.pipe(flow.take_in([str(t) for t in targets], clock=now, rows=rows), InProcess(), PLAN))


def names(results: list[Piped | Left]) -> list[str]:
    return [r.name if isinstance(r, Piped) else r.skipped.reason.value for r in results]


def test_documents_keep_their_order_and_their_ids(documents: Path) -> None:
    assert names(piped(documents)) == ["a", "b", "c"]


def test_a_file_is_known_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert names(piped(path)) == ["article.txt"]


def test_what_is_left_out_comes_at_its_place(documents: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    assert names(piped(documents, tmp_path / "empty.txt", documents)) == ["a", "b", "c", "empty", "a", "b", "c"]


def test_a_row_with_an_address_is_known_by_its_id(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(
        f'{{"id": "a", "url": "https://herald.example/a", "text": "{TEXT}"}}\n{{"id": 7, "text": "{TEXT}"}}\n', encoding="utf-8"
    )
    assert names(piped(path)) == ["a", "7"]


def test_a_row_without_an_id_is_known_by_its_line(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(f'{{"text": "{TEXT}"}}\n{{"id": true, "text": "{TEXT}"}}\n', encoding="utf-8")
    assert names(piped(path)) == ["rows.jsonl#line 1", "rows.jsonl#line 2"]


def pages(*targets: object) -> list[PipedPage | Left]:
    return list(flow.pipe_pages(flow.take_in([str(t) for t in targets], clock=now), InProcess(), PLAN))


def test_cleaning_alone_gives_the_text_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (page,) = pages(tmp_path / "a.txt")
    assert isinstance(page, PipedPage)
    assert (page.page.text, page.page.language) == (TEXT, "en")


def test_a_page_in_a_language_that_is_not_read_is_cleaned_all_the_same(tmp_path: Path) -> None:
    german = "Die Außenministerin von Aldovien hat am Dienstag erklärt, dass die Untiefe zu Aldovien gehöre. " * 3
    (tmp_path / "a.txt").write_text(german, encoding="utf-8")
    (page,) = pages(tmp_path / "a.txt")
    assert isinstance(page, PipedPage)
    assert page.page.language == "de"
    assert names(piped(tmp_path / "a.txt")) == ["unknown language"]


def test_a_page_that_cannot_be_cleaned_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (left,) = pages(tmp_path / "empty.txt")
    assert isinstance(left, Left)
    assert left.skipped.reason is SkipReason.EMPTY


def test_every_reading_belongs_to_its_version(documents: Path) -> None:
    for result in piped(documents):
        assert isinstance(result, Piped)
        assert result.reading.version == result.cleaned.version.id


def test_the_same_row_twice_is_read_twice(tmp_path: Path) -> None:
    path = tmp_path / "twice.jsonl"
    path.write_text(f'{{"id": "a", "text": "{TEXT}"}}\n' * 2, encoding="utf-8")
    assert names(piped(path)) == ["a", "a"]


def test_rows_are_asked_for_and_a_text_is_none(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    (left,) = piped(path, rows=True)
    assert isinstance(left, Left)
    assert left.skipped.reason is SkipReason.BAD_ROW
    assert left.location.endswith("article.txt")


def test_a_file_that_is_not_there_is_refused_at_once() -> None:
    with pytest.raises(InputInvalid, match=r"nowhere\.txt does not exist"):
        piped("nowhere.txt")


def test_rows_can_be_handed_over_as_they_are() -> None:
    arrivals = flow.handed_rows([{"id": "x", "text": TEXT}, {"text": TEXT}, {"id": "z"}], clock=now)
    results = list(flow.pipe(arrivals, InProcess(), PLAN))
    assert names(results)[0] == "x"
    assert names(results)[2] == "bad row"
