"""Which letters a rule's pattern can begin with and which it needs, so that only rules that may apply are compiled and tried."""

import re

_PIECE = re.compile(r"\(\?<?[!=]\[[^\]]*\]\)|\(\?:|\(|\)|\||\[[^\]]*\]|\?")  # all that a compiled rule is made of


def first_letters(pattern: str) -> frozenset[str]:
    """The letters that can stand first in what the pattern matches."""
    return _either(_pieces(pattern), 0)[0]


def needed_letters(pattern: str) -> tuple[frozenset[str], ...]:
    """Sets of letters, one of each of which is in all that the pattern matches; none for a pattern of alternatives."""
    pieces = _pieces(pattern)
    depth, found = 0, []
    for place, piece in enumerate(pieces):
        after = pieces[place + 1 : place + 3]
        alone = depth == 1 and pieces[place - 1] == "(" and after[:1] == [")"] and after[1:] != ["?"]
        if piece.startswith("[") and (alone or (depth == 0 and after[:1] != ["?"])):
            found.append(frozenset(piece[1:-1]))
        depth += (piece in {"(", "(?:"}) - (piece == ")")
        if piece == "|" and depth == 0:
            return ()
    return tuple(found)


def _pieces(pattern: str) -> list[str]:
    return [piece for piece in _PIECE.findall(pattern) if not piece.startswith(("(?<", "(?!", "(?="))]


def _either(pieces: list[str], place: int) -> tuple[frozenset[str], bool, int]:
    """The first letters of the alternatives from a place on, whether one may be empty, and where they end."""
    letters, empty, end = _sequence(pieces, place)
    while end < len(pieces) and pieces[end] == "|":
        more, may_be_empty, end = _sequence(pieces, end + 1)
        letters, empty = letters | more, empty or may_be_empty
    return letters, empty, end


def _sequence(pieces: list[str], place: int) -> tuple[frozenset[str], bool, int]:
    letters: frozenset[str] = frozenset()
    empty = True
    while place < len(pieces) and pieces[place] not in {"|", ")"}:
        if pieces[place].startswith("["):
            more, may_be_empty, place = frozenset(pieces[place][1:-1]), False, place + 1
        else:
            more, may_be_empty, closing = _either(pieces, place + 1)
            place = closing + 1
        if place < len(pieces) and pieces[place] == "?":
            may_be_empty, place = True, place + 1
        letters = letters | more if empty else letters
        empty = empty and may_be_empty
    return letters, empty, place
