"""Names that the tables treat alike, whoever's they are."""

from collections.abc import Callable

import pytest

from rejoinder.model import Language

Named = Callable[..., list[tuple[str, str | None]]]
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
@pytest.mark.parametrize("role", ["外长", "副外长", "发言人", "总理", "副总理"])
def test_a_deputy_is_an_office_as_his_minister_is(named: Named, state: str, role: str) -> None:
    words, actor = named(f"{state}{role}表示，桥是安全的。", ZH)[0]
    assert words == f"{state}{role}"
    assert actor is not None


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
