"""Work on many documents at once."""

from rejoinder.engine.base import Engine, Failure, FailureKind
from rejoinder.engine.local import InProcess, LocalCores

__all__ = ["Engine", "Failure", "FailureKind", "InProcess", "LocalCores"]
