"""The third stage: what belongs together. It is worked out anew only when something that it rests on has changed."""

import hashlib
from collections.abc import Iterator
from importlib import resources
from importlib.metadata import version as installed

from rejoinder import link as room
from rejoinder.encode import CachedEncoder, UniversalSentenceEncoder
from rejoinder.flow.judging import MENDS
from rejoinder.flow.material import load_judged
from rejoinder.flow.place import Place
from rejoinder.flow.plan import Plan
from rejoinder.flow.progress import Tick
from rejoinder.flow.regrouping import REGROUPING, regroup
from rejoinder.flow.telling import NARRATIVES, STORIES, place_claims, rulings_of, sketch
from rejoinder.link.door import link
from rejoinder.link.opposed import Opposed
from rejoinder.link.told import Told, tell
from rejoinder.model import Case, Encoder, Origin, Stage
from rejoinder.model.ids import origin_id
from rejoinder.reference import Gazetteer
from rejoinder.store import FileCache

CACHE = "cache"
DECIDING = frozenset({*MENDS, *REGROUPING, *STORIES, *NARRATIVES})


def relink(place: Place) -> Iterator[Tick]:
    """Link the case, in one transaction, unless nothing has changed since it was linked; a tick before and one after."""
    names = names_of(place.case)
    encoder = encoder_of(place.case)
    origin = link_origin(names, encoder)
    basis = _basis(place)
    if place.ledger.linked_by() == (basis, origin):
        return
    yield Tick(Stage.LINK, 0, 1, place.case.name)
    press, judgements = load_judged(place.ledger)
    sketches, skipped = sketch(Plan(place.case))
    claimed = regroup(link(press, encoder, names.state_of), judgements, Opposed(press, names.state_of))
    told = tell(press, claimed, encoder, names.state_of, Told(rulings_of(judgements), sketches))
    place.ledger.record_linked(place_claims(told, judgements), basis, origin)
    new = tuple(one for one in skipped if place.ledger.add_skipped(one))
    yield Tick(Stage.LINK, 1, 1, place.case.name, new)


def names_of(case: Case) -> Gazetteer:
    """The actors that are known, with those that the case adds."""
    return Gazetteer.standard().with_names(case.actors, case.aliases)


def encoder_of(case: Case) -> Encoder:
    """The sentence encoder, with the case's cache before it."""
    return CachedEncoder(UniversalSentenceEncoder(), FileCache(case.folder / CACHE))


def link_origin(names: Gazetteer, encoder: Encoder) -> Origin:
    """The code, encoder and facts on which links depend."""
    parts = (("encoder", encoder.name), ("facts", names.digest), ("link", _code()), ("rejoinder", installed("rejoinder")))
    return Origin(origin_id(Stage.LINK.value, parts), Stage.LINK, parts)


def _basis(place: Place) -> str:
    """Everything that links rest on: which readings are current, what people decided, and which narratives they described."""
    decided = [one.id for one in place.ledger.judgements() if one.kind in DECIDING]
    described = repr(place.case.narratives)
    return hashlib.sha256(" ".join([place.ledger.reading_digest(), *decided, described]).encode()).hexdigest()


def _code() -> str:
    """A digest of the room's code: no number to raise by hand, and to forget."""
    files = sorted((f for f in resources.files(room).iterdir() if f.name.endswith(".py")), key=lambda f: f.name)
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]
