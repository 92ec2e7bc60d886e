"""Answers that deny nothing."""

from collections.abc import Callable

import pytest

from rejoinder.link.door import link
from rejoinder.model import Encoder, Language, ReplyKind
from rejoinder.model.linked import ReplyLink
from rejoinder.model.material import ReadVersion

Article = Callable[..., ReadVersion]
Row = dict[str, object]
DRILLED = "An Aldovian survey ship entered the waters of Grey Bank last week and began to drill"
DENIED = "its survey ship began to drill at Grey Bank"
SAMPLES = "the survey ship has only taken samples of the water at Grey Bank"
RAIN = "the summer will be dry and the harvest of barley will be early"


@pytest.fixture(scope="session")
def explained(article: Article, encoder: Encoder, states: Callable[[str], str | None]) -> Callable[..., list[ReplyLink]]:
    def run(*articles: ReadVersion) -> list[ReplyLink]:
        row: Row = {"content": DRILLED, "by": "Veskar"}
        found = link([article("claim", f"{DRILLED}, Veskar said.", [row]), *articles], encoder, states)
        return [reply for reply in found.replies if reply.kind is ReplyKind.ANSWERS]

    return run


Run = Callable[..., list[ReplyLink]]


def denial(article: Article, more: str, *, by: str = "Aldovia", **row: object) -> ReadVersion:
    text = f"Aldovia denied that {DENIED}. {by} said that {more}."
    rows: list[Row] = [
        {"content": DENIED, "denied": DENIED, "cue": "denied", "source": "Aldovia", "by": "Aldovia", "stance": "denies"}
    ]
    return article("answer", text, [*rows, {"content": more, "cue": "said", "by": by, **row}], hour=5)


def test_what_a_side_says_beside_its_denial_about_the_same_explains_it(explained: Run, article: Article) -> None:
    (reply,) = explained(denial(article, SAMPLES))
    assert (reply.later, reply.earlier, reply.explicit) == ("answer-1", "claim-0", False)
    assert reply.reasons[0] == "the same side denies the claim in the same text"
    assert 0 < reply.confidence < 1


def test_what_it_says_of_something_else_explains_nothing(explained: Run, article: Article) -> None:
    assert explained(denial(article, RAIN)) == []


def test_what_the_other_side_says_there_explains_nothing(explained: Run, article: Article) -> None:
    assert explained(denial(article, SAMPLES, by="Veskar")) == []


@pytest.mark.parametrize("stance", ["demands", "asks", "fears"])
def test_a_demand_or_a_question_explains_nothing(explained: Run, article: Article, stance: str) -> None:
    assert explained(denial(article, SAMPLES, stance=stance)) == []


def test_without_a_denial_the_same_words_answer_nothing(explained: Run, article: Article) -> None:
    text = f"Aldovia said that {SAMPLES}."
    assert explained(article("alone", text, [{"content": SAMPLES, "cue": "said", "by": "Aldovia"}], hour=5)) == []


def test_a_sentence_that_calls_itself_an_answer_to_a_claim_answers_it(explained: Run, article: Article) -> None:
    text = f"Asked about Veskar’s claim that an Aldovian survey ship began to drill at Grey Bank, Aldovia said that {SAMPLES}."
    (reply,) = explained(article("alone", text, [{"content": SAMPLES, "cue": "said", "by": "Aldovia"}], hour=5))
    assert (reply.later, reply.earlier, reply.explicit) == ("alone-0", "claim-0", True)


def test_what_was_said_before_the_claim_does_not_answer_it(explained: Run, article: Article) -> None:
    text = f"Asked about Veskar’s claim that an Aldovian survey ship began to drill at Grey Bank, Aldovia said that {SAMPLES}."
    assert explained(article("early", text, [{"content": SAMPLES, "cue": "said", "by": "Aldovia"}], hour=-5)) == []


def test_displeasure_at_what_one_has_just_claimed_is_no_answer(explained: Run, article: Article) -> None:
    text = "阿尔多维亚表示，韦斯卡尔的船只上周进入格雷滩海域，阿方对此强烈不满。"
    row: Row = {
        "content": "韦斯卡尔的船只上周进入格雷滩海域，阿方对此强烈不满",
        "cue": "表示",
        "source": "阿尔多维亚",
        "by": "Aldovia",
    }
    assert explained(article("zh", text, [row], language=Language.ZH_HANS, hour=5)) == []


def test_nothing_explains_nothing(explained: Run) -> None:
    assert explained() == []
