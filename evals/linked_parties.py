"""Whether it matters who charges whom: `python -m evals.linked_parties`.

Fills small disputes (a charge, another outlet's telling of it, an answer, and the weather) with two parties, lets these change
places, reads and links both: claims, polarities, replies, stories and the ranks of the brief must be the same but for the names.
Prints for each language in how many disputes they are, and what differs.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import product
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evals.__main__ import HERE
from evals.swapped import PAIRS
from rejoinder.brief import BriefMaterial, write_brief
from rejoinder.encode import UniversalSentenceEncoder
from rejoinder.link.door import link
from rejoinder.link.told import Told, tell
from rejoinder.model import Actor, Alias, Case, Ground, Interval, Language, MentionKind, Version
from rejoinder.model.ids import text_digest, version_id
from rejoinder.model.linked import Linked
from rejoinder.model.material import ReadVersion
from rejoinder.read.finders import rule_finders
from rejoinder.read.reader import Reader
from rejoinder.reference import Gazetteer
from rejoinder.text.tables import parse_table
from rejoinder.trace import trace

TEMPLATES = HERE.parent / "tests" / "link" / "parties"
FEWEST = 200  # disputes a language
START = datetime(2025, 3, 5, 9, tzinfo=UTC)
Parties = tuple[str, str]  # as the language calls them: who is charged, and who charges
Seen = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """Texts with {A} and {B} in them, in the order in which they came out."""

    language: Language
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A dispute that is not linked as its counterpart, in which the parties have changed places."""

    dispute: Dispute
    parties: Parties
    here: Seen
    there: Seen


class Remembering:
    """An encoder that encodes each text once."""

    def __init__(self) -> None:
        self._own = UniversalSentenceEncoder()
        self.name, self.dimension = self._own.name, self._own.dimension
        self._known: dict[str, NDArray[np.float32]] = {}

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """See `Encoder.encode`."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        self._known.update(zip(new, self._own.encode(new), strict=True) if new else ())
        return np.array([self._known[text] for text in texts], dtype=np.float32).reshape(-1, self.dimension)


ENCODER = Remembering()


def disputes(language: Language) -> list[Dispute]:
    """Every deed with every way to charge somebody with it and every way to answer; another outlet charges in the next way."""
    rows = parse_table((TEMPLATES / f"{language.base}.tsv").read_text(encoding="utf-8"))
    parts = {
        name: [row["words"] for row in rows if row["part"] == name] for name in ("deed", "charge", "answer", "other", "beside")
    }
    found = []
    for deed, (at, charge), answer in product(parts["deed"], enumerate(parts["charge"]), parts["answer"]):
        again = parts["charge"][(at + 1) % len(parts["charge"])]
        first, second, third = parts["beside"]
        texts = (f"{charge}\n{first}", f"{again}\n{second}", *parts["other"], f"{answer}\n{third}")
        found.append(Dispute(language, tuple(text.replace("{deed}", deed) for text in texts)))
    return found


def pairs_of(language: Language) -> tuple[Parties, ...]:
    """The parties by which disputes are filled, one after another."""
    return PAIRS[language]


def differences(language: Language) -> Iterator[Difference | None]:
    """For each dispute a difference, or None; the parties go round."""
    pairs = pairs_of(language)
    for number, dispute in enumerate(disputes(language)):
        one, other = pairs[number % len(pairs)]
        here, there = seen(dispute, (one, other)), seen(dispute, (other, one))
        yield None if here == there else Difference(dispute, (one, other), here, there)


def seen(dispute: Dispute, parties: Parties) -> Seen:
    """Claims, polarities, replies, stories and ranks, with statements named by their places and parties by their letters."""
    made = _read(dispute, parties)
    linked = tell(
        made, link(made, ENCODER, _names(dispute.language).state_of), ENCODER, _names(dispute.language).state_of, Told()
    )
    place = {s.id: (at, n) for at, read in enumerate(made) for n, s in enumerate(read.reading.statements)}
    document = {read.version.document: at for at, read in enumerate(made)}
    claims = sorted(tuple((place[m.statement], m.polarity.value) for m in claim.members) for claim in linked.claims)
    replies = sorted((place[r.later], place[r.earlier], r.kind.value, r.explicit) for r in linked.replies)
    stories = [tuple(document[m.document] for m in story.members) for story in linked.stories]
    return claims, replies, stories, _ranks(dispute.language, parties, made, linked, place)


def _ranks(
    language: Language, parties: Parties, made: list[ReadVersion], linked: Linked, place: Mapping[str, tuple[int, int]]
) -> list[Seen]:
    """The claims of the brief of the side that is charged, most urgent first, with their scores."""
    names = _names(language)
    own = tuple(names.sense(name, language).actors[0].name for name in parties)  # type: ignore[union-attr]  # all are known
    case = Case(Path("case"), "dispute", parties=own, desk=own[0])
    traces = trace(linked, made, names.state_of)
    material = BriefMaterial(
        case, made[-1].version.published.latest, linked.claims, linked.replies, traces=traces, press=tuple(made),  # type: ignore[union-attr]
        recall=((language.base, 0.8),), state_of=names.state_of,
    )  # fmt: skip
    exemplars = {claim.id: claim.exemplar for claim in linked.claims}
    return [(place[exemplars[item.claim]], item.score) for item in write_brief(material).items]


def _read(dispute: Dispute, parties: Parties) -> list[ReadVersion]:
    reader = _reader(dispute.language)
    return [
        ReadVersion(version, reader.read(version), at)
        for at, text in enumerate(dispute.texts)
        for version in [_version(at, text.replace("{A}", parties[0]).replace("{B}", parties[1]), dispute.language)]
    ]


def _version(at: int, text: str, language: Language) -> Version:
    begun = START + timedelta(hours=3 * at)
    published = Interval(begun, begun + timedelta(minutes=1), "UTC", Ground.GIVEN)
    document = f"do-{at}"
    return Version(
        version_id(document, text_digest(text)), document, None, text, language, published=published, publisher=f"Outlet {at}"
    )


@cache
def _names(language: Language) -> Gazetteer:
    """The states that are known, and the invented ones."""
    invented = list(zip(PAIRS[Language.EN][0], PAIRS[language][0], strict=True))
    actors = tuple(Actor(english, MentionKind.STATE) for english, _ in invented)
    return Gazetteer.standard().with_names(actors, tuple(Alias(words, language.base, english) for english, words in invented))


@cache
def _reader(language: Language) -> Reader:
    return Reader.standard(gazetteer=_names(language), finders=rule_finders())


def main() -> None:
    """Print shares, and what differs."""
    for language in PAIRS:
        told = list(differences(language))
        apart = [one for one in told if one]
        print(
            f"{language.base}: {len(told) - len(apart)} of {len(told)} disputes are linked alike",
            f"{1 - len(apart) / len(told):.1%}",
            sep=", ",
        )
        for one in apart:
            print(f"  {one.parties} {' / '.join(one.dispute.texts)}\n    {one.here}\n    {one.there}")


if __name__ == "__main__":
    main()
