"""Whether it matters who does it: `python -m evals.parties [--rules]`.

Takes passages of the development data that name two states, puts two others in their places, and those two again the other way
round: the actors, times and events of both readings must be the same but for the names. Prints, for each language, in how many
passages they are, and what differs.
"""

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from rejoinder.model import Event, Ground, Interval, Language, Mention, MentionKind, Reading, Span, Spans, Version
from rejoinder.read.actors import find_mentions
from rejoinder.read.finders import rule_finders
from rejoinder.read.reader import Reader
from rejoinder.reference import Gazetteer, Use
from rejoinder.reference.tables import facts, split

SHARED = Path(os.environ.get("REJOINDER_SHARED", Path(__file__).resolve().parents[2] / "shared"))
LANGUAGES = (Language.EN, Language.JA, Language.ZH_HANS)
PAIRS = (
    ("Japan", "China"),
    ("Taiwan", "Russia"),
    ("South Korea", "Iran"),
    ("North Korea", "Ukraine"),
    ("India", "Australia"),
    ("Vietnam", "Israel"),
)
NOT_BEFORE, NOT_BEHIND = frozenset("東西南北新旧-"), frozenset("語语系-")
FEWEST, LONGEST = 10, 600  # characters of a passage
TEXTS = 200  # a language
STATES = frozenset(row["name"] for row in facts("states"))
WITH_ARTICLE = frozenset(row["state"] for row in facts("articles"))  # in English, where no other name fits behind the article
PUBLISHED = Interval(datetime(2025, 11, 26, tzinfo=UTC), datetime(2025, 11, 27, tzinfo=UTC), "UTC", Ground.GIVEN)
SENTENCES = Path(__file__).resolve().parents[1] / "tests" / "read" / "even_handed"
Names = Mapping[Use, str]
Item = tuple[object, ...]
Read = Callable[[Version], Reading]
GAZETTEER = Gazetteer.standard()


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a passage names one of its two states (0 or 1), and how."""

    span: Span
    side: int
    use: Use


@dataclass(frozen=True, slots=True)
class Passage:
    """A text in which two states are named."""

    text: str
    language: Language
    slots: tuple[Slot, ...]

    def filled(self, one: str, other: str) -> tuple[str, Callable[[int], int]]:
        """The text with two states in their places, and the way from its offsets to those of the passage."""
        names = [names_of(state, self.language) for state in (one, other)]
        parts, ends, at, length = [], [(0, 0)], 0, 0
        for slot in self.slots:
            words = names[slot.side][slot.use]
            parts += [self.text[at : slot.span.start], words]
            length += slot.span.start - at
            ends += [(length, slot.span.start), (length + len(words), slot.span.end)]
            at, length = slot.span.end, length + len(words)
        parts.append(self.text[at:])

        def back(offset: int) -> int:
            new, old = max(end for end in ends if end[0] <= offset)
            return old + offset - new

        return "".join(parts), back


@dataclass(frozen=True, slots=True)
class Difference:
    """A text that is not read as its counterpart, in which two states have changed places: what only one of them has."""

    text: str
    here: list[Item]
    there: list[Item]


def names_of(state: str, language: Language) -> Names:
    """How a language calls a state, what belongs to it, and where its government sits."""
    base = language.base
    by_use = {
        Use.NAME: next(split(row[base])[0] for row in facts("states") if row["name"] == state),
        Use.CAPITAL: next((split(row[base])[0] for row in facts("capitals") if row["state"] == state), ""),
        Use.DEMONYM: next((split(row["words"])[0] for row in facts("demonyms") if row["state"] == state), ""),
    }
    return {use: name for use, name in by_use.items() if name}


def passages(language: Language, texts: Iterable[str]) -> Iterator[Passage]:
    """The texts that name two states or more; the first two are the parties, if nobody who belongs to them is named as well."""
    able = STATES - WITH_ARTICLE if language is Language.EN else STATES
    for text in dict.fromkeys(texts):
        found = GAZETTEER.find(text, language) if FEWEST <= len(text) <= LONGEST else ()
        states = list(dict.fromkeys(one.actor.name for one in found if one.actor.name in able))[:2]
        mine = [one for one in found if one.actor.name in states]
        if len(states) == len(PAIRS[0]) and all(_stands_free(text, one.span) for one in mine):
            slots = tuple(Slot(one.span, states.index(one.actor.name), one.use) for one in mine)
            yield Passage(text, language, slots)


def _stands_free(text: str, span: Span) -> bool:
    """Whether another name makes sense there: not so in 北日本, 東京語 or Japan-based."""
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    katakana = "ァ" <= after <= "ー"
    return before not in NOT_BEFORE and after not in NOT_BEHIND and not katakana


def _fits(passage: Passage, pair: tuple[str, str]) -> bool:
    """Whether the passage names nobody else of these states: beside Putin, what is Russia’s is not Taiwan’s."""
    text, own = passage.text, {slot.span for slot in passage.slots}
    mentions = find_mentions(text, passage.language, GAZETTEER)
    others = {
        GAZETTEER.state_of(one.actor) for one in mentions if one.actor and one.span not in own and not _points_back(one, text)
    }
    return not others & set(pair)


def _points_back(mention: Mention, text: str) -> bool:
    return mention.kind is MentionKind.OFFICE or mention.span.of(text).lower() in {row["words"] for row in facts("anaphors")}


def differences(found: Iterable[Passage], read: Read, pairs: Iterable[tuple[str, str]] = PAIRS) -> Iterator[Difference | None]:
    """For each passage and pair a difference, or None."""
    pairs = tuple(pairs)
    for passage in found:
        for one, other in (pair for pair in pairs if _fits(passage, pair)):
            here, there = _items(passage, (one, other), read), _items(passage, (other, one), read)
            text = passage.filled(one, other)[0]
            same = here == there
            yield None if same else Difference(text, _without(here, there), _without(there, here))


def _items(passage: Passage, states: tuple[str, str], read: Read) -> list[Item]:
    """Actors, times and events with the places of the passage; a state as the side that it is.

    Whoever holds one of its offices stands for it, as the office does where the tables know no holder.
    """
    text, back = passage.filled(*states)
    reading = read(Version("ve-0", "do-0", None, text, passage.language, published=PUBLISHED))

    def place(spans: Spans | None) -> tuple[tuple[int, int], ...]:
        return tuple((back(span.start), back(span.end)) for span in spans or ())

    def who(name: str | None) -> object:
        state = GAZETTEER.state_of(name) if name else None
        if state in states:
            known = GAZETTEER.actor(name or "")
            return states.index(state), known is None or known.kind not in {MentionKind.PERSON, MentionKind.STATE}
        return name and _unnamed(name, states, passage.language)

    def event(one: Event) -> Item:
        sides = (place(one.actor), place(one.target), who(one.actor_name), who(one.target_name))
        return ("event", one.kind.value, one.status.value, place(one.trigger), *sides, one.at.value if one.at else None)

    mentions = [("mention", place((one.span,)), one.kind.value, who(one.actor)) for one in reading.mentions]
    times = [("time", place((one.span,)), one.time.value) for one in reading.times]
    return [*mentions, *times, *map(event, reading.events)]


def _unnamed(name: str, states: tuple[str, str], language: Language) -> str:
    """A name that only the text gives, or a capital, without the words that name the states."""
    for place, state in enumerate(states):
        for use, words in names_of(state, language).items():
            name = name.replace(words, f"{{{place} {use.value}}}")
    return name


def _without(items: list[Item], others: list[Item]) -> list[Item]:
    return [item for item in items if item not in others]


def real_texts(language: Language, shared: Path = SHARED) -> Iterator[str]:
    """Paragraphs of news and sentences of news in a language, in the order of their files."""
    base = language.base
    for row in _rows(shared / "data" / "match" / "ntrex-dev.jsonl"):
        yield str(row[base])
    if language is Language.EN:
        for name in ("statements/polnear-dev.jsonl", "times/tbaq.jsonl", "official/white-house-press-briefings.jsonl"):
            for row in _rows(shared / "data" / name):
                yield from str(row["text"]).split("\n")
        return
    for path in sorted((shared / "data" / "pages" / "press").glob("*.json")):
        for page in json.loads(path.read_text(encoding="utf-8")).values():
            yield from _paragraphs(page)


def written_texts(language: Language) -> Iterator[str]:
    """The sentences of the tests about statements, with two states in them."""
    one, other = (names_of(state, language)[Use.NAME] for state in PAIRS[0])
    lines = (SENTENCES / f"{language.base}.txt").read_text(encoding="utf-8").splitlines()
    yield from (line.replace("\\n", "\n").replace("{A}", one).replace("{B}", other) for line in lines)


def _paragraphs(page: object) -> Iterator[str]:
    if isinstance(page, str):
        yield page
    elif isinstance(page, list | dict):
        for part in page.values() if isinstance(page, dict) else page:
            yield from _paragraphs(part)


def _rows(path: Path) -> Iterator[dict[str, object]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def parties_report(read: Read | None = None, *, tell: bool = False) -> dict[str, float]:
    """In how many percent of the texts the readings are alike, such as `ja real`; with `tell`, what is not is printed."""
    read = read or Reader.standard().read
    report = {}
    for language in LANGUAGES:
        for name, texts in (("real", real_texts(language)), ("written", written_texts(language))):
            told = list(islice(differences(passages(language, texts), read), TEXTS))
            apart = [difference for difference in told if difference]
            report[f"{language.base} {name}"] = round(100 * (1 - len(apart) / max(len(told), 1)), 1)
            if tell:
                print(f"{language.base}, {name}: {len(told) - len(apart)} of {len(told)} texts are read alike")
                for difference in apart:
                    _tell(difference)
    return report


def _tell(difference: Difference) -> None:
    print(f"  {difference.text!r}")
    for sign, items in (("-", difference.here), ("+", difference.there)):
        for item in items:
            print(f"    {sign} {item}")


def main() -> None:
    """Print shares, and what differs."""
    read = Reader.standard(finders=rule_finders()).read if "--rules" in sys.argv else None
    print(json.dumps(parties_report(read, tell=True)))


if __name__ == "__main__":
    main()
