"""Quotation marks of Chinese and Japanese, as they are typed in the wild."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.read.rules.cjk_quotes import MAX_DEPTH, find_quotes


def outermost(text: str) -> list[str]:
    return ["|".join(piece.of(text) for piece in quote.pieces) for quote in find_quotes(text) if quote.depth == 0]


def inner(text: str) -> list[str]:
    return ["|".join(piece.of(text) for piece in quote.pieces) for quote in find_quotes(text) if quote.depth > 0]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("彼は「行く」と言った。", ["行く"]),
        ("他说“好的”。", ["好的"]),
        ("他说＂好的＂。", ["好的"]),
        ('他说"好的"。', ["好的"]),
        ("彼は｢行く｣と言った。", ["行く"]),
        ("「一」と「二」", ["一", "二"]),
        ("「一\n二」と言った", ["一|二"]),
        ("“一。\n二。\n三。”他说", ["一。|二。|三。"]),
        ('"我们支持，“他说。', ["我们支持，"]),
        ("会员”吴“姓男子", ["吴"]),
        ("他走了。\n我们相信他们”，她说。", ["我们相信他们"]),
        ("こう語る。「美しい町です。\n人も親切です。", ["美しい町です。|人も親切です。"]),
        ("長官は「まだ早い\n記者は待った。", ["まだ早い"]),
        ("「一段目です。\n「二段目です。」", ["一段目です。|二段目です。"]),
    ],
)
def test_marks_are_paired_by_what_they_do(text: str, words: list[str]) -> None:
    assert outermost(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("「彼は『行く』と言った」と話した。", ["行く"]),
        ("“他说：‘好的’，”她说。", ["好的"]),
        ("“政府表态，“没问题，” 我们就放行。”", ["没问题，"]),
    ],
)
def test_quotations_within_quotations_are_deeper(text: str, words: list[str]) -> None:
    assert inner(text) == words


@pytest.mark.parametrize("text", ["", "没有引号。", "Sainsbury's 的店", '高さは6"2の棒', "」", "終わり」です", "''", "「」"])
def test_what_is_no_quotation_gives_none(text: str) -> None:
    assert find_quotes(text) == ()


def test_nesting_has_an_end() -> None:
    assert max(q.depth for q in find_quotes("「" * 50 + "あ" + "」" * 50)) < MAX_DEPTH


@given(st.text(alphabet="「」『』“”‘’\"'＂あ好a，。 \n：", max_size=80))
def test_pieces_stand_in_their_quotation_and_hold_words(text: str) -> None:
    for quote in find_quotes(text):
        assert quote.outer.end <= len(text)
        assert all(quote.outer.covers(piece) and piece.of(text).strip() for piece in quote.pieces)
        assert all("\n" not in piece.of(text) for piece in quote.pieces)


@given(st.text(alphabet='「」“”"あ好，。\n', max_size=80))
def test_outermost_quotations_never_overlap(text: str) -> None:
    found = [q.outer for q in find_quotes(text) if q.depth == 0]
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
