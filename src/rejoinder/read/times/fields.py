"""What a word or a rule says, as the tables write it: `shift=-1 period=week`."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


class Fields(NamedTuple):
    """Numbers and words by name."""

    numbers: Mapping[str, float]
    words: Mapping[str, str]


def read_fields(says: str) -> Fields:
    """The fields of a cell. Raises ValueError where one has no `=`."""
    fields = dict(field.split("=", 1) for field in says.split())
    numbers = {name: float(value) for name, value in fields.items() if _NUMBER.fullmatch(value)}
    words = {name: value for name, value in fields.items() if name not in numbers}
    return Fields(MappingProxyType(numbers), MappingProxyType(words))


NOTHING_SAID = read_fields("")
