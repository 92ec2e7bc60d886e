"""Environment and `case.toml`, read once and handed on as values."""

import difflib
import json
import tomllib
import zoneinfo
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from rejoinder.errors import CaseNotFound, SettingsInvalid
from rejoinder.model import Actor, Alias, Case, Language, MentionKind, Reliability, Source, StateMediaLabel
from rejoinder.model.case import Outline
from rejoinder.model.ids import source_id

CASE_FILE = "case.toml"
LANGUAGES = ("en", "ja", "zh")
MOST_EXAMPLES = 50  # claims that show what a narrative tells; more is a corpus, not a description
LONGEST_EXAMPLE = 600  # characters: a claim is a sentence or two
MOST_BYTES = 4 * 1024 * 1024  # a case file is written by hand; the largest that could be is far below this

Read = Callable[["_Place", Any], Any]


@dataclass(frozen=True, slots=True)
class Environment:
    """What the environment says. `debug` shows the trace of an error that is our own."""

    debug: bool = False


def read_environment(variables: Mapping[str, str]) -> Environment:
    """`REJOINDER_DEBUG` counts as set unless it is empty or 0."""
    return Environment(debug=variables.get("REJOINDER_DEBUG", "") not in ("", "0"))


def load_case(folder: Path) -> Case:
    """The case in this folder. Raises CaseNotFound, and SettingsInvalid for the first thing in `case.toml` that is wrong."""
    path = folder / CASE_FILE
    try:
        with path.open("rb") as file:
            body = file.read(MOST_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise CaseNotFound(
            f"{folder} is no case: it holds no {CASE_FILE}", f"`rejoinder new {folder}` makes one there"
        ) from error
    except OSError as error:
        raise SettingsInvalid(f"{path} cannot be read ({error.strerror or error})", "make it a file that you may read") from error
    if len(body) > MOST_BYTES:
        raise SettingsInvalid(f"{path} is larger than {MOST_BYTES:,} bytes", "a case file is a short text")
    return parse_case(body, folder)


def parse_case(body: bytes, folder: Path) -> Case:
    """The case that the bytes of a `case.toml` describe. Raises SettingsInvalid."""
    path = str(folder / CASE_FILE)
    try:
        table = tomllib.loads(body.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise SettingsInvalid(f"{path} is not UTF-8 (byte {error.start})", "save it as UTF-8") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise SettingsInvalid(f"{path} is not TOML ({error})", "mend that place; strings stand in quotation marks") from error
    found = {_FIELDS.get(key, key): value for key, value in _read_table(_Place(path), table, _CASE).items()}
    described = found.pop("actors", ())
    found["actors"] = tuple(actor for actor, _ in described)
    found["aliases"] = (*(alias for _, names in described for alias in names), *found.get("aliases", ()))
    case = Case(folder=folder, name=found.pop("name", None) or folder.resolve().name or "case", **found)
    _check_desk(_Place(path, ("desk",)), case)
    _check_titles(_Place(path, ("narrative",)), case)
    return case


def _check_desk(place: "_Place", case: Case) -> None:
    if case.desk is not None and case.desk not in case.parties:
        raise place.wrong(case.desk, f"one of the parties: {', '.join(case.parties) or 'none is listed yet'}")


def _check_titles(place: "_Place", case: Case) -> None:
    """Narratives are known by their titles, so that each needs its own."""
    known: set[str] = set()
    for number, outline in enumerate(case.narratives, 1):
        if outline.title.casefold() in known:
            raise place.numbered(number).at("title").wrong(outline.title, "a title that no other narrative has")
        known.add(outline.title.casefold())


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in which file a value stands."""

    path: str
    keys: tuple[str, ...] = ()

    def at(self, key: str) -> "_Place":
        """What stands there under a key."""
        return _Place(self.path, (*self.keys, key))

    def numbered(self, number: int) -> "_Place":
        """One of several that stand there, counted from 1."""
        return _Place(self.path, (*self.keys[:-1], f"{self.keys[-1]}[{number}]"))

    def wrong(self, value: object, right: str) -> SettingsInvalid:
        """The complaint about what stands there."""
        shown = json.dumps(value, ensure_ascii=False, default=str)
        shown = shown if len(shown) <= 60 else f"{shown[:57]}…"
        return SettingsInvalid(f"{self.path}: {'.'.join(self.keys)} is {shown}", f"it should be {right}")

    def unknown(self, key: str, known: Sequence[str]) -> SettingsInvalid:
        """The complaint about a key that nobody knows, with what was probably meant."""
        near = difflib.get_close_matches(key, known, 1, 0.5)
        right = f"did you mean {near[0]!r}?" if near else f"known here are {', '.join(known)}"
        return SettingsInvalid(f"{self.path}: nothing is called {'.'.join([*self.keys, key])!r}", right)


def _read_table(place: _Place, table: object, keys: Mapping[str, Read]) -> dict[str, Any]:
    if not isinstance(table, dict):
        raise place.wrong(table, "a table")
    for key in table:
        if key not in keys:
            raise place.unknown(key, tuple(keys))
    fields = {key: read(place.at(key), table[key]) for key, read in keys.items() if key in table}
    return {name: value for name, value in fields.items() if value is not None}


def _text(place: _Place, value: object) -> str | None:
    """A string; an empty one is as good as none."""
    if not isinstance(value, str):
        raise place.wrong(value, "a text in quotation marks")
    return value.strip() or None


def _texts(place: _Place, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise place.wrong(value, 'a list of texts, as in ["one", "two"]')
    return tuple(dict.fromkeys(item.strip() for item in value))


def _examples(place: _Place, value: object) -> tuple[str, ...]:
    found = _texts(place, value)
    if not 0 < len(found) <= MOST_EXAMPLES or any(len(one) > LONGEST_EXAMPLE for one in found):
        right = f"1 to {MOST_EXAMPLES} example claims of at most {LONGEST_EXAMPLE:,} characters"
        raise place.wrong(value, right)
    return found


def _zone(place: _Place, value: object) -> str | None:
    name = _text(place, value)
    try:
        return name and zoneinfo.ZoneInfo(name).key
    except (ValueError, OSError, zoneinfo.ZoneInfoNotFoundError) as error:
        near = difflib.get_close_matches(str(name), zoneinfo.available_timezones(), 1, 0.5)
        raise place.wrong(value, f"the name of a time zone such as {near[0] if near else 'Asia/Tokyo'}") from error


def _languages(place: _Place, value: object) -> tuple[str, ...]:
    found = _texts(place, value)
    if not found or any(language not in LANGUAGES for language in found):
        raise place.wrong(value, f"a list of some of {', '.join(LANGUAGES)}")
    return found


def _country(place: _Place, value: object) -> str | None:
    code = _text(place, value)
    if code is not None and not (len(code) == 2 and code.isascii() and code.isalpha()):
        raise place.wrong(value, "a two-letter country code such as JP")
    return code and code.upper()


def _day(place: _Place, value: object) -> str:
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError as error:
        raise place.wrong(value, "a date such as 2020-06-22") from error


def _one_of(values: Sequence[str], make: Callable[[str], Any]) -> Read:
    return partial(_choice, values, make)


def _choice(values: Sequence[str], make: Callable[[str], Any], place: _Place, value: object) -> object:
    if value not in values:
        raise place.wrong(value, f"one of {', '.join(values)}")
    return make(str(value))


@dataclass(frozen=True, slots=True)
class _Rows:
    """Reads a list of tables, each of which makes one record."""

    keys: Mapping[str, Read]
    needed: tuple[str, ...]
    make: Callable[..., Any]

    def __call__(self, place: _Place, value: object) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise place.wrong(value, f"tables, each under its own [[{'.'.join(place.keys)}]]")
        return tuple(self._one(place.numbered(number), row) for number, row in enumerate(value, 1))

    def _one(self, place: _Place, row: object) -> object:
        found = _read_table(place, row, self.keys)
        for key in self.needed:
            if key not in found:
                raise SettingsInvalid(f"{place.path}: {'.'.join(place.keys)} has no {key}", f"give it one: {key} = …")
        return self.make(**found)


def _label(place: _Place, value: object) -> StateMediaLabel:
    found = _read_table(place, value, {"authority": _text, "date": _day})
    if len(found) < 2:
        raise place.wrong(value, 'who says so and when: { authority = "…", date = 2020-06-22 }')
    return StateMediaLabel(found["authority"], found["date"])


def _named_actor(**found: Any) -> tuple[Actor, tuple[Alias, ...]]:  # noqa: ANN401  the fields of an Actor, already checked
    names = {language: found.pop(language, ()) for language in LANGUAGES}
    return Actor(**found), tuple(Alias(words, language, found["name"]) for language in LANGUAGES for words in names[language])


def _source(**found: Any) -> Source:  # noqa: ANN401  the fields of a Source, already checked
    return Source(id=source_id(found["name"]), **found)


_FIELDS = {"source": "sources", "actor": "actors", "alias": "aliases", "narrative": "narratives"}
_SOURCE: Mapping[str, Read] = {
    "name": _text,
    "country": _country,
    "language": _one_of([v.value for v in Language], Language),
    "url": _text,
    "zone": _zone,
    "owner": _text,
    "state_media": _label,
    "reliability": _one_of([v.value for v in Reliability], Reliability),
}
_ACTOR: Mapping[str, Read] = {
    "name": _text,
    "kind": _one_of([v.value for v in MentionKind], MentionKind),
    "part_of": _text,
    "held_from": _day,
    "held_until": _day,
    **dict.fromkeys(LANGUAGES, _texts),
}
_ALIAS: Mapping[str, Read] = {"words": _text, "language": _one_of(LANGUAGES, str), "actor": _text}
_NARRATIVE: Mapping[str, Read] = {"title": _text, "description": _text, "examples": _examples}
_CASE: Mapping[str, Read] = {
    "name": _text,
    "zone": _zone,
    "parties": _texts,
    "desk": _text,
    "languages": _languages,
    "watch": _texts,
    "judge": _text,
    "source": _Rows(_SOURCE, ("name",), _source),
    "actor": _Rows(_ACTOR, ("name", "kind"), _named_actor),
    "alias": _Rows(_ALIAS, ("words", "language", "actor"), Alias),
    "narrative": _Rows(_NARRATIVE, ("title", "examples"), Outline),
}

_NEW_CASE = """\
# A case is one dispute under watch. Everything here may be changed at any time; `rejoinder update` reads again where it matters.

# What the case is called on screen and in briefs.
name = {name}

# Dates without a zone, and words such as "yesterday", are understood in this time zone.
zone = {zone}

# Who is in dispute. All are read alike.
{parties}

# Whose desk uses this case: one of the parties. It only chooses the view ("about us"), never the reading.
{desk}

# The languages that are read.
languages = {languages}

# Words to watch for, in any language.
# watch = ["Hallim Shoal", "ハリム礁", "哈利姆礁"]

# Who judges at this desk, when `judge` is not told otherwise.
# judge = "A. Person"

# What is known of who publishes. Say that an outlet is state media only with who says so and when; reliability is yours to give
# (A to F, Admiralty).
# [[source]]
# name = "Daily Herald"
# country = "JP"
# language = "ja"
# url = "https://herald.example/"
# zone = "Asia/Tokyo"
# owner = "Herald Holdings"
# reliability = "B"
# state_media = {{ authority = "Register of State Media", date = 2024-03-01 }}

# People and bodies that the reader should know beside those it knows already. A person belongs to the office held, an office to
# its organisation, an organisation to its state.
# [[actor]]
# name = "Ministry of the Sea"
# kind = "organisation"
# part_of = "Marenia"
# ja = ["海洋省"]                     # the names under which it stands in texts of that language; en for further English ones
# zh = ["海洋部"]

# A name for an actor that is known already.
# [[alias]]
# words = "海の役所"
# language = "ja"
# actor = "Ministry of the Sea"

# What you call by one name: claims that tell one story. New claims are held against the examples as they come in; the examples
# may be in any of the languages and need not be anybody's words.
# [[narrative]]
# title = "The survey is a pretext"
# description = "That the ship is there for something else than science."
# examples = ["The survey ship is drilling.", "調査船は軍のために働いている。"]
"""


def new_case_text(
    name: str, *, parties: Sequence[str] = (), desk: str | None = None, languages: Sequence[str] = LANGUAGES, zone: str = "UTC"
) -> str:
    """A commented `case.toml` with these values in it. What it parses to is what was handed in."""
    return _NEW_CASE.format(
        name=_quoted(name),
        zone=_quoted(zone),
        parties=_line("parties", _listed(parties)) if parties else '# parties = ["Marenia", "Sarovia"]',
        desk=_line("desk", _quoted(desk)) if desk else '# desk = "Marenia"',
        languages=_listed(languages),
    )


def _line(key: str, value: str) -> str:
    return f"{key} = {value}"


def _listed(texts: Sequence[str]) -> str:
    return f"[{', '.join(_quoted(text) for text in texts)}]"


def _quoted(text: str) -> str:
    """A TOML string: JSON's, which leaves one forbidden character as it stands."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
