from pathlib import Path

from training.markup import read_marked, read_texts

TEXTS = Path(__file__).resolve().parents[2] / "training" / "texts"


def test_marks_become_spans_of_the_text_without_them() -> None:
    row = read_marked("{s1 He} {q1 said} {c1 no}.")
    assert (row["text"], row["gold"]) == ("He said no.", [{"source": [[0, 2]], "cue": [[3, 7]], "content": [[8, 10]]}])


def test_a_content_may_hold_a_statement() -> None:
    row = read_marked("{c2 {s1 He} {q1 said} {c1 no}}, {s2 she} {q2 wrote}")
    assert [[row["text"][a:z] for a, z in item["content"]] for item in row["gold"]] == [["no"], ["He said no"]]


def test_an_empty_mark_repeats_the_words_of_the_statement_before() -> None:
    assert read_marked("{s1 He} {q1 hopes} {c1 so} and {q2 says} {c2 yes}{s2 }")["gold"][1]["source"] == [[0, 2]]


def test_every_statement_of_our_texts_has_a_content() -> None:
    rows = [row for path in sorted(TEXTS.glob("*.txt")) for row in read_texts(path)]
    assert [row["text"] for row in rows if "{" in row["text"] or not all(item["content"] for item in row["gold"])] == []
