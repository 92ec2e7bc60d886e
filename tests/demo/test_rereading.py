"""What people decided about the sample holds when it is linked again, and when another reader reads it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rejoinder.api.case import Case
from rejoinder.api.sample import open_sample
from rejoinder.encode.pinned import find_weights
from rejoinder.model import FoundStatement, JudgementKind
from rejoinder.model.ids import narrative_id
from rejoinder.model.linked import Claim, Polarity

RAMMED, STRUCK = "rammed a Marenian trawler", "struck the trawler twice"
DRILLED, GOES_ON = "开始钻探", "掘削を続けている"
SECRET, SIDES = "The agreement was reached in secret", "Yurano takes sides"
CHARGE, REPLY = "Sarovian Boat Rammed Trawler", "所谓撞船纯属捏造"


def holding(case: Case, words: str) -> FoundStatement:
    """The statement whose content holds these words; of several the first that was published, and not in a headline."""
    found = [one for one in case.statements() if words in _content(one) and not _is_headline(one)]
    return found[-1]


def _content(found: FoundStatement) -> str:
    return " ".join(span.of(found.version.text) for span in found.statement.content)


def _is_headline(found: FoundStatement) -> bool:
    return found.statement.content[0].end <= (found.version.text.find("\n") if "\n" in found.version.text else 0)


def claim_of(case: Case, words: str) -> Claim:
    statement = holding(case, words).statement.id
    return next(claim for claim in case.linked().claims if statement in {m.statement for m in claim.members})


def document(case: Case, title: str) -> str:
    return next(d.id for d in case.documents() if title in (case.versions(d.id)[-1].title or case.versions(d.id)[-1].text[:80]))


def decide(case: Case) -> None:
    """Two claims joined, one parted, two stories joined, a claim put into a narrative."""
    judge = {"why": "compared the originals", "judge": "A. Person"}
    struck, goes_on = holding(case, STRUCK).statement.id, holding(case, GOES_ON).statement.id
    case.judge(struck, JudgementKind.SAME_CLAIM, value=holding(case, RAMMED).statement.id, **judge)
    case.judge(goes_on, JudgementKind.DIFFERENT_CLAIM, value=holding(case, DRILLED).statement.id, **judge)
    case.judge(document(case, REPLY), JudgementKind.SAME_STORY, value=document(case, CHARGE), **judge)
    case.judge(holding(case, SECRET).statement.id, JudgementKind.IN_NARRATIVE, value=narrative_id(SIDES), **judge)


def check(case: Case) -> None:
    """All four decisions hold."""
    assert claim_of(case, STRUCK) == claim_of(case, RAMMED)
    assert claim_of(case, GOES_ON) != claim_of(case, DRILLED)
    assert case.story(document(case, REPLY)) == case.story(document(case, CHARGE))
    told = {m.claim: m.judged for m in case.narrative(narrative_id(SIDES)).members}
    assert told[claim_of(case, SECRET).id]
    assert case.adrift() == ()


@pytest.fixture
def by_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Case]:
    """The sample as the rules alone read it."""
    with monkeypatch.context() as without, open_sample(tmp_path / "shoal") as case:
        without.setattr("rejoinder.read.reader.find_weights", lambda: None)
        case.update()
        yield case


@pytest.mark.slow
def test_what_is_judged_holds_when_the_case_is_linked_again(by_rules: Case) -> None:
    decide(by_rules)
    by_rules.update()
    check(by_rules)
    before = by_rules.linked()
    assert by_rules.update().linked == 0
    assert by_rules.linked() == before


@pytest.mark.slow
@pytest.mark.skipif(find_weights() is None, reason="the reader's weights are not in this checkout")
def test_what_is_judged_holds_when_the_trained_reader_reads_the_case(by_rules: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    decide(by_rules)
    ids = {one.statement.id for one in by_rules.statements()}
    with monkeypatch.context() as again:  # undone before the fixture undoes its own
        again.setattr("rejoinder.read.reader.find_weights", find_weights)
        by_rules.update()
    assert {one.statement.id for one in by_rules.statements()} != ids
    check(by_rules)


@pytest.mark.slow
def test_what_is_withdrawn_leaves_no_trace(by_rules: Case) -> None:
    before = by_rules.linked()
    decide(by_rules)
    by_rules.update()
    assert by_rules.linked() != before
    for one in by_rules.judgements():
        by_rules.withdraw(one.id, why="a mistake", judge="A. Person")
    by_rules.update()
    assert by_rules.linked() == before


@pytest.mark.slow
def test_what_one_says_and_another_denies_is_one_claim_of_two_ways_when_it_is_judged_so(by_rules: Case) -> None:
    said, denied = holding(by_rules, "rammed a Marenian trawler"), holding(by_rules, "没有同任何船只接触")
    by_rules.judge(denied.statement.id, JudgementKind.SAME_CLAIM, value=said.statement.id, why="one night", judge="A. Person")
    by_rules.update()
    claim = claim_of(by_rules, RAMMED)
    ways = {m.statement: m.polarity for m in claim.members}
    assert ways[said.statement.id] is Polarity.ASSERTS
    assert ways[denied.statement.id] is Polarity.DENIES
