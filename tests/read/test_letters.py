"""Letters: who writes, and what the writer denies without a verb of saying."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.model import Language, Medium, Reading, ReplyKind, Stance, Version
from rejoinder.read.letters import Letter, find_letter
from rejoinder.read.lexicon import lexicon
from rejoinder.read.marked import Marked
from rejoinder.read.reader import Reader

Read = Callable[..., Reading]

LETTER = """Letter of the Permanent Representative of Canada to the President of the Assembly

13 June 2025

Excellency,

I refer to the letter of 12 June. Norway’s assertion that a Canadian ship fired first is unfounded. The ship carries no guns.

My Government insists that the harbour is open. I urge all members to read the log.

I would be grateful if this letter could be circulated.
"""


def letter(text: str, language: Language = Language.EN) -> Letter | None:
    return find_letter(Marked(text, lexicon(language)))


@pytest.mark.parametrize(
    ("language", "text", "writer"),
    [
        (Language.EN, LETTER, "the Permanent Representative of Canada"),
        (
            Language.EN,
            "Note verbale dated 3 May from the Embassy of Aldovia to the Ministry\n\nThe Embassy…",
            "the Embassy of Aldovia",
        ),
        (Language.EN, "Dear Mr Marr,\n\nThe claim is false.\n\nYours sincerely,\nIlse Brandt\n", "Ilse Brandt"),
        (Language.EN, "Excellency,\n\nThe claim is false.\n", None),
        (Language.JA, "アルドビア常駐代表から議長宛ての書簡\n\n閣下\n\n本文です。", "アルドビア常駐代表"),
        (Language.ZH_HANS, "阿尔多维亚常驻代表致大会主席的信\n\n主席先生：\n\n正文。", "阿尔多维亚常驻代表"),
        (Language.ZH_HANT, "尊敬的主席：\n\n正文。", None),
    ],
)
def test_a_letter_is_told_by_its_heading_its_greeting_or_its_signature(language: Language, text: str, writer: str | None) -> None:
    found = letter(text, language)
    assert found is not None
    assert (found.writer.of(text) if found.writer else None) == writer


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (Language.EN, "Letters to the Editor are welcome.\n\nThe bridge opened in May."),
        (Language.EN, "She wrote a letter of thanks to the nurse. “Dear Ms Ruiz,” it began."),
        (Language.EN, "The note that he left to his sister was short. Sincerely held views differ."),
        (Language.JA, "首相は閣下と呼ばれた。書簡は公開されていない。"),
        (Language.ZH_HANS, "他致力于写信。信很短。"),
        (Language.EN, ""),
    ],
)
def test_what_only_speaks_of_letters_is_none(language: Language, text: str) -> None:
    assert letter(text, language) is None


def test_a_letter_speaks_for_the_state_of_its_writer(read: Read) -> None:
    said = {s.content[0].of(LETTER): s for s in read(LETTER).statements}
    denial = said["Norway’s assertion that a Canadian ship fired first is unfounded"]
    assert (denial.source, denial.cue, denial.source_actor, denial.stance) == (None, None, "Canada", Stance.DENIES)
    assert denial.medium is Medium.LETTER
    assert denial.denied is not None
    assert denial.denied[0].of(LETTER) == "that a Canadian ship fired first"
    inner = said["that a Canadian ship fired first"]
    assert (inner.parent, inner.source_actor) == (denial.id, "Norway")


def test_my_government_and_i_are_the_writer(read: Read) -> None:
    own = [s for s in read(LETTER).statements if s.source and s.source[0].of(LETTER) in {"My Government", "I"}]
    assert len(own) >= 2
    assert {s.source_actor for s in own} == {"Canada"}


def test_the_denial_answers_the_claim_within_it(read: Read) -> None:
    reading = read(LETTER)
    by_id = {s.id: s for s in reading.statements}
    pairs = [(r.kind, by_id[r.later].source_actor, by_id[r.earlier].source_actor) for r in reading.replies]
    assert pairs == [(ReplyKind.DENIES, "Canada", "Norway")]


def test_this_statement_points_to_what_the_other_side_stated(read: Read) -> None:
    text = (
        "Letter of the Permanent Representative of Canada to the President of the Assembly\n\nExcellency,\n\n"
        "The Government of Norway has stated that its ship “never left harbour”. This statement is contrary to the facts.\n"
    )
    reading = read(text)
    by_id = {s.id: s for s in reading.statements}
    assert [(by_id[r.later].content[0].of(text), by_id[r.earlier].source_actor) for r in reading.replies] == [
        ("This statement is contrary to the facts", "Norway")
    ]


def test_letters_of_other_languages_deny_too(read: Read) -> None:
    japanese = (
        "カナダ常駐代表から議長宛ての書簡\n\n閣下\n\nノルウェーは港が閉鎖されたと主張している。このような主張は事実に反する。\n"
    )
    chinese = "加拿大常驻代表致大会主席的信\n\n主席先生：\n\n挪威外交部称港口已经关闭。上述说法与事实不符。\n"
    for text, language in ((japanese, Language.JA), (chinese, Language.ZH_HANS)):
        reading = read(text, language)
        assert [(s.source_actor, s.stance) for s in reading.statements if s.cue is None] == [("Canada", Stance.DENIES)]
        assert [r.kind for r in reading.replies] == [ReplyKind.DENIES]


def test_an_outlet_that_rejects_a_claim_itself_makes_no_statement(said: Callable[..., object]) -> None:
    assert said("The bridge opened in May. This claim is false. The assertion is contrary to the facts.\n") == []


def test_i_in_the_words_of_another_is_that_other(read: Read) -> None:
    text = "“I have said that the harbour is open,” Canadian Foreign Minister Ilse Brandt told reporters on Tuesday.\n"
    inner = [s for s in read(text).statements if s.parent]
    assert all(s.source_actor == "Ilse Brandt" for s in inner)


@given(st.text(max_size=300), st.sampled_from([Language.EN, Language.JA, Language.ZH_HANS]))
def test_any_text_is_a_letter_or_not(text: str, language: Language) -> None:
    found = letter(text, language)
    assert found is None or found.writer is None or found.writer.of(text).strip()


@pytest.mark.parametrize(
    ("publisher", "meant"),
    [
        ("Ministry of Foreign Affairs of Canada", "Ministry of Foreign Affairs of Canada"),
        ("The White House", "White House"),
        ("Canada Daily", "Canada Daily"),
        ("The Aldovian Herald", "The Aldovian Herald"),
        (None, None),
    ],
)
def test_we_of_a_text_that_is_no_letter_is_who_publishes_it(
    reader: Reader, version: Callable[..., Version], publisher: str | None, meant: str | None
) -> None:
    text = "On 3 March two boats entered our waters. We urge Norway to respect the treaty.\n"
    (urged,) = reader.read(replace(version(text), publisher=publisher)).statements
    assert (urged.source_actor, urged.medium) == (meant, None)


def test_a_writer_of_no_known_state_is_called_as_the_heading_calls_him(read: Read) -> None:
    text = "阿尔多维亚常驻代表致大会主席的信\n\n主席先生：\n\n我国政府要求韦斯卡尔道歉。\n"
    assert [s.source_actor for s in read(text, Language.ZH_HANS).statements] == ["阿尔多维亚常驻代表"]
