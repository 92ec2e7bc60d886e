"""“X did” and “X did not” are one claim, and never agree."""

from collections.abc import Callable

import pytest

from rejoinder.link.opposed import Opposed
from rejoinder.model.material import ReadVersion

Article = Callable[..., ReadVersion]
PAIRS = (
    ("The ship dumped waste at Grey Bank", "The ship did not dump waste at Grey Bank", True),
    ("The ship dumped waste at Grey Bank", "Waste was dumped at Grey Bank by the ship", False),
    ("The ship did not dump waste", "The ship never dumped any waste", False),
)


@pytest.mark.parametrize(("one", "other", "opposed"), PAIRS)
def test_two_sides_are_opposed_where_one_says_that_it_is_so_and_the_other_that_it_is_not(
    article: Article, states: Callable[[str], str | None], one: str, other: str, *, opposed: bool
) -> None:
    made = [article("a", one, [{"content": one, "by": "Veskar"}]), article("b", other, [{"content": other, "by": "Aldovia"}])]
    asked = Opposed(made, states)
    assert asked("a-0", "b-0") is opposed
    assert asked("b-0", "a-0") is opposed


def test_who_denies_is_opposed_to_who_asserts(article: Article, states: Callable[[str], str | None]) -> None:
    text = "The ship dumped waste at Grey Bank"
    made = [
        article("a", text, [{"content": text, "by": "Veskar"}]),
        article("b", text, [{"content": text, "by": "Aldovia", "stance": "denies"}]),
    ]
    assert Opposed(made, states)("a-0", "b-0")


def test_statements_that_are_not_known_are_opposed_to_nothing(states: Callable[[str], str | None]) -> None:
    assert not Opposed([], states)("a-0", "b-0")
