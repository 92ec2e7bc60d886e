"""What the network reads in place of the names of states, and the way back to the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.encode.pinned import find_weights
from rejoinder.lang import LANGUAGES
from rejoinder.model import Language
from rejoinder.read.trained.finder import TrainedFinder, score
from rejoinder.read.trained.stand_ins import Veiled, veil
from rejoinder.reference import Gazetteer, Use
from rejoinder.reference.tables import facts

WEIGHTS = find_weights()
GAZETTEER = Gazetteer.standard()
EN, JA, HANS, HANT = Language.EN, Language.JA, Language.ZH_HANS, Language.ZH_HANT
NAMES = {
    EN: ("Japan", "China", "Taiwan", "Britain"),
    JA: ("日本", "中国", "台湾", "ロシア"),
    HANS: ("日本", "中国", "俄罗斯", "伊朗"),
}
PIECES = st.lists(st.sampled_from(["{0}", "{1}", "{2}", " said ", "は", "，", "’s ships", "\n", ". The "]), max_size=12)


@pytest.mark.parametrize(
    ("text", "language", "seen"),
    [
        ("Japan said China had left Japan.", EN, "Sweden said Brazil had left Sweden."),
        ("Chinese ships left, Beijing said, and Japan agreed.", EN, "Swedish ships left, Stockholm said, and Brazil agreed."),
        ("The U.S. and the United States are one state, Iran said.", EN, "The Sweden and the Sweden are one state, Brazil said."),
        ("中国は日本を批判した。中国外務省が発表した。", JA, "スウェーデンはブラジルを批判した。スウェーデン外務省が発表した。"),
        ("俄罗斯表示，日本先开了火。", HANS, "瑞典表示，巴西先开了火。"),
        ("俄羅斯表示，日本先開了火。", HANT, "瑞典表示，巴西先開了火。"),
    ],
)
def test_states_are_named_by_the_order_in_which_they_come(text: str, language: Language, seen: str) -> None:
    assert veil(text, language).text == seen


@pytest.mark.parametrize(
    "text", ["", "\n", "The ferry left the harbour.", "A cup of fine China broke.", "Aldovia accused Veskar."]
)
def test_where_no_state_of_the_tables_is_named_the_text_stays_as_it_is(text: str) -> None:
    assert veil(text, EN).text == text


def test_bodies_and_persons_keep_their_names() -> None:
    text = "Donald Trump told the United Nations that it was late."
    assert veil(text, EN).text == text


def test_a_name_over_two_lines_stays_so_that_the_lines_do() -> None:
    assert veil("The envoy of South\nKorea left.", EN).text == "The envoy of South\nKorea left."


def test_the_states_after_the_last_stand_in_keep_their_names() -> None:
    states = [row["name"] for row in facts("states")][:40]
    last = veil(" met ".join(states), EN).text.split(" met ")[-1]
    assert last == states[-1]


def test_no_place_is_inside_a_name() -> None:
    veiled = veil("If Taiwan goes, Japan goes.", EN)
    at = veiled.text.index("Sweden")
    assert [veiled.back(place) for place in range(at - 1, at + 8)] == [2, 3, 9, 9, 9, 9, 9, 9, 10]
    assert veiled.back(len(veiled.text)) == len("If Taiwan goes, Japan goes.")


@given(PIECES, st.permutations(NAMES[EN]))
def test_swapped_parties_look_alike(pieces: list[str], names: list[str]) -> None:
    text = " ".join(pieces)
    assert veil(text.format(*NAMES[EN]), EN).text == veil(text.format(*names), EN).text


@pytest.mark.parametrize("language", [JA, HANS])
@given(pieces=PIECES, turn=st.integers(1, 3))
def test_swapped_parties_look_alike_without_spaces(language: Language, pieces: list[str], turn: int) -> None:
    text, names = "、".join(pieces), NAMES[language]
    assert veil(text.format(*names), language).text == veil(text.format(*names[turn:], *names[:turn]), language).text


@pytest.mark.parametrize("language", list(Language))
@given(
    pieces=st.lists(
        st.sampled_from(["Japan", "日本", "俄罗斯", "U.S.", "x", "は", "\n", "é", "😀", "Beijing’s", " "]), max_size=20
    )
)
def test_the_way_back_keeps_the_order_and_every_other_character(language: Language, pieces: list[str]) -> None:
    text = "".join(pieces)
    veiled = veil(text, language)
    places = [veiled.back(place) for place in range(len(veiled.text) + 1)]
    assert places == sorted(places)
    assert (places[0], places[-1]) == (0, len(text))
    assert _kept(veiled) == "".join(text[part.start : part.end] for part in veiled.parts if not part.name)


def _kept(veiled: Veiled) -> str:
    parts = zip(veiled.parts, veiled.places, strict=True)
    return "".join(veiled.text[at : at + len(part.words)] for part, at in parts if not part.name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_stand_in_names_a_state_as_what_it_stands_for(language: str) -> None:
    """Names of one state stand in one row of each use, so that a state is one state under all its names."""
    spoken = next(one for one in Language if one.base == language)
    states = [row["en"] for row in facts("stand_ins") if row["use"] == Use.NAME]
    assert len(set(states)) == len(states)
    for use in (Use.NAME, Use.DEMONYM, Use.CAPITAL):
        stand_ins = [row[language] for row in facts("stand_ins") if row["use"] == use and row[language]]
        senses = [GAZETTEER.sense(words, spoken) for words in stand_ins]
        assert len(stand_ins) in {0, len(states)}
        told = [(sense.use, sense.actors[0]) if sense else None for sense in senses]
        assert told == [one and (use, GAZETTEER.find(state, EN)[0].actor) for one, state in zip(told, states, strict=False)]


def test_a_text_of_nothing_but_names_is_veiled_as_any_other() -> None:
    text = "Japan China " * 17_000
    assert veil(text, EN).text == "Sweden Brazil " * 17_000


@pytest.mark.skipif(WEIGHTS is None, reason="the reader's weights are not in this checkout")
def test_the_network_sees_swapped_parties_alike_and_tells_their_places_in_the_text() -> None:
    assert WEIGHTS is not None
    there, back = "Japan said Taiwan had left.", "Taiwan said Japan had left."
    (one,), (other,) = (list(score(WEIGHTS.load(), text, EN)) for text in (there, back))
    assert (one.tags == other.tags).all()
    assert [there[a:z] for line in one.window.lines for a, z in line.spans if a < z][:3] == ["Japan", "said", "Taiwan"]
    assert [back[a:z] for line in other.window.lines for a, z in line.spans if a < z][:3] == ["Taiwan", "said", "Japan"]


@pytest.mark.skipif(WEIGHTS is None, reason="the reader's weights are not in this checkout")
def test_a_source_is_a_whole_name() -> None:
    assert WEIGHTS is not None
    text = "台湾はロシアの自制を評価した。"
    sources = [span.of(text) for one in TrainedFinder(WEIGHTS).find(text, JA) for span in one.source or ()]
    assert sources == ["台湾"]
