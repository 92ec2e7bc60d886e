"""What every ledger does with stories and narratives, whatever database it stands on."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rejoinder.errors import UnknownId
from rejoinder.model import Origin, Stage
from rejoinder.model.ids import claim_id, narrative_id, proposed_id, story_id
from rejoinder.model.linked import Claim, ClaimMember, Linked, Polarity
from rejoinder.model.told import Narrative, NarrativeMember, Story, StoryMember
from rejoinder.store import Ledger, dump, open_ledger

ORIGIN = Origin("or-link", Stage.LINK, ())
OPEN: dict[str, Callable[[Path], Ledger]] = {"sqlite": lambda folder: open_ledger(folder / "ledger.sqlite")}


@pytest.fixture(params=sorted(OPEN))
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    with ExitStack() as made:
        yield made.enter_context(OPEN[request.param](tmp_path))


def story(*documents: str) -> Story:
    return Story(story_id(documents[0]), documents[0], tuple(StoryMember(name, ("alike",)) for name in documents))


def claim(*statements: str) -> Claim:
    return Claim(claim_id(statements[0]), statements[0], tuple(ClaimMember(s, Polarity.ASSERTS, ()) for s in statements))


def proposed(*claims: Claim) -> Narrative:
    members = tuple(NarrativeMember(one.id, ("in 2 texts of 2 outlets",)) for one in claims)
    return Narrative(proposed_id(claims[0].exemplar), None, None, claims[0].id, members)


DRILLING, TITLE, FISH = claim("st-a"), claim("st-b", "st-c"), claim("st-d")
NAMED = Narrative(
    narrative_id("A pretext"), "A pretext", "No science.", DRILLING.id, (NarrativeMember(DRILLING.id, ("掘削",), judged=True),)
)
TOLD = Linked(
    claims=(DRILLING, TITLE, FISH),
    stories=(story("do-a", "do-b"), story("do-c")),
    narratives=(NAMED, proposed(DRILLING, TITLE)),
)


def keep(ledger: Ledger, linked: Linked) -> None:
    ledger.record_linked(linked, "basis", ORIGIN)


def test_stories_and_narratives_come_back_as_they_were_in_their_order(ledger: Ledger) -> None:
    keep(ledger, TOLD)
    assert ledger.linked() == TOLD


def test_the_next_linking_takes_their_place(ledger: Ledger) -> None:
    keep(ledger, TOLD)
    keep(ledger, Linked())
    assert ledger.linked() == Linked()


def test_a_story_is_found_by_its_id_and_by_each_of_its_documents(ledger: Ledger) -> None:
    keep(ledger, TOLD)
    first = TOLD.stories[0]
    assert ledger.story(first.id) == ledger.story("do-a") == ledger.story("do-b") == first


def test_the_id_of_a_story_that_was_merged_away_leads_to_its_successor(ledger: Ledger) -> None:
    keep(ledger, TOLD)
    merged = story("do-a", "do-b", "do-c")
    keep(ledger, Linked(stories=(merged,)))
    assert ledger.story(story_id("do-c")) == merged


def test_the_id_of_a_story_leads_on_when_an_earlier_document_arrives(ledger: Ledger) -> None:
    keep(ledger, TOLD)
    earlier = story("do-0", "do-a", "do-b")
    keep(ledger, Linked(stories=(earlier,)))
    assert ledger.story(story_id("do-a")) == earlier


def test_a_story_of_documents_that_are_no_more_is_unknown(ledger: Ledger) -> None:
    keep(ledger, TOLD)
    keep(ledger, Linked())
    with pytest.raises(UnknownId, match="no story"):
        ledger.story(story_id("do-a"))


def test_a_narrative_is_found_by_its_id(ledger: Ledger) -> None:
    keep(ledger, TOLD)
    assert ledger.narrative(NAMED.id) == NAMED
    assert ledger.resolve_id(NAMED.id[:10]) == NAMED.id
    assert ledger.resolve_id(TOLD.stories[0].id[:10]) == TOLD.stories[0].id


def test_the_id_of_a_proposal_leads_to_the_one_that_its_claim_is_in(ledger: Ledger) -> None:
    keep(ledger, TOLD)
    another = proposed(FISH, DRILLING, TITLE)
    keep(ledger, Linked(claims=TOLD.claims, narratives=(NAMED, another)))
    assert ledger.narrative(TOLD.narratives[1].id) == another


def test_a_proposal_never_leads_to_what_an_analyst_named(ledger: Ledger) -> None:
    keep(ledger, TOLD)
    keep(ledger, Linked(claims=TOLD.claims, narratives=(NAMED,)))
    with pytest.raises(UnknownId, match="no narrative"):
        ledger.narrative(TOLD.narratives[1].id)


def test_they_are_part_of_what_a_ledger_says(ledger: Ledger) -> None:
    keep(ledger, Linked(claims=TOLD.claims))
    before = list(dump(ledger))
    keep(ledger, TOLD)
    assert len(list(dump(ledger))) == len(before) + len(TOLD.stories) + len(TOLD.narratives)


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(title=st.text(min_size=1), reasons=st.lists(st.text(), max_size=3))
def test_titles_and_reasons_of_any_text_come_back(ledger: Ledger, title: str, reasons: list[str]) -> None:
    narrative = Narrative(narrative_id(title), title, title, None, (NarrativeMember("cl-x", tuple(reasons)),))
    told = Linked(stories=(Story("sy-1", "do-1", (StoryMember("do-1", tuple(reasons)),)),), narratives=(narrative,))
    keep(ledger, told)
    assert ledger.linked() == told
