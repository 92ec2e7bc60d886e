"""What one document tells about the persons in it."""

from datetime import UTC, datetime

import pytest

from rejoinder.model import Actor, Ground, Interval, MentionKind
from rejoinder.read.actors import Around
from rejoinder.read.actors.known import Known
from rejoinder.read.actors.parts import Part
from rejoinder.reference import Gazetteer, Use
from rejoinder.reference.names import Sense

DAY = Interval(datetime(2020, 6, 1, tzinfo=UTC), datetime(2020, 6, 2, tzinfo=UTC), "UTC", Ground.GIVEN)


def holder(name: str, office: str, begun: str | None, ended: str | None = None) -> Actor:
    return Actor(name, MentionKind.PERSON, office, begun, ended)


OLD = holder("Anna Brek", "Prime Minister of Aldovia", "2010-01-01", "2020-01-01")
NEW = holder("Otto Brek", "Prime Minister of Aldovia", "2020-01-01")
PRIME_MINISTER = Part(0, 1, Sense(Use.TITLE, role="Prime Minister"))
MISS = Part(0, 1, Sense(Use.TITLE, gender="female"))


def short(*actors: Actor, bare: bool = False) -> Part:
    return Part(0, 4, Sense(Use.SHORT, actors, bare=bare))


@pytest.fixture
def known() -> Known:
    return Known(Gazetteer.standard(), Around(DAY))


def test_the_holder_at_the_time_is_meant_beside_the_title(known: Known) -> None:
    assert known.choose(short(OLD, NEW), PRIME_MINISTER, None) == "Otto Brek"


def test_whom_the_document_names_is_meant_before_the_holder(known: Known) -> None:
    known.add("Anna Brek")
    assert known.choose(short(OLD, NEW), PRIME_MINISTER, None) == "Anna Brek"


def test_without_a_date_the_present_holder_is_meant() -> None:
    assert Known(Gazetteer.standard(), Around()).choose(short(OLD, NEW), PRIME_MINISTER, None) == "Otto Brek"


def test_a_surname_by_itself_means_nobody(known: Known) -> None:
    assert known.choose(short(OLD, NEW), None, None) is None
    assert known.choose(short(NEW), None, None) is None


def test_a_surname_that_is_enough_means_its_only_bearer(known: Known) -> None:
    assert known.choose(short(NEW, bare=True), None, None) == "Otto Brek"


def test_a_former_holder_is_meant_where_nobody_else_has_the_name(known: Known) -> None:
    assert known.choose(short(OLD), PRIME_MINISTER, None) == "Anna Brek"


def test_the_state_beside_a_surname_chooses(known: Known) -> None:
    japanese = holder("Minoru Kihara", "Chief Cabinet Secretary of Japan", None)
    chinese = holder("Mao Ning", "Spokesperson of China", None)
    assert known.choose(short(japanese, chinese), MISS, "China") == "Mao Ning"
    assert known.choose(short(japanese, chinese), MISS, "Peru") is None


def test_titles_tell_role_and_gender(known: Known) -> None:
    known.add("Anna Brek", MISS, "Aldovia")
    known.note("Prime Minister", 0, "Anna Brek")
    assert known.genders == {"Anna Brek": "female"}
    assert known.titled("Prime Minister", 5) == "Anna Brek"
    assert known.states == {"Anna Brek": "Aldovia"}


def test_the_state_of_the_tables_wins_over_the_one_beside(known: Known) -> None:
    known.add("Mao Ning", None, "Peru")
    assert known.states == {"Mao Ning": "China"}


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("Anna Brek", "Brek"),
        ("Brek Anna", "Brek"),
        ("ペト・ハルビク", "ハルビク"),
        ("佩特·哈尔维克", "哈尔维克"),
        ("木村実", "木村"),
        ("王小川", "王"),
    ],
)
def test_a_surname_finds_its_full_name(known: Known, name: str, surname: str) -> None:
    known.add(name)
    assert known.ending_in(surname) == name
    assert known.ending_in(name) is None
    assert name in known


def test_a_surname_of_two_persons_finds_neither(known: Known) -> None:
    known.add("Anna Brek")
    known.add("Otto Brek")
    assert known.ending_in("Brek") is None
