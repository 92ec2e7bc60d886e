"""What short phrases point back to."""

from collections.abc import Callable

import pytest

from rejoinder.model import Language, Mention, MentionKind, Span
from rejoinder.read.actors.backwards import MOST, near

EN, JA, HANS = Language.EN, Language.JA, Language.ZH_HANS
Meant = Callable[..., str | None]


@pytest.mark.parametrize(
    ("text", "phrase", "language", "actor"),
    [
        ("The Orle Bureau of Fisheries spoke. The boat was hit, the bureau said.", "the bureau", EN, "Orle Bureau of Fisheries"),
        ("Aldovia’s Foreign Ministry spoke. It rained, the ministry said.", "the ministry", EN, None),
        ("Minister Ada Sorn came. Ada stayed, and Ada", "Ada", EN, "Ada Sorn"),
        ("東京第一医大は謝罪した。同医大は13日、会見した。", "同医大", JA, "東京第一医大"),
        ("オルレ銀行は発表した。オルレ銀は否定した。", "オルレ銀", JA, "オルレ銀行"),
        ("木村実巡査部長は来た。木村巡査部長は", "木村巡査部長", JA, "木村実"),
        ("议员王小川表示反对。这名议员说", "这名议员", HANS, "王小川"),
    ],
)
def test_short_phrases_mean_who_was_named(meant: Meant, text: str, phrase: str, language: Language, actor: str | None) -> None:
    found = meant(text, phrase, language)
    assert found == actor if actor else found == "Ministry of Foreign Affairs of Aldovia"


@pytest.mark.parametrize(
    ("text", "phrase", "language"),
    [
        ("It rained, the bureau said.", "the bureau", EN),
        ("the bureau said it rained.", "the bureau", EN),
        ("Minister Ada Sorn met General Ada Marr. Later Ada", "Ada", EN),
        ("同医大は13日、会見した。", "同医大", JA),
        ("同社の同医大は", "同医大", JA),
        ("这名议员说", "这名议员", HANS),
        ("王小川、王大海来了。王说", "王", HANS),
    ],
)
def test_nobody_is_meant_where_nobody_or_two_fit(meant: Meant, text: str, phrase: str, language: Language) -> None:
    assert meant(text, phrase, language) in {None, phrase}


def test_the_same_body_is_the_one_of_that_kind(meant: Meant) -> None:
    text = "アルドビア外務省は否定した。ベスカル国防省は認めた。同省は"
    assert meant(text, "同省", JA) == "Ministry of Defense of Veskar"


def test_only_what_stands_near_is_looked_through() -> None:
    far = [Mention(Span(place, place + 1), MentionKind.PERSON, "Ada Sorn") for place in range(0, 100_000, 2)]
    span = Span(50_000, 50_001)
    found = near(far, span)
    assert len(found) == MOST
    assert all(abs(mention.span.start - span.start) <= 5_001 for mention in found)
    assert near([], span) == []
