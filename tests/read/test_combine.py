"""Two finders put together: invented ones, so that each rule of the house is seen alone."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from rejoinder.model import Language, Span
from rejoinder.read.combine import Combined, match
from rejoinder.read.contract import Attribution
from tests.growth import assert_linear

TEXT = "Brandt said the port was open. Marr denied it was shut. He aims to go. " * 3


class Given:
    """A finder that finds what it was given."""

    def __init__(self, name: str, found: Sequence[Attribution]) -> None:
        self.name, self.version, self.found = name, "1", tuple(found)

    def find(self, text: str, language: Language) -> tuple[Attribution, ...]:
        assert text
        assert language
        return self.found


def one(
    content: str, cue: str | None = None, source: str | None = None, confidence: float = 0.9, *, text: str = TEXT
) -> Attribution:
    def span(words: str | None) -> tuple[Span, ...] | None:
        return (Span(text.index(words), text.index(words) + len(words)),) if words else None

    return Attribution(span(content) or (), span(cue), span(source), confidence, "a reason")


def combined(
    trained: Sequence[Attribution], ruled: Sequence[Attribution], language: Language = Language.JA, text: str = TEXT
) -> list[tuple[str, str | None, str | None]]:
    finder = Combined(Given("trained", trained), Given("rules", ruled))

    def words(spans: tuple[Span, ...] | None) -> str | None:
        return "…".join(s.of(text) for s in spans) if spans else None

    return [(words(a.content) or "", words(a.cue), words(a.source)) for a in finder.find(text, language)]


def test_the_rule_gives_all() -> None:
    trained, ruled = one("the port was open", "said the", "Brandt"), one("port was open", "said", None)
    assert combined([trained], [ruled]) == [("port was open", "said", None)]


def test_the_trained_finder_says_where_a_source_begins_but_not_where_it_ends() -> None:
    ruled = one("it was shut", "was", "denied")
    assert combined([one("it was shut", "was", "Marr denied")], [ruled])[0][2] == "Marr denied"
    assert combined([one("it was shut", "was", "deni")], [ruled])[0][2] == "denied"
    assert combined([one("it was shut", "was", "Brandt")], [ruled])[0][2] == "denied"


def test_the_trained_finder_adds_what_stands_clear_of_the_rules() -> None:
    ruled, added = one("the port was open", "said", "Brandt"), one("it was shut", "denied", "Marr", 0.8)
    assert len(combined([added], [ruled])) == 2
    assert len(combined([one("it was shut", "denied", None, 0.8)], [ruled])) == 1
    assert len(combined([one("port was", "was", "Marr", 0.8)], [ruled])) == 1
    assert len(combined([one("it was shut", "denied", "Marr", 0.6)], [ruled])) == 1


def test_the_reason_says_who_found_it() -> None:
    finder = Combined(Given("t", [one("the port was open", "said")]), Given("r", [one("the port was open", "said")]))
    assert finder.find(TEXT, Language.JA)[0].reason == "the trained reader and a rule find it: a reason"


def test_nothing_and_nothing_is_nothing() -> None:
    assert combined([], []) == combined([], [], Language.ZH_HANS) == []


def test_it_is_known_by_both_and_by_the_table_of_confidences() -> None:
    finder = Combined(Given("trained", []), Given("rules-ja", []))
    assert finder.name == "trained+rules-ja"
    assert finder.version.startswith("1+1+")


SPANS = st.tuples(st.integers(0, 180), st.integers(1, 30)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
FOUND = st.lists(st.builds(lambda c, q, p: Attribution((c,), (q,), None, p, "r"), SPANS, SPANS, st.floats(0, 1)), max_size=8)


@given(FOUND, FOUND)
def test_nothing_is_matched_twice(trained: list[Attribution], ruled: list[Attribution]) -> None:
    pairs = match(trained, ruled)
    assert len(set(pairs.values())) == len(pairs)


@given(FOUND)
def test_a_statement_that_both_find_alike_is_found_once(found: list[Attribution]) -> None:
    alike = {(a.content, a.cue) for a in found}
    assert len(combined(found, found, Language.ZH_HANS)) <= len(alike)


def test_matching_takes_time_in_proportion_to_what_was_found() -> None:
    def crowd(size: int) -> list[Attribution]:
        return [Attribution((Span(i, i + 400),), (Span(i, i + 1),), None, 0.9, "r") for i in range(size)]

    assert_linear(lambda found: match(found, found), crowd, size=800)
