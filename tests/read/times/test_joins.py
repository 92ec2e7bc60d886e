from rejoinder.read.times.durations import duration_value
from rejoinder.read.times.grammar import Meaning, compose, grammar
from rejoinder.read.times.joins import chain_durations, part_pairs, share_fields
from rejoinder.read.times.lexicon import lexicon
from rejoinder.read.times.tokens import find_tokens


def _meanings(text: str, language: str) -> list[Meaning]:
    tokens = tuple(find_tokens(text, lexicon(language)))
    return list(share_fields(text, language, tuple(part_pairs(compose(tokens, grammar(language))))))


def test_the_later_month_takes_the_year_of_the_earlier() -> None:
    first, second = _meanings("2017年1月と2月", "ja")
    assert first.number("year") == second.number("year") == 2017


def test_the_earlier_month_takes_the_year_of_the_later() -> None:
    first, second = _meanings("in April and June 2017", "en")
    assert first.number("year") == second.number("year") == 2017


def test_the_later_day_takes_a_month_said_by_its_distance() -> None:
    _, second = _meanings("先月4日と23日", "ja")
    assert (second.words["period"], second.number("shift"), second.number("day")) == ("month", -1, 23)


def test_the_later_hour_takes_the_half_of_the_day() -> None:
    _, second = _meanings("下午5:00和6:00", "zh")
    assert second.words["half_of_day"] == "pm"


def test_an_earlier_hour_after_it_takes_no_half_of_the_day() -> None:
    _, second = _meanings("下午5:00和3:00", "zh")
    assert "half_of_day" not in second.words


def test_what_says_its_own_year_keeps_it() -> None:
    first, second = _meanings("November 2014 and December 2015", "en")
    assert (first.number("year"), second.number("year")) == (2014, 2015)


def test_what_is_not_joined_shares_nothing() -> None:
    first, second = _meanings("In April there was rain. June 2017 was dry.", "en")
    assert (first.number("year"), second.number("year")) == (None, 2017)


def test_a_duration_shares_nothing() -> None:
    _, second = _meanings("two days and June 2017", "en")
    assert second.number("year") == 2017


def _chain(text: str, language: str) -> list[str]:
    chained = chain_durations(text, language, _meanings(text, language))
    return [f"{meaning.span.of(text)} {duration_value(meaning)}" for meaning in chained]


def test_lengths_side_by_side_are_one_where_each_is_in_a_smaller_unit() -> None:
    assert _chain("3 hours 20 minutes", "en") == ["3 hours 20 minutes PT3H20M"]
    assert _chain("two years, three months and 5 days", "en") == ["two years, three months and 5 days P2Y3M5D"]
    assert _chain("一年又三个月20天", "zh") == ["一年又三个月20天 P1Y3M20D"]


def test_lengths_of_one_unit_or_apart_are_two() -> None:
    assert _chain("3 hours and 5 hours", "en") == ["3 hours PT3H", "5 hours PT5H"]
    assert _chain("20 minutes, 3 hours", "en") == ["20 minutes PT20M", "3 hours PT3H"]
    assert _chain("3 hours against 20 minutes", "en") == ["3 hours PT3H", "20 minutes PT20M"]


def test_a_pair_of_days_is_two_days_of_one_month() -> None:
    first, second = _meanings("24 and 25 May", "en")
    assert (first.number("month"), first.number("day"), first.span.end) == (5, 24, 2)
    assert (second.number("month"), second.number("day"), second.span.start) == (5, 25, 7)
