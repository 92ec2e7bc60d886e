from rejoinder.read.times.grammar import Meaning, compose, grammar
from rejoinder.read.times.joins import share_fields
from rejoinder.read.times.lexicon import lexicon
from rejoinder.read.times.tokens import find_tokens


def _meanings(text: str, language: str) -> list[Meaning]:
    tokens = tuple(find_tokens(text, lexicon(language)))
    return list(share_fields(text, language, tuple(compose(tokens, grammar(language)))))


def test_the_later_month_takes_the_year_of_the_earlier() -> None:
    first, second = _meanings("2017年1月から2月まで", "ja")
    assert first.number("year") == second.number("year") == 2017


def test_the_earlier_month_takes_the_year_of_the_later() -> None:
    first, second = _meanings("from April to June 2017", "en")
    assert first.number("year") == second.number("year") == 2017


def test_the_later_day_takes_a_month_said_by_its_distance() -> None:
    _, second = _meanings("先月4日から23日まで", "ja")
    assert (second.words["period"], second.number("shift"), second.number("day")) == ("month", -1, 23)


def test_the_later_hour_takes_the_half_of_the_day() -> None:
    _, second = _meanings("下午5:00到6:00", "zh")
    assert second.words["half_of_day"] == "pm"


def test_an_earlier_hour_after_it_takes_no_half_of_the_day() -> None:
    _, second = _meanings("下午5:00到3:00", "zh")
    assert "half_of_day" not in second.words


def test_what_says_its_own_year_keeps_it() -> None:
    first, second = _meanings("November 2014 to December 2015", "en")
    assert (first.number("year"), second.number("year")) == (2014, 2015)


def test_what_is_not_joined_shares_nothing() -> None:
    first, second = _meanings("In April there was rain. June 2017 was dry.", "en")
    assert (first.number("year"), second.number("year")) == (None, 2017)


def test_a_duration_shares_nothing() -> None:
    _, second = _meanings("two days and June 2017", "en")
    assert second.number("year") == 2017
