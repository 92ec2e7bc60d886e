"""Whose words they are."""

from rejoinder.model import Basis, Form
from rejoinder.read.lexicon import Cue

_DESCRIBES = frozenset(["attitude"])  # the document's own description of an act: marks inside it often hold only a name


def basis_of(form: Form, cue: Cue | None, *, imputes: bool) -> Basis:
    """Imputed when the document says what the source spreads or intends; else quoted when the source's own words stand there."""
    if imputes or (cue and cue.kind == "imputation"):
        return Basis.IMPUTED
    if form is Form.INDIRECT or (form is Form.MIXED and cue and cue.kind in _DESCRIBES):
        return Basis.REPORTED
    return Basis.QUOTED
