import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from rejoinder.link.fit import Fit
from rejoinder.link.meanings import Meanings
from rejoinder.link.propositions import Proposition
from rejoinder.link.retold import CLEAR, ENOUGH, FITS, find_retold
from rejoinder.model import Encoder
from rejoinder.model.material import ReadVersion
from tests.link.test_reach import PAGES, Line, Make, page

Groups = Mapping[str, Sequence[Proposition]]


def one_by_one(groups: Groups, meanings: Meanings) -> dict[str, str]:
    """Each retold claim held against each claim that is told, as the rule has it."""
    told = {key: group for key, group in groups.items() if not all(p.retold for p in group)}
    fit, found = Fit(told), {}
    for key in groups.keys() - told.keys():
        scores = []
        for other, group in told.items():
            sides = {p.party for p in group if p.party} & {p.party for p in groups[key]}
            until = max(p.until for p in groups[key])
            before = [p for p in group if p.order[0] <= until and p.negated == groups[key][0].negated]
            if sides and before:
                cosines = meanings.of([p.said for p in groups[key]]) @ meanings.of([p.said for p in before]).T
                scores.append((float(cosines.max()) + FITS * max(fit.share(p, other) for p in groups[key]), other))
        ordered = sorted(scores, key=lambda one: (-one[0], one[1]))
        clear = len(ordered) == 1 or (len(ordered) > 1 and ordered[0][0] - ordered[1][0] >= CLEAR)
        if clear and ordered[0][0] >= ENOUGH:
            found[key] = ordered[0][1]
    return found


@settings(max_examples=60, deadline=None)
@given(PAGES, st.randoms(use_true_random=False))
def test_retold_claims_are_found_as_if_each_were_held_against_each(
    article: Callable[..., ReadVersion],
    propositions: Make,
    words_encoder: Encoder,
    pages: list[list[Line]],
    chance: random.Random,
) -> None:
    made = propositions(*(page(article, f"v{n}", lines, chance.randrange(4)) for n, lines in enumerate(pages)))
    groups = {p.statement.id: [replace(p, retold=chance.random() < 0.4)] for p in made}
    meanings = Meanings(words_encoder, [p.said for p in made])
    assert find_retold(groups, meanings) == one_by_one(groups, meanings)


def test_without_claims_nothing_is_retold(words_encoder: Encoder) -> None:
    assert find_retold({}, Meanings(words_encoder, [])) == {}
