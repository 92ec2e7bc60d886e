"""Train the reader: `python -m training.train RUN --base FILE --kept FILE --data FILE[:TIMES] …`.

The same command goes on where it was stopped.
"""

# mypy: disable-error-code="import-not-found, misc, no-any-return, no-untyped-call"
# torch and tokenizers are no part of the project's environment, and half typed

import argparse
import hashlib
import json
import math
import random
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from torch import nn
from torch.nn import functional

from training.data import IGNORED, Batch, Maker, Window, pack, read_rows, to_tensors
from training.model import ROLES, TAGS, Reader, Scores
from training.pieces import make_tokenizer
from training.vocabulary import load_cut

REPORT_EVERY = 20  # steps
LINK_WEIGHT = 0.3  # pointers are few; at 1 they drown the tags


@dataclass(frozen=True, slots=True)
class Plan:
    """What decides the outcome of a run, besides the data."""

    passes: float = 2.0
    size: int = 256  # pieces a window
    batch: int = 3072  # pieces a batch
    rate: float = 3e-4
    head_rate: float = 1e-3
    decay: float = 0.92  # the rate of a layer to that of the layer above
    warm: float = 0.06  # of all steps
    average: float = 0.99  # share of the old weights in the running average
    seed: int = 1
    words: bool = False  # train the word vectors too
    frozen: int = 0  # lowest layers that stay as they are
    threads: int = 2  # each takes its share of a batch; on busy cores this loses less time than threads within each product


def main() -> None:
    """Train, and leave plan.json, log.txt, state.pt (to go on from) and reader.pt (the averaged weights) in the run's folder."""
    args = parse()
    args.run.mkdir(parents=True, exist_ok=True)
    plan = Plan(**{name: getattr(args, name) for name in Plan.__dataclass_fields__})
    digests = {f"{path.name}:{times}": hashlib.sha256(path.read_bytes()).hexdigest() for path, times in args.data}
    note = {"plan": asdict(plan), "start": args.start and args.start.name, "data": digests}
    (args.run / "plan.json").write_text(json.dumps(note, indent=1))
    base = load_cut(args.base, args.kept)
    reader = Reader(base.shape)
    reader.encoder.take(base)
    if args.start:
        reader.take(torch.load(args.start, weights_only=True))
    maker = Maker(make_tokenizer(base), begin=base.shape.begin, end=base.shape.end, size=plan.size)
    rows = [(read_rows(path), times) for path, times in args.data]
    Run(reader, plan, args.run, Feed(rows, maker, plan, base.shape.pad), save_seconds=args.save).go()


def parse() -> argparse.Namespace:
    """The command line: one option for each field of Plan, the files, and how often to save."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--kept", type=Path, required=True, help="the pieces to keep, as training.vocabulary lists them")
    parser.add_argument("--data", type=_data, nargs="+", required=True, help="FILE or FILE:TIMES, how often a pass takes it")
    parser.add_argument("--start", type=Path, help="weights to start from, in place of the base")
    parser.add_argument("--save", type=int, default=240, help="seconds between saves")
    for name, value in asdict(Plan()).items():
        kind: Any = {"action": argparse.BooleanOptionalAction} if isinstance(value, bool) else {"type": type(value)}
        parser.add_argument(f"--{name.replace('_', '-')}", default=value, **kind)
    return parser.parse_args()


def _data(text: str) -> tuple[Path, int]:
    path, _, times = text.partition(":")
    return Path(path), int(times or 1)


class Feed:
    """Batches of each pass; the same seed and pass give the same batches."""

    def __init__(self, rows: list[tuple[list[dict[str, Any]], int]], maker: Maker, plan: Plan, pad: int) -> None:
        self.rows, self.maker, self.plan, self.pad = rows, maker, plan, pad
        self.first = self._batches(0)

    def _batches(self, number: int) -> list[list[Window]]:
        chance = random.Random(self.plan.seed * 1000 + number)  # noqa: S311 - no secret
        windows = [w for rows, times in self.rows for _ in range(times) for row in rows for w in self.maker.windows(row, chance)]
        return pack(windows, chance, pieces=self.plan.batch)

    def steps(self, begin: int, total: int) -> Iterator[Batch]:
        """The batches of steps `begin` to `total`."""
        step, number = 0, 0
        while step < total:
            batches = self._batches(number) if number else self.first
            for batch in batches[max(0, begin - step) : total - step]:
                yield to_tensors(batch, self.pad)
            step, number = step + len(batches), number + 1


class Run:
    """A training run that can be stopped at any time and gone on with."""

    def __init__(self, reader: Reader, plan: Plan, folder: Path, feed: Feed, *, save_seconds: int) -> None:
        self.reader, self.plan, self.folder, self.feed, self.save_seconds = reader, plan, folder, feed, save_seconds
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        reader.to(self.device).train()
        reader.encoder.layers[: plan.frozen].eval()
        torch.manual_seed(plan.seed)
        self.total = max(1, int(plan.passes * len(feed.first)))
        self.step = 0
        self.mean = {name: value.detach().clone() for name, value in reader.state_dict().items()}
        self.optimizer = torch.optim.AdamW(groups(reader, plan), weight_decay=0.01)
        self.trained = [p for p in reader.parameters() if p.requires_grad]
        self.workers = ThreadPoolExecutor(plan.threads)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimizer, self._rate)

    def go(self) -> None:
        """Train to the end."""
        self._resume()
        begun, saved, losses = time.time(), time.time(), []
        for batch in self.feed.steps(self.step, self.total):
            losses.append(self._learn(batch))
            self.step += 1
            if self.step % REPORT_EVERY == 0:
                self._log(f"{self.step}/{self.total} loss {sum(losses) / len(losses):.4f} {time.time() - begun:.0f} s")
                losses.clear()
            if time.time() - saved > self.save_seconds:
                self._save()
                saved = time.time()
        self._save()
        self._log("done")

    def _learn(self, batch: Batch) -> float:
        losses = list(self.workers.map(self._gradients, batch.shares(self.plan.threads)))
        for parameter, *found in zip(self.trained, *(gradients for _, gradients in losses), strict=True):
            parameter.grad = torch.stack(found).sum(0)
        nn.utils.clip_grad_norm_(self.reader.parameters(), 1.0)
        self.optimizer.step()
        self.schedule.step()
        self._average()
        return sum(value for value, _ in losses)

    def _gradients(self, batch: Batch) -> tuple[float, tuple[torch.Tensor, ...]]:
        torch.set_num_threads(1)
        with torch.autocast(self.device.type, torch.bfloat16, enabled=self.device.type == "cuda"):
            scores = self.reader(batch.ids.to(self.device), batch.mask.to(self.device))
        value = loss(scores, batch.tags.to(self.device), batch.links.to(self.device)) * batch.weight
        return value.item(), torch.autograd.grad(value, self.trained, allow_unused=True, materialize_grads=True)

    def _average(self) -> None:
        keep = min(self.plan.average, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            for name, value in self.reader.named_parameters():
                if value.requires_grad:
                    self.mean[name].lerp_(value.detach(), 1 - keep)

    def _rate(self, step: int) -> float:
        warm = self.plan.warm * self.total
        if step < warm:
            return (step + 1) / warm
        return 0.02 + 0.98 * (1 + math.cos(math.pi * min(1.0, (step - warm) / (self.total - warm)))) / 2

    def _log(self, line: str) -> None:
        with (self.folder / "log.txt").open("a", encoding="utf8") as log:
            log.write(line + "\n")

    def _save(self) -> None:
        state = {"step": self.step, "reader": self.reader.state_dict(), "mean": self.mean, "chance": torch.get_rng_state()}
        state |= {"optimizer": self.optimizer.state_dict(), "schedule": self.schedule.state_dict()}
        _replace(state, self.folder / "state.pt")
        left_out = set() if self.plan.words else {"encoder.word.weight"}
        _replace({name: value.half() for name, value in self.mean.items() if name not in left_out}, self.folder / "reader.pt")

    def _resume(self) -> None:
        path = self.folder / "state.pt"
        if path.exists():
            state = torch.load(path, weights_only=True, map_location=self.device)
            self.reader.load_state_dict(state["reader"])
            self.optimizer.load_state_dict(state["optimizer"])
            self.schedule.load_state_dict(state["schedule"])
            self.mean, self.step = state["mean"], state["step"]
            torch.set_rng_state(state["chance"].cpu())


def _replace(value: dict[str, Any], path: Path) -> None:
    part = path.with_suffix(".part")
    torch.save(value, part)
    part.replace(path)


def groups(reader: Reader, plan: Plan) -> list[dict[str, Any]]:
    """Parameters with their rates: the lower the layer, the lower the rate. Word vectors stand still unless the plan says so."""
    encoder = reader.encoder
    encoder.word.weight.requires_grad_(plan.words)
    depth = len(encoder.layers)
    found: list[dict[str, Any]] = []
    rates = [plan.rate * plan.decay**above for above in reversed(range(depth))]
    if plan.frozen:
        encoder.requires_grad_(requires_grad=False)
        encoder.layers[plan.frozen :].requires_grad_(requires_grad=True)
    for layer, rate in list(zip(encoder.layers, rates, strict=True))[plan.frozen :]:
        found.append({"params": list(layer.parameters()), "lr": rate})
    bottom = [p for name, p in encoder.named_parameters() if not name.startswith("layers.") and p.requires_grad]
    heads = [p for name, p in reader.named_parameters() if not name.startswith("encoder.")]
    return [*found, {"params": bottom, "lr": plan.rate * plan.decay**depth}, {"params": heads, "lr": plan.head_rate}]


def loss(scores: Scores, tags: torch.Tensor, links: torch.Tensor) -> torch.Tensor:
    """Cross-entropy of the tags, summed over roles, and of the pointers of contents."""
    total = scores.tags.new_zeros((), dtype=torch.float32)
    for role in range(len(ROLES)):
        right, found = tags[..., role].reshape(-1), scores.tags[:, :, role].float().reshape(-1, TAGS)
        if (right != IGNORED).any():
            total = total + functional.cross_entropy(found, right, ignore_index=IGNORED)
    if len(links):
        chosen = scores.links[links[:, 0], links[:, 1], links[:, 2]].float()
        total = total + LINK_WEIGHT * functional.cross_entropy(chosen, links[:, 3])
    return total


if __name__ == "__main__":
    main()
