"""How much a finder finds, counted on invented texts."""

from evals.recall import HEAD, is_found, recall
from evals.reliability import Json
from rejoinder.model import Language, Span
from rejoinder.read.contract import Attribution
from rejoinder.text.tables import parse_table

ROWS: list[Json] = [
    {"text": "abcdefghij", "gold": [{"content": [[0, 4]]}, {"content": [[6, 10]]}]},
    {"text": "klmnopqrst", "gold": [{"content": [[0, 2], [8, 10]]}, {"content": []}]},
]


class Given:
    """Finds the same characters in every text."""

    name, version = "given", "1"

    def __init__(self, *spans: tuple[int, int]) -> None:
        self.spans = tuple(Span(*span) for span in spans)

    def find(self, text: str, language: Language) -> tuple[Attribution, ...]:
        assert text
        assert language
        return (Attribution(self.spans, None, None, 1.0, "given"),) if self.spans else ()


def test_half_of_a_content_is_enough() -> None:
    assert is_found([[0, 4]], {0, 1})
    assert not is_found([[0, 4]], {0, 9})
    assert is_found([[0, 2], [8, 10]], {1, 8})


def test_statements_are_counted_over_all_texts_and_those_without_content_are_not() -> None:
    assert recall(Given((0, 10)), Language.EN, ROWS) == 1
    assert recall(Given((0, 2)), Language.EN, ROWS) == 2 / 3
    assert recall(Given(), Language.EN, ROWS) == 0


def test_the_head_of_the_table_is_one_that_tables_are_read_by() -> None:
    (row,) = parse_table(HEAD + "rules-en\ten\t0.50\n")
    assert dict(row) == {"finder": "rules-en", "language": "en", "share": "0.50"}
