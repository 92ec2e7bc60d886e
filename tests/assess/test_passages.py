"""Sentences of a record, and claims, as they are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.assess.passages import LONGEST, MOST_FORMS, Passage, asked, passages_of
from rejoinder.model import Language, Mention, MentionKind, Reading, Span, Version
from rejoinder.model.ids import document_id, text_digest, version_id
from rejoinder.model.linked import Claim, Polarity
from rejoinder.model.material import ReadVersion
from tests.brief.world import Names, Says, claim, linked, of, press, read, version
from tests.growth import assert_linear

TREATY = """TREATY OF TESSEL
Done at Tessel, 4 May 1958

Article 3
The Tessel Strait shall be open to the ships of both Parties.

Article 4
1. Neither Party shall lay mines in the strait.
2. Nothing in this Article shall be read as
   closing the harbour of Tessel.

Article 5
Disputes shall be settled by peaceful means.
"""


def of_text(text: str, *mentions: Mention, language: Language = Language.EN) -> ReadVersion:
    document = document_id(None, "record/x")
    made = Version(version_id(document, text_digest(text)), document, None, text, language)
    return ReadVersion(made, Reading(made.id, mentions=mentions), 0)


def words(text: str, language: Language = Language.EN) -> list[str]:
    return [p.span.of(text) for p in passages_of(of_text(text, language=language))]


def test_sentences_are_passages_and_headings_are_not() -> None:
    assert words(TREATY) == [
        "The Tessel Strait shall be open to the ships of both Parties.",
        "1. Neither Party shall lay mines in the strait.",
        "2. Nothing in this Article shall be read as\n   closing the harbour of Tessel.",
        "Disputes shall be settled by peaceful means.",
    ]


def test_each_passage_knows_its_article() -> None:
    assert [p.article for p in passages_of(of_text(TREATY))] == [3, 4, 4, 5]


def test_a_record_without_articles_has_none() -> None:
    text = "Certificate\nVessel: Lark. No drill was found on board. Cargo: provisions for nine."
    found = list(passages_of(of_text(text)))
    assert [p.article for p in found] == [None] * len(found)
    assert "No drill was found on board." in [p.span.of(text) for p in found]


def test_japanese_and_chinese_sentences_end_at_their_own_marks() -> None:
    text = "第三条\n海峡は両国の船舶に開かれる。機雷を敷設してはならない。\n第四条\n紛争は平和的に解決する。"
    assert words(text, Language.JA) == ["海峡は両国の船舶に開かれる。", "機雷を敷設してはならない。", "紛争は平和的に解決する。"]
    assert [p.article for p in passages_of(of_text(text, language=Language.JA))] == [3, 3, 4]


@pytest.mark.parametrize("text", ["", "\n\n", "TITLE ONLY", "Article 7", "1.\n2.\n3.", "……", "Ok."])
def test_there_is_nothing_to_find_in_what_says_nothing(text: str) -> None:
    assert words(text) == []


def test_actors_stand_under_their_english_names() -> None:
    text = "阿尔多维亚封锁了海峡。"
    passage = next(passages_of(of_text(text, Mention(Span(0, 5), MentionKind.STATE, "Aldovia"), language=Language.ZH_HANS)))
    assert passage.words == "Aldovia 封锁了海峡。"
    assert passage.deed == "封锁了海峡。"
    assert passage.names == {"Aldovia"}
    assert "阿尔" not in passage.units


def test_words_of_one_family_share_their_stem() -> None:
    drilled, drilling = (
        next(passages_of(of_text(text))) for text in ("They were drilling there.", "The ship has drilled twice.")
    )
    assert drilled.units.keys() & drilling.units.keys() == {"drill"}
    assert drilled.units["drill"] == "drilling"


def test_chinese_words_are_known_by_pairs_of_characters() -> None:
    passage = next(passages_of(of_text("未发现任何钻探设备。", language=Language.ZH_HANS)))
    assert {"钻探", "设备"} <= passage.units.keys()


def test_figures_are_kept_whole() -> None:
    passage = next(passages_of(of_text("It carried 1,500 crates in 3 holds.")))
    assert passage.figures == {"1,500", "3"}


def test_a_claim_is_looked_for_in_all_its_wordings() -> None:
    reads = press(Names())
    (found, *_) = asked(linked(reads).claims, reads.values())
    assert found.words[0] == "Aldovia has closed the Tessel Strait to all ships"
    assert "阿尔多维亚已封锁泰瑟尔海峡" in found.words
    assert len(found.words) == len(found.deeds) == 3


def test_a_copy_adds_no_wording() -> None:
    reads = press(Names())
    made = claim([(of(reads, key), Polarity.ASSERTS) for key in ("wire", "copy")])
    (found,) = asked([made], reads.values())
    assert len(found.words) == 1


def test_a_claim_with_many_wordings_is_looked_for_in_the_first_ones() -> None:
    reads = [
        read(i, version(str(i), None, f"Ship {i} sank at Tessel, he said."), Says(f"Ship {i} sank at Tessel")) for i in range(30)
    ]
    made = claim([(r.reading.statements[0], Polarity.ASSERTS) for r in reads])
    (found,) = asked([made], reads)
    assert len(found.words) == MOST_FORMS


def test_a_claim_whose_statements_are_not_at_hand_has_no_wording() -> None:
    (found,) = asked([Claim("cl-x", "st-x", ())], [])
    assert (found.words, found.names, found.articles) == ((), frozenset(), frozenset())


def test_the_articles_that_a_claim_names_are_known() -> None:
    one = read(
        0, version("a", None, "条約第四条は機雷を禁じる、と述べた。", language=Language.JA), Says("条約第四条は機雷を禁じる")
    )
    (found,) = asked([claim([(one.reading.statements[0], Polarity.ASSERTS)])], [one])
    assert found.articles == {4}


@given(st.text(alphabet="aB1. \n。第条海!?”", max_size=300))
def test_every_passage_stands_in_its_text_and_none_overlaps(text: str) -> None:
    found: list[Passage] = list(passages_of(of_text(text)))
    for passage in found:
        assert passage.span.end <= len(text)
        assert passage.span.of(text).strip() == passage.span.of(text)
    ends = [p.span.end for p in found]
    starts = [p.span.start for p in found]
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))


@pytest.mark.parametrize("piece", ["a", "a ", "\n", "a\n", "。", "海", ".", "Article 1\n", "“", "1. "])
def test_a_hostile_record_takes_time_in_proportion(piece: str) -> None:
    def cut(given: ReadVersion) -> None:
        assert all(passage.span.end - passage.span.start <= LONGEST + 2 for passage in passages_of(given))

    assert_linear(cut, lambda size: of_text(piece * (size // len(piece))), size=100_000)


def test_many_mentions_take_time_in_proportion() -> None:
    def make(size: int) -> ReadVersion:
        mentions = [Mention(Span(at, at + 7), MentionKind.STATE, "Aldovia") for at in range(0, size, 20)]
        return of_text("Aldovia spoke here. " * (size // 20), *mentions)

    def cut(given: ReadVersion) -> None:
        assert all(passage.names == {"Aldovia"} for passage in passages_of(given))

    assert_linear(cut, make, size=100_000)
