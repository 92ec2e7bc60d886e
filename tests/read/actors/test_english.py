"""Mentions in English texts."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from rejoinder.model import Ground, Interval, Language, MentionKind
from rejoinder.read.actors import find_mentions
from rejoinder.reference import Gazetteer

Named = Callable[..., list[tuple[str, str | None]]]


def at(year: int, month: int, day: int) -> Interval:
    start = datetime(year, month, day, tzinfo=UTC)
    return Interval(start, start.replace(hour=1), "UTC", Ground.GIVEN)


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Aldovia’s answer came.", ("Aldovia", "Aldovia")),
        ("The Aldovian Foreign Ministry replied.", ("Aldovian Foreign Ministry", "Ministry of Foreign Affairs of Aldovia")),
        ("Aldovia’s Defense Ministry replied.", ("Aldovia’s Defense Ministry", "Ministry of Defense of Aldovia")),
        ("The Ministry of Foreign Affairs of Aldovia replied.", ("Ministry of Foreign Affairs of Aldovia",) * 2),
        ("The government of Aldovia replied.", ("government of Aldovia", "Aldovia")),
        ("The Aldovian government replied.", ("Aldovian government", "Aldovia")),
        ("The U.S. military replied.", ("U.S. military", "Armed Forces of the United States")),
        ("Aldovia’s U.N. ambassador wrote.", ("Aldovia’s U.N. ambassador", "Aldovia")),
        ("a senior Aldovian official wrote.", ("Aldovian official", "Aldovia")),
        ("A spokesperson for the Aldovian Foreign Ministry wrote.", ("spokesperson", "Ministry of Foreign Affairs of Aldovia")),
        ("Officials in Aldovia wrote; officials in Aldovia slept.", ("officials", "Aldovia")),
        ("A White House official wrote.", ("White House official", "White House")),
        ("The chief cabinet secretary declined.", ("chief cabinet secretary", "Japan")),
    ],
)
def test_bodies_and_roles_belong_to_whom_they_stand_beside(named: Named, text: str, mention: tuple[str, str]) -> None:
    assert mention in named(text)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Prime Minister Ilka Dornan resigned.", "Ilka Dornan", "Ilka Dornan"),
        ("Aldovian Foreign Minister Petr Halvik resigned.", "Petr Halvik", "Petr Halvik"),
        ("Mr. Halvik resigned.", "Halvik", "Halvik"),
        ("Gen. Ossian R. Vell resigned.", "Ossian R. Vell", "Ossian R. Vell"),
        ("Petr Halvik, a spokesman for the Aldovian army, resigned.", "Petr Halvik", "Petr Halvik"),
        ("Petr Halvik, the Aldovian foreign minister, resigned.", "Petr Halvik", "Petr Halvik"),
        ("“No,” said Petr Halvik.", "Petr Halvik", "Petr Halvik"),
        ("Petr Halvik told reporters that it rained.", "Petr Halvik", "Petr Halvik"),
        ("Foreign Ministry spokesperson Mao Ning spoke.", "Mao Ning", "Mao Ning"),
        ("Minister Jaan de Ruk’s letter came.", "Jaan de Ruk", "Jaan de Ruk"),
        ("Secretary-General António Guterres spoke.", "António Guterres", "Antonio Guterres"),
    ],
)
def test_persons_are_named_by_a_title_or_a_verb(named: Named, text: str, words: str, name: str) -> None:
    assert (words, name) in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Prime Minister’s Office Tuesday",
        "Officials Tuesday declined.",
        "Minister Monday Tuesday",
        "General Office of the Party",
        "The new Minister In charge",
        "They said It was late.",
        "The President Of nothing",
    ],
)
def test_a_capital_behind_a_title_is_not_always_a_name(gazetteer: Gazetteer, text: str) -> None:
    assert not [m for m in find_mentions(text, Language.EN, gazetteer) if m.kind is MentionKind.PERSON]


def test_a_surname_means_the_person_named_in_full(named: Named) -> None:
    text = "Foreign Minister Petr Halvik spoke. Halvik left. Mr. Halvik’s car waited."
    assert [actor for _, actor in named(text)] == ["Petr Halvik"] * 3


def test_a_surname_in_the_headline_means_the_person_named_in_full_later(named: Named) -> None:
    assert named("Halvik resigns\n\nForeign Minister Petr Halvik resigned.")[0] == ("Halvik", "Petr Halvik")


def test_a_surname_that_two_persons_share_stays_as_it_is(named: Named) -> None:
    text = "Minister Petr Halvik met Minister Anna Halvik. Then Mr. Halvik left."
    assert ("Petr Halvik", "Petr Halvik") in named(text)
    assert ("Anna Halvik", "Anna Halvik") in named(text)


def test_the_role_alone_means_the_person_named_with_it(named: Named) -> None:
    text = "Prime Minister Ilka Dornan spoke. Later the prime minister left."
    assert named(text)[-1] == ("prime minister", "Ilka Dornan")


def test_any_other_role_of_that_name_does_not(named: Named) -> None:
    assert ("prime minister", "Veskar") in named("Prime Minister Ilka Dornan spoke. A Veskari prime minister left.")


@pytest.mark.parametrize(("published", "name"), [(at(2022, 5, 1), "Li Keqiang"), (at(2024, 5, 1), "Li Qiang")])
def test_the_date_chooses_between_holders_of_one_office(named: Named, published: Interval, name: str) -> None:
    assert ("Li", name) in named("Premier Li spoke.", Language.EN, published)


def test_the_full_name_wins_over_the_date(named: Named) -> None:
    assert ("Li", "Li Keqiang") in named("Li Keqiang spoke. Premier Li left.", Language.EN, at(2024, 5, 1))


@pytest.mark.parametrize("text", ["Moon and stars", "May was warm", "Glass broke", "Ma is short for mother", "Park is green"])
def test_a_surname_that_is_also_a_word_names_nobody_by_itself(named: Named, text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Tokyo protested.", "Japan"),
        ("a wedge between Tokyo and Washington", "Japan"),
        ("talks with Beijing", "China"),
        ("Beijing’s claim", "China"),
        ("it warned Taipei", "Taiwan"),
        ("the Brussels line", "European Union"),
    ],
)
def test_a_capital_that_acts_is_its_state(gazetteer: Gazetteer, text: str, actor: str) -> None:
    first = find_mentions(text, Language.EN, gazetteer)[0]
    assert (first.kind in {MentionKind.STATE, MentionKind.ORGANISATION}, first.actor) == (True, actor)


@pytest.mark.parametrize(
    "text",
    [
        "rain in Tokyo",
        "He flew to Beijing",
        "a visit to Moscow",
        "in downtown Seoul",
        "a London-based paper",
        "the Paris office",
        "TOKYO — rain\nBeijing, Nov. 25",
        "near Kyiv",
    ],
)
def test_a_capital_where_something_happens_is_a_place(gazetteer: Gazetteer, text: str) -> None:
    found = find_mentions(text, Language.EN, gazetteer)
    assert {m.kind for m in found if m.span.of(text) != "He"} == {MentionKind.PLACE}


@pytest.mark.parametrize(
    "text",
    [
        "Denzel Washington smiled",
        "and George Washington slept",
        "Michael Jordan jumped",
        "Jordan Smithers jumped",
        "Chad Miller sang",
        "rain in Georgia",
        "Paris Hilton sang",
        "fine china and a roast turkey",
        "the South China Sea",
        "New Mexico",
    ],
)
def test_names_that_are_not_a_states_name_no_state(gazetteer: Gazetteer, text: str) -> None:
    states = {MentionKind.STATE, MentionKind.PLACE}
    assert not [m for m in find_mentions(text, Language.EN, gazetteer) if m.kind in states]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Jordan protested.", "Jordan"),
        ("Russia warned Georgia.", "Georgia"),
        ("In Chad, rain fell.", "Chad"),
        ("And Turkey agreed.", "Türkiye"),
    ],
)
def test_the_same_names_are_states_where_nothing_speaks_against_it(named: Named, text: str, actor: str) -> None:
    assert actor in [name for _, name in named(text)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Rain fell on the hills, and nobody came.",
        "the military academy of arts, an official of nothing, our leader",
        "president of the chess club",
        "He and she and it and they",
        "“It rains.”",
        "who eats us",
        "The minister of the parish slept.",
    ],
)
def test_a_text_about_nobody_names_nobody(named: Named, text: str) -> None:
    assert named(text) == []


def test_a_line_broken_to_fit_a_width_breaks_no_name(named: Named) -> None:
    lines = (
        "On one of the last rainy days in those far hills the Prime Minister",
        "Ilka Dornan spoke to Minister Petr",
        "Halvik.",
    )
    assert named("\n".join(lines))[0] == ("Ilka Dornan", "Ilka Dornan")


def test_a_headline_and_the_line_below_stay_apart(named: Named) -> None:
    assert named("News of the Minister\nPetr Pan flies over the hills") == []


def test_a_title_without_an_office_chooses_no_holder(named: Named) -> None:
    assert ("Cho", "Cho") in named("Director Cho spoke.", Language.EN, at(2025, 1, 1))


@pytest.mark.parametrize("text", ["Treasury Secretary Petr Halvik spoke.", "Secretary Homeland Security Petr Halvik spoke."])
def test_words_of_an_office_are_no_part_of_a_name(named: Named, text: str) -> None:
    assert ("Petr Halvik", "Petr Halvik") in named(text)


def test_a_name_may_begin_with_any_capital_letter(named: Named) -> None:
    assert ("Ána Šimko", "Ána Šimko") in named("Minister Ána Šimko spoke.")
