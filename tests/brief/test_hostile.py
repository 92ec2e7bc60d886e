"""What a document, an outlet or a name may try, the brief does not fall for; it is still written, and still passes."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rejoinder.brief import BriefMaterial, check, write_brief
from rejoinder.brief.phrases import MARKS
from rejoinder.model import Form, Stance
from rejoinder.model.linked import Linked, Polarity
from rejoinder.model.material import ReadVersion
from rejoinder.trace import trace
from tests.brief.mutations import sentences
from tests.brief.world import RECALL, Says, claim, read, version, world
from tests.growth import assert_linear

HOSTILE = [
    "<script>alert('x')</script>",
    'We said “no” and ‹yes› and 「いや」 and "maybe"',
    "›‹›‹”“",
    "a\nb\r\nc\td\x00e",
    "\u202egnisrever\u202c",
    "{number} documents {words} %s {}",
    "𠮷野家🙂e\u0301",
]


def case_of(*reads: ReadVersion) -> BriefMaterial:
    """A case in which each statement is a claim about the desk, carried by everything that is read."""
    material = world()
    said = [s for r in reads for s in r.reading.statements]
    claims = tuple(claim([(s, Polarity.ASSERTS)]) for s in said)
    return replace(
        material,
        claims=claims,
        traces=trace(Linked(claims=claims), reads, material.state_of),
        press=reads,
        record=(),
        evidence=(),
        judgements=(),
        recall=RECALL,
    )


def written(material: BriefMaterial) -> list[str]:
    brief = write_brief(material)
    check(brief, material)
    return [s.text for s in sentences(brief)]


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("form", list(Form))
def test_hostile_words_are_quoted_as_they_stand(words: str, form: Form) -> None:
    text = f"They told us: {words}. So they said."
    one = read(
        0, version("a", "The Quay", text), Says(words, "They", "said" if "said" in text else None, form=form, about=("Aldovia",))
    )
    said = written(case_of(one))
    assert any(words.strip(' \n"“”‹›「」') in text for text in said) or form is Form.DIRECT


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_bring_no_marks_and_no_markup(name: str) -> None:
    one = read(
        0, version("a", name, "The ship sank, he said."), Says("The ship sank", "he", "said", actor=name, about=("Aldovia",))
    )
    for text in written(case_of(one)):
        outside = text.replace("‹The ship sank›", "").replace("‹he›", "")
        assert not set(outside) & {*MARKS, "<", ">", "\x00", "\n"}


def test_a_source_that_is_named_by_hostile_words_is_shown_byte_for_byte() -> None:
    source = "a man who called himself “the ‹Duke›”"
    one = read(0, version("a", None, f"The ship sank, said {source}."), Says("The ship sank", source, "said", about=("Aldovia",)))
    assert any(f"‹{source}› says" in text for text in written(case_of(one)))


def test_a_statement_without_a_speaker_is_a_finding() -> None:
    one = read(0, version("a", None, "The ship sank."), Says("The ship sank", about=("Aldovia",)))
    assert any("a speaker whom it does not name says" in text for text in written(case_of(one)))


@pytest.mark.parametrize("stance", list(Stance))
def test_every_stance_has_its_verb(stance: Stance) -> None:
    one = read(
        0, version("a", None, "The ship sank, he said."), Says("The ship sank", "he", "said", stance=stance, about=("Aldovia",))
    )
    assert any("he› " in text for text in written(case_of(one)))


def test_times_that_are_not_known_are_not_made_up() -> None:
    one = read(
        0, version("a", None, "The ship sank, he said.", after=None), Says("The ship sank", "he", "said", about=("Aldovia",))
    )
    dated = read(1, version("b", None, "It rained."))
    assert any("at an unknown time" in text for text in written(case_of(one, dated)))


@given(st.text(min_size=1, max_size=60), st.text(max_size=30), st.sampled_from(list(Form)))
@settings(max_examples=60, deadline=None)
def test_whatever_is_said_by_whomever_the_brief_passes(words: str, name: str, form: Form) -> None:
    text = f"It began. {words} So he said."
    one = read(0, version("a", name, text), Says(words, "he", "said", actor=name or None, form=form, about=("Aldovia",)))
    assert written(case_of(one))


def test_a_very_long_statement_is_cut_and_still_passes() -> None:
    words = "word " * 40_000
    one = read(0, version("a", None, f"He said: {words.strip()}"), Says(words.strip(), "He", "said", about=("Aldovia",)))
    assert max(map(len, written(case_of(one)))) < 2000


def test_a_very_long_statement_is_written_up_in_proportion() -> None:
    def make(size: int) -> BriefMaterial:
        words = ("word " * (size // 5)).strip()
        return case_of(read(0, version("a", None, f"He said: {words}"), Says(words, "He", "said", about=("Aldovia",))))

    assert_linear(written, make, size=200_000)


def test_a_thousand_claims_are_written_up_in_proportion() -> None:
    def make(size: int) -> BriefMaterial:
        return case_of(
            *(
                read(
                    i,
                    version(str(i), f"Outlet {i % 50}", f"Ship {i} sank, he said."),
                    Says(f"Ship {i} sank", "he", "said", about=("Aldovia",)),
                )
                for i in range(size)
            )
        )

    assert_linear(written, make, size=1000)
