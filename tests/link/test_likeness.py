from collections.abc import Callable

import pytest

from rejoinder.link.likeness import LIKELY, SURE, weigh
from rejoinder.link.propositions import Proposition
from rejoinder.model.material import ReadVersion

Article = Callable[..., ReadVersion]
Make = Callable[..., tuple[Proposition, ...]]


@pytest.fixture
def pair(article: Article, propositions: Make) -> Callable[[str, str], tuple[Proposition, Proposition]]:
    def make(left: str, right: str) -> tuple[Proposition, Proposition]:
        one, other = propositions(article("a", left, [{"content": left}]), article("b", right, [{"content": right}], hour=1))
        return one, other

    return make


Pair = Callable[[str, str], tuple[Proposition, Proposition]]


def test_meaning_alone_is_enough_where_it_is_sure(pair: Pair) -> None:
    assert weigh(*pair("The ship left the bay", "The vessel departed"), SURE).reasons == (f"alike in meaning ({SURE:.2f})",)


def test_likely_meaning_needs_a_shared_actor(pair: Pair) -> None:
    assert not weigh(*pair("The ship left the bay", "The vessel departed"), LIKELY).value
    found = weigh(*pair("The Aldovian boats left the bay", "Aldovian boats departed"), LIKELY)
    assert "both name Aldovia" in found.reasons


def test_the_same_words_are_enough_within_a_language(pair: Pair) -> None:
    found = weigh(*pair("The survey ship left Orlen harbour", "The survey ship left Orlen harbour yesterday"), 0.5)
    assert found.value >= SURE
    assert "nearly the same words" in found.reasons


def test_other_actors_make_another_proposition(pair: Pair) -> None:
    assert not weigh(*pair("The Aldovian ship left the bay", "The Veskarian ship left the bay"), 0.99).value


def test_other_figures_make_another_proposition(pair: Pair) -> None:
    assert not weigh(*pair("The ship caught 12 crates", "The ship caught 40 crates"), 0.99).value


def test_silence_about_figures_and_actors_is_no_reason(pair: Pair) -> None:
    assert weigh(*pair("The Aldovian ship caught 12 crates", "The ship caught crates"), SURE).value


def test_a_proposition_turned_round_has_to_be_surely_the_same(pair: Pair) -> None:
    turned = pair("The Aldovian ship entered the bay", "No Aldovian vessel was inside")
    assert not weigh(*turned, LIKELY).value
    assert "one says that it is so, the other that it is not" in weigh(*turned, SURE).reasons


def test_likeness_does_not_care_which_came_first(pair: Pair) -> None:
    left, right = pair("The Aldovian ship left the bay with 12 crates", "An Aldovian ship departed with 12 crates")
    assert weigh(left, right, 0.65) == weigh(right, left, 0.65)


def test_ships_that_drill_and_ships_that_dump_do_not_do_the_same(pair: Pair) -> None:
    drilled, dumped = (
        "The Aldovian survey ship began to drill near Orlen",
        "The Aldovian survey ship dumped toxic barrels and killed fish",
    )
    assert not weigh(*pair(drilled, dumped), LIKELY).value
