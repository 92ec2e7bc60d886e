"""Words that point back."""

from collections.abc import Callable

import pytest

from rejoinder.model import Language
from rejoinder.read.actors.sentences import Sentences

Named = Callable[..., list[tuple[str, str | None]]]
Meant = Callable[..., str | None]

HALVIK = "Foreign Minister Petr Halvik"
DORNAN = "Prime Minister Ilka Dornan"


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        (f"{HALVIK} spoke. He left.", "He", "Petr Halvik"),
        (f"{HALVIK} told reporters.\n\n“No,” he said.", "he", "Petr Halvik"),
        (f"{HALVIK} wrote to {DORNAN}.\n\nHis letter was long.", "His", "Petr Halvik"),
        (f"{DORNAN} met {HALVIK} and said she was glad.", "she", "Ilka Dornan"),
        (f"Ms. Ilka Dornan met {HALVIK}. He left.", "He", "Petr Halvik"),
        (f"{HALVIK} met Ms. Ilka Dornan. She left.", "She", "Ilka Dornan"),
        (f"{HALVIK} spoke. He left. {DORNAN} met him. She left.", "She", "Ilka Dornan"),
    ],
)
def test_a_pronoun_means_the_nearest_person_who_fits(named: Named, text: str, pronoun: str, name: str) -> None:
    assert [actor for words, actor in named(text) if words == pronoun][-1] == name


def test_a_pronoun_that_told_somebodys_gender_is_remembered(named: Named) -> None:
    text = f"{DORNAN} spoke. She left. {HALVIK} met Prime Minister Ilka Dornan. He smiled, and she did not."
    assert named(text)[-2:] == [("He", "Petr Halvik"), ("she", "Ilka Dornan")]


def test_a_person_far_back_is_not_meant(named: Named) -> None:
    text = f"{HALVIK} spoke." + " It rained on the hills." * 9 + " He left."
    assert named(text) == [("Petr Halvik", "Petr Halvik")]


def test_it_means_the_subject_where_it_says_something(named: Named) -> None:
    assert named("Aldovia protested to Veskar. It said that rain fell.")[-1] == ("It", "Aldovia")
    assert named("Aldovia protested to Veskar. It rained.")[-1] == ("Veskar", "Veskar")


def test_the_government_is_of_the_state_whose_person_the_sentence_is_about(named: Named) -> None:
    text = "Veskari President Oru Tam spoke.\n\nAldovian Prime Minister Ilka Dornan left. There is doubt in her government."
    assert named(text)[-1] == ("government", "Aldovia")


def test_the_government_is_of_the_state_that_the_text_is_about(named: Named) -> None:
    assert ("government", "Aldovia") in named("Aldovia is dry. Rain fell in Aldovia.\n\nThe government rejoiced.")


def test_the_government_is_nobodys_where_two_states_are_named_alike(named: Named) -> None:
    assert ("government", None) in named("Aldovia and Veskar are dry.\n\nThe government rejoiced.")


@pytest.mark.parametrize(
    ("language", "text", "pointing", "name"),
    [
        (Language.JA, "アルドビアのペト・ハルビク外相が会見した。同氏は否定した。", "同氏", "ペト・ハルビク"),
        (Language.JA, "アルドビア外務省は抗議した。同省は書簡を公表した。", "同省", "Ministry of Foreign Affairs of Aldovia"),
        (Language.JA, "田所花代首相は会見した。彼女は笑った。", "彼女", "田所花代"),
        (Language.ZH_HANS, "阿尔多维亚外交部发言人王小川表示反对。他说，天在下雨。", "他", "王小川"),
        (Language.ZH_HANS, "外交部发言人王小川女士出席。她说，天在下雨。", "她", "王小川"),
    ],
)
def test_japanese_and_chinese_words_point_back_too(named: Named, language: Language, text: str, pointing: str, name: str) -> None:
    assert (pointing, name) in named(text, language)


@pytest.mark.parametrize("text", ["其他人说，吉他很好。", "他们说，他国如此，他人也是。"])
def test_chinese_words_that_hold_a_pronoun_point_at_nobody(named: Named, text: str) -> None:
    assert named("外交部发言人王小川表示反对。" + text, Language.ZH_HANS)[2:] == []


def test_a_pronoun_without_anybody_before_it_is_no_mention(named: Named) -> None:
    assert named("He left. 同氏 left.") == []


def test_sentences_know_their_paragraph() -> None:
    text = "One ends. Two ends.\nThree “ends.” Four."
    sentences = Sentences(text, Language.EN)
    assert [sentences.of(text.index(word)) for word in ("One", "Two", "Three", "Four")] == [0, 1, 2, 3]
    assert [sentences.paragraph(number) for number in range(4)] == [0, 0, 2, 2]


def test_an_initial_or_an_abbreviation_ends_no_sentence() -> None:
    text = "John F. Vell of the U.S. army left."
    assert Sentences(text, Language.EN).of(len(text) - 1) == 0
