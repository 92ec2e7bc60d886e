"""One function a slot, on words made up for it."""

from datetime import UTC, datetime, timedelta

import pytest

from rejoinder.model import (
    Basis,
    Form,
    Grade,
    Language,
    Medium,
    Mention,
    MentionKind,
    Span,
    Stance,
    TimeExpression,
    TimeType,
    TimeValue,
)
from rejoinder.read.contract import Attribution
from rejoinder.read.describe.about import about_of
from rejoinder.read.describe.addressee import addressee_of
from rejoinder.read.describe.basis import basis_of
from rejoinder.read.describe.form import form_of
from rejoinder.read.describe.grade import grade_of
from rejoinder.read.describe.hedge import is_hedged
from rejoinder.read.describe.medium import medium_of
from rejoinder.read.describe.stance import denied_by, stance_of
from rejoinder.read.describe.when import said_at
from rejoinder.read.lexicon import Cue, lexicon
from rejoinder.read.marked import Marked
from rejoinder.read.quotes import find_quotations

ENGLISH = lexicon(Language.EN)


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def whole(text: str) -> Span:
    return Span(0, len(text))


def attribution(text: str, content: str, addressee: str | None = None) -> Attribution:
    return Attribution((span(text, content),), None, None, 0.5, "by hand", (span(text, addressee),) if addressee else None)


def english(text: str) -> Marked:
    return Marked(text, ENGLISH)


def cue(words: str) -> Cue:
    found = ENGLISH.cue(words)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("content", "form"),
    [
        ("“We will not move,”", Form.DIRECT),
        ("the border is “closed for good” now", Form.MIXED),
        ("the border is closed", Form.INDIRECT),
        ("「動かない」", Form.DIRECT),
    ],
)
def test_form_follows_the_quotation_marks(content: str, form: Form) -> None:
    assert form_of(content, (whole(content),), find_quotations(content)) is form


def test_marks_round_the_whole_belong_to_the_outer_speaker() -> None:
    text = "“Veskar claims that ships burn,” he said."
    assert form_of(text, (span(text, "that ships burn"),), find_quotations(text)) is Form.INDIRECT


@pytest.mark.parametrize(
    ("form", "words", "imputes", "basis"),
    [
        (Form.DIRECT, "said", False, Basis.QUOTED),
        (Form.MIXED, "said", False, Basis.QUOTED),
        (Form.INDIRECT, "said", False, Basis.REPORTED),
        (Form.MIXED, "invoked", False, Basis.REPORTED),
        (Form.DIRECT, "said", True, Basis.IMPUTED),
        (Form.INDIRECT, "promoted the narrative", False, Basis.IMPUTED),
    ],
)
def test_basis_says_whose_words_they_are(form: Form, words: str, imputes: bool, basis: Basis) -> None:
    assert basis_of(form, cue(words), imputes=imputes) is basis


@pytest.mark.parametrize(
    ("source", "grade"),
    [
        ("a senior official", Grade.ANONYMOUS),
        ("two people familiar with the talks", Grade.ANONYMOUS),
        ("the foreign minister", Grade.ROLE),
        ("a spokesman for the ministry", Grade.ROLE),
        ("Foreign Minister Ilse Brandt", Grade.NAMED),
        ("the government", Grade.COLLECTIVE),
        ("officials", Grade.COLLECTIVE),
        ("the report", Grade.DOCUMENT),
        ("His letter", Grade.NAMED),
        ("the minister’s statement", Grade.ROLE),
        ("he", Grade.NAMED),
        ("they", Grade.COLLECTIVE),
        ("Brandt", Grade.NAMED),
        ("a woman", Grade.ANONYMOUS),
    ],
)
def test_grade_follows_the_head_of_the_phrase(source: str, grade: Grade) -> None:
    assert grade_of(source, whole(source), (), ENGLISH) is grade


def test_nobody_has_an_unknown_grade() -> None:
    assert grade_of("Nobody", None, (), ENGLISH) is Grade.UNKNOWN


def test_a_mention_of_a_state_is_collective_but_its_envoy_is_a_role() -> None:
    mention = Mention(Span(0, 6), MentionKind.STATE, "Veskar")
    assert grade_of("Veskar", Span(0, 6), (mention,), ENGLISH) is Grade.COLLECTIVE
    assert grade_of("Veskar’s ambassador", Span(0, 19), (mention,), ENGLISH) is Grade.ROLE


@pytest.mark.parametrize(
    ("content", "words", "stance"),
    [
        ("the border is closed", "said", Stance.ASSERTS),
        ("the patrols", "criticized", Stance.CRITICISES),
        ("that ships burned", "denied", Stance.DENIES),
        ("“We cannot accept this”", "said", Stance.DENIES),
        ("“The accusation is groundless”", "said", Stance.DENIES),
        ("“Veskar must leave the island”", "said", Stance.DEMANDS),
        ("“We will never leave”", "said", Stance.PROMISES),
        ("“Who fired first?”", "said", Stance.ASKS),
        ("the plan", "endorsed", Stance.SUPPORTS),
        ("that talks fail", "feared", Stance.FEARS),
        ("to leave", "vowed", Stance.PROMISES),
    ],
)
def test_stance_comes_from_the_cue_else_from_the_words(content: str, words: str, stance: Stance) -> None:
    assert stance_of(english(content), (whole(content),), cue(words)) is stance


def test_what_an_inner_statement_says_is_not_the_outer_stance() -> None:
    text = "Veskar’s claim that the league must leave is old"
    inner = ((span(text, "that the league must leave"),),)
    assert stance_of(english(text), (whole(text),), cue("said"), inner=inner) is Stance.ASSERTS


def test_denied_is_the_content_after_a_denial_and_the_inner_claim_after_a_rejection() -> None:
    text = "Veskar’s claim that ships burned is groundless"
    content, inner = (whole(text),), (span(text, "that ships burned"),)
    assert denied_by(english(text), content, cue("denied")) == content
    assert denied_by(english(text), content, cue("said"), inner=[inner]) == inner
    assert denied_by(english(text), content, cue("said")) is None


@pytest.mark.parametrize(
    ("sentence", "content", "hedged"),
    [
        ("Veskar appears to say that ships burned.", "that ships burned", True),
        ("Veskar reportedly said that ships burned.", "that ships burned", True),
        ("Veskar said that ships burned.", "that ships burned", False),
        ("Veskar said that ships reportedly burned.", "that ships reportedly burned", False),
        ("They fear it “could end badly.”", "it “could end badly.”", True),
        ("They say it would “end badly.”", "it would “end badly.”", False),
    ],
)
def test_a_hedge_is_the_documents_not_the_speakers(sentence: str, content: str, hedged: bool) -> None:
    assert is_hedged(english(sentence), whole(sentence), (span(sentence, content),)) is hedged


@pytest.mark.parametrize(
    ("sentence", "content", "addressee", "medium"),
    [
        ("Brandt told reporters that ships burned.", "that ships burned", "reporters", Medium.PRESS_REMARKS),
        ("Brandt told the Veskar Herald that ships burned.", "that ships burned", "the Veskar Herald", Medium.INTERVIEW),
        ("In a letter to the league, Brandt said ships burned.", "ships burned", None, Medium.LETTER),
        ("In a statement, Brandt said ships burned.", "ships burned", None, Medium.WRITTEN_STATEMENT),
        ("Brandt said ships burned.", "ships burned", None, None),
        ("Brandt told a news conference that ships burned.", "that ships burned", "a news conference", Medium.PRESS_REMARKS),
        ("Brandt said the letter burned.", "the letter burned", None, None),
    ],
)
def test_a_medium_stands_beside_the_words(sentence: str, content: str, addressee: str | None, medium: Medium | None) -> None:
    assert medium_of(english(sentence), whole(sentence), attribution(sentence, content, addressee), cue("said")) is medium


def test_some_cues_say_their_medium_themselves() -> None:
    text = "Brandt tweeted that ships burned during a speech."
    assert medium_of(english(text), whole(text), attribution(text, "that ships burned"), cue("tweeted")) is Medium.SOCIAL_MEDIA


def test_the_name_after_a_letter_is_whom_it_is_to() -> None:
    text = "He sent a letter to Secretary General Ana Ruiz insisting that ships burned."
    mentions = [Mention(span(text, name), MentionKind.PERSON, name) for name in ("Secretary General", "Ana Ruiz")]
    content = (span(text, "that ships burned"),)
    assert addressee_of(english(text), whole(text), content, mentions) == (span(text, "Secretary General Ana Ruiz"),)
    assert addressee_of(english(text), whole(text), content, []) is None


def test_a_letter_without_a_name_is_to_nobody() -> None:
    text = "He sent a letter, saying ships burned."
    assert addressee_of(english(text), whole(text), (span(text, "ships burned"),), []) is None


def test_about_names_each_actor_once_and_never_the_speaker() -> None:
    text = "Aldovia and Veskar and Aldovia again"
    mentions = [Mention(Span(0, 7), MentionKind.STATE, "Aldovia"), Mention(Span(12, 18), MentionKind.STATE, "Veskar"),
                Mention(Span(23, 30), MentionKind.STATE, "Aldovia"), Mention(Span(31, 36), MentionKind.PERSON, None)]  # fmt: skip
    assert about_of((whole(text),), mentions, "Orle") == ("Aldovia", "Veskar")
    assert about_of((whole(text),), mentions, "Veskar") == ("Aldovia",)
    assert about_of((Span(8, 11),), mentions, None) == ()


def moment(text: str, words: str, value: str, kind: TimeType = TimeType.DATE) -> TimeExpression:
    start = datetime(2025, 3, 4, tzinfo=UTC)
    return TimeExpression(span(text, words), kind, TimeValue(value, start, start + timedelta(days=1)))


def test_said_at_is_the_day_nearest_to_the_cue_outside_the_words() -> None:
    text = "On Monday they met; on Tuesday Brandt said they would meet on Friday."
    times = [moment(text, "Monday", "2025-03-03"), moment(text, "Tuesday", "2025-03-04"), moment(text, "Friday", "2025-03-07")]
    found = said_at(whole(text), (span(text, "they would meet on Friday"),), (span(text, "said"),), times)
    assert found is not None
    assert found.value == "2025-03-04"


def test_a_time_of_day_gives_its_day() -> None:
    text = "At 11 a.m. Brandt said no."
    found = said_at(whole(text), (span(text, "no"),), None, [moment(text, "11 a.m.", "2025-03-04T11:00", TimeType.TIME)])
    assert found is not None
    assert (found.value, found.start, found.end) == (
        "2025-03-04",
        datetime(2025, 3, 4, tzinfo=UTC),
        datetime(2025, 3, 5, tzinfo=UTC),
    )


@pytest.mark.parametrize("kind", [TimeType.DURATION, TimeType.SET])
def test_a_duration_is_no_moment(kind: TimeType) -> None:
    text = "For two days Brandt said no."
    assert said_at(whole(text), (span(text, "no"),), None, [moment(text, "two days", "P2D", kind)]) is None


def test_silence_about_time_stays_silence() -> None:
    assert said_at(Span(0, 10), (Span(5, 8),), None, []) is None


def test_letters_in_nested_marks_count_once() -> None:
    content = "“He told us ‘never’ and ‘again’,”"
    assert form_of(content, (whole(content),), find_quotations(content)) is Form.DIRECT


def test_marks_round_a_few_words_of_two_parts_are_mixed() -> None:
    text = "the border is “open” he said and the gate is closed for many years"
    content = (span(text, "the border is “open”"), span(text, "and the gate is closed for many years"))
    assert form_of(text, content, find_quotations(text)) is Form.MIXED


def test_a_rejection_in_an_inner_statement_is_not_the_outer_speakers() -> None:
    text = "the envoy said that the claim is erroneous but ships burned"
    inner = [(span(text, "that the claim is erroneous"),), (span(text, "the claim is erroneous"),)]
    assert stance_of(english(text), (whole(text),), cue("said"), inner=inner) is Stance.ASSERTS
    assert stance_of(english(text), (whole(text),), cue("said"), inner=[(span(text, "ships burned"),)]) is Stance.DENIES


def test_a_hedge_between_two_parts_of_the_words_is_the_documents() -> None:
    text = "The ships, Brandt reportedly said, had burned."
    content = (span(text, "The ships"), span(text, "had burned"))
    assert is_hedged(english(text), whole(text), content)
    assert not is_hedged(english(text), whole(text), (whole(text),))
