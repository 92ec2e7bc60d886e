"""Rules that put tokens together: patterns of kinds, read from the tables, matched on a string with one letter a token.

A rule's pattern is a regular expression over kinds: `MONTH COMMA? day:DAY`. A bar without blanks joins kinds, one
with blanks joins patterns. `name:KIND` keeps the token's number under that name, `@part` puts in a row whose reading is `part`,
`<KIND` and `<!KIND` look at the token before, `>KIND` and `>!KIND` at the one after, which then is no part of the expression.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rejoinder.lang import Row, table
from rejoinder.model import Span
from rejoinder.read.times.fields import NOTHING_SAID, Fields, read_fields
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
PAIR = "pair"  # the reading of rules for two times that share a word, the second of them called `until`
NOTHING = "nothing"  # the reading of rules for words that look like a time and are none
LONGEST = 32  # tokens; no rule takes more, with those it looks at on either side
MAX_REMEMBERED = 4096  # stretches of letters
_ITEM = re.compile(
    r"(?P<look><!|<|>!|>)?(?:(?P<name>[a-z]+):)?(?P<kinds>[A-Z][A-Z0-9_]*(?:\|[A-Z][A-Z0-9_]*)*)|(?P<open>\()(?!\?)|\s+"
)
_LOOKS = {"<!": "(?<!{})", "<": "(?<={})", ">!": "(?!{})", ">": "(?={})"}
_FIRST_CODE = 0xE000  # private use: no text of ours is in these strings


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression says, not yet resolved: its reading, and the numbers and words that its tokens and its rule give."""

    span: Span
    reading: str
    numbers: Mapping[str, float]
    words: Mapping[str, str]

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
    """A compiled pattern; `names` are those of its groups, in order."""

    pattern: re.Pattern[str]
    names: tuple[str, ...]
    reading: str
    says: Fields


@dataclass(frozen=True, slots=True)
class Grammar:
    """The rules of a language by the kinds of token in them, and the letter of each kind."""

    language: str
    rules: Mapping[str, tuple[Rule, ...]]
    codes: Mapping[str, str]


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
    first = {code: tuple(rule for rule in rules if code in rule.pattern.pattern) for code in codes.values()}
    return Grammar(language, first, codes)


def compose(tokens: Sequence[Token], known: Grammar) -> Iterator[Meaning]:
    """The expressions that the tokens make: at each place the longest, between equals the rule that stands first."""
    letters = "".join(known.codes.get(token.kind, known.codes[BREAK]) for token in tokens)
    place = 0
    while place < len(letters):
        start = max(place - 1, 0)
        best = _longest(known.language, letters[start : place + LONGEST], place - start)
        if best is None:
            place += 1
            continue
        rule, match = best
        near = tokens[start : start + match.end()]
        if rule.reading == PAIR:
            yield from _mean_pair(rule, match, near)
        elif rule.reading != NOTHING:
            yield _mean(rule, match, near)
        place = start + match.end()


@lru_cache(maxsize=MAX_REMEMBERED)
def _longest(language: str, letters: str, place: int) -> tuple[Rule, re.Match[str]] | None:
    """The rule that takes most of the letters from the place on; remembered, since a text repeats few kinds of expression."""
    best: tuple[Rule, re.Match[str]] | None = None
    for rule in grammar(language).rules[letters[place]]:
        match = rule.pattern.match(letters, place)
        if match and match.end() > place and (best is None or match.end() > best[1].end()):
            best = rule, match
    return best


def _mean(rule: Rule, match: re.Match[str], tokens: Sequence[Token]) -> Meaning:
    numbers, words = dict(rule.says.numbers), dict(rule.says.words)
    for token in tokens[match.start() : match.end()]:
        if token.says is not NOTHING_SAID:
            numbers.update(token.says.numbers)
            words.update(token.says.words)
    for group, name in enumerate(rule.names, start=1):
        if name and match.start(group) >= 0:
            numbers[name] = tokens[match.start(group)].value
    span = Span(tokens[match.start()].start, tokens[match.end() - 1].end)
    return Meaning(span, rule.reading, numbers, words)


def _mean_pair(rule: Rule, match: re.Match[str], tokens: Sequence[Token]) -> Iterator[Meaning]:
    """Both days of "24-25 November": the tokens up to the joint, and those from the number that the rule calls `until`."""
    both = _mean(rule, match, tokens)
    numbers, field = dict(both.numbers), both.words["pair"]
    until = match.start(rule.names.index("until") + 1)
    second = {**numbers, field: numbers.pop("until")}
    crosses = field == "hour" and numbers["hour"] > second["hour"]  # "9 to 5 p.m." begins in the morning
    first_words = {name: word for name, word in both.words.items() if not (crosses and name == "half_of_day")}
    yield Meaning(Span(both.span.start, tokens[until - 2].end), "date", numbers, first_words)
    yield Meaning(Span(tokens[until].start, both.span.end), "date", second, both.words)


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

    return Rule(re.compile(_ITEM.sub(_letter, pattern)), tuple(names), row["reading"], read_fields(row["says"]))
