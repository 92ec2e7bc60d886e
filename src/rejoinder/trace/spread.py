"""Who carried a claim, first mover first."""

from collections.abc import Iterable, Mapping, Sequence

from rejoinder.model.linked import Claim, Copies, Polarity
from rejoinder.model.material import ReadVersion, order_of
from rejoinder.model.traced import Carrier

Standing = Mapping[str, ReadVersion]


def where_statements_stand(material: Sequence[ReadVersion]) -> Standing:
    """Statement id to the version that it stands in."""
    return {s.id: read for read in material for s in read.reading.statements}


def copied_from(copies: Iterable[Copies]) -> Mapping[str, str]:
    """Version id to the version that it copies; the first of a group copies none."""
    return {version: group.first for group in copies for version in group.versions if version != group.first}


def carriers_of(claim: Claim, polarity: Polarity, standing: Standing, copied: Mapping[str, str]) -> tuple[Carrier, ...]:
    """The documents whose statements stand so to the claim, earliest first; an edited document counts once, in its first text."""
    return carriers_among((m.statement for m in claim.members if m.polarity is polarity), standing, copied)


def carriers_among(statements: Iterable[str], standing: Standing, copied: Mapping[str, str]) -> tuple[Carrier, ...]:
    """The documents in which these statements stand, in the same way."""
    by_document: dict[str, list[tuple[ReadVersion, str]]] = {}
    for statement in statements:
        if read := standing.get(statement):
            by_document.setdefault(read.version.document, []).append((read, statement))
    found = [_first(texts) for texts in by_document.values()]
    return tuple(_carrier(read, statements, copied) for read, statements in sorted(found, key=lambda pair: order_of(pair[0])))


def _first(texts: Sequence[tuple[ReadVersion, str]]) -> tuple[ReadVersion, tuple[str, ...]]:
    first = min((read for read, _ in texts), key=order_of)
    return first, tuple(statement for read, statement in texts if read.version.id == first.version.id)


def _carrier(read: ReadVersion, statements: tuple[str, ...], copied: Mapping[str, str]) -> Carrier:
    version = read.version
    return Carrier(
        version=version.id,
        document=version.document,
        publisher=version.publisher,
        language=version.language.base,
        published=version.published,
        statements=statements,
        copy_of=copied.get(version.id),
    )
