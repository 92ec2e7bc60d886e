import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rejoinder.model import Language, ReplyKind
from rejoinder.model.linked import Claim, Linked, ReplyLink
from rejoinder.model.material import ReadVersion
from rejoinder.trace import trace

Article = Callable[..., ReadVersion]
MakeClaim = Callable[..., Claim]
LANGUAGES = st.lists(st.sampled_from(list(Language)), min_size=1, max_size=6)


def state_of(name: str) -> str | None:
    return {"Ministry of Veskar": "Veskar"}.get(name, name if name in {"Veskar", "Aldovia"} else None)


def test_a_claim_answered_in_one_language_is_unanswered_in_the_others(article: Article, claim: MakeClaim) -> None:
    made = [
        article("zh", 1, language=Language.ZH_HANS),
        article("ja", 2, language=Language.JA),
        article("en", 3),
        article("no", 5, by="Aldovia", language=Language.JA),
    ]
    (found,) = trace(Linked(claims=(claim("zh", "ja", "en", denied=("no",)),)), made, state_of)
    assert found.languages == ("zh", "ja", "en")
    assert found.unanswered_in == ("zh", "en")
    (answer,) = found.answers
    assert (answer.by, answer.carrier.language) == ("Aldovia", "ja")
    assert answer.after is not None
    assert answer.after.least == timedelta(hours=3.5)
    assert answer.after.most == timedelta(hours=4.5)


def test_an_answer_in_one_script_of_chinese_answers_in_chinese(article: Article, claim: MakeClaim) -> None:
    made = [article("a", 1, language=Language.ZH_HANS), article("b", 3, language=Language.ZH_HANT)]
    (found,) = trace(Linked(claims=(claim("a", denied=("b",)),)), made, state_of)
    assert found.unanswered_in == ()


def test_a_claim_nobody_answers_is_unanswered_wherever_it_was_carried(article: Article, claim: MakeClaim) -> None:
    (found,) = trace(Linked(claims=(claim("a", "b"),)), [article("a", 1), article("b", 2, language=Language.JA)], state_of)
    assert (found.answers, found.unanswered_in) == ((), ("en", "ja"))


def test_an_answer_in_a_language_that_nobody_used_leaves_the_claim_unanswered(article: Article, claim: MakeClaim) -> None:
    made = [article("a", 1), article("b", 2, language=Language.JA)]
    (found,) = trace(Linked(claims=(claim("a", denied=("b",)),)), made, state_of)
    assert found.unanswered_in == ("en",)


def test_an_answer_that_surely_came_first_has_no_response_time(article: Article, claim: MakeClaim) -> None:
    (found,) = trace(Linked(claims=(claim("a", denied=("b",)),)), [article("a", 9), article("b", 1)], state_of)
    assert found.answers[0].after is None


def test_the_reasons_of_a_reply_go_with_its_answer(article: Article, claim: MakeClaim) -> None:
    reply = ReplyLink("s-b", "s-a", ReplyKind.DENIES, explicit=True, confidence=0.9, reasons=("it says so",))
    linked = Linked(claims=(claim("a", denied=("b",)),), replies=(reply,))
    (found,) = trace(linked, [article("a", 1), article("b", 2)], state_of)
    assert found.answers[0].reasons == ("it says so",)


def test_who_says_it_and_of_whom_it_speaks_are_named_with_their_states(article: Article, claim: MakeClaim) -> None:
    (found,) = trace(Linked(claims=(claim("a"),)), [article("a", 1, by="Ministry of Veskar")], state_of)
    assert found.by == ("Ministry of Veskar", "Veskar")
    assert found.about == ("Aldovia",)


def test_a_claim_is_new_when_no_carrier_is_surely_older(article: Article, claim: MakeClaim) -> None:
    since = datetime(2025, 3, 5, 5, tzinfo=UTC)
    linked = Linked(claims=(claim("old", "young"), claim("young")))
    found = trace(linked, [article("old", 1), article("young", 6)], state_of, since=since)
    assert [t.new for t in found] == [False, True]


def test_nothing_is_new_when_nobody_asks_since_when(article: Article, claim: MakeClaim) -> None:
    assert not trace(Linked(claims=(claim("a"),)), [article("a", 1)], state_of)[0].new


def test_an_undated_carrier_is_not_held_to_be_new(article: Article, claim: MakeClaim) -> None:
    since = datetime(2025, 3, 5, tzinfo=UTC)
    assert not trace(Linked(claims=(claim("a"),)), [article("a", None)], state_of, since=since)[0].new


def test_no_claims_have_no_traces(article: Article) -> None:
    assert trace(Linked(), [article("a", 1)], state_of) == ()


@given(LANGUAGES, LANGUAGES, st.randoms(use_true_random=False))
def test_the_order_of_the_material_does_not_matter_and_languages_add_up(
    article: Article, claim: MakeClaim, carried: list[Language], answered: list[Language], chance: random.Random
) -> None:
    said = [article(f"c{n}", n, language=language) for n, language in enumerate(carried)]
    denied = [article(f"d{n}", 10 + n, by="Aldovia", language=language) for n, language in enumerate(answered)]
    one = claim(*(f"c{n}" for n in range(len(said))), denied=tuple(f"d{n}" for n in range(len(denied))))
    made = [*said, *denied]
    (found,) = trace(Linked(claims=(one,)), made, state_of)
    assert trace(Linked(claims=(one,)), chance.sample(made, len(made)), state_of) == (found,)
    assert set(found.unanswered_in) == {x.base for x in carried} - {x.base for x in answered}


def test_what_is_called_an_answer_answers_though_it_denies_nothing(article: Article, claim: MakeClaim) -> None:
    made = [article("a", 1), article("b", 3, by="Aldovia"), article("c", 4, by="Aldovia", language=Language.JA)]
    called = ReplyLink("s-b", "s-a", ReplyKind.ANSWERS, explicit=True, confidence=0.9, reasons=("called an answer",))
    beside = ReplyLink("s-c", "s-a", ReplyKind.ANSWERS, explicit=False, confidence=0.4, reasons=("beside a denial",))
    (found,) = trace(Linked(claims=(claim("a"),), replies=(called, beside)), made, state_of)
    assert [(answer.statement, answer.reasons) for answer in found.answers] == [("s-b", ("called an answer",))]
    assert found.unanswered_in == ()


def test_a_denial_without_a_link_gives_the_reasons_for_which_it_is_a_denial(article: Article, claim: MakeClaim) -> None:
    (found,) = trace(Linked(claims=(claim("a", denied=("b",)),)), [article("a", 1), article("b", 2)], state_of)
    assert found.answers[0].reasons == ("denied",)
