"""`rejoinder match`, `group` and `relate`: pipes that compare."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Call


def rows(path: Path, *found: dict[str, object]) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in found), encoding="utf-8")
    return path


def test_a_query_has_its_hits_best_first(call: Call, tmp_path: Path) -> None:
    corpus = rows(
        tmp_path / "c.jsonl",
        {"id": "a", "text": "Aldovia dumps waste into the sea."},
        {"id": "b", "text": "Veskar drills for oil.", "title": "Oil"},
    )
    queries = rows(tmp_path / "q.jsonl", {"id": 1, "text": "韦斯卡尔正在钻探石油", "language": "zh"})
    done = call("match", queries, corpus, "--top", "1")
    assert (done.status, done.err) == (0, "")
    assert [row["query"] for row in done.rows] == ["1"]
    assert [hit["id"] for hit in done.rows[0]["hits"]] == ["b"]  # type: ignore[attr-defined]


def test_a_row_without_id_or_text_is_left_out_and_named(call: Call, tmp_path: Path) -> None:
    corpus = rows(tmp_path / "c.jsonl", {"id": "a", "text": "Veskar drills."}, {"id": "b"}, {"text": "Aldovia sails."})
    queries = rows(tmp_path / "q.jsonl", {"id": "q", "text": "drilling"}, {"id": True, "text": "x"}, {"id": "r", "text": 7})
    done = call("match", queries, corpus)
    assert done.status == 1
    assert [row["query"] for row in done.rows] == ["q"]
    assert done.err.count("bad row") == 4


def test_copies_share_a_group_and_the_rest_have_their_own(call: Call, tmp_path: Path) -> None:
    text = "The harbour of Sel was closed after a storm, and ships had to wait outside until the pilots came back on Friday."
    documents = rows(
        tmp_path / "d.jsonl", {"id": "x", "text": text}, {"id": "y", "text": "Snow fell."}, {"id": "z", "text": text}
    )
    done = call("group", documents, "--by", "copies")
    assert done.status == 0
    assert {row["id"]: row["group"] for row in done.rows} == {"x": "x", "y": "y", "z": "x"}


def test_stories_are_grouped_by_what_they_tell(call: Call, tmp_path: Path) -> None:
    documents = rows(
        tmp_path / "d.jsonl",
        {"id": "1", "text": "A ferry ran aground near Port Sel on Monday; all 210 passengers are safe."},
        {"id": "2", "text": "All 210 passengers of the ferry that ran aground off Port Sel on Monday are safe."},
        {"id": "3", "text": "The parliament of Veskar passed its budget."},
    )
    groups = {row["id"]: row["group"] for row in call("group", documents, "--by", "stories").rows}
    assert groups == {"1": "1", "2": "1", "3": "3"}


def test_a_pair_has_its_relation_with_reasons(call: Call, tmp_path: Path) -> None:
    pairs = rows(
        tmp_path / "p.jsonl",
        {"id": "p", "earlier": "男の人が走っている", "later": "男の人が走っていない"},
        {"id": "q", "earlier": "x"},
    )
    done = call("relate", pairs)
    assert done.status == 1
    assert [(row["id"], row["relation"]) for row in done.rows] == [("p", "contradicts")]
    assert all(isinstance(reason, str) for reason in done.rows[0]["reasons"])  # type: ignore[attr-defined]
    assert "no later" in done.err


def test_a_way_of_grouping_that_there_is_not_is_wrong_use(call: Call, tmp_path: Path) -> None:
    assert call("group", rows(tmp_path / "d.jsonl"), "--by", "colour").status == 2


def test_a_corpus_that_is_not_there_is_wrong_use(call: Call, tmp_path: Path) -> None:
    assert call("match", rows(tmp_path / "q.jsonl", {"id": "q", "text": "x"}), tmp_path / "none.jsonl").status == 2
