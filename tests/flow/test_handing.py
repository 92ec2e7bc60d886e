"""A brief into files: wholly or not at all."""

from pathlib import Path

import pytest

from rejoinder import flow
from rejoinder.errors import InputInvalid, PlaceNotWritable
from rejoinder.flow import Place
from tests.flow.conftest import NOW


@pytest.fixture
def written(linked: Place) -> flow.Written:
    return flow.brief(linked, as_of=NOW)


def test_both_forms_are_written_with_the_original_words(written: flow.Written, tmp_path: Path) -> None:
    page, text = tmp_path / "out" / "brief.html", tmp_path / "out" / "brief.md"
    flow.hand_over(written, [page, text])
    for path in (page, text):
        assert "began to drill at the shoal" in path.read_text(encoding="utf-8")
    assert sorted(p.name for p in page.parent.iterdir()) == ["brief.html", "brief.md"]


def test_the_page_names_the_capture_of_each_source(written: flow.Written) -> None:
    page = flow.render_brief(written, ".html")
    cited = next(c for c in written.captures if c.sha256 in page)
    assert cited.id.startswith("ca-")


def test_the_same_brief_is_the_same_page(written: flow.Written) -> None:
    assert flow.render_brief(written, ".html") == flow.render_brief(written, ".html")


@pytest.mark.parametrize("name", ["brief.exe", "brief", "brief.HTMLX"])
def test_another_format_is_refused_before_anything_is_written(written: flow.Written, tmp_path: Path, name: str) -> None:
    with pytest.raises(InputInvalid, match=r"\.html, \.md"):
        flow.hand_over(written, [tmp_path / "brief.md", tmp_path / name])
    assert list(tmp_path.glob("brief*")) == []


def test_a_place_that_cannot_be_written_is_named(written: flow.Written, tmp_path: Path) -> None:
    (tmp_path / "brief.md").mkdir()
    with pytest.raises(PlaceNotWritable, match=r"brief\.md cannot be written"):
        flow.hand_over(written, [tmp_path / "brief.md"])
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".brief")] == []
