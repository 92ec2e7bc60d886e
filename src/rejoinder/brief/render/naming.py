"""What the ids that a count rests on stand for, as far as the brief itself can tell."""

from collections.abc import Iterable, Mapping

from rejoinder.brief.phrases import LANGUAGES
from rejoinder.brief.render.page import Named
from rejoinder.brief.render.shelf import LONGEST_NAME, UNNAMED, Shelf
from rejoinder.brief.render.visible import clipped
from rejoinder.model import Version
from rejoinder.model.briefed import Brief, Citation
from rejoinder.model.ids import source_id

Register = dict[str, Named]


def register(brief: Brief, shelf: Shelf, anchors: Mapping[str, str]) -> Register:
    """Everything that a count may name: documents, versions and outlets on the shelf, claims and statements in the brief.

    `anchors` are the places of versions in the page. Of a document's versions, the one that stands in the page is named.
    """
    found: Register = {code: Named(code, name) for code, name in LANGUAGES.items()}
    for version in sorted(shelf.versions.values(), key=lambda v: v.id in anchors):
        found |= _of_version(version, anchors.get(version.id))
    found |= _outlets(shelf.versions.values())
    for rank, item in enumerate(brief.items, 1):
        found[item.claim] = _words(item.claim, item.title, shelf, f"i{rank}")
        cited = (citation for sentence in item.sentences for citation in sentence.citations)
        found |= {c.statement: _words(c.statement, c, shelf, anchors[c.version]) for c in cited if c.statement}
    return found


def named(ids: tuple[str, ...], known: Register) -> tuple[Named, ...]:
    """The ids in their order; one that nothing is known about stands for itself."""
    return tuple(known.get(name) or Named(name) for name in ids)


def _of_version(version: Version, anchor: str | None) -> Register:
    outlet = clipped(version.publisher or "", LONGEST_NAME) or UNNAMED
    words = f"{outlet}: {clipped(version.title, LONGEST_NAME)}" if version.title else outlet
    return {name: Named(name, words, version.language.value, anchor) for name in (version.id, version.document)}


def _outlets(versions: Iterable[Version]) -> Register:
    publishers = {version.publisher: version.language.value for version in versions if version.publisher}
    names = {source_id(publisher): (publisher, lang) for publisher, lang in publishers.items()}
    return {name: Named(name, clipped(publisher, LONGEST_NAME), lang) for name, (publisher, lang) in names.items()}


def _words(name: str, citation: Citation, shelf: Shelf, target: str) -> Named:
    version = shelf.version(citation.version)
    words = " … ".join(span.of(version.text) for span in citation.spans)
    return Named(name, clipped(words, LONGEST_NAME), version.language.value, target)
