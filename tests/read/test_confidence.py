from hypothesis import given
from hypothesis import strategies as st

from rejoinder.read.confidence import FoundBy, calibrate, table_digest

SCORES = st.floats(0, 1)


@given(SCORES, SCORES, st.sampled_from(["ja", "zh"]), st.sampled_from(list(FoundBy)))
def test_a_higher_score_is_never_less_believed(one: float, other: float, language: str, by: FoundBy) -> None:
    low, high = sorted([one, other])
    assert 0 < calibrate(language, by, low) <= calibrate(language, by, high) < 1


@given(SCORES)
def test_where_nothing_was_measured_the_score_stands(score: float) -> None:
    assert calibrate("ko", FoundBy.RULES, score) == score


def test_what_both_find_is_surer_than_what_a_rule_alone_finds() -> None:
    assert all(calibrate(name, FoundBy.BOTH, 0.75) > calibrate(name, FoundBy.RULES, 0.75) for name in ("ja", "zh"))


def test_the_table_is_known_by_its_digest() -> None:
    assert len(table_digest()) == 8
