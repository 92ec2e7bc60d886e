"""Whether a sentence says what it rests on: no word more, no number else, no mark round words that nobody wrote."""

import re
import unicodedata

from rejoinder.brief.forms import FORMS, LINE, pattern_of
from rejoinder.brief.quoting import LONGEST_SOURCE, prose, shortened
from rejoinder.brief.refuse import require
from rejoinder.brief.slots import Rests, fill, skeleton
from rejoinder.lang import table
from rejoinder.model.briefed import BriefSentence, SentenceKind

_WORD = re.compile(r"\d+|[^\W\d_]+")
_MARKUP = re.compile(r"[<>]")


def check_form(sentence: BriefSentence) -> None:
    """Raises BriefRefused for a sentence of a form that there is not, or of one that belongs to another kind."""
    known = sentence.form == LINE if sentence.kind is SentenceKind.LINE else sentence.form in FORMS
    right = f"use one of {', '.join([*FORMS, LINE])}"
    require(known, f"{sentence.text[:80]!r} is a sentence of no known form", right)
    fits = sentence.kind is SentenceKind.LINE or FORMS[sentence.form].kind is sentence.kind
    require(fits, f"{sentence.text[:80]!r} is no {sentence.kind.value}", "name its kind")


def check_wording(rests: Rests) -> None:
    """Raises BriefRefused unless the text is what its form makes of what it rests on; a line is checked by its own law."""
    sentence = rests.sentence
    if sentence.kind is SentenceKind.LINE:
        return
    outside = prose(sentence.text, _passages(rests))
    clean = not _MARKUP.search(outside) and all(unicodedata.category(char) not in ("Cc", "Cs") for char in outside)
    require(clean, f"{sentence.text[:80]!r} holds markup or control characters", "write plain words")
    pattern = pattern_of(sentence)
    if sentence.kind is SentenceKind.COUNT:
        numbers = set(_numbers(skeleton(pattern, rests)))
        require(numbers == {sentence.number}, f"{sentence.text[:80]!r} tells another number than it counts", "tell that one")
    made = fill(pattern, rests)
    require(sentence.text == made, f"{sentence.text[:80]!r} is not what its sources say", f"the ledger bears out {made[:200]!r}")


def _passages(rests: Rests) -> list[str]:
    """What may stand between marks: the cited words, and those that name the source."""
    if not rests.sentence.citations:
        return []
    text, place = rests.version.text, rests.citation
    return [span.of(text) for span in (*place.spans, *shortened(place.source or (), text, LONGEST_SOURCE))]


def _numbers(words: str) -> list[int]:
    values = {row["word"]: int(row["value"]) for row in table("en", "times_numbers")}
    found = (word.lower() for word in _WORD.findall(words))
    return [int(word) if word.isdecimal() else values[word] for word in found if word.isdecimal() or word in values]
