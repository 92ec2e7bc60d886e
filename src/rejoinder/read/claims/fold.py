"""Sentences as they are weighed: figures alike, and nobody named."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from typing import cast

import opencc

from rejoinder.lang import table
from rejoinder.model import Mention, MentionKind, Span

NAME = "¤"  # stands for whoever is named, so that no name can weigh
LONGEST = 600  # characters of a sentence that count
_DIGITS = re.compile(r"\d(?:[\d.,]*\d)?")
_HAN_NUMBER = re.compile(r"[〇一二三四五六七八九十百千]+(?=[年月日人名件円割校位回%分時条億万兆歳区市町村県都億萬万元艘架枚次])")
_CAPITALS = re.compile(r"(?<=[\w,;:%)”’] )[A-Z](?:[\w’'&-]|\.(?=\w))*(?:\s[A-Z](?:[\w’'&-]|\.(?=\w))*)*")
_OWN_WORDS = re.compile(r"I(?:[’'](?:m|ve|d|ll))?\b")
_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc・]{2,}")
_NAMES = re.compile(rf"{NAME}(?:[\s·・]*{NAME})+")


def mask(text: str, span: Span, mentions: Iterable[Mention], names: Mapping[MentionKind, str] | None = None) -> str:
    """The words of a span with something else in place of every actor: one sign, or for each kind a word of the language."""
    end = min(span.end, span.start + LONGEST)
    pieces: list[str] = []
    at = span.start
    for mention in mentions:
        start, stop = max(mention.span.start, at), min(mention.span.end, end)
        if start < stop:
            pieces += (text[at:start], names[mention.kind] if names else NAME)
            at = stop
    return "".join((*pieces, text[at:end]))


def fold(masked: str, base: str) -> str:
    """Masked words in the form that is counted: lower case, half width, simplified, with one figure for all."""
    text = unicodedata.normalize("NFKC", masked)
    if base == "en":
        text = _CAPITALS.sub(_hide, text).lower()
    elif base == "ja":
        text = _KATAKANA.sub("ア", text)
    else:
        text = cast(str, _converter().convert(text))
    text = text if base == "en" else _HAN_NUMBER.sub(_figure, text)
    return " ".join(_NAMES.sub(NAME, _DIGITS.sub(_figure, text)).split())


@cache
def neutral_names(base: str) -> Mapping[MentionKind, str]:
    """What each kind of actor is called where a vector is made: by a word that names nobody."""
    return {MentionKind(row["kind"]): row["word"] for row in table(base, "claim_names")}


def _hide(run: re.Match[str]) -> str:
    return run.group() if _OWN_WORDS.fullmatch(run.group()) else NAME


def _figure(digits: re.Match[str]) -> str:
    """Figures of one digit are often none (第1, the 1 of “no. 1”); longer ones are alike."""
    return "0" if len(digits.group()) == 1 else "00"


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")
