"""A body that is named without its state, in a paper whose state is known."""

import pytest

from rejoinder.model import Actor, Alias, Language, MentionKind
from rejoinder.read.actors import Around, find_mentions
from rejoinder.reference import Gazetteer

NAMES = Gazetteer.standard().with_names(
    [Actor("Marenia", MentionKind.STATE), Actor("Sarovia", MentionKind.STATE)],
    [Alias("萨罗维亚", "zh", "Sarovia"), Alias("马雷尼亚", "zh", "Marenia")],
)


def actors(text: str, language: Language, home: str | None = None) -> list[str | None]:
    return [m.actor for m in find_mentions(text, language, NAMES, Around(home=home)) if m.kind is MentionKind.ORGANISATION]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Foreign Ministry rejects the assertion of Marenia.", Language.EN),
        ("外交部表示，马雷尼亚应当停止勘探。", Language.ZH_HANS),
    ],
)
def test_a_ministry_alone_is_of_the_publishers_state(text: str, language: Language) -> None:
    assert actors(text, language, home="Sarovia") == ["Ministry of Foreign Affairs of Sarovia"]


def test_a_ministry_of_invented_states_is_never_that_of_a_real_one() -> None:
    assert "Ministry of Foreign Affairs of China" not in actors("外交部回应称，马雷尼亚的说法不实。", Language.ZH_HANS)


def test_a_ministry_that_was_named_with_its_state_stays_of_that_state() -> None:
    text = "The Foreign Ministry of Marenia spoke first. The Foreign Ministry spoke again."
    assert actors(text, Language.EN, home="Sarovia") == ["Ministry of Foreign Affairs of Marenia"] * 2


def test_without_another_state_in_the_text_the_language_decides() -> None:
    assert actors("外交部发言人就此作出回应。", Language.ZH_HANS, home=None)[:1] in ([], ["Ministry of Foreign Affairs of China"])
