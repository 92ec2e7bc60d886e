"""The sample's gold, which was written before any output was looked at, and what the program makes of the sample.

What has to be right is asserted. What waits for the trained reader or a better encoder stands in `LATER` by name, and what is
measured stands in `FIGURES`: both are exact, so that a gain has to be written down as well as a loss.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations

import pytest

from rejoinder.model import ReplyKind
from rejoinder.model.linked import CopyKind, Polarity
from tests.demo.held import Held

OF_MARENIA = {"Marenia", "Ilse Brandt", "Adela Korr", "Ministry of Foreign Affairs of Marenia"}
LATER: Mapping[str, str] = {
    "unanswered never-left": "the gold has languages in which nobody carried it as well, the program those that carried it",
}
# The same with the trained reader's weights and without.
# Stories: the letters stand apart from the statements on the treaty, and the charge of ramming from its denial; an article that
# tells of two happenings stands with one of them. Narratives: “serious violation of our sovereignty; stop at once” is read as a
# demand, which is no claim, so that it tells no narrative and travels with none; “… and temperature, nothing else” as negated.
FIGURES: Mapping[str, tuple[int, int]] = {
    "statements": (82, 82),
    "speakers": (81, 82),
    "stances": (81, 82),
    "statements in their claim": (25, 26),
    "denials at their claim": (15, 16),
    "strangers in a claim": (0, 0),
    "near copies": (2, 2),
    "implied denials": (3, 4),
    "reports in one story": (28, 34),
    "others in one story": (3, 0),
    "statements in their narrative": (25, 33),
    "strangers in a narrative": (2, 0),
    "travelling claims": (0, 2),
    "evidence": (3, 5),
}


def test_every_document_has_the_versions_that_it_was_given(held: Held) -> None:
    edited = {row["document"]: row["versions"] for row in held.gold["versions"]}
    assert {name: len(texts) for name, texts in held.texts.items()} == {name: edited.get(name, 1) for name in held.urls}


def test_what_was_taken_out_of_an_article_is_in_its_first_text_alone(held: Held) -> None:
    for row in held.gold["versions"]:
        first, last = held.texts[row["document"]]
        assert row["gone"] in first.text
        assert row["gone"] not in last.text


def test_the_brief_says_what_was_taken_out(held: Held) -> None:
    told = [s for item in held.written.brief.items for s in item.sentences if s.form == "gone"]
    assert {held.document(s.citations[0].version) for s in told} == {row["document"] for row in held.gold["versions"]}


def test_exact_copies_are_found_and_no_others(held: Held) -> None:
    assert held.copies(CopyKind.EXACT) == sorted(sorted(group) for group in held.gold["copies"]["exact"])


def test_no_text_is_called_a_near_copy_that_is_none(held: Held) -> None:
    assert [group for group in held.copies(CopyKind.NEAR) if group not in map(sorted, held.gold["copies"]["near"])] == []


def wrong_replies(held: Held) -> set[str]:
    explicit = [row for row in held.gold["replies"] if row["explicit"]]
    return {f"reply {r['later']} to {r['earlier']}" for r in explicit if not held.replied(r["later"], r["earlier"])}


def wrong_silences(held: Held) -> set[str]:
    """Claims whose unanswered languages are not those of the gold, or that are not there."""
    claims = {row["id"]: (row["unanswered_in"], held.claim(row["id"])) for row in held.gold["claims"]}
    return {
        f"unanswered {name}"
        for name, (languages, claim) in claims.items()
        if claim is None or sorted(held.traces[claim.id].unanswered_in) != sorted(languages)
    }


def test_explicit_denials_and_unanswered_claims_are_right_but_for_what_is_expected_later(held: Held) -> None:
    assert wrong_replies(held) | wrong_silences(held) == set(LATER)


def test_what_is_new_since_yesterday_is_what_the_gold_says(held: Held) -> None:
    known = {row["id"]: held.claim(row["id"]) for row in held.gold["claims"]}
    new = [name for name, claim in known.items() if claim and held.traces[claim.id].new]
    assert new == held.gold["new_since_yesterday"]


def test_nothing_is_found_where_nothing_is_attributed(held: Held) -> None:
    found = {name: [held.found.get(version.id, ()) for version in held.texts[name]] for name in held.gold["nothing_in"]}
    assert all(statements == () for texts in found.values() for statements in texts), found


def test_no_words_are_attributed_that_the_outlet_says_itself(held: Held) -> None:
    for row in held.gold["must_not"]:
        if "document" not in row:
            continue
        for version in held.texts[row["document"]]:
            said = [one.statement for one in held.found.get(version.id, ()) if row["words"] in _words(one)]
            stances = [s.stance.value for s in said]
            assert (row["not_stance"] not in stances) if "not_stance" in row else not said


def test_what_is_no_answer_is_not_taken_for_one(held: Held) -> None:
    for row in held.gold["must_not"]:
        if "claim" in row:
            claim = held.claim(row["claim"])
            assert claim is not None
            assert row["not_answered_by"] not in held.members(claim, Polarity.DENIES)


def test_the_record_is_no_coverage_and_makes_no_claims(held: Held) -> None:
    record = {read.version.id for read in held.written.material.record}
    assert len(record) == 2
    assert held.written.brief.coverage.documents == len(set(held.urls))
    assert record.isdisjoint(carrier.version for trace in held.traces.values() for carrier in trace.carriers)
    assert record.isdisjoint(held.found)


def _words(found: object) -> str:
    statement, version = found.statement, found.version  # type: ignore[attr-defined]
    return " ".join(span.of(version.text) for span in statement.content)


def measured(held: Held) -> dict[str, tuple[int, int]]:
    """The figures of today: how many are right, of how many."""
    found = {name: one for name, one in held.statements.items() if one}
    speakers = sum(one.statement.source_actor == held.row(name)["source_actor"] for name, one in found.items())
    stances = sum(one.statement.stance.value in _listed(held.row(name)["stance"]) for name, one in found.items())
    claims = [(row["id"], claim) for row in held.gold["claims"] if (claim := held.claim(row["id"]))]
    of_gold = [row["id"] for row in held.gold["claims"]]
    together = sum(len(held.asserting(name) & held.members(claim, Polarity.ASSERTS)) for name, claim in claims)
    denied = sum(len(held.asserting(name, "denies") & held.members(claim, Polarity.DENIES)) for name, claim in claims)
    strangers = sum(len(held.members(c, p) - held.asserting(n, p.value)) for n, c in claims for p in Polarity)
    implied = [row for row in held.gold["replies"] if not row["explicit"]]
    near = [sorted(group) for group in held.gold["copies"]["near"]]
    return {
        "statements": (len(found), len(held.statements)),
        "speakers": (speakers, len(found)),
        "stances": (stances, len(found)),
        "statements in their claim": (together, sum(len(held.asserting(name)) for name in of_gold)),
        "denials at their claim": (denied, sum(len(held.asserting(name, "denies")) for name in of_gold)),
        "strangers in a claim": (strangers, 0),
        "near copies": (sum(group in held.copies(CopyKind.NEAR) for group in near), len(near)),
        "implied denials": (sum(held.replied(row["later"], row["earlier"]) for row in implied), len(implied)),
        "reports in one story": (len(_told_together(held) & _of_one_story(held)), len(_of_one_story(held))),
        "others in one story": (len(_told_together(held) - _of_one_story(held)), 0),
        "statements in their narrative": (len(_narrated(held) & _telling(held)), len(_telling(held))),
        "strangers in a narrative": (len(_narrated(held) - _telling(held) - _maybe(held)), 0),
        "travelling claims": (sum(_proposed(held, row) for row in held.gold["travelling"]), len(held.gold["travelling"])),
        "evidence": (sum(_put_forward(held, row) for row in held.gold["evidence"]), len(held.gold["evidence"])),
    }


def _put_forward(held: Held, row: Mapping[str, str]) -> bool:
    claim = held.claim(row["claim"])
    texts = {read.version.id: read.version.text for read in held.written.material.record}
    found = [e for e in held.written.material.evidence if claim and e.claim == claim.id]
    return any(row["span"] in e.span.of(texts[e.version]) or e.span.of(texts[e.version]) in row["span"] for e in found)


def _of_one_story(held: Held) -> set[tuple[str, ...]]:
    return {pair for story in held.gold["stories"] for pair in combinations(sorted(story), 2)}


def _told_together(held: Held) -> set[tuple[str, ...]]:
    of_document = {texts[0].document: name for name, texts in held.texts.items()}
    stories = [sorted(of_document[m.document] for m in story.members) for story in held.linked.stories]
    return {pair for story in stories for pair in combinations(story, 2)}


def _telling(held: Held) -> set[tuple[str, str]]:
    return {(row["title"], name) for row in held.gold["narratives"] for name in row["statements"]}


def _maybe(held: Held) -> set[tuple[str, str]]:
    """Statements of which a person may think so or so."""
    return {(row["title"], name) for row in held.gold["narratives"] for name in row["may"]}


def _narrated(held: Held) -> set[tuple[str, str]]:
    claims = {claim.id: claim for claim in held.linked.claims}
    named = [(n.title or "", claims[m.claim]) for n in held.linked.narratives if not n.proposed for m in n.members]
    return {(title, name) for title, claim in named for name in held.members(claim, Polarity.ASSERTS)}


def _proposed(held: Held, wanted: Sequence[str]) -> bool:
    """Whether a proposal holds these claims, the first of them as its most typical one."""
    home = {name: claim.id for claim in held.linked.claims for name in held.members(claim, Polarity.ASSERTS)}
    found = [home.get(name) for name in wanted]
    proposals = [n for n in held.linked.narratives if n.proposed and n.typical == found[0]]
    return any(set(found) <= {m.claim for m in one.members} for one in proposals)


def test_what_the_program_proposes_is_never_called_named_or_judged(held: Held) -> None:
    proposals = [n for n in held.linked.narratives if n.proposed]
    assert all(n.title is None and not any(m.judged for m in n.members) for n in proposals)


def test_every_document_is_in_one_story(held: Held) -> None:
    told = [m.document for story in held.linked.stories for m in story.members]
    assert sorted(told) == sorted(texts[0].document for texts in held.texts.values())


def test_the_answers_that_deny_nothing_are_by_the_side_that_was_charged(held: Held) -> None:
    explained = [(held.names.get(r.later), held.names.get(r.earlier)) for r in held.linked.replies if r.kind is ReplyKind.ANSWERS]
    assert {"c3a", "c1nd"} <= {later for later, _ in explained}
    assert all(held.row(later)["source_actor"] in OF_MARENIA for later, _ in explained if later)


def _listed(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


def test_the_figures_are_those_that_were_written_down(held: Held, capsys: pytest.CaptureFixture[str]) -> None:
    today = measured(held)
    with capsys.disabled():
        for name, (right, of) in today.items():
            print(f"\n  {name:<28}{right:>3} of {of}", end="")  # noqa: T201  the figures are what this test is run for
    assert today == FIGURES
