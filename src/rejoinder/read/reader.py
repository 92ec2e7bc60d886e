"""The reading of one version: finders, times and mentions brought together."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from importlib.metadata import version as installed

from rejoinder.encode.pinned import find_weights
from rejoinder.lang import LANGUAGES, table, tables
from rejoinder.model import (
    Encoder,
    Ground,
    Interval,
    Language,
    Mention,
    MentionKind,
    Origin,
    Reading,
    Span,
    Stage,
    Statement,
    TimeExpression,
    Version,
)
from rejoinder.model.ids import origin_id
from rejoinder.read.actors import Around, find_mentions, resolve
from rejoinder.read.claims import find_claims, weights_digest
from rejoinder.read.contract import Attribution, Finder
from rejoinder.read.describe.carry import carry_occasion, carry_speaker
from rejoinder.read.describe.describe import Scene, describe
from rejoinder.read.describe.replies import find_replies
from rejoinder.read.events import find_events
from rejoinder.read.finders import best_finders
from rejoinder.read.letters import Writer, by_writer, find_letter, own_denials
from rejoinder.read.lexicon import lexicon
from rejoinder.read.marked import Marked
from rejoinder.read.quotes import find_quotations
from rejoinder.read.rules.nesting import nest
from rejoinder.read.sentences import find_paragraphs, find_sentences
from rejoinder.read.times import find_times
from rejoinder.reference import Gazetteer

FindTimes = Callable[[str, Language, Interval | None], tuple[TimeExpression, ...]]
FindMentions = Callable[[Version], tuple[Mention, ...]]
Resolve = Callable[[str, Span, tuple[Mention, ...], Language], str | None]


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads versions. All parts are handed in; two readers of the same origin read alike.

    `finders` are known by the folder of `lang/` that serves their language; a language without one gets no statements. Without
    an `encoder`, how surely a sentence can be checked is told by its wording alone.
    """

    finders: Mapping[str, Finder]
    find_times: FindTimes
    find_mentions: FindMentions
    resolve: Resolve
    facts: str = ""
    encoder: Encoder | None = None

    @classmethod
    def standard(
        cls,
        *,
        gazetteer: Gazetteer | None = None,
        finders: Mapping[str, Finder] | None = None,
        encoder: Encoder | None = None,
    ) -> "Reader":
        """The reader with the best finders that are installed, unless others are handed in.

        The gazetteer, the tables' own unless one is handed in, says which names are whose.
        """
        names = gazetteer or Gazetteer.standard()
        return cls(
            finders=best_finders(find_weights()) if finders is None else finders,
            find_times=find_times,
            find_mentions=lambda version: find_mentions(
                version.text, version.language, names, Around(version.published, _home(version, names), version.title or "")
            ),
            resolve=resolve,
            facts=names.digest,
            encoder=encoder,
        )

    def read(self, version: Version) -> Reading:
        """Statements, mentions, times, events, claims and replies of a version, each in the order of its place."""
        text, language = version.text, version.language
        mentions = tuple(sorted(self.find_mentions(version), key=lambda m: m.span))
        times = tuple(sorted(self.find_times(text, language, _anchor(version)), key=lambda t: t.span))
        marked = Marked(text, lexicon(language))
        scene = Scene(
            version=version,
            marked=marked,
            sentences=find_sentences(text, language),
            quotations=find_quotations(text),
            mentions=mentions,
            times=times,
            resolve=lambda span: self.resolve(text, span, mentions, language),
        )
        finder = self.finders.get(language.base)
        found = finder.find(text, language) if finder else ()
        statements = self._describe(scene, found)
        replies = find_replies(marked, statements, {s.id: scene.sentence_of(s) for s in statements})
        events = find_events(scene, statements)
        claims = find_claims(version, scene.sentences, statements, mentions, self.encoder)
        return Reading(version.id, statements, mentions, times, events, claims, replies)

    def _describe(self, scene: Scene, found: tuple[Attribution, ...]) -> tuple[Statement, ...]:
        """Statements with what their neighbours and, in a letter, its writer say of them."""
        text, paragraphs = scene.version.text, find_paragraphs(scene.version.text)
        letter = find_letter(scene.marked)
        if letter:
            found = nest([*found, *own_denials(scene.marked, scene.sentences, found)])
        statements = carry_speaker(scene.marked, describe(scene, found), paragraphs)
        named = letter.writer if letter else None
        writer = Writer((scene.resolve(named) or named.of(text)) if named else None, self._publisher(scene.version))
        return carry_occasion(by_writer(text, scene.marked.lexicon.language, statements, writer), paragraphs)

    def _publisher(self, version: Version) -> str | None:
        """The actor that a publisher's whole name means, else the name as it is: China Daily is not China."""
        name = version.publisher or ""
        mentions = self.find_mentions(replace(version, text=name, title=None))
        whole = (
            one for one in mentions if one.span.end == len(name) and name[: one.span.start].strip().casefold() in {"", "the"}
        )
        return next((one.actor for one in whole if one.actor), name or None)

    @property
    def origin(self) -> Origin:
        """The code, finders and word lists that made a reading."""
        found = {(f.name, f.version) for f in self.finders.values()}
        code = ("rejoinder", installed("rejoinder")), ("lang", _digest_of_lists()), ("facts", self.facts)
        weighing = ("claims", weights_digest()), ("encoder", self.encoder.name if self.encoder else "")
        parts = tuple(sorted({*found, *code, *weighing}))
        return Origin(origin_id(Stage.READ.value, parts), Stage.READ, parts)


def _anchor(version: Version) -> Interval | None:
    """What “yesterday” is counted from; when a text was first seen says nothing about when it was written."""
    published = version.published
    return None if published is None or published.ground is Ground.FIRST_SEEN else published


def _home(version: Version, names: Gazetteer) -> str | None:
    """The state that a publisher's name says it is of: a ministry's, or an outlet's that carries the name of its country."""
    publisher = version.publisher or ""
    found = [publisher, *(one.actor.name for one in names.find(publisher, version.language))]
    states = (names.actor(names.state_of(name) or "") for name in found)
    return next((state.name for state in states if state and state.kind is MentionKind.STATE), None)


@cache
def _digest_of_lists() -> str:
    lists = [
        (language, name, [tuple(row.items()) for row in table(language, name)])
        for language in LANGUAGES
        for name in tables(language)
    ]
    return sha256(repr(lists).encode()).hexdigest()[:16]
