"""The commands `brief`, `ask`, `judge` and `demo`, and what `show` and `claims` say of claims."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

import rejoinder
from rejoinder.errors import BriefRefused
from rejoinder.flow import briefing

if TYPE_CHECKING:
    from tests.cli.conftest import Call

CHARGE = "A survey ship of Aldovia began to drill at the shoal last week, the Veskar Defence Ministry said on Tuesday."
ROWS = (
    {"id": "charge", "publisher": "Veskar Times", "published": "2025-06-10T09:00:00+09:00", "text": CHARGE},
    {"id": "copy", "publisher": "Veskar Mirror", "published": "2025-06-10T12:00:00+09:00", "text": CHARGE},
    {
        "id": "charge-ja",
        "publisher": "汐見新聞",
        "published": "2025-06-11T09:00:00+09:00",
        "text": "ベスカル国防省の報道官は10日、アルドビアの調査船が先週、礁で掘削を始めたと発表した。",
    },
    {
        "id": "denial",
        "publisher": "Aldovia Herald",
        "published": "2025-06-11T10:00:00+09:00",
        "text": "Aldovia denied that its survey ship began to drill at the shoal. “The claim of Veskar is false,” Ada Lind said.",
    },
)
ACTORS = """
judge = "A. Person"

[[actor]]
name = "Aldovia"
kind = "state"
ja = ["アルドビア"]

[[actor]]
name = "Veskar"
kind = "state"
ja = ["ベスカル"]
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case in which a charge was copied, carried into Japanese, and denied; made once."""
    folder = tmp_path_factory.mktemp("briefs")
    (folder / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    with rejoinder.new(folder / "shoal", parties=["Aldovia", "Veskar"], desk="Aldovia", zone="Asia/Tokyo"):
        pass
    with (folder / "shoal" / "case.toml").open("a", encoding="utf-8") as file:
        file.write(ACTORS)
    (folder / "shoal" / "record" / "certificate.txt").write_text("No drill was found on board the ship.\n", encoding="utf-8")
    with rejoinder.open(folder / "shoal") as opened:
        opened.add(folder / "rows.jsonl")
        opened.update()
    return folder / "shoal"


@pytest.fixture
def claim(made: Path) -> str:
    """The id of the charge."""
    with rejoinder.open(made) as opened:
        return opened.brief().brief.items[0].claim


def test_a_brief_shows_the_original_words_who_answered_and_what_the_absence_rests_on(call: "Call", made: Path) -> None:
    done = call("brief", made, "--since", "2025-06-01")
    assert done.status == 0
    said = " ".join(done.out.split())
    assert "began to drill at the shoal" in said
    assert "answered 2025-06-11 10:00 by Aldovia in Aldovia Herald" in said
    assert "4 documents" in said


@pytest.mark.parametrize("columns", [40, 80, 140])
def test_no_line_of_a_brief_is_wider_than_the_terminal(call: "Call", made: Path, columns: int) -> None:
    done = call("brief", made, columns=columns)
    assert max(cell_len(line) for line in done.out.splitlines()) <= columns


def test_the_last_brief_is_the_one_that_was_written_last(call: "Call", case_copy: Path, tmp_path: Path) -> None:
    as_of = "2025-06-11T09:30"
    assert call("brief", case_copy, "--as-of", as_of).status == 0
    first = call("brief", case_copy, "--as-of", as_of, "--out", tmp_path / "b.html", "--out", tmp_path / "b.md")
    assert first.status == 0
    assert "since" not in first.out.splitlines()[0]
    assert first.out.count("wrote ") == 2
    second = call("brief", case_copy, "--as-of", "2025-06-12")
    assert "since 2025-06-11 09:30" in " ".join(second.out.split())


def test_a_refused_brief_exits_3_with_the_reason_and_writes_nothing(
    call: "Call", made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise BriefRefused("‘nobody answered’ rests on no document", "read something first")

    monkeypatch.setattr(briefing, "check", refuse)
    done = call("brief", made, "--out", tmp_path / "b.html")
    assert (done.status, done.out) == (3, "")
    assert done.err == "rejoinder: ‘nobody answered’ rests on no document; read something first\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "options", [("--out", "b.docx"), ("--since", "some day"), ("--as-of", "tomorrowish"), ("--kind", "epic"), ("--out", "")]
)
def test_wrong_use_of_brief_is_one_line(call: "Call", made: Path, options: tuple[str, ...]) -> None:
    done = call("brief", made, *options)
    assert done.status == 2
    assert len(done.err.splitlines()) == 1


def test_a_brief_of_a_case_that_was_never_brought_up_to_date_says_what_to_do(call: "Call", tmp_path: Path) -> None:
    rejoinder.new(tmp_path / "new").close()
    done = call("brief", tmp_path / "new")
    assert done.status == 2
    assert "rejoinder update" in done.err


@pytest.fixture
def case_copy(made: Path, tmp_path: Path) -> Path:
    """A copy of the case, to change."""
    folder = tmp_path / "copy"
    folder.mkdir()
    for path in sorted(made.rglob("*")):
        target = folder / path.relative_to(made)
        if path.is_dir():
            target.mkdir()
        else:
            target.write_bytes(path.read_bytes())
    return folder


def test_an_approved_line_is_recorded_and_offered_and_can_be_taken_back(call: "Call", case_copy: Path, claim: str) -> None:
    judged = call("judge", case_copy, claim[:8], "--kind", "line", "--text", "No ship of ours has drilled.", "--why", "agreed")
    assert (judged.status, judged.err) == (0, "")
    assert "by A. Person" in judged.out
    assert "approved line: No ship of ours has drilled." in call("brief", case_copy).out
    assert "No ship of ours has drilled." in call("show", case_copy, claim).out
    id_ = judged.out.split(":")[0]
    assert "in force" in call("show", case_copy, id_).out
    assert call("judge", case_copy, "--withdraw", id_, "--why", "overtaken").status == 0
    assert "approved line" not in call("brief", case_copy).out
    assert "withdrawn" in call("show", case_copy, id_).out


@pytest.mark.parametrize(
    ("options", "wrong"),
    [
        (("--kind", "line", "--text", "x"), "why"),
        (("--kind", "line", "--why", "x"), "needs the line"),
        (("--kind", "limerick", "--why", "x"), "none of"),
        (("--why", "x"), "what is judged"),
        (("--kind", "wrong-stance", "--text", "mumbles", "--why", "x"), "no stance"),
        (("--withdraw", "ju-1", "--why", "x"), "alone"),
    ],
)
def test_wrong_use_of_judge_is_one_line(call: "Call", case_copy: Path, claim: str, options: tuple[str, ...], wrong: str) -> None:
    done = call("judge", case_copy, claim, *options)
    assert done.status == 2
    assert wrong in done.err
    assert len(done.err.splitlines()) == 1


def test_who_judges_is_said_where_the_case_names_nobody(call: "Call", case: Path) -> None:
    with rejoinder.open(case) as opened:
        statement = next(opened.statements()).statement.id
    done = call("judge", case, statement, "--kind", "not-a-statement", "--why", "a headline")
    assert (done.status, "nobody is named" in done.err) == (2, True)
    assert call("judge", case, statement, "--kind", "not a statement", "--why", "a headline", "--by", "B. Other").status == 0


def test_asking_for_what_was_said_says_who_and_who_answered(call: "Call", made: Path) -> None:
    done = call("ask", made, "A survey ship of Aldovia began to drill at the shoal last week.")
    assert done.status == 0
    said = " ".join(done.out.split())
    assert "Seen before" in said
    assert "Answered in Aldovia Herald" in said


def test_asking_from_standard_input_in_japanese(call: "Call", made: Path) -> None:
    done = call("ask", made, "-", given="アルドビアの調査船が礁で掘削を始めた。".encode())
    assert done.status == 0
    assert "Veskar" in done.out


def test_nothing_found_is_an_answer_with_what_was_looked_through(call: "Call", made: Path) -> None:
    done = call("ask", made, "The old lighthouse keeper paints birds on Sundays.")
    said = " ".join(done.out.split())
    assert done.status == 0
    assert "Not seen before" in said
    assert "4 documents of 4 outlets" in said


@pytest.mark.parametrize("columns", [40, 80, 140])
def test_no_line_of_an_answer_is_wider_than_the_terminal(call: "Call", made: Path, columns: int) -> None:
    done = call("ask", made, CHARGE, columns=columns)
    assert max(cell_len(line) for line in done.out.splitlines()) <= columns


@pytest.mark.parametrize("text", [" ", "x" * 9000, "Это сказал министр вчера."])
def test_what_cannot_be_asked_is_one_line(call: "Call", made: Path, text: str) -> None:
    done = call("ask", made, text)
    assert done.status == 2
    assert len(done.err.splitlines()) == 1


def test_claims_without_an_answer_in_a_language_are_listed_with_how_far_they_went(call: "Call", made: Path) -> None:
    done = call("claims", made, "--unanswered", "--about", "Aldovia", "--language", "ja")
    said = " ".join(done.out.split())
    assert "no answer found in ja" in said
    answered = call("claims", made, "--unanswered", "--about", "Aldovia", "--language", "en")
    assert "began to drill" not in answered.out


def test_unanswered_claims_as_json_name_their_claim(call: "Call", made: Path) -> None:
    rows = call("claims", made, "--unanswered", "--json").rows
    assert rows
    assert all(set(row["claim"]) == {"id", "carriers", "unanswered_in"} for row in rows)  # type: ignore[call-overload]


def test_a_claim_is_shown_with_its_statements_and_why_they_are_one(call: "Call", made: Path, claim: str) -> None:
    done = call("show", made, claim)
    assert done.status == 0
    assert "the same words" in done.out
    assert "denies it" in done.out


def test_a_case_is_shown_with_its_record(call: "Call", made: Path) -> None:
    done = call("show", made)
    assert done.status == 0
    assert "certificate.txt" in done.out
    with rejoinder.open(made) as opened:
        (record,) = [document for document in opened.documents() if document.is_record]
    shown = call("show", made, record.id)
    assert "primary document" in shown.out
    assert "searched for evidence" in shown.out


@pytest.mark.slow
def test_the_demo_answers_the_first_question_and_writes_both_briefs(call: "Call", tmp_path: Path) -> None:
    first = call("demo", "--out", tmp_path / "demo")
    assert (first.status, "What are they saying about us since yesterday" in first.out) == (0, True)
    assert {"brief.html", "brief.md"} <= {path.name for path in (tmp_path / "demo").iterdir()}
    second = call("demo", "--out", tmp_path / "demo")
    assert second.out == first.out


def test_the_demo_does_not_make_a_persons_own_folder_anew(call: "Call", tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    done = call("demo", "--out", tmp_path)
    assert done.status == 3
    assert "something else" in done.err
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
