"""What holds for the events of any text."""

import json

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rejoinder.model import Language, TimeValue
from rejoinder.model.wire import reading_schema, reading_to_json
from tests.growth import assert_linear
from tests.read.events.conftest import READER, make_version

ENGLISH = [
    "Aldovia ",
    "Veskar ",
    "condemned ",
    "sanctions on ",
    "the talks between ",
    "and ",
    "that ",
    "to visit ",
    ", ",
    ". ",
    "by ",
    "was ",
]
ENGLISH += [
    "will ",
    "if ",
    "“",
    "”",
    "\n",
    "on Monday ",
    "a letter to ",
    "who ",
    "denied ",
    "attacking ",
    "more than ",
    "Jr. ",
    "— ",
    "’s ",
]
JAPANESE = [
    "アルドビア",
    "ベスカル",
    "は",
    "が",
    "を",
    "に",
    "と",
    "の",
    "会談",
    "非難した",
    "、",
    "。",
    "された",
    "「",
    "」",
    "月曜日",
    "日中",
]
CHINESE = ["阿尔多维亚", "韦斯卡尔", "同", "对", "被", "的", "会谈", "谴责", "，", "。", "将", "“", "”", "周一", "中日", "者"]
VALIDATOR = jsonschema.validators.validator_for(reading_schema())(reading_schema())
TEXTS = st.one_of(
    st.tuples(st.lists(st.sampled_from(ENGLISH), max_size=30).map("".join), st.just(Language.EN)),
    st.tuples(st.lists(st.sampled_from(JAPANESE), max_size=30).map("".join), st.just(Language.JA)),
    st.tuples(st.lists(st.sampled_from(CHINESE), max_size=30).map("".join), st.just(Language.ZH_HANS)),
)
REPEATED = {
    Language.EN: [
        "Aldovia condemned Veskar. ",
        "Aldovia condemned Veskar and ",
        "sanctions on ",
        "the talks between Aldovia and ",
        "condemned ",
        "to ",
        "Aldovia, ",
        "who condemned ",
        "Aldovia met Veskar on 3 March. ",
        "agreed to ",
    ],
    Language.JA: ["アルドビアはベスカルを非難した。", "アルドビアと", "会談", "日中", "アルドビアの"],
    Language.ZH_HANS: ["阿尔多维亚谴责韦斯卡尔。", "阿尔多维亚同", "会谈", "中日", "谴责，"],
}


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_spans_are_words_of_the_text_and_ids_are_their_own(given_text: tuple[str, Language]) -> None:
    text, language = given_text
    reading = READER.read(make_version(text, language))
    for event in reading.events:
        spans = [*event.trigger, *(event.actor or ()), *(event.target or ())]
        assert all(span.end <= len(text) and span.of(text).strip() for span in spans)
        assert event.actor or event.target
        assert event.at is None or isinstance(event.at, TimeValue)
        assert event.statement is None or event.statement in {s.id for s in reading.statements}
    assert len({event.id for event in reading.events}) == len(reading.events)
    assert [e.trigger[0] for e in reading.events] == sorted(e.trigger[0] for e in reading.events)


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_every_event_fits_the_schema(given_text: tuple[str, Language]) -> None:
    version = make_version(*given_text)
    shown = reading_to_json("a", version, READER.read(version))
    VALIDATOR.validate(json.loads(json.dumps(shown)))


def test_the_same_text_gives_the_same_events() -> None:
    version = make_version("Aldovia condemned Veskar on Monday. Veskar summoned the Aldovian ambassador.")
    assert READER.read(version).events == READER.read(version).events != ()


def test_what_stands_before_moves_the_spans_and_changes_nothing_else() -> None:
    text, before = "Aldovia condemned Veskar.", "A quiet day.\n\n"
    here, there = (READER.read(make_version(t)).events for t in (text, before + text))
    assert [span.moved(len(before)) for e in here for span in e.trigger] == [span for e in there for span in e.trigger]


@pytest.mark.slow
@pytest.mark.parametrize(("language", "unit"), [(language, unit) for language, units in REPEATED.items() for unit in units])
def test_events_take_time_in_proportion(language: Language, unit: str) -> None:
    assert_linear(READER.read, lambda size: make_version(unit * (size // len(unit)), language), size=32_000)
