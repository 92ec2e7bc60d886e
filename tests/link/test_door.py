"""Linking as a whole, on invented news in three languages."""

import random
from collections.abc import Callable

import pytest

from rejoinder.link.door import link
from rejoinder.model import Encoder, Language
from rejoinder.model.linked import Linked, Polarity
from rejoinder.model.material import ReadVersion

Article = Callable[..., ReadVersion]
Row = dict[str, object]
DRILLED = "An Aldovian survey ship entered the waters of Grey Bank last week and began to drill"
DUMPED = "An Aldovian survey ship dumped toxic waste at Grey Bank and killed fish"
RAMMED = "A Veskarian patrol boat rammed an Aldovian trawler near Grey Bank"
ZH_FALSE = (
    "针对阿尔多维亚海岸警卫队有关韦方巡逻艇撞击渔船的说法，韦斯卡尔外交部发言人回应称，有关说法纯属捏造。"
    "“韦方巡逻艇没有同任何渔船接触，”他说。"
)
JA_DENIAL = (
    "アルドビアの外相は、グレー堆での掘削をめぐるベスカル国防省の主張について「掘削の事実はない」と述べた。"
    "ベスカル国防省は、アルドビアの調査船がグレー堆で掘削を始めたと発表していた。"
)


def said(text: str, by: str = "Veskar", **more: object) -> list[Row]:
    return [{"content": text, "by": by, "source": by if by in text else None, **more}]


@pytest.fixture(scope="session")
def case(article: Article) -> tuple[ReadVersion, ...]:
    """Three claims, each by one side, before anybody answers."""
    drilled = f"{DRILLED}, the Veskarian Defence Ministry said."
    rammed = f"{RAMMED}, the Aldovian coast guard said."
    return (
        article(
            "drilled",
            drilled,
            [{"content": DRILLED, "source": "Veskarian Defence Ministry", "by": "Ministry of Defence of Veskar"}],
        ),
        article(
            "rammed", rammed, [{"content": RAMMED, "source": "Aldovian coast guard", "by": "Coast Guard of Aldovia"}], hour=1
        ),
        article("dumped", DUMPED, said(DUMPED), hour=2),
    )


@pytest.fixture(scope="session")
def answered(case: tuple[ReadVersion, ...], encoder: Encoder, states: Callable[[str], str | None]) -> Callable[..., Linked]:
    def run(*articles: ReadVersion) -> Linked:
        return link([*case, *articles], encoder, states)

    return run


Run = Callable[..., Linked]


def denials(linked: Linked) -> dict[str, str]:
    """Denying statements by the exemplar of the claim that they stand in."""
    return {m.statement: c.exemplar for c in linked.claims for m in c.members if m.polarity is Polarity.DENIES}


def test_three_claims_stay_three(answered: Run) -> None:
    assert [c.exemplar for c in answered().claims] == ["drilled-0", "rammed-0", "dumped-0"]
    assert answered().replies == ()


def test_a_denial_is_about_what_it_denies_and_not_about_all_that_the_other_side_says(answered: Run, article: Article) -> None:
    text = "Aldovia denies that its survey ship dumped toxic waste at Grey Bank."
    row = {"content": "its survey ship dumped toxic waste at Grey Bank", "cue": "denies", "source": "Aldovia", "by": "Aldovia"}
    linked = answered(article("a", text, [{**row, "denied": row["content"], "stance": "denies"}], hour=5))
    assert denials(linked) == {"a-0": "dumped-0"}


def test_a_denial_without_a_deed_is_understood_through_its_sentence(answered: Run, article: Article) -> None:
    row = {"content": "有关说法纯属捏造", "cue": "回应称", "source": "韦斯卡尔外交部发言人", "by": "Veskar", "stance": "denies"}
    linked = answered(article("zh", ZH_FALSE, [row], language=Language.ZH_HANS, hour=5))
    assert denials(linked) == {"zh-0": "rammed-0"}
    (reply,) = linked.replies
    assert reply.explicit
    assert any("Coast Guard of Aldovia" in reason for reason in reply.reasons)


def test_what_the_same_side_goes_on_to_deny_belongs_to_its_denial(answered: Run, article: Article) -> None:
    rows: list[Row] = [
        {"content": "有关说法纯属捏造", "cue": "回应称", "by": "Veskar", "stance": "denies"},
        {"content": "韦方巡逻艇没有同任何渔船接触，", "cue": "说", "by": "Veskar", "form": "direct"},
    ]
    linked = answered(article("zh", ZH_FALSE, rows, language=Language.ZH_HANS, hour=5))
    assert denials(linked) == {"zh-0": "rammed-0", "zh-1": "rammed-0"}
    assert "zh-1" not in {c.exemplar for c in linked.claims}


def test_negated_words_in_a_sentence_that_names_a_claim_answer_it(answered: Run, article: Article) -> None:
    rows: list[Row] = [
        {"content": "掘削の事実はない", "cue": "述べた", "source": "アルドビアの外相", "by": "Aldovia", "form": "direct"},
        {
            "content": "アルドビアの調査船がグレー堆で掘削を始めた",
            "cue": "発表して",
            "source": "ベスカル国防省",
            "by": "Ministry of Defence of Veskar",
        },
    ]
    linked = answered(article("ja", JA_DENIAL, rows, language=Language.JA, hour=5))
    assert denials(linked) == {"ja-0": "drilled-0"}
    assert [(r.later, r.earlier, r.explicit) for r in linked.replies] == [("ja-0", "ja-1", True)]


def test_a_denial_that_the_document_shows_is_linked_to_the_press_as_well(answered: Run, article: Article) -> None:
    text = "“Veskar’s claim that we are drilling at Grey Bank is false,” Ana Brill said."
    rows: list[Row] = [
        {"content": "Veskar’s claim that we are drilling at Grey Bank is false,", "denied": "we are drilling at Grey Bank"},
        {"content": "we are drilling at Grey Bank", "by": "Veskar", "inside": 0, "denied_by_outer": True},
    ]
    rows[0] |= {"by": "Ana Brill", "stance": "denies", "form": "direct", "cue": "said"}
    linked = answered(article("a", text, rows, hour=5))
    assert denials(linked) == {"a-0": "drilled-0"}
    assert {(r.later, r.earlier) for r in linked.replies} == {("a-0", "a-1"), ("a-0", "drilled-0")}


def test_nobody_denies_the_own_side(answered: Run, article: Article) -> None:
    text = "Veskar denies that an Aldovian survey ship dumped toxic waste at Grey Bank."
    row = {
        "content": "an Aldovian survey ship dumped toxic waste at Grey Bank",
        "cue": "denies",
        "by": "Veskar",
        "stance": "denies",
    }
    assert denials(answered(article("a", text, [row], hour=5))) == {}


def test_a_denial_does_not_answer_what_was_said_after_it(answered: Run, article: Article) -> None:
    later = "A Veskarian drone crossed the border at the village of Orlen"
    denial = "Veskar denies that a drone crossed the border at Orlen."
    row = {"content": "a drone crossed the border at Orlen", "cue": "denies", "by": "Veskar", "stance": "denies"}
    linked = answered(article("a", denial, [row], hour=5), article("b", later, said(later, "Aldovia"), hour=6))
    assert denials(linked) == {}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Aldovia declined to comment on Veskar’s claim that its survey ship dumped toxic waste at Grey Bank", Language.EN),
        ("グレー堆での掘削をめぐるベスカル国防省の主張について、個別の報道にはコメントしない", Language.JA),
        ("针对韦斯卡尔有关倾倒废料的说法，发言人不予置评", Language.ZH_HANS),
    ],
)
@pytest.mark.parametrize("stance", ["asserts", "denies"])
def test_a_refusal_to_comment_is_never_an_answer(
    answered: Run, article: Article, text: str, language: Language, stance: str
) -> None:
    row = {"content": text, "by": "Aldovia", "stance": stance}
    assert denials(answered(article("a", text, [row], language=language, hour=5))) == {}


def test_a_claim_that_is_negated_itself_stays_a_claim(answered: Run, article: Article) -> None:
    text = "Aldovia’s survey ship never left Aldovian waters"
    linked = answered(article("a", text, said(text, "Aldovia"), hour=5))
    assert "a-0" in {c.exemplar for c in linked.claims}
    assert denials(linked) == {}


def test_swapped_parties_have_the_same_groups(article: Article, encoder: Encoder, states: Callable[[str], str | None]) -> None:
    def shape(by: str, against: str, adjective: str) -> list[list[tuple[str, Polarity]]]:
        claim = f"A {adjective} survey ship dumped toxic waste at Grey Bank"
        denial = f"{against} denies that its ship dumped toxic waste at Grey Bank."
        content = "its ship dumped toxic waste at Grey Bank"
        rows = [{"content": content, "cue": "denies", "source": against, "by": against, "stance": "denies"}]
        made = [article("a", claim, [{"content": claim, "by": by}]), article("b", denial, rows, hour=1)]
        return [[(m.statement, m.polarity) for m in c.members] for c in link(made, encoder, states).claims]

    assert shape("Veskar", "Aldovia", "Aldovian") == shape("Aldovia", "Veskar", "Veskarian")
    assert shape("Veskar", "Aldovia", "Aldovian") == [[("a-0", Polarity.ASSERTS), ("b-0", Polarity.DENIES)]]


def test_the_order_of_arrival_changes_nothing(case: tuple[ReadVersion, ...], encoder: Encoder) -> None:
    mixed = list(case)
    random.Random(3).shuffle(mixed)  # noqa: S311  # chance of no consequence
    assert link(mixed, encoder, lambda name: name) == link(list(case), encoder, lambda name: name)


def test_every_member_stands_once_and_every_link_names_statements(answered: Run, article: Article) -> None:
    row = {"content": "有关说法纯属捏造", "cue": "回应称", "by": "Veskar", "stance": "denies"}
    linked = answered(article("zh", ZH_FALSE, [row], language=Language.ZH_HANS, hour=5))
    members = [m.statement for c in linked.claims for m in c.members]
    assert len(members) == len(set(members))
    assert all({r.later, r.earlier} <= set(members) and 0 <= r.confidence <= 1 and r.reasons for r in linked.replies)


def test_nothing_gives_nothing(encoder: Encoder, states: Callable[[str], str | None]) -> None:
    assert link([], encoder, states) == Linked()
