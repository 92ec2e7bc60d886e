"""The parts that the Chinese and Japanese rules share."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from rejoinder.model import Span
from rejoinder.read.rules.cjk_lines import find_lines
from rejoinder.read.rules.cjk_match import Lexicon, lexicon
from rejoinder.read.rules.cjk_page import MASK, MAX_UNIT, Found, arrange, free_units, make_page, trim

NONE: frozenset[str] = frozenset()
WORDS = lexicon(["表示", "表示希望", "希望", "不愿透露", "透露"])


def test_the_longest_word_wins_and_words_do_not_overlap() -> None:
    assert [m.value for m in WORDS.find("他表示希望，也希望。")] == ["表示希望", "希望"]


def test_a_longer_word_hides_the_cue_in_it() -> None:
    assert [m.value for m in WORDS.find("他不愿透露姓名")] == ["不愿透露"]


def test_a_word_that_passes_the_end_is_not_found() -> None:
    assert [m.value for m in WORDS.find("表示希望", 0, 3)] == ["表示"]


def test_the_word_that_ends_at_a_place_is_the_longest() -> None:
    found = WORDS.ending("他表示希望", 0, 5)
    assert found is not None
    assert (found.start, found.value) == (1, "表示希望")


def test_an_empty_lexicon_finds_nothing() -> None:
    empty: Lexicon[str] = Lexicon({})
    assert list(empty.find("他表示")) == []
    assert empty.ending("他表示", 0, 3) is None
    assert "表示" in WORDS


@given(st.text(alphabet="表示希望不愿透露他，", max_size=60))
def test_matches_stand_in_order_and_spell_their_words(text: str) -> None:
    found = list(WORDS.find(text))
    assert all(text[m.start : m.end] == m.value for m in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


def test_a_masked_page_keeps_its_length_and_hides_quotations() -> None:
    page = make_page("他说“好的。”走了。", NONE)
    assert len(page.masked) == len(page.text)
    assert page.masked == "他说" + MASK * 5 + "走了。"


def test_a_stop_in_a_quotation_ends_no_sentence() -> None:
    page = make_page("“好。走吧。”他说。她笑了。", NONE)
    assert [u.of(page.text) for u in page.units] == ["“好。走吧。”他说。", "她笑了。"]


def test_quoted_speech_behind_a_colon_ends_the_sentence_with_its_own_stop() -> None:
    page = make_page("他说：“好。”她还说不好。", NONE)
    assert [u.of(page.text) for u in page.units] == ["他说：“好。”", "她还说不好。"]


def test_what_never_stops_is_cut() -> None:
    page = make_page("あ" * (MAX_UNIT * 2 + 1), NONE)
    assert [u.end - u.start for u in page.units] == [MAX_UNIT, MAX_UNIT, 1]


def test_the_neighbours_of_a_sentence() -> None:
    page = make_page("一。二。三。", NONE)
    first, second, third = page.units
    assert page.units_beside(second) == (first, third)
    assert page.units_beside(first) == (None, second)
    assert page.units_beside(third) == (second, None)


def test_sentences_that_content_touches_are_taken() -> None:
    page = make_page("一二。三四。五六。", NONE)
    taken = Found((Span(3, 5),), None, None, 0.5, "")
    assert [u.of(page.text) for u in free_units(page, [taken])] == ["一二。", "五六。"]


def test_trimming_leaves_words_or_nothing() -> None:
    assert trim(" ，好， ", 0, 5, "，") == Span(2, 3)
    assert trim("，，", 0, 2, "，") is None


def test_the_same_attribution_is_handed_on_once_and_knows_its_outer_one() -> None:
    outer = Found((Span(0, 10),), (Span(12, 14),), None, 0.9, "outer")
    inner = Found((Span(4, 8),), (Span(2, 4),), (Span(0, 2),), 0.8, "inner")
    found = arrange([inner, outer, inner])
    assert [(a.reason, a.outer) for a in found] == [("outer", None), ("inner", 0)]


def test_what_is_moved_keeps_its_parts_together() -> None:
    found = Found((Span(1, 2),), (Span(3, 4),), None, 0.5, "", (Span(5, 6),)).moved(10)
    assert (found.content, found.cue, found.source, found.addressee) == ((Span(11, 12),), (Span(13, 14),), None, (Span(15, 16),))


def labels(text: str, language: str) -> list[str]:
    found = find_lines(make_page(text, NONE), language)
    return [" ".join(s.of(text) for s in (f.source or f.cue or ())) for f in found]


def test_turns_are_labelled_lines_that_hold_sentences() -> None:
    assert labels("记者：有照片吗？\n发言人：没有。", "zh") == ["记者", "发言人"]
    assert labels("（問）どうですか。\n（答）よいです。", "ja") == ["問", "答"]


def test_a_turn_runs_to_the_next_label() -> None:
    page = make_page("问：好吗？\n答：好。\n很好。", NONE)
    assert [s.of(page.text) for s in find_lines(page, "zh")[1].content] == ["好。", "很好。"]


def test_a_list_with_colons_is_no_transcript() -> None:
    assert labels("北县：东镇、西镇\n南县：山镇\n记录如下。", "zh") == []
    assert labels("日時：3日\n場所：首都\n以上。", "ja") == []


def test_one_label_alone_is_no_transcript() -> None:
    assert labels("他来了。\n记者：有照片吗？\n他走了。", "zh") == []


def test_a_colon_in_a_headline_needs_an_office_or_a_body_before_it() -> None:
    assert labels("外交部：演习应停止\n三日。", "zh") == ["外交部"]
    assert labels("枪击案：警方逮捕嫌疑人\n三日。", "zh") == []
    assert labels("外交部：演习应停止。\n三日。", "zh") == []
