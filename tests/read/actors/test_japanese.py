"""Mentions in Japanese texts."""

from collections.abc import Callable

import pytest

from rejoinder.model import Language, MentionKind
from rejoinder.read.actors import find_mentions
from rejoinder.reference import Gazetteer

Named = Callable[..., list[tuple[str, str | None]]]
JA = Language.JA


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("アルドビア外務省は抗議した。", ("アルドビア外務省", "Ministry of Foreign Affairs of Aldovia")),
        ("アルドビアの国防省は抗議した。", ("アルドビアの国防省", "Ministry of Defense of Aldovia")),
        ("外務省は抗議した。", ("外務省", "Ministry of Foreign Affairs of Japan")),
        ("外務省幹部は語った。", ("外務省幹部", "Ministry of Foreign Affairs of Japan")),
        ("アルドビア政府高官は語った。", ("アルドビア政府高官", "Aldovia")),
        ("アルドビア側は語った。", ("アルドビア側", "Aldovia")),
        ("政府は語った。", ("政府", "Japan")),
        ("米政府高官は語った。", ("米政府高官", "United States")),
        ("米軍は動いた。", ("米軍", "Armed Forces of the United States")),
        ("米国務省は発表した。", ("米国務省", "Department of State of the United States")),
        ("官房長官は述べた。", ("官房長官", "Japan")),
        ("アルドビアの国連大使は書いた。", ("アルドビアの国連大使", "Aldovia")),
        ("アルドビア大統領府は書いた。", ("アルドビア大統領府", "Presidential Office of Aldovia")),
    ],
)
def test_bodies_and_roles_belong_to_whom_they_stand_beside(named: Named, text: str, mention: tuple[str, str]) -> None:
    assert mention in named(text, JA)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("田所花代首相は述べた。", "田所花代", "田所花代"),
        ("外務省の小野寺実外務報道官は述べた。", "小野寺実", "小野寺実"),
        ("アルドビアのペト・ハルビク外相は述べた。", "ペト・ハルビク", "ペト・ハルビク"),
        ("ハルビク氏は述べた。", "ハルビク", "ハルビク"),
        ("高市早苗首相は述べた。", "高市早苗", "Sanae Takaichi"),
        ("高市首相は述べた。", "高市", "Sanae Takaichi"),
        ("高市氏は、高市早苗首相として述べた。", "高市", "Sanae Takaichi"),
        ("トランプ米大統領は述べた。", "トランプ", "Donald Trump"),
        ("トランプ氏は述べた。", "トランプ", "Donald Trump"),
        ("グテレス国連事務総長は述べた。", "グテレス", "Antonio Guterres"),
    ],
)
def test_persons_stand_before_their_title(named: Named, text: str, words: str, name: str) -> None:
    assert (words, name) in named(text, JA)


def test_a_surname_means_the_person_named_in_full(named: Named) -> None:
    text = "小野寺実外務報道官が会見した。小野寺氏は否定した。"
    assert [actor for _, actor in named(text, JA)] == ["小野寺実", "小野寺実"]


def test_a_surname_that_ends_like_a_place_is_a_name_before_an_honorific(named: Named) -> None:
    assert named("木村実外相が会見した。木村氏は否定した。", JA)[-1] == ("木村", "木村実")


def test_a_katakana_surname_alone_means_the_person_named_in_full(named: Named) -> None:
    assert named("ペト・ハルビク外相が会見した。ハルビクは否定した。", JA)[-1] == ("ハルビク", "ペト・ハルビク")


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("日中首脳会談", ["Japan", "China"]),
        ("米中関係", ["United States", "China"]),
        ("日米韓が協議", ["Japan", "United States", "South Korea"]),
        ("日米同盟", ["Japan", "United States"]),
        ("米大統領", ["United States", "United States"]),
        ("訪中", ["China"]),
        ("対日", ["Japan"]),
    ],
)
def test_one_character_stands_for_a_state_in_compounds(named: Named, text: str, actors: list[str]) -> None:
    assert [actor for _, actor in named(text, JA)] == actors


def test_the_last_of_several_powers_does_not_own_what_follows_alone(named: Named) -> None:
    assert named("日米韓の外相", JA)[-1] == ("韓", "South Korea")


@pytest.mark.parametrize(
    "text",
    [
        "日中は暖かい。",
        "米を食べる。",
        "中日ドラゴンズが勝った。",
        "台中市は暑い。",
        "中国地方は雨。",
        "日本海側は雪。",
        "韓国語とフランス料理を学ぶ。",
        "大和の国。",
        "タイミングがよい。",
        "沖縄県知事は語った。",
        "女性報道官は語った。",
        "彼氏と氏名。",
        "軍手と政権交代論。",
        "欧米人の英語。",
        "",
    ],
)
def test_a_text_about_nobody_names_nobody(named: Named, text: str) -> None:
    assert named(text, JA) == []


@pytest.mark.parametrize(
    ("text", "kind"), [("東京で会談した。", MentionKind.PLACE), ("ワシントンは反応していない。", MentionKind.STATE)]
)
def test_a_capital_is_a_place_unless_it_acts(gazetteer: Gazetteer, text: str, kind: MentionKind) -> None:
    assert [m.kind for m in find_mentions(text, JA, gazetteer)] == [kind]


def test_the_government_is_not_japans_where_japan_is_not_named(named: Named) -> None:
    assert ("政府", "Aldovia") in named("アルドビアで選挙があった。政府は歓迎した。", JA)


@pytest.mark.parametrize("text", ["次期米大統領は述べた。", "捜査関係者は語った。", "銀行幹部は語った。", "県警本部の捜査幹部"])
def test_a_word_in_front_of_a_role_is_not_always_a_name(gazetteer: Gazetteer, text: str) -> None:
    assert MentionKind.PERSON not in {m.kind for m in find_mentions(text, JA, gazetteer)}
