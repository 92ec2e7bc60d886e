"""Text into tokens for a full-text index, and a query into the phrases to look for, the same for every store.

Latin and other spaced words are tokens, normalised (NFKC) and without case. A run of Han or Kana has no spaces to cut at: its
tokens are overlapping pairs of characters and, at its end, the last character alone. So a word of two characters is one token,
a longer one a phrase, and a single character the beginning of a token.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

TOKENS_VERSION = 1  # an index built with another one has to be built anew
MAX_TOKEN = 64  # characters; what is longer is a key or a blob, known well enough by its beginning
MAX_QUERY = 1000  # characters; a longer query is a text, which the copies of `link` look for

_RUN = (
    r"\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303b"  # iteration marks, zero, Suzhou numerals
    r"\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"  # kana, without the middle dot
    r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Han
)
_LETTER = rf"(?:[{_RUN}]|[^\W_])"
_PIECE = re.compile(rf"([{_RUN}]+)|([^\W_{_RUN}]+)")
_WORD = re.compile(rf"{_LETTER}+(?:[-.'’/&·・‧]{_LETTER}+)*")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens that must stand side by side; `open_ended` when the last of them may be the beginning of a longer one."""

    tokens: tuple[str, ...]
    open_ended: bool = False


def index_tokens(text: str) -> Iterator[str]:
    """The tokens of a text, in order. No token holds a space, a quotation mark or anything that a query language reads."""
    for piece in _PIECE.finditer(_fold(text)):
        run = piece[1]
        if run is None:
            yield piece[2][:MAX_TOKEN]
        else:
            yield from (run[at : at + 2] for at in range(len(run)))


def query_phrases(query: str) -> tuple[Phrase, ...]:
    """A phrase for each word of a query, every one of which must be found; none where there is nothing to look for.

    Parts joined by a hyphen, point or middle dot (U.S., ジョン・スミス) are one word. Only the first
    `MAX_QUERY` characters count.
    """
    words = dict.fromkeys(word[0] for word in _WORD.finditer(_fold(query[:MAX_QUERY])[:MAX_QUERY]))
    return tuple(_phrase(word) for word in words)


def _phrase(word: str) -> Phrase:
    tokens = tuple(index_tokens(word))
    last_run = [piece[1] for piece in _PIECE.finditer(word)][-1]
    if last_run is None:
        return Phrase(tokens)
    if len(last_run) > 1:
        return Phrase(tokens[:-1])
    return Phrase(tokens, open_ended=True)


def _fold(text: str) -> str:
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
