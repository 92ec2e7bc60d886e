"""Text to pieces: the vocabulary of the encoder, with offsets in code points."""

# mypy: disable-error-code="import-not-found, misc, no-any-return, no-untyped-call"
# torch and tokenizers are no part of the project's environment, and half typed

import re
from collections.abc import Iterator

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from rejoinder.encode.windows import Line
from training.base import Base

LINE = re.compile(r"[^\n]+")


def make_tokenizer(base: Base) -> Tokenizer:
    """The unigram tokenizer of the base, without special pieces."""
    tokenizer = Tokenizer(models.Unigram(base.pieces, unk_id=base.shape.unknown))
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFKC()])
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always", split=True)
    return tokenizer


def cut_lines(tokenizer: Tokenizer, text: str) -> Iterator[Line]:
    """The lines of a text that hold anything, as pieces."""
    for match in LINE.finditer(text):
        if match.group().strip():
            encoded = tokenizer.encode(match.group())
            yield Line(encoded.ids, [_strip(text, match.start() + a, match.start() + z) for a, z in encoded.offsets])


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    return start, end
