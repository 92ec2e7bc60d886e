"""English cues in a list of tokens: which words, with which auxiliaries, in which form."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rejoinder.lang import words
from rejoinder.model import Language
from rejoinder.read.lexicon import Cue, lexicon
from rejoinder.read.rules.en_tokens import Token

_GROUP = frozenset(["be", "have", "do", "modal", "negation", "adverb"])
MAX_GROUP = 8  # tokens before a cue that may belong to its verb group


@dataclass(frozen=True, slots=True)
class FoundCue:
    """A cue at tokens [start, end), with its verb group from `group` on. `form` is `base`, `s`, `past`, `ing` or `noun`."""

    cue: Cue
    start: int
    end: int
    group: int
    form: str
    passive: bool


@cache
def _by_first() -> Mapping[str, tuple[tuple[tuple[str, ...], Cue], ...]]:
    """Cues by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Cue]]] = {}
    for name, cue in lexicon(Language.EN).cues.items():
        parts = tuple(name.split())
        found.setdefault(parts[0], []).append((parts, cue))
    return {first: tuple(sorted(entries, key=lambda e: -len(e[0]))) for first, entries in found.items()}


def find_cues(tokens: Sequence[Token]) -> Iterator[FoundCue]:
    """Every cue in order; the longest where several begin at one word."""
    position, titled = 0, is_titled(tokens)
    while position < len(tokens):
        match = _match(tokens, position, titled=titled)
        if match is None:
            position += 1
            continue
        cue, end = match
        group = _group(tokens, position)
        yield FoundCue(cue, position, end, group, _form(cue), _is_passive(tokens, group, position, cue))
        position = end


def is_titled(tokens: Sequence[Token]) -> bool:
    """Whether nearly every word is written with a capital, as in headlines."""
    long = [t for t in tokens if t.end - t.start > 3 and t.tag in {"name", "word", "ed", "adverb", "owner"}]
    return bool(long) and sum(t.tag in {"name", "owner"} for t in long) >= 0.8 * len(long)


def _match(tokens: Sequence[Token], position: int, *, titled: bool) -> tuple[Cue, int] | None:
    for parts, cue in _by_first().get(tokens[position].low, ()):
        end = position + len(parts)
        if (tokens[position].tag == "prep" and len(parts) == 1) or (
            tokens[position].tag == "name" and position > 0 and not titled
        ):
            return None
        if end <= len(tokens) and all(tokens[position + i].low == part for i, part in enumerate(parts)):
            return cue, end
    return None


def _form(cue: Cue) -> str:
    if cue.kind == "noun":
        return "noun"
    first, lemma = cue.words.split()[0], cue.lemma.split()[0]
    if first == lemma:
        return "base"
    if first.endswith("ing"):
        return "ing"
    return "s" if first.endswith("s") else "past"


def _group(tokens: Sequence[Token], start: int) -> int:
    """Where the verb group begins: auxiliaries, adverbs, negations, and verbs that take another (“declined to”, “went on to”)."""
    group, lowest = start, max(0, start - MAX_GROUP)
    while group > lowest:
        if tokens[group - 1].tag in _GROUP:
            group -= 1
        elif tokens[group - 1].low == "to" and group > lowest + 1 and (length := _catenative(tokens, group - 1)):
            group -= 1 + length
        else:
            break
    while (
        group < start
        and tokens[group].tag == "adverb"
        and group > 0
        and tokens[group - 1].tag in {"comma", "quote", "and"}
        and start - group > 2
    ):
        group += 1
    return group


def _catenative(tokens: Sequence[Token], to: int) -> int:
    for length in (2, 1):
        if to >= length and " ".join(t.low for t in tokens[to - length : to]) in words("en", "catenatives"):
            return length
    return 0


def _is_passive(tokens: Sequence[Token], group: int, start: int, cue: Cue) -> bool:
    last = next((t for t in reversed(tokens[group:start]) if t.tag not in {"adverb", "negation"}), None)
    return last is not None and last.tag == "be" and not cue.words.split()[0].endswith("ing")
