"""It does not matter who charges whom: a dispute is linked alike when its parties change places."""

import pytest

from evals.linked_parties import FEWEST, Dispute, differences, disputes, seen
from evals.swapped import PAIRS
from rejoinder.model import Language

ALIKE = 0.96  # `python -m evals.linked_parties` prints the others: a name weighs a little in what a sentence means


@pytest.mark.slow
@pytest.mark.parametrize("language", list(PAIRS))
def test_nearly_every_dispute_is_linked_alike_with_its_parties_swapped(language: Language) -> None:
    told = list(differences(language))
    assert len(told) >= FEWEST
    assert sum(one is None for one in told) >= ALIKE * len(told), [one for one in told if one]


@pytest.mark.parametrize("language", list(PAIRS))
def test_disputes_are_linked_at_all(language: Language) -> None:
    answers = 4  # ways to answer the first charge
    found = [seen(one, PAIRS[language][0]) for one in disputes(language)[:answers]]
    both = [any({way for _, way in claim} == {"asserts", "denies"} for claim in claims) for claims, *_ in found]  # type: ignore[attr-defined]
    assert sum(both) >= answers / 2
    assert any(replies for _, replies, *_ in found)
    assert all(stories and ranks for *_, stories, ranks in found)


def test_what_only_one_party_says_is_told_apart() -> None:
    partial = Dispute(Language.EN, ("Japan said that {A} has closed the harbour of Port Sel.", "{B} said nothing."))
    assert seen(partial, ("Japan", "China")) != seen(partial, ("China", "Japan"))
