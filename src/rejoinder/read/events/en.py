"""Events in English text."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rejoinder.model import Span, TimeExpression
from rejoinder.read.describe.describe import Scene
from rejoinder.read.events.en_extents import with_extents
from rejoinder.read.events.en_nouns import find_by_nouns
from rejoinder.read.events.en_sentence import Sentence
from rejoinder.read.events.en_verbs import find_by_verbs
from rejoinder.read.events.found import Told
from rejoinder.read.events.lexicon import setting, telling_words
from rejoinder.read.rules.en_tokens import MAX_TOKENS, Token, tokens_of
from rejoinder.read.within import within

WORD = re.compile(r"[a-z][a-z-]+")
SCORE = re.compile(r"\b\d{1,2}[-–]\d{1,2}\b")
BEHIND_HEAD = re.compile(r"(?<=\w) (?:of|in|for|from|to|at|on) ")
OPENS = (["det"], ["owner"], ["possessive"])  # what begins a phrase
ENOUGH_SPORT = 2  # words of sport; one alone may be a league of states or the goal of talks
MAX_SENTENCE = 2_000  # characters; what is longer is a list or no prose


def find_english(scene: Scene) -> Iterator[Told]:
    """The events that the sentences of a text tell of, in order."""
    text = scene.version.text
    for span in scene.sentences:
        if span.end - span.start > MAX_SENTENCE or not _may_tell(span.of(text)):
            continue
        sentence = read_sentence(text, span, within(scene.times, span, lambda t: t.span))
        for told in (*find_by_verbs(sentence), *find_by_nouns(sentence)):
            if not _is_figure(text, told):
                yield with_extents(sentence, told)


def read_sentence(text: str, span: Span, times: Sequence[TimeExpression]) -> Sentence:
    """The sentence in chunks; words that name a time belong to no phrase."""
    tokens = tokens_of(text, span, ())[:MAX_TOKENS]
    for time in times:
        first = bisect_left(tokens, time.span.start, key=lambda t: t.start)
        last = bisect_left(tokens, time.span.end, key=lambda t: t.start)
        tag = "number" if _describes(tokens, first, last) else "time"
        tokens[first:last] = [replace(token, tag=tag) for token in tokens[first:last]]
    return Sentence(text, tokens)


def _describes(tokens: Sequence[Token], first: int, last: int) -> bool:
    """“A two-week ceasefire”, “their full annual aid”: a time between an article and its noun belongs to the phrase."""
    if last >= len(tokens) or tokens[last].tag != "word":
        return False
    before = [token.tag for token in tokens[max(0, first - 2) : first]]
    return before[-1:] in OPENS or (before[1:] == ["word"] and before[:1] in OPENS)


def _may_tell(words: str) -> bool:
    """Whether a sentence has a word that could tell of an event, and does not speak of sport."""
    low = WORD.findall(words.lower())
    if telling_words().isdisjoint(low):
        return False
    sport = sum(word in setting("sport") for word in low)
    return sport < ENOUGH_SPORT and not (sport and SCORE.search(words))


def _is_figure(text: str, told: Told) -> bool:
    """A market as the one who does it, or a figure of speech as the one whom it reaches."""
    actor, target = _last_word(text, told.actor), _last_word(text, told.target)
    return actor in setting("market") or target in setting("market") or target in setting("figure")


def _last_word(text: str, span: Span | None) -> str:
    return "" if span is None else BEHIND_HEAD.split(span.of(text), 1)[0].rsplit(None, 1)[-1].lower()
