"""Texts in which it cannot be seen which states are meant."""

from hypothesis import given
from hypothesis import strategies as st

from rejoinder.link.veiled import veil


def test_states_are_named_by_the_order_in_which_they_come() -> None:
    assert veil([("Japan summoned the envoy of France", "en")]) == ("Country A summoned the envoy of Country B",)


def test_a_state_has_one_name_in_both_texts() -> None:
    earlier, later = veil([("Japan warned France", "en"), ("French ships left; Japan was told", "en")])
    assert earlier == "Country A warned Country B"
    assert later.startswith("Country B ships left; Country A")


def test_a_state_has_one_place_in_all_languages() -> None:
    assert veil([("日本は抗議した", "ja"), ("日本提出抗议", "zh"), ("Japan protested", "en")]) == (
        "A国は抗議した",
        "甲国提出抗议",
        "Country A protested",
    )


def test_states_that_change_places_leave_no_trace() -> None:
    assert veil([("Japan warned France", "en"), ("France denied it", "en")]) == veil(
        [("France warned Japan", "en"), ("Japan denied it", "en")]
    )


def test_who_is_no_state_keeps_the_name() -> None:
    assert veil([("The harbour master of Sel warned Ana Brill", "en")]) == ("The harbour master of Sel warned Ana Brill",)


def test_a_text_without_states_is_left_as_it_is() -> None:
    texts = ("It rained.", "雨が降った。", "下雨了。", "", "…", "\ud800")
    assert veil([(text, language) for text in texts for language in ("en", "ja", "zh")]) == tuple(t for t in texts for _ in "123")


def test_more_states_than_names_keep_their_own() -> None:
    states = "日本、中国、韩国、法国、德国、英国、美国、俄罗斯、印度、越南、泰国、巴西"
    (found,) = veil([(states, "zh")])
    assert found.startswith("甲国、乙国、丙国")
    assert found.endswith("巴西")


@given(st.text(max_size=200), st.sampled_from(["en", "ja", "zh"]))
def test_any_text_can_be_veiled_and_veiled_again(text: str, language: str) -> None:
    (once,) = veil([(text, language)])
    assert isinstance(veil([(once, language)])[0], str)
