"""Nothing that was falsified passes the gate."""

from datetime import timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rejoinder.brief import BriefMaterial, check, write_brief
from rejoinder.errors import BriefRefused
from rejoinder.model.briefed import Brief
from tests.brief.mutations import NAMES, Unfit, chance_of, falsify, falsify_by
from tests.brief.world import NOON, Names, world

VIEWS = [
    (desk, names, since)
    for desk in ("accused", "accuser", None)
    for names in (Names(), Names().swapped())
    for since in (None, NOON + timedelta(hours=40))
]


def ground(seed: int) -> tuple[Brief, BriefMaterial]:
    return view(seed % len(VIEWS))


@cache
def view(number: int) -> tuple[Brief, BriefMaterial]:
    desk, names, since = VIEWS[number]
    material = world(names, desk=desk, since=since)
    return write_brief(material), material


def refused(brief: Brief, material: BriefMaterial) -> bool:
    try:
        check(brief, material)
    except BriefRefused:
        return True
    return False


@pytest.mark.parametrize("number", range(len(VIEWS)))
def test_what_was_not_falsified_passes(number: int) -> None:
    check(*view(number))


@pytest.mark.parametrize("name", NAMES)
def test_each_way_of_falsifying_is_possible_and_refused(name: str) -> None:
    done = 0
    for seed in range(24):
        try:
            falsified = falsify_by(name, chance_of(seed), *ground(seed))
        except Unfit:
            continue
        done += 1
        assert refused(*falsified), f"{name} with seed {seed} passed the gate"
    assert done


@given(st.integers(0, len(VIEWS) - 1), st.integers(0, 2**32))
@settings(max_examples=150, deadline=None)
def test_nothing_falsified_passes(number: int, seed: int) -> None:
    name, brief, material = falsify(chance_of(seed), *view(number))
    assert refused(brief, material), f"{name} with seed {seed} in view {number} passed the gate"


@pytest.mark.slow
@pytest.mark.parametrize("part", range(5))
def test_ten_thousand_falsifications_do_not_pass(part: int) -> None:
    passed = []
    for seed in range(2000 * part, 2000 * (part + 1)):
        name, brief, material = falsify(chance_of(seed), *ground(seed))
        if not refused(brief, material):
            passed.append((seed, name))
    assert passed == []
