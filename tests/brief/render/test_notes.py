"""The numbers of notes, and the languages of sentences."""

from rejoinder.brief.render.notes import Approved, Listed, bases_of, number_notes
from rejoinder.brief.render.pieces import MOST_NAMES, Phrase, Piece, cited_words, cut, cutter, outlets
from rejoinder.brief.render.shelf import place_of, told
from rejoinder.brief.render.telling import told_place
from rejoinder.model import Ground, Locator, Span
from tests.brief.render.builders import CLOSED, COVERED, DENIED, HERALD, ITEM, VERSIONS, ZONE, brief, interval, quotation

PLAIN = cutter({})


def test_notes_are_numbered_in_the_order_of_first_mention() -> None:
    notes = number_notes(brief())
    assert [note.number for note in notes.values()] == list(range(1, len(notes) + 1))
    assert next(iter(notes)) == Listed(("cl-1", "cl-2"))


def test_one_basis_has_one_number_and_knows_every_place_that_leans_on_it() -> None:
    assert number_notes(brief())[CLOSED].places == ("i1", "i1-1")


def test_what_a_sentence_rests_on_depends_on_its_kind() -> None:
    assert [bases_of(s) for s in ITEM.sentences] == [
        (CLOSED,),
        (Listed(("do-ve-en", "do-ve-hant")),),
        (DENIED,),
        (COVERED,),
        (Approved("ju-1"),),
    ]


def test_a_sentence_that_rests_on_nothing_has_no_note() -> None:
    assert bases_of(quotation("It rained.")) == ()


def test_cited_words_are_told_from_the_names_of_who_said_them() -> None:
    pieces = cut("ベスカル外務省: “海峡は封鎖していない”", cited_words((DENIED,), VERSIONS), PLAIN)
    assert pieces == (
        Piece("ベスカル外務省", "ja"),
        Piece(": “"),
        Piece("海峡は封鎖していない", "ja", cited=True),
        Piece("”"),
    )


def test_outlets_of_other_languages_are_found_in_a_sentence() -> None:
    names = cutter(outlets(VERSIONS.values()))
    assert cut("In 韦斯卡尔日报 and The Aldovia Herald.", {}, names) == (
        Piece("In "),
        Piece("韦斯卡尔日报", "zh-Hans"),
        Piece(" and The Aldovia Herald."),
    )


def test_the_longer_of_two_names_counts() -> None:
    names = cutter({"ベスカル": Phrase("ja"), "ベスカル通信": Phrase("ja")})
    assert [p.text for p in names("ベスカル通信とベスカル")] == ["ベスカル通信", "と", "ベスカル"]


def test_pieces_join_to_the_sentence_whatever_signs_the_names_hold() -> None:
    names = cutter({"(a|b": Phrase("ja"), ".*": Phrase("ja"), "x": Phrase("ja")})
    assert "".join(p.text for p in names("(a|b.*)x[")) == "(a|b.*)x["


def test_a_single_character_is_no_name() -> None:
    assert cutter({"韦": Phrase("zh-Hans")})("韦斯卡尔") == (Piece("韦斯卡尔"),)


def test_more_names_than_can_be_looked_for_break_nothing() -> None:
    names = cutter({f"name {n:05}": Phrase("ja") for n in range(MOST_NAMES + 500)})
    assert "".join(p.text for p in names("name 00001 and name 02499")) == "name 00001 and name 02499"


def test_cited_words_count_only_between_marks() -> None:
    own = {"no": Phrase("en", cited=True)}
    assert cut("Veskar knows: ‹no›, and “no”.", own, PLAIN) == (
        Piece("Veskar knows: ‹"),
        Piece("no", "en", cited=True),
        Piece("›, and “"),
        Piece("no", "en", cited=True),
        Piece("”."),
    )


def test_a_text_that_is_longer_than_a_name_is_not_looked_for() -> None:
    assert cutter({"x" * 200: Phrase("ja")})("x" * 200) == (Piece("x" * 200),)


def test_places_in_the_brief_are_told_in_words() -> None:
    assert [told_place(p) for p in ("o2", "i3", "i3-1")] == ["summary, sentence 2", "item 3", "item 3, sentence 1"]


def test_the_nearest_locator_tells_the_place() -> None:
    locators = (Locator(Span(0, 100), "page 1"), Locator(Span(10, 20), "paragraph 2"), Locator(Span(50, 60), "paragraph 5"))
    assert place_of(locators, (Span(12, 15),)) == "paragraph 2"
    assert place_of(locators, (Span(55, 56), Span(30, 31))) == "page 1"


def test_an_unknown_place_says_why() -> None:
    assert (
        place_of((Locator(Span(0, 9), missing="the text was mended"),), (Span(1, 2),)) == "place not known: the text was mended"
    )
    assert place_of((), (Span(1, 2),)) == "place in the capture not recorded"


def test_a_time_says_why_it_is_believed() -> None:
    assert told(interval(ground=Ground.ADDRESS), ZONE) == "10 June 2025, 12:00, from the date in its address"
    assert told(interval(ground=Ground.FIRST_SEEN), ZONE) == "10 June 2025, 12:00, first seen then; nothing better is known"
    assert told(None, ZONE) == "time of publication unknown"
    assert HERALD.published is not None
