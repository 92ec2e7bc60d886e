import random
from fractions import Fraction
from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from rejoinder.link.groups import connect, group_by_average

NAMES = "abcdefg"
PAIRS = list(combinations(NAMES, 2))
EIGHTHS = st.integers(1, 8).map(lambda n: n / 8)
LIKENESS = st.dictionaries(st.sampled_from(PAIRS), EIGHTHS, max_size=len(PAIRS))


def brute_force(likeness: dict[tuple[str, str], float], floor: float) -> tuple[tuple[str, ...], ...]:
    """Average linkage as the book has it: look at all pairs of groups, join the best, begin again."""
    groups = {name: [name] for pair in likeness for name in pair}

    def mean(left: str, right: str) -> Fraction:
        values = [Fraction(likeness.get((min(a, b), max(a, b)), 0.0)) for a in groups[left] for b in groups[right]]
        return sum(values, Fraction(0)) / len(values)

    while len(groups) > 1:
        value, left, right = min((-mean(a, b), a, b) for a, b in combinations(sorted(groups), 2))
        if -value < Fraction(floor) or value == 0:
            break
        groups[left] += groups.pop(right)
    return tuple(sorted(tuple(sorted(g)) for g in groups.values() if len(g) > 1))


def test_pairs_that_share_a_name_make_one_group() -> None:
    assert connect([("b", "c"), ("x", "y"), ("a", "b")]) == (("a", "b", "c"), ("x", "y"))


def test_no_pairs_make_no_groups() -> None:
    assert connect([]) == ()
    assert group_by_average({}, 0.5) == ()


@given(st.lists(st.sampled_from(PAIRS)), st.randoms(use_true_random=False))
def test_the_order_of_pairs_makes_no_other_groups(pairs: list[tuple[str, str]], chance: random.Random) -> None:
    mixed = [pair if chance.random() < 0.5 else (pair[1], pair[0]) for pair in pairs]
    chance.shuffle(mixed)
    assert connect(mixed) == connect(pairs)


@given(st.lists(st.sampled_from(PAIRS)))
def test_every_name_stands_in_one_group(pairs: list[tuple[str, str]]) -> None:
    groups = connect(pairs)
    assert sorted(name for group in groups for name in group) == sorted({name for pair in pairs for name in pair})
    assert all(any(set(pair) <= set(group) for group in groups) for pair in pairs)


def test_a_long_chain_is_followed_to_its_end() -> None:
    names = [f"{n:06}" for n in range(50_000)]
    assert connect(list(pairwise(names))) == (tuple(names),)


def test_a_chain_of_near_likenesses_does_not_make_one_group_of_two() -> None:
    likeness = {("a", "b"): 0.9, ("b", "c"): 0.6, ("c", "d"): 0.9}
    assert group_by_average(likeness, 0.5) == (("a", "b"), ("c", "d"))


def test_what_is_below_the_floor_joins_nobody() -> None:
    assert group_by_average({("a", "b"): 0.49}, 0.5) == ()


@given(LIKENESS, EIGHTHS)
def test_average_linkage_does_what_the_book_says(likeness: dict[tuple[str, str], float], floor: float) -> None:
    assert group_by_average(likeness, floor) == brute_force(likeness, floor)


@given(LIKENESS, st.randoms(use_true_random=False))
def test_the_order_of_likenesses_does_not_matter(likeness: dict[tuple[str, str], float], chance: random.Random) -> None:
    items = list(likeness.items())
    chance.shuffle(items)
    assert group_by_average(dict(items), 0.5) == group_by_average(likeness, 0.5)


def test_hundreds_of_names_that_are_all_alike_are_joined_in_time() -> None:
    names = [f"{n:04}" for n in range(150)]
    likeness = dict.fromkeys(combinations(names, 2), 0.75)
    assert group_by_average(likeness, 0.5) == (tuple(names),)
