"""Texts to the pieces of the reader's vocabulary."""

import re
from collections.abc import Iterator, Sequence

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from rejoinder.encode.windows import Line, Place

_LINE = re.compile(r"[^\n]+")
_UNPAIRED = re.compile("[\ud800-\udfff]")  # halves of a character, which no tokenizer takes


class Vocabulary:
    """A unigram vocabulary: pieces with their scores, and the id of what it does not know."""

    def __init__(self, pieces: Sequence[tuple[str, float]], unknown: int) -> None:
        self._tokenizer = Tokenizer(models.Unigram(list(pieces), unk_id=unknown))
        self._tokenizer.normalizer = normalizers.Sequence([normalizers.NFKC()])
        self._tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always", split=True)

    def lines(self, text: str) -> Iterator[Line]:
        """The lines of a text that hold anything."""
        whole = _UNPAIRED.sub("\ufffd", text)
        for match in _LINE.finditer(whole):
            if match.group().strip():
                encoded = self._tokenizer.encode(match.group())
                yield Line(encoded.ids, [_strip(text, match.start() + a, match.start() + z) for a, z in encoded.offsets])


def _strip(text: str, start: int, end: int) -> Place:
    while start < end and text[start].isspace():
        start += 1
    return start, end
