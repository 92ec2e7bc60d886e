"""A case at a moment, as a brief."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rejoinder.brief import BriefMaterial, check, write_brief
from rejoinder.model.assessed import Relation
from rejoinder.model.briefed import Brief, BriefItem, SentenceKind
from tests.brief.world import NOON, Names, line, of, press, world

OPENED = NOON + timedelta(hours=40)  # after the denial, before the note about the gates


def texts(brief: Brief) -> list[str]:
    return [s.text for s in (*brief.opening, *(s for item in brief.items for s in item.sentences))]


def item_about(brief: Brief, words: str) -> BriefItem:
    return next(item for item in brief.items if any(words in s.text for s in item.sentences[:1]))


def test_the_opening_says_how_much_was_read_and_what_is_open() -> None:
    assert [s.text for s in write_brief(world()).opening] == [
        "8 documents were read.",
        "6 outlets published what was read.",
        "It is in 3 languages: English, Japanese and Chinese.",
        "2 claims about Aldovia were found.",
        "1 of them went without any answer.",
        "1 of them has no answer by Aldovia.",
        "2 more claims were found and left out here.",
    ]


def test_the_opening_since_a_moment_counts_what_came_out_since() -> None:
    said = [s.text for s in write_brief(world(since=OPENED)).opening]
    assert said[0] == "3 documents were read that came out since 12 June 2031, 04:00."
    assert "1 of them is new since 12 June 2031, 04:00." in said


def test_without_a_desk_all_claims_are_counted_alike() -> None:
    said = [s.text for s in write_brief(world(desk=None)).opening]
    assert "5 claims were found." in said
    assert not any("Aldovia" in text or "Veskaria" in text for text in said)


def test_the_claims_that_are_left_out_are_counted_with_their_ids() -> None:
    material = world()
    brief = write_brief(material)
    last = brief.opening[-1]
    assert set(last.ids) == {c.id for c in material.claims} - {item.claim for item in brief.items}
    assert last.number == len(last.ids) == 2


def test_one_voice_about_bystanders_is_left_out() -> None:
    brief = write_brief(world())
    assert not any("nets were full" in text for text in texts(brief))


def test_a_claim_about_the_desk_that_many_carry_comes_first() -> None:
    brief = write_brief(world())
    assert "has closed the Tessel Strait" in brief.items[0].sentences[0].text
    assert [item.score for item in brief.items] == sorted((item.score for item in brief.items), reverse=True)


def test_no_more_items_than_asked_for_and_the_rest_is_counted() -> None:
    material = world(desk=None)
    brief = write_brief(material, most=1)
    check(brief, material)
    assert len(brief.items) == 1
    assert brief.opening[-1].text == "4 more claims were found and left out here."


def test_claims_that_are_asked_for_are_written_about_whatever_there_is_to_decide() -> None:
    material = world()
    weather = material.claims[-1].id
    brief = write_brief(material, claims=[weather, "cl-0000000000000000"])
    check(brief, material)
    assert [item.claim for item in brief.items] == [weather]


def test_the_story_of_a_claim_is_told_in_order() -> None:
    said = [s.text for s in write_brief(world()).items[0].sentences]
    assert said == [
        (
            "First seen in The Northern Wire, 10 June 2031, 12:00: Foreign Ministry of Veskaria says: "
            "‹Aldovia has closed the Tessel Strait to all ships›"
        ),
        "In Chinese first seen in 北风日报, 10 June 2031, 16:00: Foreign Ministry of Veskaria says: ‹阿尔多维亚已封锁泰瑟尔海峡›",
        "3 documents carry it.",
        "1 of them copies another document.",
        "3 outlets published it.",
        "It is in 2 languages: English and Chinese.",
        "1 of the outlets is state media according to Register of Broadcasters of Ostmark (2030-11-02).",
        (
            "Answered in 潮見新聞, 11 June 2031, 13:00, between 24 and 26 hours after it was first seen: "
            "Mara Lind of Aldovia denies: “海峡は開いている”"
        ),
        (
            "No answer in English was found in 6 documents of 4 outlets between 10 June 2031, 12:00 and 13 June 2031, 00:01; "
            "the reader finds about 81% of statements in English."
        ),
        (
            "No answer in Chinese was found in 1 document of 1 outlet between 10 June 2031, 16:00 and 10 June 2031, 16:01; "
            "the reader finds about 78% of statements in Chinese."
        ),
        (
            "The record may bear on this, which nobody has judged yet; Treaty of Tessel: "
            "‹The Tessel Strait shall be open to the ships of Aldovia at all times.›"
        ),
        "The strait is open; see Article 3.",
    ]


def test_nested_quotation_marks_stay_as_the_document_has_them() -> None:
    note = item_about(write_brief(world()), "the gates")
    assert note.sentences[0].text.endswith(
        "Veskaria says: ‹that “the gates” of the strait at Tessel were mined by Aldovia last week›"
    )


def test_a_direct_quotation_stands_in_quotation_marks_and_a_report_does_not() -> None:
    counted = item_about(write_brief(world(desk="accuser")), "forty ships")
    assert "“We have counted forty ships of Veskaria at the strait,”" in counted.sentences[0].text


def test_words_that_an_article_lost_are_shown_with_where_they_stood() -> None:
    brief = write_brief(world())
    ferry = item_about(brief, "ferry")
    assert "its words were taken out of an article" in ferry.reasons
    gone = next(s for s in ferry.sentences if s.form == "gone")
    assert gone.text.endswith("and no longer in its text: ‹A ferry ran aground at Tessel›")
    assert "(the outlet hedges)" in ferry.sentences[0].text


def test_only_what_a_person_decided_is_confirmed() -> None:
    for item in write_brief(world()).items:
        for sentence in item.sentences:
            assert sentence.confirmed == (sentence.kind is SentenceKind.LINE)


def test_an_approved_line_is_offered_where_the_claim_turns_up() -> None:
    brief = write_brief(world())
    lines = [s for item in brief.items for s in item.sentences if s.kind is SentenceKind.LINE]
    assert [s.text for s in lines] == ["The strait is open; see Article 3."]
    assert lines[0] in brief.items[0].sentences


def test_a_line_for_one_statement_of_the_claim_is_offered_too() -> None:
    material = world()
    told = line(of(press(Names()), "zh").id, "Read the treaty.")
    again = replace(material, judgements=(told,))
    brief = write_brief(again)
    check(brief, again)
    assert "Read the treaty." in texts(brief)


def test_a_withdrawn_line_is_not_offered() -> None:
    material = world()
    given = material.judgements[0]
    taken = replace(line(given.target, "", withdraws=given.id), value=None)
    brief = write_brief(replace(material, judgements=(given, taken)))
    assert not any(s.kind is SentenceKind.LINE for item in brief.items for s in item.sentences)


def test_a_confirmed_record_says_what_it_shows() -> None:
    material = world()
    judged = replace(material.evidence[0], confirmed=True, relation=Relation.CONTRADICTS)
    again = replace(material, evidence=(judged,))
    brief = write_brief(again)
    check(brief, again)
    told = next(s for s in brief.items[0].sentences if s.form == "record judged")
    assert told.text.startswith("The record contradicts this, as a person judged; Treaty of Tessel: ‹The Tessel Strait")
    assert told.confirmed


def test_what_the_desk_itself_says_needs_no_answer() -> None:
    brief = write_brief(world(desk="accused"))
    assert not any("forty ships" in text for text in texts(brief))


def test_a_claim_that_is_settled_and_still_drops_out_of_the_next_brief() -> None:
    still = replace(world(since=NOON + timedelta(days=4)), judgements=())
    assert not any("has closed" in text for text in texts(write_brief(still)))
    assert any("has closed" in text for text in texts(write_brief(replace(world(), judgements=()))))


def test_an_unanswered_claim_stays_until_it_is_answered() -> None:
    still = world(since=NOON + timedelta(days=4))
    assert any("the gates" in text for text in texts(write_brief(still)))


def test_that_nothing_is_new_is_said_with_what_was_covered() -> None:
    material = world(since=NOON + timedelta(days=4))
    brief = write_brief(material)
    check(brief, material)
    told = next(s for s in brief.opening if s.form == "nothing new about desk")
    assert told.text.startswith("No new claim about Aldovia was found since 14 June 2031, 12:00 in 8 documents of 6 outlets")


def test_a_case_without_claims_says_so() -> None:
    empty = replace(world(), claims=(), traces=(), evidence=(), judgements=())
    brief = write_brief(empty)
    check(brief, empty)
    assert brief.items == ()
    assert any(text.startswith("No claim about Aldovia was found in 8 documents") for text in texts(brief))


def test_a_case_without_documents_says_nothing() -> None:
    empty = replace(world(), claims=(), traces=(), evidence=(), judgements=(), press=(), record=())
    brief = write_brief(empty)
    check(brief, empty)
    assert texts(brief) == []


def test_writing_twice_gives_the_same_brief() -> None:
    assert write_brief(world()) == write_brief(world())


def test_the_order_of_arrival_of_claims_does_not_matter() -> None:
    material = world(desk=None)
    turned = replace(material, claims=material.claims[::-1], traces=material.traces[::-1], evidence=material.evidence[::-1])
    ordered, other = write_brief(material), write_brief(turned)
    assert [item.claim for item in ordered.items] == [item.claim for item in other.items]


def turned(text: str, names: Names) -> str:
    """The text with the two parties in each other's place."""
    pairs = [
        (names.accused, names.accuser),
        (names.accused_ja, names.accuser_ja),
        (names.accused_zh, names.accuser_zh),
    ]
    for one, other in pairs:
        text = text.replace(one, "\0").replace(other, one).replace("\0", other)
    return text


def seen(material: BriefMaterial) -> list[tuple[float, list[str], list[str]]]:
    brief = write_brief(material)
    check(brief, material)
    return [(item.score, list(item.reasons), [s.text for s in item.sentences]) for item in brief.items]


@pytest.mark.parametrize("desk", ["accused", "accuser", None])
@pytest.mark.parametrize("since", [None, OPENED])
def test_both_sides_are_treated_alike(desk: str | None, since: object) -> None:
    """With the parties' names and the desk swapped, items, order, scores and sentences are the same but for the names."""
    names = Names()
    moment = OPENED if since else None
    straight, swapped = (seen(world(called, desk=desk, since=moment)) for called in (names, names.swapped()))
    assert [
        (score, sorted(turned(r, names) for r in reasons), [turned(t, names) for t in said]) for score, reasons, said in swapped
    ] == [(score, sorted(reasons), said) for score, reasons, said in straight]


def test_no_word_of_a_brief_gives_a_verdict() -> None:
    verdicts = ("lie", "lied", "lies", "liar", "false", "fake", "propaganda", "disinformation", "misleading", "truth", "baseless")
    for desk in ("accused", "accuser", None):
        for text in texts(write_brief(world(desk=desk))):
            assert not {word.strip(".,:;").lower() for word in text.split()} & set(verdicts)
