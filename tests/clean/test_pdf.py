from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.clean.limits import Limits
from rejoinder.clean.pdf import Line, join_lines, read_pdf
from rejoinder.model import Cleaned, Ground, SkipReason, Unusable

MakePdf = Callable[..., bytes]
LIMITS = Limits()
REMARKS = [
    (72, 720, 18, "Remarks by the Minister"),
    (72, 680, 12, "Aldovia has never left the table and will not leave it now, whatever"),
    (72, 665, 12, "the reports of this week may say."),
    (72, 630, 12, "The minister thanked the ambassador of Veskar for the words of welcome."),
]


def line(text: str, left: float = 72, bottom: float = 700, right: float = 500, page: int = 1) -> Line:
    return Line(text, (left, bottom, right, bottom + 10), page)


def test_lines_are_put_together_to_paragraphs(make_pdf: MakePdf) -> None:
    assert read_pdf(make_pdf(REMARKS), LIMITS).text.split("\n") == [
        "Remarks by the Minister",
        "Aldovia has never left the table and will not leave it now, whatever the reports of this week may say.",
        "The minister thanked the ambassador of Veskar for the words of welcome.",
    ]


def test_every_printed_line_has_its_page_and_box(make_pdf: MakePdf) -> None:
    raw = read_pdf(make_pdf(REMARKS, REMARKS[:1]), LIMITS)
    assert [locator.place for locator in raw.locators] == ["page 1"] * 4 + ["page 2"]
    assert raw.locators[2].span.of(raw.text) == "the reports of this week may say."
    for locator, (left, bottom, size, _) in zip(raw.locators, [*REMARKS, REMARKS[0]], strict=True):
        assert locator.box is not None
        assert abs(locator.box[0] - left) < 3
        assert bottom - size < locator.box[1] <= bottom + 1
        assert bottom < locator.box[3] < bottom + size


def test_title_author_and_date_are_what_the_file_says(make_pdf: MakePdf) -> None:
    info = "/Title (Remarks) /Author (Press Office) /CreationDate (D:20250113213705+09'00')"
    raw = read_pdf(make_pdf(REMARKS, info=info), LIMITS)
    assert (raw.title, raw.byline) == ("Remarks", ("Press Office",))
    assert [(dated.value, dated.ground) for dated in raw.published] == [("2025-01-13T21:37:05+09:00", Ground.PAGE)]


def test_a_date_line_is_believed_before_the_date_of_the_file(make_pdf: MakePdf) -> None:
    lines = [*REMARKS[:1], (72, 700, 12, "January 10, 2025"), *REMARKS[1:]]
    raw = read_pdf(make_pdf(lines, info="/CreationDate (D:20250113213705Z)"), LIMITS)
    assert [dated.ground for dated in raw.published] == [Ground.TEXT, Ground.PAGE]


def test_a_file_date_that_is_none_is_left_out(make_pdf: MakePdf) -> None:
    assert read_pdf(make_pdf(REMARKS, info="/CreationDate (last week)"), LIMITS).published == ()


def test_a_scan_has_no_text(make_pdf: MakePdf) -> None:
    with pytest.raises(Unusable, match="scan") as caught:
        read_pdf(make_pdf([]), LIMITS)
    assert caught.value.reason is SkipReason.NO_TEXT


def test_a_locked_file_is_named(make_pdf: MakePdf) -> None:
    key = "<" + "00" * 32 + ">"
    lock = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O {key} /U {key} /P -4 >> /ID [<00> <00>]"
    with pytest.raises(Unusable) as caught:
        read_pdf(make_pdf(REMARKS, extra=lock), LIMITS)
    assert caught.value.reason is SkipReason.PROTECTED


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n", b"%PDF-1.7\n" + b"\xff\x00garbage" * 500, b"no pdf"])
def test_garbage_is_named(content: bytes) -> None:
    with pytest.raises(Unusable) as caught:
        read_pdf(content, LIMITS)
    assert caught.value.reason is SkipReason.UNREADABLE


@pytest.mark.parametrize("cut", [50, 300, 700, 900])
def test_half_a_file_does_not_break_it(make_pdf: MakePdf, cut: int) -> None:
    try:
        assert read_pdf(make_pdf(REMARKS)[:cut], LIMITS).text
    except Unusable as unusable:
        assert unusable.detail  # noqa: PT017 (either outcome is right)


def test_pages_above_the_limit_are_named(make_pdf: MakePdf) -> None:
    raw = read_pdf(make_pdf(REMARKS, REMARKS, REMARKS), Limits(max_pdf_pages=2))
    assert {locator.place for locator in raw.locators} == {"page 1", "page 2"}
    assert [(loss.field, loss.detail) for loss in raw.losses] == [("pages", "pages 3 to 3 were not read")]


def test_more_text_than_the_limit_is_named(make_pdf: MakePdf) -> None:
    with pytest.raises(Unusable) as caught:
        read_pdf(make_pdf(REMARKS), Limits(max_characters=50))
    assert caught.value.reason is SkipReason.TOO_LARGE


def test_lines_of_japanese_are_joined_without_a_blank() -> None:
    text, _ = join_lines([line("アルドビアの外相は否", bottom=700), line("定した。", bottom=687)])
    assert text == "アルドビアの外相は否定した。"


def test_a_word_that_was_broken_is_made_whole() -> None:
    broken = Line("negotia", (72, 700, 500, 710), 1, broken=True)
    assert join_lines([broken, line("tions failed.", bottom=687)])[0] == "negotiations failed."


def test_a_line_that_ends_short_ends_its_paragraph() -> None:
    lines = [line("A full line.", bottom=700), line("Short.", bottom=687, right=120), line("Next.", bottom=674)]
    assert join_lines(lines)[0] == "A full line. Short.\nNext."


def test_a_new_column_and_a_new_page_are_new_paragraphs() -> None:
    lines = [line("One.", bottom=100), line("Two.", left=320, bottom=700), line("Three.", bottom=687, page=2)]
    assert join_lines(lines)[0] == "One.\nTwo.\nThree."


def test_no_lines_are_no_text() -> None:
    assert join_lines([]) == ("", ())


@given(
    st.lists(
        st.tuples(st.text(alphabet="ab外 ", min_size=1).filter(str.strip), st.integers(0, 700), st.integers(1, 3)), max_size=12
    )
)
def test_each_locator_covers_the_words_of_its_line(drawn: list[tuple[str, int, int]]) -> None:
    lines = [line(text.strip(), bottom=bottom, page=page) for text, bottom, page in drawn]
    text, locators = join_lines(lines)
    assert [locator.span.of(text) for locator in locators] == [one.text for one in lines]


def test_a_pdf_becomes_a_version(make_pdf: MakePdf, cleaned: Callable[..., Cleaned]) -> None:
    version = cleaned(make_pdf(REMARKS), "application/pdf").version
    assert version.language == "en"
    assert len(version.locators) == 4
