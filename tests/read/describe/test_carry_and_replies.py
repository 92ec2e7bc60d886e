"""What is left unsaid, and who answers whom, between statements made by hand."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from rejoinder.model import Basis, Form, Grade, Language, Medium, Reply, ReplyKind, Span, Stance, Statement, TimeValue
from rejoinder.read.describe.carry import carry_occasion, carry_speaker
from rejoinder.read.describe.replies import find_replies
from rejoinder.read.lexicon import lexicon
from rejoinder.read.marked import Marked

DAY = datetime(2025, 3, 4, tzinfo=UTC)
TUESDAY = TimeValue("2025-03-04", DAY, DAY + timedelta(days=1))
PARAGRAPHS = (Span(0, 100), Span(101, 200), Span(201, 300))


def statement(name: str, start: int, actor: str | None = "Ilse Brandt") -> Statement:
    content = (Span(start, start + 10),)
    return Statement(name, content, None, None, actor, Grade.NAMED, Form.INDIRECT, Stance.ASSERTS, Basis.REPORTED, 0.5)


TOLD = replace(statement("told", 5), medium=Medium.PRESS_REMARKS, said_at=TUESDAY, addressee_actor="The Herald")


def test_the_same_speaker_in_the_next_paragraph_speaks_on_the_same_occasion() -> None:
    _, said = carry_occasion([TOLD, statement("said", 110)], PARAGRAPHS)
    assert (said.medium, said.said_at, said.addressee_actor) == (Medium.PRESS_REMARKS, TUESDAY, "The Herald")


def test_two_paragraphs_on_the_occasion_may_be_another() -> None:
    _, said = carry_occasion([TOLD, statement("said", 210)], PARAGRAPHS)
    assert (said.medium, said.said_at) == (None, None)


def test_another_speaker_has_his_own_occasion() -> None:
    _, said = carry_occasion([TOLD, statement("said", 50, "Ole Marr")], PARAGRAPHS)
    assert said.medium is None


def test_nobody_shares_nothing_with_nobody() -> None:
    unknown = replace(TOLD, source_actor=None)
    _, said = carry_occasion([unknown, statement("said", 50, None)], PARAGRAPHS)
    assert said.medium is None


def test_another_medium_is_another_occasion() -> None:
    letter = replace(statement("wrote", 50), medium=Medium.LETTER)
    assert carry_occasion([TOLD, letter], PARAGRAPHS)[1] == letter


def test_what_stands_inside_a_statement_was_said_elsewhere() -> None:
    inner = replace(statement("inner", 50), parent="told")
    assert carry_occasion([TOLD, inner], PARAGRAPHS)[1] == inner


def spoken_on(text: str, language: Language, cue: str, *, inside: str | None = None, source: bool = False) -> Statement:
    """The second statement of a text whose first is Brandt's; its cue stands in the text."""
    at = text.index(cue)
    spans = (Span(at, at + len(cue)),)
    second = replace(statement("second", at - 10, None), cue=spans, source=spans if source else None, parent=inside)
    whole = (Span(0, len(text)),)
    return carry_speaker(Marked(text, lexicon(language)), [statement("first", 0), second], whole)[1]


def test_a_verb_without_a_subject_goes_on_with_who_spoke_before() -> None:
    on = spoken_on("外相は航路を閉じると主張した。「証拠は近く公表する」と述べた。", Language.JA, "述べた")
    assert (on.source_actor, on.source_grade, on.source) == ("Ilse Brandt", Grade.NAMED, None)
    assert spoken_on("外长称航道已经关闭。同时表示，会谈将继续。", Language.ZH_HANS, "表示").source_actor == "Ilse Brandt"


def test_hearsay_and_what_is_said_in_english_have_nobody() -> None:
    assert spoken_on("外相は航路を閉じると主張した。死者はいないとされる。", Language.JA, "とされる").source_actor is None
    assert spoken_on("外长称航道已经关闭，据报道，会谈将继续。", Language.ZH_HANS, "据报道").source_actor is None
    assert spoken_on("Brandt closed the strait. It said so.", Language.EN, "said").source_actor is None


def test_who_is_named_or_quoted_within_speaks_himself() -> None:
    text = "外相は航路を閉じると主張した。「証拠は近く公表する」と述べた。"
    assert spoken_on(text, Language.JA, "述べた", source=True).source_actor is None
    assert spoken_on(text, Language.JA, "述べた", inside="first").source_actor is None


def test_another_paragraph_names_its_speaker_anew() -> None:
    text = "外相は航路を閉じると主張した。「証拠は近く公表する」と述べた。"
    at = text.index("述べた")
    second = replace(statement("second", at - 10, None), cue=(Span(at, at + 3),))
    paragraphs = (Span(0, 15), Span(15, len(text)))
    assert carry_speaker(Marked(text, lexicon(Language.JA)), [statement("first", 0), second], paragraphs)[1] == second


def replies(text: str, *statements: Statement) -> tuple[Reply, ...]:
    whole = Span(0, max(len(text), 1))
    return find_replies(Marked(text, lexicon(Language.EN)), statements, {s.id: whole for s in statements})


def test_a_denial_denies_what_stands_in_it() -> None:
    inner = replace(statement("inner", 22, "Veskar"), parent="outer")
    outer = replace(statement("outer", 20), stance=Stance.DENIES, denied=inner.content)
    assert replies("", outer, inner) == (Reply("outer", "inner", ReplyKind.DENIES),)


def test_a_denial_of_its_own_content_denies_no_statement() -> None:
    outer = replace(statement("outer", 20), stance=Stance.DENIES, denied=(Span(20, 30),))
    assert replies("", outer) == ()


def test_a_rebuttal_answers_the_last_statement_of_another() -> None:
    text = "Veskar raised the patrols. In a rebuttal, Brandt called them legal."
    first, other, later = statement("own", 1), statement("theirs", 14, "Veskar"), statement("answer", 55)
    assert replies(text, first, other, later)[-1] == Reply("answer", "theirs", ReplyKind.ANSWERS)


def test_nobody_answers_himself() -> None:
    text = "Brandt spoke. In response, Brandt spoke again."
    assert replies(text, statement("first", 1), statement("second", 35)) == ()


def test_without_words_of_reply_there_is_none() -> None:
    assert replies("Veskar spoke. Brandt spoke.", statement("a", 1, "Veskar"), statement("b", 15)) == ()
