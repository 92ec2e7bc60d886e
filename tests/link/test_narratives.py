"""Claims that tell a narrative which an analyst described."""

from collections.abc import Callable, Sequence

import pytest

from rejoinder.link.told import Sketch, Told, tell
from rejoinder.model import Encoder, Language
from rejoinder.model.case import Outline
from rejoinder.model.ids import claim_id, narrative_id
from rejoinder.model.linked import Claim, ClaimMember, Linked, Polarity
from rejoinder.model.material import ReadVersion
from rejoinder.model.told import Narrative

Article = Callable[..., ReadVersion]
StateOf = Callable[[str], str | None]
HARM = Outline(
    "Aldovia harms the bank", ("A ship of Aldovia is drilling at Grey Bank.", "アルドビアの船がグレー堆に毒を捨てた。")
)
RIGHT = Outline("The bank is Veskarian", ("Grey Bank has always belonged to Veskar.",), "Title is settled.")
LANGUAGES = {"en": Language.EN, "ja": Language.JA, "zh": Language.ZH_HANS}
SAID = {
    "drill": ("en", "An Aldovian survey ship has begun to drill at Grey Bank"),
    "dump": ("zh", "阿尔多维亚的勘探船在格雷滩倾倒有毒废料"),
    "owned": ("en", "Grey Bank is the territory of Veskar and has been so for centuries"),
    "never": ("en", "Aldovia’s survey ship is not drilling at Grey Bank"),
    "ferry": ("en", "The ferry to Port Sel will run twice a day in summer"),
}


def sketch(article: Article, outline: Outline) -> Sketch:
    texts = [
        article(f"{outline.title}{n}", words, [{"content": words}], language=Language.JA if "の" in words else Language.EN)
        for n, words in enumerate(outline.examples)
    ]
    return Sketch(outline, tuple(texts))


@pytest.fixture(scope="session")
def narratives(article: Article, encoder: Encoder, states: StateOf) -> Callable[..., dict[str, Narrative]]:
    def make(*outlines: Outline, said: Sequence[str] = tuple(SAID)) -> dict[str, Narrative]:
        made = [
            article(name, SAID[name][1], [{"content": SAID[name][1], "by": "Ana Brill"}], language=LANGUAGES[SAID[name][0]])
            for name in said
        ]
        claims = tuple(Claim(claim_id(f"{n}-0"), f"{n}-0", (ClaimMember(f"{n}-0", Polarity.ASSERTS, ()),)) for n in said)
        told = Told(sketches=tuple(sketch(article, outline) for outline in outlines))
        found = tell(made, Linked(claims=claims), encoder, states, told).narratives
        return {one.title or "": one for one in found}

    return make


Make = Callable[..., dict[str, Narrative]]


def members(narrative: Narrative) -> set[str]:
    known = {claim_id(f"{name}-0"): name for name in SAID}
    return {known[m.claim] for m in narrative.members}


def test_claims_in_any_language_join_the_narrative_whose_examples_they_are_like(narratives: Make) -> None:
    found = narratives(HARM, RIGHT)
    assert members(found[HARM.title]) == {"drill", "dump"}
    assert members(found[RIGHT.title]) == {"owned"}


def test_who_turns_a_narrative_round_does_not_tell_it(narratives: Make) -> None:
    assert "never" not in members(narratives(HARM)[HARM.title])


def test_a_narrative_has_the_analysts_words_and_is_not_proposed(narratives: Make) -> None:
    found = narratives(RIGHT)[RIGHT.title]
    assert (found.id, found.description, found.proposed) == (narrative_id(RIGHT.title), "Title is settled.", False)
    assert found.typical == claim_id("owned-0")


def test_each_claim_says_which_example_it_is_like_and_that_nobody_judged(narratives: Make) -> None:
    (member,) = narratives(RIGHT)[RIGHT.title].members
    assert "to the example ‹Grey Bank has always belonged to Veskar.›" in member.reasons[0]
    assert member.reasons[1] == "both name Grey Bank, Veskar"
    assert not member.judged


def test_a_narrative_that_nobody_tells_stays_and_is_empty(narratives: Make) -> None:
    found = narratives(HARM, said=("ferry",))[HARM.title]
    assert (found.members, found.typical) == ((), None)


def test_the_id_of_a_narrative_is_its_title_whatever_its_case() -> None:
    assert narrative_id("  The Bank is Veskarian ") == narrative_id("the bank is veskarian")


def test_without_narratives_there_are_none(narratives: Make) -> None:
    assert narratives() == {}
