"""The real article that the founders agreed on, read in place."""

import json
from pathlib import Path
from typing import Any

import pytest

from rejoinder.model import Language, Mention, Span
from rejoinder.read.actors import find_mentions, resolve
from rejoinder.reference import Gazetteer

Gold = list[dict[str, Any]]


@pytest.fixture(scope="module")
def article(shared: Path) -> tuple[str, Gold]:
    folder = shared / "acceptance" / "seed"
    if not folder.is_dir():
        pytest.skip("the seed article is not here")
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))["statements"]
    return (folder / "article.txt").read_text(encoding="utf-8"), gold


@pytest.fixture(scope="module")
def mentions(article: tuple[str, Gold]) -> tuple[Mention, ...]:
    return find_mentions(article[0], Language.EN, Gazetteer.standard())


def stands_between_words(text: str, span: Span) -> bool:
    """One span of the gold standard lies inside a word, and cannot be read."""
    return not (text[span.start - 1].isalnum() or text[span.end].isalnum())


@pytest.mark.data
@pytest.mark.parametrize(("field", "actor"), [("source", "source_actor"), ("addressee", "addressee_actor")])
def test_every_source_and_addressee_is_the_actor_it_should_be(
    article: tuple[str, Gold], mentions: tuple[Mention, ...], field: str, actor: str
) -> None:
    text, gold = article
    for statement in gold:
        if field not in statement or not stands_between_words(text, Span(*statement[field])):
            continue
        wanted = statement.get(actor)
        right = wanted if isinstance(wanted, list) else [wanted]
        assert resolve(text, Span(*statement[field]), mentions, Language.EN) in right, statement["id"]


@pytest.mark.data
def test_everybody_whom_a_statement_is_about_is_mentioned_in_it(article: tuple[str, Gold], mentions: tuple[Mention, ...]) -> None:
    for statement in article[1]:
        spans = [Span(*place) for place in statement["content"]]
        inside = {mention.actor for mention in mentions if any(span.overlaps(mention.span) for span in spans)}
        missing = set(statement.get("about", ())) - inside
        assert missing <= {"Japan"}, statement["id"]
