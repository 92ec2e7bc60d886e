"""Names that the tables treat alike, whoever's they are."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from rejoinder.model import Ground, Interval, Language

Named = Callable[..., list[tuple[str, str | None]]]
NOVEMBER = Interval(datetime(2025, 11, 26, tzinfo=UTC), datetime(2025, 11, 27, tzinfo=UTC), "UTC", Ground.GIVEN)
JA, ZH = Language.JA, Language.ZH_HANS


@pytest.mark.parametrize("state", ["China", "Japan", "Taiwan", "Russia", "Israel"])
@pytest.mark.parametrize(
    "line",
    ["{} Says Veskar Fired First", "Veskar Says {} Fired First", "Has {} signed?", "Does {} agree?", "Will {} pay?"],
)
def test_a_capital_beside_a_state_in_a_headline_or_question_says_nothing(named: Named, state: str, line: str) -> None:
    assert state in [actor for _, actor in named(line.format(state))]


@pytest.mark.parametrize(
    "text", ["He met Mr. Jordan Miller at noon.", "Paris Lindqvist left early.", "The China Mobile shop was shut."]
)
def test_a_name_of_something_else_is_still_no_state(named: Named, text: str) -> None:
    assert not {"Jordan", "France", "China"} & {actor for _, actor in named(text)}


@pytest.mark.parametrize(
    ("words", "state"), [("ロシア", "Russia"), ("アルドビア", "Aldovia"), ("台湾", "Taiwan"), ("中国", "China")]
)
def test_a_states_media_are_named_by_it(named: Named, words: str, state: str) -> None:
    assert (words, state) in named(f"{words}メディアによると、橋は完成した。", JA)


@pytest.mark.parametrize("text", ["タイミングが悪い。", "インドアの競技だ。", "チリソースを買った。", "マリンバを弾いた。"])
def test_a_longer_word_in_katakana_is_no_state(named: Named, text: str) -> None:
    assert named(text, JA) == []


@pytest.mark.parametrize(
    ("text", "language", "actor"),
    [
        ("日本国防部表示，桥是安全的。", ZH, "Ministry of Defense of Japan"),
        ("中国国防部表示，桥是安全的。", ZH, "Ministry of Defense of China"),
        ("俄罗斯国防部表示，桥是安全的。", ZH, "Ministry of Defense of Russia"),
        ("阿尔多维亚国防部表示，桥是安全的。", ZH, "Ministry of Defense of Aldovia"),
        ("日本国防省は橋は安全だと述べた。", JA, "Ministry of Defense of Japan"),
        ("中国国防省は橋は安全だと述べた。", JA, "Ministry of Defense of China"),
        ("日本海军表示，桥是安全的。", ZH, "Armed Forces of Japan"),
        ("中国海军表示，桥是安全的。", ZH, "Armed Forces of China"),
        ("阿尔多维亚海军表示，桥是安全的。", ZH, "Armed Forces of Aldovia"),
    ],
)
def test_a_ministry_or_navy_is_its_states(named: Named, text: str, language: Language, actor: str) -> None:
    assert named(text, language)[0][1] == actor


@pytest.mark.parametrize("state", ["日本", "中国", "俄罗斯", "阿尔多维亚", "韦斯卡尔"])
@pytest.mark.parametrize("role", ["副外长", "发言人", "副总理"])
def test_who_speaks_for_a_state_is_one_name_with_it(named: Named, state: str, role: str) -> None:
    words, actor = named(f"{state}{role}表示，桥是安全的。", ZH)[0]
    assert words == f"{state}{role}"
    assert actor is not None


@pytest.mark.parametrize("published", [None, NOVEMBER])
@pytest.mark.parametrize("state", ["日本", "中国", "俄罗斯", "阿尔多维亚", "韦斯卡尔"])
@pytest.mark.parametrize("role", ["外长", "总理"])
def test_an_office_stands_beside_its_state_whoever_holds_it(
    named: Named, state: str, role: str, published: Interval | None
) -> None:
    assert [words for words, _ in named(f"{state}{role}表示，桥是安全的。", ZH, published)] == [state, role]


@pytest.mark.parametrize(
    ("text", "language", "holder"),
    [
        ("China’s prime minister spoke.", Language.EN, "Li Qiang"),
        ("中国の首相が述べた。", JA, "Li Qiang"),
        ("台湾の首相が述べた。", JA, "Cho Jung-tai"),
        ("日本总理表示遗憾。", ZH, "Sanae Takaichi"),
        ("日本首相表示遗憾。", ZH, "Sanae Takaichi"),
        ("美国外长表示遗憾。", ZH, "Marco Rubio"),
    ],
)
def test_an_office_may_be_called_as_other_states_call_theirs(named: Named, text: str, language: Language, holder: str) -> None:
    assert holder in [actor for _, actor in named(text, language, NOVEMBER)]


def test_an_office_that_nothing_like_it_is_held_in_is_its_states(named: Named) -> None:
    assert [actor for _, actor in named("Aldovia’s prime minister spoke.", Language.EN, NOVEMBER)] == ["Aldovia", "Aldovia"]


@pytest.mark.parametrize("state", ["ロシア", "日本", "イラン", "アルドビア"])
@pytest.mark.parametrize("of_people", ["人", "人の", "語"])
def test_its_people_and_its_language_are_no_state(named: Named, state: str, of_people: str) -> None:
    assert named(f"多くの{state}{of_people}友がいる。", JA) == []


@pytest.mark.parametrize("text", ["ロシア人権団体は述べた。", "中国人権問題を協議した。", "日本人口は減った。"])
def test_a_word_that_only_begins_so_leaves_the_state(named: Named, text: str) -> None:
    assert next(actor for _, actor in named(text, JA)) in {"Russia", "China", "Japan"}


@pytest.mark.parametrize(("text", "language"), [("日本国内で売られた。", JA), ("日本国内出售。", ZH), ("日本国家基金。", ZH)])
def test_a_states_name_ends_where_the_next_word_begins(named: Named, text: str, language: Language) -> None:
    assert named(text, language)[0] == ("日本", "Japan")


@pytest.mark.parametrize(
    ("text", "language"),
    [("日本海域で操業した。", JA), ("日本海上自卫队出动。", ZH), ("日本海域有船。", ZH), ("日本海关通报。", ZH)],
)
def test_the_sea_areas_of_a_state_are_not_the_sea_of_its_name(named: Named, text: str, language: Language) -> None:
    assert "Japan" in str(named(text, language)[0][1])


@pytest.mark.parametrize(("text", "language"), [("日本海は荒れた。", JA), ("日本海有浪。", ZH), ("日本海側は雪。", JA)])
def test_a_sea_that_bears_the_name_of_a_state_is_none(named: Named, text: str, language: Language) -> None:
    assert named(text, language) == []


@pytest.mark.parametrize("state", ["Japan", "South Korea", "Iran"])
def test_a_state_with_a_word_before_it_is_no_person(named: Named, state: str) -> None:
    assert named(f"Even {state} said it was opposed.")[0] == (state, state)


@pytest.mark.parametrize(("first", "second"), [("Iran", "South Korea"), ("South Korea", "Iran")])
def test_a_name_of_two_words_does_not_change_who_is_meant(named: Named, first: str, second: str) -> None:
    assert ("its", second) in named(f"The press of {first} reported that {second} had moved its fleet.")


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Aldovia and Veskar said the talks had failed.", ["Aldovia", "Veskar"]),
        ("Officials of Aldovia said Veskar would yield.", ["Aldovia", "Veskar"]),
        ("Aldovia’s foreign ministry accused Veskar.", ["Ministry of Foreign Affairs of Aldovia", "Veskar"]),
        ("The bridge over the Orle was opened in May.", []),
        ("Nobody came, and it rained.", []),
    ],
)
def test_all_parties_of_a_sentence_are_named_in_order(named: Named, text: str, actors: list[str]) -> None:
    assert [actor for _, actor in named(text)] == actors


@pytest.mark.parametrize(
    ("text", "pronoun", "actor"),
    [
        ("Prime Minister Ole Marr left. He said nothing.", "He", "Ole Marr"),
        ("Foreign Minister Ilse Brandt came. Later she spoke.", "she", "Ilse Brandt"),
    ],
)
def test_a_pronoun_is_the_person_named_before(named: Named, text: str, pronoun: str, actor: str) -> None:
    assert (pronoun, actor) in named(text)


def test_a_pronoun_before_any_name_means_nobody(named: Named) -> None:
    assert [actor for words, actor in named("He said nothing.") if words == "He"] in ([], [None])


def test_two_persons_of_one_surname_are_not_taken_for_each_other(meant: Callable[..., str | None]) -> None:
    text = "Prime Minister Ole Marr met General Ada Marr. Ada Marr left."
    assert meant(text, "Ada Marr") == "Ada Marr"
    assert meant("Prime Minister Ole Marr spoke. Marr left.", "Marr") == "Ole Marr"
