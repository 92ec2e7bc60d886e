import numpy as np

from rejoinder.read.trained.pairing import Pairing, distance, mend, pair
from rejoinder.read.trained.spans import Found
from tests.growth import assert_within


def found(first: int, last: int, line: int = 0) -> Found:
    return Found((first * 2, last * 2), (first, last), line, 1.0)


def links(*pointed: tuple[int, int, int]) -> np.ndarray:
    """No link is likely but those of (0 for a cue, 1 for a source; a content's first piece; what it points at)."""
    table = np.full((2, 40, 40), -9, np.float32)
    for kind, content, other in pointed:
        table[kind, content, other] = 0
    return table


def parts(pairing: Pairing) -> tuple[object, ...]:
    return pairing.contents, pairing.cue, pairing.source


def test_contents_of_one_cue_are_one_statement() -> None:
    table = links((0, 1, 5), (0, 14, 5), (1, 1, 4), (1, 14, 4))
    pairings = pair([found(1, 3), found(14, 16)], [found(5, 6)], [found(4, 5)], table)
    assert [parts(p) for p in pairings] == [((found(1, 3), found(14, 16)), (found(5, 6),), found(4, 5))]


def test_each_content_goes_to_the_cue_that_it_points_at() -> None:
    table = links((0, 1, 5), (0, 14, 18), (1, 1, 4), (1, 14, 17))
    pairings = pair([found(1, 3), found(14, 16)], [found(5, 6), found(18, 19)], [found(4, 5), found(17, 18)], table)
    assert [(p.cue, p.source) for p in pairings] == [((found(5, 6),), found(4, 5)), ((found(18, 19),), found(17, 18))]


def test_a_content_is_mended_across_a_small_gap_but_not_across_a_cue() -> None:
    assert [c.span for c in mend([found(1, 3), found(4, 6)], [])] == [(2, 12)]
    assert [c.span for c in mend([found(1, 3), found(4, 6)], [found(3, 4)])] == [(2, 6), (8, 12)]


def test_a_content_is_not_mended_across_lines() -> None:
    assert len(mend([found(1, 3), found(4, 6, line=1)], [])) == 2


def test_a_doubtful_content_without_a_cue_is_no_statement() -> None:
    assert pair([Found((2, 6), (1, 3), 0, 0.5)], [], [], np.zeros((2, 10, 10), np.float32)) == []


def test_a_content_that_points_at_nothing_stands_alone() -> None:
    table = np.full((2, 10, 10), -9, np.float32)
    table[:, :, 0] = 0
    assert [(p.cue, p.source) for p in pair([found(1, 3)], [found(5, 6)], [found(4, 5)], table)] == [((), None)]


def test_a_cue_in_two_parts_stands_round_its_source() -> None:
    (pairing,) = pair([found(6, 9)], [found(1, 2), found(4, 5)], [found(2, 4)], links((0, 6, 4), (1, 6, 2)))
    assert (pairing.cue, pairing.source) == ((found(1, 2), found(4, 5)), found(2, 4))


def test_nobody_is_the_source_of_words_that_name_him_only_inside() -> None:
    inside, before = found(7, 8), found(2, 3)
    table = links((0, 6, 4), (1, 6, 7))
    table[1, 6, 2] = -3
    (pairing,) = pair([found(6, 12)], [found(4, 5)], [before, inside], table)
    assert pairing.source == before


def test_what_stands_in_another_line_is_farther_than_anything_in_the_same() -> None:
    assert distance(found(0, 1), found(2, 3, line=1)) > distance(found(0, 1), found(300, 301))


def test_without_contents_there_is_no_statement() -> None:
    assert pair([], [found(1, 2)], [found(3, 4)], links()) == []


def test_a_window_full_of_contents_and_cues_is_paired_at_once() -> None:
    contents, cues = [found(i, i + 1) for i in range(1, 380, 4)], [found(i, i + 1) for i in range(3, 380, 4)]
    table = np.zeros((2, 384, 384), np.float32)
    assert_within(10, lambda: pair(contents, cues, [], table))
