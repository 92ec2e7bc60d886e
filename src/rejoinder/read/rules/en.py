"""The English finder: quotations and reported words by cue, word order and noun phrases."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rejoinder.lang import words
from rejoinder.model import Language, Span, Spans
from rejoinder.read.contract import Attribution
from rejoinder.read.quotes import find_quotations
from rejoinder.read.rules.en_cues import FoundCue, find_cues
from rejoinder.read.rules.en_lines import beside_turns, find_turns
from rejoinder.read.rules.en_nouns import read_according, read_headline, read_noun
from rejoinder.read.rules.en_phrases import Range
from rejoinder.read.rules.en_tokens import Token
from rejoinder.read.rules.en_units import Unit, units_of
from rejoinder.read.rules.en_verbs import Found, announces, is_belated, read_verb
from rejoinder.read.rules.nesting import nest
from rejoinder.read.sentences import find_paragraphs, find_sentences

MAX_ANNOUNCED = 250  # tokens of a sentence that “X added:” may announce
MOST_TELLERS = 3  # attributions that stand behind their words in one sentence; news has one
MAX_BACK = 8  # attributions back among which the last quotation is looked for


@dataclass(slots=True)
class _Draft:
    """An attribution that following sentences may still add words to."""

    content: list[Span]
    cue: Span
    source: Span | None
    person: Span | None
    confidence: float
    reason: str
    paragraph: int
    quoted: bool = field(default=False)


class EnglishRules:
    """Finds attributed words in English by rules."""

    name = "rules-en"
    version = "1"

    def find(self, text: str, language: Language) -> tuple[Attribution, ...]:
        """Attributions in the order of their content; the language is English."""
        paragraphs = find_paragraphs(text)
        units = units_of(text, paragraphs, find_sentences(text, language), find_quotations(text))
        drafts: list[_Draft] = []
        announced: _Draft | None = None
        previous: Unit | None = None
        for unit in units:
            if announced and _fulfils(unit, announced, drafts):
                continue
            if not _goes_on(unit, drafts):
                drafts += _without_tellers(_without_shadows(list(_read(unit))))
                drafts += _belated(unit, previous)
            announced, previous = _announcement(unit), unit
        turns = find_turns(text)
        return nest([*turns, *beside_turns(text, [_attribution(d) for d in drafts], turns)])


def _goes_on(unit: Unit, drafts: list[_Draft]) -> bool:
    """A sentence that is nothing but a quotation belongs to whoever was quoted just before it."""
    if unit.depth or not all(t.tag in {"quote", "end", "mark", "comma"} for t in unit.tokens) or not drafts:
        return False
    last = max(drafts[-MAX_BACK:], key=lambda d: d.content[-1].end)
    quotes = [Span(t.start, t.end) for t in unit.tokens if t.tag == "quote"]
    if not quotes or not last.quoted or unit.paragraph - last.paragraph > 1:
        return False
    last.content += [q for q in quotes if q.start >= last.content[-1].end]
    last.paragraph = unit.paragraph
    return True


def _announcement(unit: Unit) -> _Draft | None:
    """A sentence that ends “X added:” announces what the next one says."""
    tokens = unit.tokens
    if unit.depth or tokens[-1].tag != "colon":
        return None
    found = next((f for cue in reversed(list(find_cues(tokens))) if (f := announces(tokens, cue))), None)
    return _draft(tokens, found, unit.paragraph) if found else None


def _belated(unit: Unit, previous: Unit | None) -> Iterator[_Draft]:
    """A sentence “X said.” right after a quotation that ended with its own full stop."""
    if previous is None or unit.depth or previous.paragraph != unit.paragraph or previous.tokens[-1].tag != "quote":
        return
    found = next((f for cue in find_cues(unit.tokens) if (f := is_belated(unit.tokens, cue))), None)
    if found:
        draft = _draft(unit.tokens, found, unit.paragraph)
        draft.content, draft.quoted = [Span(previous.tokens[-1].start, previous.tokens[-1].end)], True
        yield draft


def _fulfils(unit: Unit, announced: _Draft, drafts: list[_Draft]) -> bool:
    """The announced words: a quotation that follows, or the sentences of the next paragraph."""
    quotes = [Span(t.start, t.end) for t in unit.tokens if t.tag == "quote"]
    if unit.depth or unit.paragraph != announced.paragraph + (0 if announced.content else 1):
        return False
    if announced.content and announced.quoted:
        return False
    if quotes and unit.tokens[0].tag == "quote":
        announced.quoted, announced.content = True, [quotes[0]]
        drafts.append(announced)
    elif announced.content:
        announced.content[-1] = Span(announced.content[-1].start, unit.span.end)
    else:
        announced.content = [unit.span]
        drafts.append(announced)
    announced.paragraph = unit.paragraph
    return len(unit.tokens) <= MAX_ANNOUNCED


def _read(unit: Unit) -> Iterator[_Draft]:
    tokens = unit.tokens
    cues = list(find_cues(tokens))
    last: Range | None = None
    if unit.paragraph == 0 and not unit.depth and (headline := read_headline(tokens)):
        yield _draft(tokens, headline, 0)
    for cue in cues:
        found = _found(tokens, cue, cues, last)
        if found is None or _is_reserve(tokens, found) or (unit.depth and _is_own(tokens, found)):
            continue
        if found.source and cue.form != "noun":
            last = found.source
        yield _draft(tokens, found, unit.paragraph)


def _found(tokens: Sequence[Token], cue: FoundCue, cues: Sequence[FoundCue], last: Range | None) -> Found | None:
    if cue.cue.words == "according to":
        return read_according(tokens, cue)
    if cue.form == "noun":
        return read_noun(tokens, cue)
    found = read_verb(tokens, cue, cues, last)
    return read_noun(tokens, cue) if found is None and "m" in cue.cue.order else found


def _without_shadows(drafts: Sequence[_Draft]) -> list[_Draft]:
    """A passive without an agent says nothing where a named source says the whole sentence."""
    return [d for d in drafts if d.source or not any(o.source and any(c.covers(d.cue) for c in o.content) for o in drafts)]


def _without_tellers(drafts: list[_Draft]) -> list[_Draft]:
    """Words inside a sentence that somebody told end where that sentence does, before who told it."""
    tellers = [d for d in drafts if d.source and d.content and d.content[-1].end <= d.source.start][-MOST_TELLERS:]
    for teller in tellers:
        told = teller.content[-1]
        for draft in drafts:
            if draft.content and told.covers(draft.cue) and draft.content[-1].start < told.end < draft.content[-1].end:
                draft.content[-1] = Span(draft.content[-1].start, told.end)
    return drafts


def _is_own(tokens: Sequence[Token], found: Found) -> bool:
    """Inside a quotation, “I think” and “we demand” are the speaker's words, not another's."""
    return found.source is not None and tokens[found.source[0]].low in {"i", "we", "you", "let's"}


def _is_reserve(tokens: Sequence[Token], found: Found) -> bool:
    """“An official who declined to be named” tells how the source is named, not what somebody said."""
    source = found.source
    return source is not None and tokens[source[0]].low == "who" and tokens[found.cue[0]].low in words("en", "unnamed")


def _draft(tokens: Sequence[Token], found: Found, paragraph: int) -> _Draft:
    content = [span for part in found.content if (span := _span(tokens, part))]
    source = _span(tokens, found.source) if found.source else None
    person = _span(tokens, found.person) if found.person else None
    cue = Span(tokens[found.cue[0]].start, tokens[found.cue[1] - 1].end)
    quoted = any(t.tag == "quote" for part in found.content for t in tokens[slice(*part)])
    return _Draft(content, cue, source, person, found.confidence, found.reason, paragraph, quoted)


def _span(tokens: Sequence[Token], part: Range) -> Span | None:
    return Span(tokens[part[0]].start, tokens[part[1] - 1].end) if part[0] < part[1] else None


def _attribution(draft: _Draft) -> Attribution:
    return Attribution(
        content=tuple(sorted(draft.content)),
        cue=(draft.cue,),
        source=_one(draft.source),
        confidence=draft.confidence,
        reason=draft.reason,
        addressee=_one(draft.person),
    )


def _one(span: Span | None) -> Spans | None:
    return (span,) if span else None
