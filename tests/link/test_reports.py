"""The stories of a case: documents by the happening that they report."""

import random
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.link.copies import find_copies
from rejoinder.link.reports import Ruling, find_stories
from rejoinder.model import Encoder, Language
from rejoinder.model.ids import claim_id, story_id
from rejoinder.model.linked import Claim, ClaimMember, Linked, Polarity
from rejoinder.model.material import ReadVersion
from rejoinder.model.told import Story

Article = Callable[..., ReadVersion]
DAY = 24
RAMMED = "A Veskarian patrol boat rammed an Aldovian trawler near Grey Bank on Monday, the coast guard said"
DUMPED = "An Aldovian survey ship dumped toxic waste at Grey Bank and killed thousands of fish, the ministry said"
DUMPED_ZH = "阿尔多维亚勘探船在格雷滩倾倒有毒废料，造成大批鱼类死亡"
SNOW = "Snow fell on the northern villages for a third day and the roads over the passes stay closed until Friday"


def claim(*said: str, denied: Sequence[str] = ()) -> Claim:
    members = [ClaimMember(name, Polarity.ASSERTS, ()) for name in said] + [ClaimMember(n, Polarity.DENIES, ()) for n in denied]
    return Claim(claim_id(said[0]), said[0], tuple(members))


def linked(material: Sequence[ReadVersion], *claims: Claim) -> Linked:
    return Linked(copies=find_copies(material), claims=claims)


def groups(stories: Sequence[Story]) -> list[list[str]]:
    return [[m.document for m in story.members] for story in stories]


def apart(left: str, right: str) -> Ruling:
    return Ruling(left, right, same=False, because="judged different story by A. Person: another night")


def same(left: str, right: str) -> Ruling:
    return Ruling(left, right, same=True, because="judged same story by A. Person: the same night")


@pytest.fixture(scope="session")
def week(article: Article) -> tuple[ReadVersion, ...]:
    """Two happenings of one dispute on one day, each told twice and one of them copied; and the weather."""

    def told(name: str, text: str, hour: int, language: Language = Language.EN) -> ReadVersion:
        return article(name, f"{text}.", [{"content": text, "by": "Veskar"}], language=language, hour=hour)

    return (
        told("boat-1", RAMMED, 0),
        told("boat-2", f"{RAMMED} in Port Sel, and nobody was hurt", 3),
        told("waste-1", DUMPED, 4),
        told("waste-copy", DUMPED, 6),
        told("waste-zh", DUMPED_ZH, 8, Language.ZH_HANS),
        article("snow", f"{SNOW}.", hour=9),
    )


CLAIMS = claim("boat-1-0", "boat-2-0"), claim("waste-1-0", "waste-copy-0", "waste-zh-0")
STORIES = [["boat-1", "boat-2"], ["waste-1", "waste-copy", "waste-zh"], ["snow"]]


def test_reports_stand_together_by_what_they_claim_across_languages(week: tuple[ReadVersion, ...], encoder: Encoder) -> None:
    assert groups(find_stories(week, linked(week, *CLAIMS), encoder)) == STORIES


def test_a_story_is_known_by_the_document_that_came_first(week: tuple[ReadVersion, ...], encoder: Encoder) -> None:
    first = find_stories(week, linked(week, *CLAIMS), encoder)[0]
    assert (first.first, first.id) == ("boat-1", story_id("boat-1"))


def test_every_reason_says_why_in_words(week: tuple[ReadVersion, ...], encoder: Encoder) -> None:
    reasons = {m.document: m.reasons for s in find_stories(week, linked(week, *CLAIMS), encoder) for m in s.members}
    assert reasons["boat-1"] == ("it came first",)
    assert reasons["waste-copy"] == ("it repeats the text of another report of it",)
    assert "100% of what they claim is the same" in reasons["waste-zh"][0]


def test_what_is_denied_is_not_the_story_of_the_charge(article: Article, encoder: Encoder) -> None:
    denial = "Aldovia denies that a survey ship dumped toxic waste at Grey Bank."
    rows = [{"content": denial, "by": "Aldovia"}, {"content": "a survey ship dumped toxic waste at Grey Bank", "by": "Veskar"}]
    charge = article("charge", f"{DUMPED}.", [{"content": DUMPED, "by": "Veskar"}])
    answer = article("answer", denial, rows, hour=20)
    claims = claim("charge-0", "answer-1", denied=["answer-0"])
    assert len(find_stories([charge, answer], linked([charge, answer], claims), encoder)) == 2


def test_the_same_claim_a_week_later_is_another_story(article: Article, encoder: Encoder) -> None:
    made = [article(n, f"{DUMPED}.", [{"content": DUMPED, "by": "Veskar"}], hour=h) for n, h in (("now", 0), ("later", 7 * DAY))]
    made[1] = article("later", f"{DUMPED} again.", [{"content": DUMPED, "by": "Veskar"}], hour=7 * DAY)
    alone = Linked(claims=(claim("now-0", "later-0"),))
    assert groups(find_stories(made, alone, encoder)) == [["now"], ["later"]]


def test_what_a_person_rules_apart_is_apart_and_takes_its_copies_along(week: tuple[ReadVersion, ...], encoder: Encoder) -> None:
    found = groups(find_stories(week, linked(week, *CLAIMS), encoder, [apart("waste-1", "waste-zh")]))
    assert ["waste-1", "waste-copy"] in found
    assert ["waste-zh"] in found


def test_a_copy_that_is_ruled_about_itself_leaves_its_original(week: tuple[ReadVersion, ...], encoder: Encoder) -> None:
    found = groups(find_stories(week, linked(week, *CLAIMS), encoder, [apart("waste-copy", "waste-1")]))
    assert not any({"waste-1", "waste-copy"} <= set(group) for group in found)


def test_stories_that_a_person_holds_to_be_one_are_joined_whole(week: tuple[ReadVersion, ...], encoder: Encoder) -> None:
    stories = find_stories(week, linked(week, *CLAIMS), encoder, [same("boat-1", "waste-1")])
    assert groups(stories) == [["boat-1", "boat-2", "waste-1", "waste-copy", "waste-zh"], ["snow"]]
    reasons = {m.document: m.reasons for m in stories[0].members}
    assert reasons["waste-1"] == ("judged same story by A. Person: the same night",)


def test_joining_never_brings_together_what_was_ruled_apart(week: tuple[ReadVersion, ...], encoder: Encoder) -> None:
    rulings = [apart("boat-2", "waste-zh"), same("boat-1", "waste-1")]
    found = groups(find_stories(week, linked(week, *CLAIMS), encoder, rulings))
    assert any({"boat-1", "waste-1"} <= set(group) for group in found)
    assert not any({"boat-2", "waste-zh"} <= set(group) for group in found)


def test_a_later_ruling_undoes_an_earlier_one(week: tuple[ReadVersion, ...], encoder: Encoder) -> None:
    told = linked(week, *CLAIMS)
    assert groups(find_stories(week, told, encoder, [same("boat-1", "snow"), apart("snow", "boat-1")])) == STORIES
    joined = find_stories(week, told, encoder, [apart("snow", "boat-1"), same("boat-1", "snow")])
    assert ["boat-1", "boat-2", "snow"] in groups(joined)


def test_rulings_on_documents_that_are_not_there_change_nothing(week: tuple[ReadVersion, ...], encoder: Encoder) -> None:
    found = find_stories(week, linked(week, *CLAIMS), encoder, [same("boat-1", "nowhere"), apart("boat-1", "boat-1")])
    assert groups(found) == STORIES


def test_no_documents_have_no_stories(encoder: Encoder) -> None:
    assert find_stories([], Linked(), encoder) == ()


def test_an_edited_document_is_in_one_story(article: Article, encoder: Encoder) -> None:
    made = [article("report:1", f"{DUMPED}.", hour=0), article("report:2", f"{SNOW}.", hour=30)]
    assert groups(find_stories(made, linked(made), encoder)) == [["report"]]


NAMES = ("boat-1", "boat-2", "waste-1", "waste-copy", "waste-zh", "snow")
RULINGS = st.lists(st.builds(Ruling, st.sampled_from(NAMES), st.sampled_from(NAMES), st.booleans(), st.just("said")), max_size=4)


@given(RULINGS, st.randoms(use_true_random=False))
def test_each_document_is_in_one_story_and_the_order_of_arrival_does_not_matter(
    week: tuple[ReadVersion, ...], words_encoder: Encoder, rulings: list[Ruling], chance: random.Random
) -> None:
    told = linked(week, *CLAIMS)
    stories = find_stories(week, told, words_encoder, rulings)
    assert sorted(name for group in groups(stories) for name in group) == sorted(NAMES)
    assert find_stories(chance.sample(week, len(week)), told, words_encoder, rulings) == stories


@given(RULINGS)
def test_the_latest_ruling_always_holds(week: tuple[ReadVersion, ...], words_encoder: Encoder, rulings: list[Ruling]) -> None:
    found = groups(find_stories(week, linked(week, *CLAIMS), words_encoder, rulings))
    real = [r for r in rulings if r.left != r.right]
    for ruling in real[-1:] if real == rulings else []:
        assert any({ruling.left, ruling.right} <= set(group) for group in found) is ruling.same
