"""An invented world: two states, their people, and a gazetteer that knows them."""

from collections.abc import Callable

import pytest

from rejoinder.model import Actor, Alias, Interval, Language, MentionKind, Span
from rejoinder.read.actors import Around, find_mentions, resolve
from rejoinder.reference import Gazetteer

STATES = (Actor("Aldovia", MentionKind.STATE), Actor("Veskar", MentionKind.STATE))
ALIASES = (
    Alias("Aldovian", "en", "Aldovia"),
    Alias("Veskari", "en", "Veskar"),
    Alias("アルドビア", "ja", "Aldovia"),
    Alias("ベスカル", "ja", "Veskar"),
    Alias("阿尔多维亚", "zh", "Aldovia"),
    Alias("韦斯卡尔", "zh", "Veskar"),
)

Named = list[tuple[str, str | None]]


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return Gazetteer.standard().with_names(STATES, ALIASES)


@pytest.fixture(scope="session")
def named(gazetteer: Gazetteer) -> Callable[..., Named]:
    """(words, actor) of every mention."""

    def read(text: str, language: Language = Language.EN, published: Interval | None = None) -> Named:
        return [(m.span.of(text), m.actor) for m in find_mentions(text, language, gazetteer, Around(published))]

    return read


@pytest.fixture(scope="session")
def meant(gazetteer: Gazetteer) -> Callable[..., str | None]:
    """Whom the phrase means, at its last place in the text."""

    def read(text: str, phrase: str, language: Language = Language.EN) -> str | None:
        start = text.rindex(phrase)
        mentions = find_mentions(text, language, gazetteer)
        return resolve(text, Span(start, start + len(phrase)), mentions, language)

    return read
