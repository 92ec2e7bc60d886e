"""The bundled case, and what the Python door gives of claims, briefs and judgements."""

import tomllib
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

import rejoinder
from rejoinder import flow
from rejoinder.api.sample import AS_OF, open_sample, sample
from rejoinder.errors import CallDifferently, PlaceNotWritable
from rejoinder.model import Judgement, JudgementKind
from rejoinder.model.linked import Claim


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[rejoinder.Case]:
    with open_sample(tmp_path_factory.mktemp("sample") / "shoal") as case:
        case.update()
        yield case


def test_the_sample_is_there_without_its_gold_in_the_wheel(root: Path) -> None:
    assert (sample() / "documents.jsonl").is_file()
    carried = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert "examples/shoal/documents.jsonl" in carried["force-include"]
    assert [path for path in carried["force-include"] if "gold" in path] == []


def test_the_sample_is_made_anew_where_it_stood(tmp_path: Path) -> None:
    with open_sample(tmp_path / "shoal") as case:
        before = case.counts()
    with open_sample(tmp_path / "shoal") as case:
        assert case.counts() == before


def test_another_folder_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "ledger.sqlite").write_bytes(b"mine")
    with pytest.raises(PlaceNotWritable, match="something else"):
        open_sample(tmp_path)
    assert (tmp_path / "ledger.sqlite").read_bytes() == b"mine"


def test_a_brief_from_python_passed_the_gate_and_is_written_where_it_is_wanted(opened: rejoinder.Case, tmp_path: Path) -> None:
    written = opened.brief(since=AS_OF - timedelta(days=1), as_of=AS_OF)
    assert isinstance(written, flow.Written)
    issued = opened.hand_over(written, tmp_path / "brief.md")
    assert opened.last_brief() == issued
    assert (issued.as_of, issued.since) == (AS_OF, AS_OF - timedelta(days=1))
    assert (tmp_path / "brief.md").stat().st_size > 1000


def test_a_day_stands_for_its_first_moment_in_the_cases_zone(opened: rejoinder.Case) -> None:
    day = opened.brief(since=AS_OF.date(), as_of=AS_OF).brief.since
    assert day is not None
    assert day.isoformat() == "2025-06-15T00:00:00+09:00"


def test_claims_are_reached_by_id_and_through_show(opened: rejoinder.Case) -> None:
    claim = opened.linked().claims[0]
    assert opened.claim(claim.id) == opened.show(claim.id[:14]) == claim
    assert isinstance(claim, Claim)


def test_unanswered_claims_come_latest_first_with_their_traces(opened: rejoinder.Case) -> None:
    found = list(opened.unanswered(about="Marenia"))
    moments = [one.version.published.earliest for one, _ in found if one.version.published]
    assert moments == sorted(moments, reverse=True)
    assert all(trace.unanswered_in for _, trace in found)
    in_chinese = list(opened.unanswered(language="zh-Hans"))
    assert all("zh" in trace.unanswered_in for _, trace in in_chinese)
    assert len(list(opened.unanswered(limit=1))) == 1


def test_judging_needs_somebody_who_judges(opened: rejoinder.Case) -> None:
    claim = opened.linked().claims[0]
    with pytest.raises(CallDifferently, match="nobody is named"):
        opened.judge(claim.id, JudgementKind.LINE, value="It is not so.", why="agreed")
    made = opened.judge(claim.id, JudgementKind.LINE, value="It is not so.", why="agreed", judge="A. Person")
    assert opened.judgements(claim.exemplar) == (made,)
    assert isinstance(opened.show(made.id), Judgement)
    opened.withdraw(made.id, why="a test", judge="A. Person")
    assert opened.judgements() == ()


def test_asking_from_python(opened: rejoinder.Case) -> None:
    found = opened.ask("Article 7 of the Treaty of Osk gives Hallim Shoal to Sarovia alone", as_of=AS_OF)
    assert len(found.landed) == 1
    assert found.written.brief.items[0].claim == found.landed[0].claim
