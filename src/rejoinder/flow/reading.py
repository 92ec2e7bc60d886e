"""The second stage: versions to readings. Workers build it from what can be handed to them."""

from collections.abc import Callable
from functools import partial

from rejoinder.encode import UniversalSentenceEncoder
from rejoinder.flow.guard import guard
from rejoinder.flow.plan import Plan
from rejoinder.model import Reading, Skipped, Stage, Version
from rejoinder.read.reader import Reader
from rejoinder.reference import Gazetteer


def make_reader(plan: Plan) -> Callable[[Version], Reading | Skipped]:
    """The function that reads one version."""
    return partial(_read_guarded, reader_of(plan))


def reader_of(plan: Plan) -> Reader:
    """The reader, with the actors and names that the case adds."""
    names = Gazetteer.standard().with_names(plan.case.actors, plan.case.aliases)
    return Reader.standard(gazetteer=names, encoder=UniversalSentenceEncoder())


def _read_guarded(reader: Reader, version: Version) -> Reading | Skipped:
    return guard(Stage.READ, version.id, lambda: reader.read(version))
