"""Letters: who writes, so that “I” and “my Government” mean somebody, and what the writer denies in his own sentences."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from rejoinder.lang import table
from rejoinder.model import Form, Medium, Span, Spans, Statement
from rejoinder.read.contract import Attribution
from rejoinder.read.lexicon import compile_words
from rejoinder.read.marked import Marked
from rejoinder.read.within import joined, touches

HEAD = 600  # characters in which a letter shows that it is one
TAIL = 400  # characters at the end in which it is signed
MOST_CLAIM = 200  # characters from the claim that is named to the words that reject it
REASON = "a letter’s own sentence rejects a claim"
_HEADINGS = {
    "en": re.compile(
        r"^(?:the )?(?:identical |open |joint )?(?:letters?|notes? verbales?|message|communication)(?: dated [^\n]{1,40}?)?"
        r" (?:of|from|by) ([^\n]{3,140}?)(?: addressed)? to\b",
        re.IGNORECASE | re.MULTILINE,
    ),
    "ja": re.compile(
        r"^([^\n、。]{2,40}?)(?:から|より|発)(?:の)?[^\n、。]{2,40}(?:宛て?の?|への)(?:公開)?(?:書簡|親書|口上書|書状)",
        re.MULTILINE,
    ),
    "zh": re.compile(
        r"^([^\n，。]{2,40}?)(?:\d[^\n，。]{0,12})?[给給致][^\n，。]{2,40}的?(?:同文|公开|公開)?(?:信|函|信函|照会|照會)\s*$",
        re.MULTILINE,
    ),
}
_SIGNED = re.compile(
    r"(?:^|\n)[ \t]*(?:\(signed\)|yours (?:sincerely|faithfully|truly)|sincerely|respectfully)[, \t]*\n?[ \t]*([^\n]{3,80})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter, and the words that say in it who writes; None where only its form shows that it is one."""

    writer: Span | None


@dataclass(frozen=True, slots=True)
class Writer:
    """Who writes a letter, and who publishes the text: in a text that is no letter “we” are the publisher."""

    of_letter: str | None
    publisher: str | None


def find_letter(marked: Marked) -> Letter | None:
    """The letter that a text is, told by its heading or by how it greets; None where it is none."""
    text, heading = marked.text, _HEADINGS[marked.lexicon.language]
    headed = heading.search(text[:HEAD])
    greets = any(m.start() == 0 or text[m.start() - 1] == "\n" for m in marked.find("salutations", 0, min(HEAD, len(text))))
    if not headed and not greets:
        return None
    signed = _SIGNED.search(text, max(0, len(text) - TAIL)) if marked.lexicon.language == "en" else None
    named = headed or signed
    return Letter(Span(*named.span(1)) if named else None)


def own_denials(marked: Marked, sentences: Spans, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """Sentences of a letter that say of a claim that it is not true and that nobody else is named for.

    The claim is told of there (“X’s claim that …”), or the sentence points to one that went before (“this statement”).
    """
    taken = joined(span for one in found for span in one.content)
    for sentence in sentences:
        for rejected in marked.find("rejections", sentence.start, sentence.end):
            words = Span(*rejected.span())
            names = _last_named(marked, sentence, words.start)
            if names is not None and not touches(taken, words) and not touches(taken, names):
                yield Attribution((_bare(marked.text, sentence),), None, None, 0.6, REASON)
                break


def by_writer(text: str, language: str, statements: Sequence[Statement], writer: Writer) -> tuple[Statement, ...]:
    """The statements, with the writer as whom “I” and “my Government” mean, and as who says the letter's own sentences.

    In another's words they mean that other.
    """
    heard: dict[str, Statement] = {}
    for statement in statements:
        outer = heard.get(statement.parent) if statement.parent else None
        meant = outer.source_actor if outer else writer.of_letter or (writer.publisher if statement.source else None)
        if meant and statement.source_actor is None and _is_own(text, language, statement):
            medium = statement.medium or (Medium.LETTER if writer.of_letter and not outer else None)
            statement = replace(statement, source_actor=meant, medium=medium)  # noqa: PLW2901
        heard[statement.id] = statement
    return tuple(heard.values())


def _is_own(text: str, language: str, statement: Statement) -> bool:
    if statement.source:
        return _first_persons(language).match(text, statement.source[0].start, statement.source[0].end) is not None
    return statement.cue is None and statement.parent is None and statement.form is not Form.DIRECT


def _last_named(marked: Marked, sentence: Span, end: int) -> Span | None:
    named = marked.claims(max(sentence.start, end - MOST_CLAIM), end)
    return named[-1] if named else None


def _bare(text: str, sentence: Span) -> Span:
    end = sentence.end
    while end > sentence.start + 1 and text[end - 1] in ".。 \t\n":
        end -= 1
    return Span(sentence.start, end)


@cache
def _first_persons(language: str) -> re.Pattern[str]:
    return compile_words((row["words"] for row in table(language, "first_persons")), language)
