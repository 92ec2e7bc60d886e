"""The lists of English words that tell of events, ready for matching."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from rejoinder.lang import Row, table, words
from rejoinder.model import EventKind, PloverRoot
from rejoinder.read.events.inflect import Form, forms_of, third_person

PLAIN = "other"  # the class of nouns that only lead on to another


@dataclass(frozen=True, slots=True)
class Deed:
    """What a word tells of: a kind of event, its PLOVER root, and the preposition before its target, which `must` stand there."""

    kind: EventKind
    plover: PloverRoot
    after: str = ""
    must: bool = False


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb: what it tells of alone, and with an object of a class."""

    word: str
    alone: Deed | None
    by_class: Mapping[str, Deed]


Forms = Mapping[str, tuple[Verb, frozenset[Form]]]


@cache
def verb_forms() -> Forms:
    """Every form of every verb in the lists, in lower case."""
    irregular = {row["word"]: (row["past"], row["participle"]) for row in table("en", "events_forms")}
    found: dict[str, tuple[Verb, frozenset[Form]]] = {}
    for verb in _verbs():
        for written, form in forms_of(verb.word, irregular.get(verb.word)):
            known, forms = found.get(written, (verb, frozenset[Form]()))
            found[written] = known, forms | {form}
    return found


def _verbs() -> list[Verb]:
    rows: dict[str, list[Row]] = {}
    for row in table("en", "events_verbs"):
        rows.setdefault(row["word"], []).append(row)
    telling = [
        Verb(
            word,
            next((deed_of(row) for row in group if not row["class"]), None),
            {row["class"]: deed_of(row) for row in group if row["class"]},
        )
        for word, group in rows.items()
    ]
    silent = {*words("en", "events_others"), *words("en", "events_forms")} - set(rows)
    return [*telling, *(Verb(word, None, {}) for word in sorted(silent))]


def deed_of(row: Row) -> Deed:
    """The deed that a row of any list of events gives."""
    return Deed(EventKind(row["kind"]), PloverRoot(row["plover"]), row.get("after", ""), row.get("must") == "yes")


@cache
def object_classes() -> Mapping[str, frozenset[str]]:
    """The classes of a noun, in singular and plural."""
    found: dict[str, set[str]] = {}
    for row in table("en", "events_objects"):
        for word in (row["word"], third_person(row["word"])):
            found.setdefault(word, set()).add(row["class"])
    return {word: frozenset(classes) for word, classes in found.items()}


@cache
def leading_nouns() -> frozenset[str]:
    """Nouns that lead on to whom they concern: a decision, an attack. Not those that name a party or a place themselves."""
    leading = {row["word"] for row in table("en", "events_objects") if row["leads"] == "yes"}
    return frozenset({form for word in leading for form in (word, third_person(word))} | telling_nouns().keys())


@cache
def telling_nouns() -> Mapping[str, Deed]:
    """Nouns that tell of an event, some of two words."""
    return {row["words"]: deed_of(row) for row in table("en", "events_nouns")}


@cache
def setting(name: str) -> frozenset[str]:
    """The words of one setting in which the words of the other lists tell of no event between actors."""
    return frozenset(row["word"] for row in table("en", "events_settings") if row["setting"] == name)


@cache
def roles() -> frozenset[str]:
    """Nouns for who holds an office, by their last word."""
    return frozenset(row["word"].rsplit(None, 1)[-1] for row in table("en", "roles"))


@cache
def telling_words() -> frozenset[str]:
    """Words of which a sentence must have one to tell of an event: verbs that tell alone, and nouns that tell with a verb."""
    verbs = {form for form, (verb, _) in verb_forms().items() if verb.alone is not None}
    nouns = {word.rsplit(None, 1)[-1] for word in telling_nouns()}
    return frozenset({*verbs, *nouns, *object_classes(), "willing", "ready", "must", "should"})
