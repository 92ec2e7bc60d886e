"""Every error that Rejoinder raises, as a tree, named by what the caller can do next.

An error is one line: what was wrong, then what would be right.
"""


class RejoinderError(Exception):
    """Something is wrong; `str(error)` says what, and what would be right."""

    exit_status = 3

    def __init__(self, wrong: str, right: str) -> None:
        super().__init__(f"{wrong}; {right}")
        self.wrong = wrong
        self.right = right


class CallDifferently(RejoinderError):
    """The call cannot be answered as it was made: another argument, path or id is needed."""

    exit_status = 2


class CaseNotFound(CallDifferently):
    """The folder is no case."""


class CaseExists(CallDifferently):
    """A case stands there already."""


class SettingsInvalid(CallDifferently):
    """`case.toml` cannot be read as it is."""


class InputInvalid(CallDifferently):
    """An input named by the caller cannot be used at all."""


class UnknownId(CallDifferently):
    """Nothing in the ledger has this id."""


class PartMissing(CallDifferently):
    """An optional part is not installed."""


class CannotGoOn(RejoinderError):
    """The call is right, but the place does not allow it."""


class LedgerTooNew(CannotGoOn):
    """The ledger was written by a newer version: upgrade Rejoinder."""


class LedgerDamaged(CannotGoOn):
    """The ledger cannot be read: restore it from a copy."""


class LedgerBusy(CannotGoOn):
    """Another process holds the ledger: try again."""


class PlaceNotWritable(CannotGoOn):
    """The folder cannot be written to, or its disk is full."""


class BriefRefused(CannotGoOn):
    """A sentence of the brief does not rest on the ledger, so the brief is not written."""
