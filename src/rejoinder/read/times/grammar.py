"""Rules that put tokens together: patterns of kinds, read from the tables, matched on a string with one letter a token.

A rule's pattern is a regular expression over kinds: `MONTH COMMA? day:DAY`. A bar without blanks joins kinds, one
with blanks joins patterns. `name:KIND` keeps the token's number under that name, `@part` puts in a row whose reading is `part`,
`<KIND` and `<!KIND` look at the token before, `>KIND` and `>!KIND` at the one after, which then is no part of the expression.
`joint:KIND` parts the expression in two, each of which keeps what its own tokens say; `drop:KIND` is a token that says nothing.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from rejoinder.lang import Row, table
from rejoinder.model import Span
from rejoinder.read.times.fields import NOTHING_SAID, Fields, read_fields
from rejoinder.read.times.letters import first_letters, needed_letters
from rejoinder.read.times.tokens import BREAK, Token

ALIASES = {
    "TWELVE": "D12|ZEROED",
    "HOUR": "D0|D12|D24|ZEROED",
    "DAY": "D12|D24|D31|ZEROED",
    "MINUTE": "D0|D12|D24|D31|D59|ZEROED",
    "SHORT": "D0|D12|D24|D31|D59|DECIMAL|SPELLED",
    "FIGURE": "D0|D12|D24|D31|D59|BIG|ZEROED",
    "WHOLE": "D0|D12|D24|D31|D59|BIG|SPELLED",
    "ANYUNIT": "UNIT|QTR|CENT|WKND",
    "COUNT": "D0|D12|D24|D31|D59|BIG|DECIMAL|SPELLED|YEAR",
}
JOINT = "joint"  # the name of the token between the two halves of an expression
SILENT = "drop"  # the name of a token that says nothing here: "past" in "ten past nine"
NOTHING = "nothing"  # the reading of rules for words that look like a time and are none
LONGEST = 64  # tokens: longer runs of time words are in no prose, and not remembered
MAX_REMEMBERED = 4096  # runs of letters
_ITEM = re.compile(
    r"(?P<look><!|<|>!|>)?(?:(?P<name>[a-z]+):)?(?P<kinds>[A-Z][A-Z0-9_]*(?:\|[A-Z][A-Z0-9_]*)*)|(?P<open>\()(?!\?)|\s+"
)
_LOOKS = {"<!": "(?<!{})", "<": "(?<={})", ">!": "(?!{})", ">": "(?={})"}
_FIRST_CODE = 0xE000  # private use: no text of ours is in these strings


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression says, not yet resolved: its reading, and the numbers and words that its tokens and its rule give.

    Of one that has two halves ("from Monday to Friday", "the first week of May") these are the first's; `other` is the second.
    """

    span: Span
    reading: str
    numbers: Mapping[str, float]
    words: Mapping[str, str]
    other: "Meaning | None" = None
    first_end: int = 0  # where the first half of one with two ends

    def number(self, name: str) -> int | None:
        """A number by name, or None where the expression does not say it."""
        value = self.numbers.get(name)
        return None if value is None else int(value)

    def says(self, *names: str) -> bool:
        """Whether it says any of these."""
        numbers, words = self.numbers, self.words
        return any(name in numbers or name in words for name in names)


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, to be compiled when it is first tried, where there is one of each of the `needs` in the text.

    `names` are those of its groups, in order.
    """

    pattern: str
    needs: tuple[frozenset[str], ...]
    names: tuple[str, ...]
    reading: str
    says: Fields


@dataclass(frozen=True, slots=True)
class Grammar:
    """The rules of a language by the letters that they can begin with, the letter of each kind, what finds runs."""

    language: str
    rules: Mapping[str, tuple[Rule, ...]]
    codes: Mapping[str, str]
    runs: re.Pattern[str]


@cache
def grammar(language: str) -> Grammar:
    """The rules of `lang/<language>/times_rules.tsv`."""
    rows = table(language, "times_rules")
    kinds = {row["kind"] for row in table(language, "times_words")} | _kinds_of(rows) | {BREAK}
    codes = {kind: chr(_FIRST_CODE + i) for i, kind in enumerate(sorted(kinds))}
    parts: dict[str, str] = {}
    rules: list[Rule] = []
    for row in rows:
        pattern = re.sub(r"@(\w+)", lambda found: f"({parts[found[1]]})", row["pattern"])
        if row["reading"] == "part":
            parts[row["says"]] = pattern
        else:
            rules.append(_compile(pattern, row, codes))
    starts = [(rule, first_letters(rule.pattern)) for rule in rules]
    first = {code: tuple(rule for rule, letters in starts if code in letters) for code in codes.values()}
    return Grammar(language, first, codes, re.compile(f"[^{codes[BREAK]}]+"))


def compose(tokens: Sequence[Token], known: Grammar) -> Iterator[Meaning]:
    """The expressions that the tokens make: at each place the longest, between equals the rule that stands first."""
    letters = "".join([known.codes.get(token.kind, known.codes[BREAK]) for token in tokens])
    for run in known.runs.finditer(letters):
        parse = _parse if len(run[0]) <= LONGEST else _parse.__wrapped__
        for rule, match in parse(known.language, run[0]):
            yield from _mean(rule, match, tokens[run.start() : run.end()])


@lru_cache(maxsize=MAX_REMEMBERED)
def _parse(language: str, letters: str) -> tuple[tuple[Rule, re.Match[str]], ...]:
    """The rules that apply in a run of letters without a break; remembered, since texts repeat few kinds of expression."""
    rules = grammar(language).rules
    found: list[tuple[Rule, re.Match[str]]] = []
    place = 0
    while place < len(letters):
        best = _longest(rules[letters[place]], letters, place)
        if best is not None:
            found.append(best)
        place = best[1].end() if best is not None else place + 1
    return tuple(found)


def _longest(rules: Sequence[Rule], letters: str, place: int) -> tuple[Rule, re.Match[str]] | None:
    """The rule that takes most of the letters from the place on."""
    best: tuple[Rule, re.Match[str]] | None = None
    ahead = frozenset(letters[place : place + LONGEST])
    for rule in rules:
        if any(need.isdisjoint(ahead) for need in rule.needs):
            continue
        match = _compiled(rule.pattern).match(letters, place)
        if match and match.end() > place and (best is None or match.end() > best[1].end()):
            best = rule, match
    return best


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _mean(rule: Rule, match: re.Match[str], tokens: Sequence[Token]) -> Iterator[Meaning]:
    """What a match says; nothing for what only looks like a time."""
    if rule.reading == NOTHING:
        return
    joint = next((match.start(i) for i, name in enumerate(rule.names, start=1) if name == JOINT and match.start(i) >= 0), None)
    if joint is None:
        yield _say(rule, match, tokens, (match.start(), match.end()))
        return
    first = _say(rule, match, tokens, (match.start(), joint))
    other = _say(rule, match, tokens, (joint + 1, match.end()))
    yield replace(first, span=Span(first.span.start, other.span.end), other=other, first_end=first.span.end)


def _say(rule: Rule, match: re.Match[str], tokens: Sequence[Token], part: tuple[int, int]) -> Meaning:
    """What the tokens of a part of a match say."""
    numbers, words = dict(rule.says.numbers), dict(rule.says.words)
    silent = {match.start(i) for i, name in enumerate(rule.names, start=1) if name == SILENT}
    for place, token in enumerate(tokens[part[0] : part[1]], start=part[0]):
        if token.says is not NOTHING_SAID and place not in silent:
            numbers.update(token.says.numbers)
            words.update(token.says.words)
    for group, name in enumerate(rule.names, start=1):
        if name and name != SILENT and part[0] <= match.start(group) < part[1]:
            numbers[name] = tokens[match.start(group)].value
    span = Span(tokens[part[0]].start, tokens[part[1] - 1].end)
    return Meaning(span, rule.reading, numbers, words)


def _kinds_of(rows: Sequence[Row]) -> set[str]:
    named = {kind for row in rows for item in _ITEM.finditer(row["pattern"]) for kind in (item["kinds"] or "").split("|")}
    return {plain for kind in named if kind for plain in ALIASES.get(kind, kind).split("|")}


def _compile(pattern: str, row: Row, codes: Mapping[str, str]) -> Rule:
    names: list[str] = []

    def _letter(item: re.Match[str]) -> str:
        if item["open"]:
            return "(?:"
        if not item["kinds"]:
            return ""
        kinds = [plain for kind in item["kinds"].split("|") for plain in ALIASES.get(kind, kind).split("|")]
        either = f"[{''.join(codes[kind] for kind in kinds)}]"
        if item["name"]:
            names.append(item["name"])
            return f"({either})"
        return _LOOKS[item["look"]].format(either) if item["look"] else either

    written = _ITEM.sub(_letter, pattern)
    return Rule(written, needed_letters(written), tuple(names), row["reading"], read_fields(row["says"]))
