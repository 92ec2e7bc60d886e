import random
from collections.abc import Callable

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from rejoinder.link.meanings import Meanings
from rejoinder.link.propositions import Proposition
from rejoinder.link.reach import Reach
from rejoinder.link.replies import ALIKE, Answerable, questions
from rejoinder.model import Encoder
from rejoinder.model.material import ReadVersion

Article = Callable[..., ReadVersion]
Make = Callable[..., tuple[Proposition, ...]]
DEEDS = (
    "drilled at Grey Bank",
    "dumped 300 tons of waste",
    "dumped 40 tons of waste",
    "jammed the radios",
    "moved buoys at night",
)
SPEAKERS = ("Veskar", "Aldovia", "The Veskarian Defence Ministry", "The Aldovian coast guard", "A fisherman")
WHO = ("Veskar", "Aldovia", "nobody", "Grey Bank")
LINES = st.tuples(st.sampled_from(SPEAKERS), st.booleans(), st.sampled_from(WHO), st.booleans(), st.sampled_from(DEEDS))
PAGES = st.lists(st.lists(LINES, min_size=1, max_size=4), min_size=2, max_size=6)
Line = tuple[str, bool, str, bool, str]


def page(article: Article, name: str, lines: list[Line], hour: int) -> ReadVersion:
    text, rows = "", []
    for at, (speaker, denies, who, negated, deed) in enumerate(lines):
        said = f"{who} has {'not ' if negated else ''}{deed} {'again ' * at}"
        actor = {
            "The Veskarian Defence Ministry": "Ministry of Defence of Veskar",
            "The Aldovian coast guard": "Coast Guard of Aldovia",
        }
        cue = "denied" if denies else "said"
        text += f"{speaker} {cue} in line {at}: {said}.\n\n"
        row = {"content": said, "by": actor.get(speaker, speaker), "stance": "denies" if denies else "asserts"}
        rows.append(row)
    return article(name, text, rows, hour=hour)


def answerable(found: tuple[Proposition, ...], meanings: Meanings) -> Answerable:
    claims = {p.statement.id: [p] for p in found if p.asserts}
    return Answerable(claims, [p for p in found if p.denies or p.negated], meanings)


@settings(max_examples=60, deadline=None)
@given(PAGES, st.randoms(use_true_random=False))
def test_what_is_within_reach_holds_the_best_answer_of_all(
    article: Article, propositions: Make, words_encoder: Encoder, pages: list[list[Line]], chance: random.Random
) -> None:
    made = [page(article, f"v{n}", lines, chance.randrange(4)) for n, lines in enumerate(pages)]
    found = propositions(*made)
    meanings = Meanings(words_encoder, [w for p in found for w in (p.said, *questions(p))])
    one = answerable(found, meanings)
    open_to = [p for p in found if p.asserts]
    for denial in (p for p in found if open_to and (p.denies or p.negated)):
        cosines = (meanings.of(questions(denial)) @ meanings.of([p.said for p in open_to]).T).max(axis=0)
        everything = list(zip(open_to, cosines.tolist(), strict=True))
        reached = [everything[at] for at in Reach(open_to).find(denial, cosines)]
        assert one._best(denial, reached, ALIKE) == one._best(denial, everything, ALIKE)


def test_what_is_far_is_out_of_reach_and_so_are_the_own_side_and_what_comes_later(article: Article, propositions: Make) -> None:
    lines: list[Line] = [("Veskar", False, "Aldovia", False, DEEDS[0])]
    later = page(article, "later", [("Aldovia", False, "Aldovia", False, DEEDS[0])], 9)
    found = propositions(
        page(article, "a", lines, 1), later, page(article, "own", [("Aldovia", False, "Aldovia", False, DEEDS[0])], 0)
    )
    (denial,) = propositions(page(article, "d", [("Aldovia", True, "Aldovia", False, DEEDS[0])], 2))
    reach = Reach(found)
    assert [found[at].version for at in reach.find(denial, np.full(3, 0.9, dtype=np.float32))] == ["a"]
    assert reach.find(denial, np.zeros(3, dtype=np.float32)).size == 0


def test_nothing_to_answer_is_nothing_within_reach(article: Article, propositions: Make) -> None:
    (denial,) = propositions(page(article, "d", [("Aldovia", True, "Aldovia", False, DEEDS[0])], 2))
    assert Reach([]).find(denial, np.zeros(0, dtype=np.float32)).size == 0
