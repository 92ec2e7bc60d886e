"""What needs a decision, and why."""

from dataclasses import replace
from datetime import timedelta

from rejoinder.brief import BriefMaterial
from rejoinder.brief.material import know
from rejoinder.brief.rank import ABOUT_DESK, MOST_FOR_CARRIERS, NEW, Point, total, weigh
from rejoinder.model import Source
from rejoinder.model.ids import source_id
from tests.brief.world import NOON, world


def reasons(material: BriefMaterial, at: int = 0) -> list[str]:
    return [point.words for point in weigh(know(material), material.claims[at].id)]


def test_every_reason_is_in_words() -> None:
    assert reasons(world()) == [
        "about Aldovia",
        "unanswered in English and Chinese",
        "carried by 3 documents of 3 outlets, 1 of them a copy",
        "went from English to Chinese",
        "carried by state media according to Register of Broadcasters of Ostmark (2030-11-02)",
    ]


def test_a_claim_is_new_only_since_a_moment() -> None:
    assert not any("new" in words for words in reasons(world()))
    assert "new since 10 June 2031, 11:00" in reasons(world(since=NOON - timedelta(hours=1)))


def test_an_older_claim_that_was_answered_since_has_moved() -> None:
    assert "carried or answered again since 11 June 2031, 08:00" in reasons(world(since=NOON + timedelta(hours=20)))
    assert not any("again" in words for words in reasons(world(since=NOON + timedelta(days=4))))


def test_the_desk_is_not_spoken_of_by_itself() -> None:
    assert "about Veskaria" not in reasons(world(desk="accused"), 1)
    assert "about Veskaria" in reasons(world(desk="accuser"), 1)


def test_without_a_desk_both_parties_count_the_same() -> None:
    material = world(desk=None)
    assert "about Aldovia" in reasons(material)
    assert "about Veskaria" in reasons(material, 1)
    weights = {p.weight for at in (0, 1) for p in weigh(know(material), material.claims[at].id) if p.words.startswith("about")}
    assert len(weights) == 1
    assert weights < {ABOUT_DESK, *weights}


def test_a_claim_about_nobody_of_the_case_has_no_such_reason() -> None:
    assert reasons(world(), 4) == ["no answer found"]


def test_an_answer_by_somebody_else_is_not_the_desks() -> None:
    material = world()
    others = replace(material, state_of={"Veskaria": "Veskaria", "Foreign Ministry of Veskaria": "Veskaria"}.get)
    assert "no answer by Aldovia found" in reasons(others)
    assert "no answer by Aldovia found" not in reasons(material)


def test_one_document_carries_nothing_further() -> None:
    assert not any("carried by" in words for words in reasons(world(), 2))


def test_a_much_copied_trifle_does_not_outrank_what_is_new() -> None:
    assert MOST_FOR_CARRIERS < NEW


def test_countries_count_where_the_case_knows_them() -> None:
    material = world()
    wire = Source(source_id("The Northern Wire"), "The Northern Wire", country="XA")
    known = replace(material, case=replace(material.case, sources=(*material.case.sources, wire)))
    assert "carried in 2 countries" in reasons(known)


def test_state_media_are_called_so_only_on_an_authority() -> None:
    material = world()
    unlabelled = tuple(replace(source, state_media=None) for source in material.case.sources)
    assert not any(
        "state media" in words for words in reasons(replace(material, case=replace(material.case, sources=unlabelled)))
    )


def test_a_score_is_the_sum_of_its_reasons() -> None:
    assert total(()) == 0
    assert total((Point("a", 0.1), Point("b", 0.2))) == 0.3
