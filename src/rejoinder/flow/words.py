"""Words that no document holds, such as a question or an example, as texts that can be compared with documents."""

from datetime import datetime

from rejoinder.flow.cleaning import clean_content
from rejoinder.flow.plan import Plan
from rejoinder.model import Basis, Capture, Form, Given, Grade, Skipped, Span, Stance, Statement, Version
from rejoinder.model.ids import capture_id, content_digest, statement_id


def clean_words(plan: Plan, words: str, given: Given, location: str, *, at: datetime) -> Version | Skipped:
    """The words as a version that was first seen at that moment; what was left out where they cannot be read."""
    content = words.encode("utf-8", "replace")
    sha256 = content_digest(content)
    capture = Capture(capture_id(sha256, location, given), sha256, len(content), "text/plain", location, at, given)
    cleaned = clean_content(capture, content, plan)
    return cleaned if isinstance(cleaned, Skipped) else cleaned.version


def whole_statement(version: Version) -> Statement:
    """The whole text as one statement of nobody."""
    text = version.text
    start = len(text) - len(text.lstrip())
    content = (Span(start, max(len(text.rstrip()), start + 1)),)
    return Statement(
        id=statement_id(version.id, content, None, None, 0),
        content=content,
        cue=None,
        source=None,
        source_actor=None,
        source_grade=Grade.UNKNOWN,
        form=Form.INDIRECT,
        stance=Stance.ASSERTS,
        basis=Basis.REPORTED,
        confidence=1.0,
    )
