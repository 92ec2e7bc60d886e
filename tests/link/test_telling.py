"""How an article tells what a headline says."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.link.telling import NEVER, telling

PLAIN = ("A ferry left Port Sel at noon.", "It carried forty people.", "It arrived in the evening.", "The sea was calm.")
NEAR = np.array([0.9, 0.2, 0.2, 0.1], dtype=np.float32)


def told(
    *sentences: str, headline: str = "Ferry leaves Port Sel", cosines: object = None, language: str = "en"
) -> dict[str, float]:
    near = np.array(cosines if cosines is not None else [0.9] + [0.1] * (len(sentences) - 1), dtype=np.float32)
    return telling(sentences, near, headline, language)


def test_a_plain_article_debunks_and_claims_nothing() -> None:
    found = told(*PLAIN)
    assert {name: found[f"{name} share"] for name in ("claim", "report", "debunk")} == {"claim": 0, "report": 0, "debunk": 0}
    assert found["debunk place"] == NEVER


def test_a_hoax_is_seen_where_the_article_meets_the_headline() -> None:
    near, far = (told(*order) for order in ((f"{PLAIN[0]} That is a hoax.", *PLAIN[1:]), (*PLAIN[:3], "Her hat was a fake.")))
    assert near["debunk near"] > 0.9 > 0.1 > far["debunk near"]
    assert near["debunk nearest"] == 0 > far["debunk nearest"]


@pytest.mark.parametrize(
    ("sentence", "language", "sort"),
    [
        ("The story is a hoax.", "en", "debunk"),
        ("報道は事実無根だと否定した。", "ja", "debunk"),
        ("该消息是谣言。", "zh", "debunk"),
        ("According to sources the port will close.", "en", "report"),
        ("関係者によると港は閉まる。", "ja", "report"),
        ("據報港口將關閉。", "zh", "report"),
        ("The port may close.", "en", "plan"),
        ("The ministry confirmed it.", "en", "confirm"),
    ],
)
def test_words_are_known_in_every_language(sentence: str, language: str, sort: str) -> None:
    assert told(sentence, "…", "…", language=language)[f"{sort} share"] > 0


def test_a_headline_that_claims_what_the_article_does_not_stands_apart() -> None:
    assert told(*PLAIN, headline="Ferry allegedly left Port Sel")["claim apart"] == 1.0
    assert told(*PLAIN)["claim apart"] == 0.0


def test_what_stands_in_the_article_but_not_at_its_beginning_comes_later_on() -> None:
    found = told(*PLAIN, headline="Calm sea for 40 at Port Sel")
    assert found["words later on"] > 0
    assert found["figures not in article"] == 1.0


@pytest.mark.parametrize(
    ("headline", "name"), [("Did it sink?", "headline asks"), ("Envoy: it sank", "headline names who says it")]
)
def test_the_form_of_a_headline_is_seen(headline: str, name: str) -> None:
    assert (told(*PLAIN, headline=headline)[name], told(*PLAIN)[name]) == (1.0, 0.0)


@given(st.lists(st.text(max_size=40), min_size=1, max_size=6), st.text(max_size=40), st.sampled_from(["en", "ja", "zh"]))
def test_every_article_has_the_same_finite_numbers(sentences: list[str], headline: str, language: str) -> None:
    found = telling(sentences, np.linspace(-1, 1, len(sentences), dtype=np.float32), headline, language)
    assert found.keys() == told(*PLAIN).keys()
    assert np.isfinite(list(found.values())).all()
