"""A text in sentences, to compare it by the one that is nearest."""

import re

MOST = 30  # sentences of a text that are looked at: news says in them what it has to say
LONGEST = 400  # characters of a sentence that count
_END = re.compile(r"(?<=[。！？])|(?<=[.!?])(?=\s)|(?<=[.!?][”’\"])(?=\s)|\n")
FEWEST = 2  # letters or figures of a sentence


def sentences_of(text: str) -> tuple[str, ...]:
    """The first sentences of a text, each cut to its beginning; the text itself where it is one sentence."""
    found = (part.strip()[:LONGEST] for part in _END.split(text[: MOST * LONGEST]))
    kept = [part for part in found if sum(c.isalnum() for c in part) >= FEWEST]
    return tuple(kept[:MOST]) or (text.strip()[:LONGEST],)
