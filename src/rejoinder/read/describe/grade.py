"""How well a source is named."""

import re
from collections.abc import Sequence

from rejoinder.model import Grade, Mention, MentionKind, Span
from rejoinder.read.lexicon import Lexicon

_AFTER_HEAD = re.compile(r"\s+(?:of|from|in|at|for|with|who|that|which|on|to|by|close|familiar)\b|,|\s[–—-]\s|[（(]")
_POSSESSOR = re.compile(r"^(?P<owner>.{1,120}?)(?:['’]s?(?=\s)|の|的)|^(?P<pronoun>his|her|their|its|他的|她的)\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$")
_NAME = re.compile(r"\s+[A-Z][\w.’'-]+")  # after a role: Foreign Minister Ilse Brandt
_NAMED_BEHIND = re.compile(r",\s+(?:[A-Z][\w’'-]+\s+){1,3}[A-Z][\w’'-]+(?:,|$)")  # the harbour master, Ole Dahl
_BY_KIND = {
    MentionKind.PERSON: Grade.NAMED,
    MentionKind.OFFICE: Grade.ROLE,
    MentionKind.ORGANISATION: Grade.COLLECTIVE,
    MentionKind.STATE: Grade.COLLECTIVE,
    MentionKind.GROUP: Grade.COLLECTIVE,
    MentionKind.DOCUMENT: Grade.DOCUMENT,
}
_BY_LIST = (
    ("anonymous", Grade.ANONYMOUS),
    ("roles", Grade.ROLE),
    ("collectives", Grade.COLLECTIVE),
    ("documents", Grade.DOCUMENT),
)


def grade_of(text: str, source: Span | None, mentions: Sequence[Mention], lexicon: Lexicon) -> Grade:
    """Named when a person is named; else what the head of the noun phrase is; a letter counts as the one who wrote it."""
    if source is None:
        return Grade.UNKNOWN
    core = core_of(text, source)
    if _is_pronoun(text, source, lexicon):
        return _of_pronoun(text, source, lexicon)
    grade = _of_head(text, core, mentions, lexicon)
    if grade is not Grade.NAMED and _NAMED_BEHIND.match(text, core.end, source.end):
        return Grade.NAMED
    if grade is Grade.DOCUMENT and (owner := _owner(text, core)):
        return grade_of(text, owner, mentions, lexicon)
    return grade


def core_of(text: str, source: Span) -> Span:
    """The noun phrase up to what describes its head further: the head stands at its end."""
    cut = _AFTER_HEAD.search(text, source.start + 1, source.end) or _POSSESSIVE.search(text, source.start + 1, source.end)
    return Span(source.start, cut.start()) if cut else source


def _is_pronoun(text: str, source: Span, lexicon: Lexicon) -> bool:
    return lexicon.pattern("pronouns").fullmatch(text, source.start, source.end) is not None


def _of_pronoun(text: str, source: Span, lexicon: Lexicon) -> Grade:
    return Grade.COLLECTIVE if lexicon.pattern("plural_pronouns").fullmatch(text, source.start, source.end) else Grade.NAMED


def _owner(text: str, core: Span) -> Span | None:
    found = _POSSESSOR.match(text[core.start : core.end])
    if not found:
        return None
    name = "owner" if found.group("owner") else "pronoun"
    return Span(core.start + found.start(name), core.start + found.end(name))


def _of_head(text: str, core: Span, mentions: Sequence[Mention], lexicon: Lexicon) -> Grade:
    inside = [m for m in mentions if core.covers(m.span) and not _owns(text, m.span, core)]
    if any(m.kind is MentionKind.PERSON for m in inside):
        return Grade.NAMED
    by_list = [(match.end(), -i, g) for i, (name, g) in enumerate(_BY_LIST) for match in _all(text, core, lexicon, name)]
    by_mention = [(m.span.end, -len(_BY_LIST), _BY_KIND[m.kind]) for m in inside if m.kind in _BY_KIND]
    found = [entry for entry in (*by_list, *by_mention) if not text[entry[0] : core.end].startswith(("'s", "’s"))]
    if not found:
        return _unlisted(text, core, lexicon)
    end, _, grade = max(found, key=lambda entry: entry[:2])
    return Grade.NAMED if grade is Grade.ROLE and _NAME.match(text, end, core.end) else grade


def _all(text: str, core: Span, lexicon: Lexicon, name: str) -> list[re.Match[str]]:
    return list(lexicon.pattern(name).finditer(text, core.start, core.end))


def _owns(text: str, span: Span, core: Span) -> bool:
    return text[span.end : core.end].startswith(("'s ", "’s ", "' ", "’ "))


def _unlisted(text: str, core: Span, lexicon: Lexicon) -> Grade:
    """A head that no list knows: in English a capital says that it is a name."""
    words = text[core.start : core.end].split()
    if lexicon.language != "en" or not words:
        return Grade.UNKNOWN
    return Grade.NAMED if words[-1][:1].isupper() else Grade.ANONYMOUS
