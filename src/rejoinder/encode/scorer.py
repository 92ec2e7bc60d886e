"""The reader's network, run on one core."""

import importlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from rejoinder.encode.vocabulary import Vocabulary
from rejoinder.encode.windows import Line, Window, cut_windows

if TYPE_CHECKING:
    from numpy.typing import NDArray

os.environ.setdefault(
    "ORT_DISABLE_TELEMETRY", "1"
)  # read on import: without it a device id and a log of use are put in the home folder
onnxruntime = importlib.import_module("onnxruntime")

MOST_PIECES = 30_000  # of a text: some 130,000 characters of English, 45,000 of Japanese; what stands behind is not looked at
QUIET = 3  # errors alone; the runtime warns of graphics cards that it does not find


@dataclass(frozen=True, slots=True)
class Scored:
    """What the network makes of a window, before softmax.

    `tags`: pieces x roles (source, cue, content, content in a content) x (outside, begins, goes on).
    `links`: (cue, source) x pieces x pieces, from a content's first piece to that of its cue or source, or to piece 0 for none.
    """

    window: Window
    tags: "NDArray[np.float32]"
    links: "NDArray[np.float32]"


class Scorer:
    """Scores of texts. Each window is run alone, on one thread unless more are asked for: a text's scores depend on it alone."""

    def __init__(self, path: Path, *, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
        options.log_severity_level = QUIET
        self._session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
        told = self._session.get_modelmeta().custom_metadata_map
        special = json.loads(told["special"])
        self._begin, self._end = int(special["begin"]), int(special["end"])
        self._pieces = Vocabulary([(piece, score) for piece, score in json.loads(told["pieces"])], int(special["unknown"]))

    def score(self, text: str) -> Iterator[Scored]:
        """The windows of a text in order, as far as `MOST_PIECES` reach."""
        for window in cut_windows(_bounded(self._pieces.lines(text))):
            ids = [self._begin, *chain.from_iterable((*line.ids, self._end) for line in window.lines)]
            tags, links = self._session.run(["tags", "links"], {"ids": np.array([ids])})
            yield Scored(window, tags[0], links[0])


def _bounded(lines: Iterator[Line]) -> Iterator[Line]:
    room = MOST_PIECES
    for line in lines:
        if room <= 0:
            return
        yield Line(line.ids[:room], line.spans[:room])
        room -= len(line.ids) + 1
