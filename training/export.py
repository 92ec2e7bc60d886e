"""Write the reader as one ONNX file: `python -m training.export WEIGHTS --base FILE --kept FILE --out reader.onnx`.

Word vectors stay in the base's 4-bit blocks; the matrices of the layers become 8-bit integers with a scale for each
column, multiplied with activations that are rounded as the file is run. Run it on one window at a time: then a text's
reading depends on nothing beside it. The pieces of the vocabulary, with their scores, go into the file's metadata.
"""

# mypy: disable-error-code="import-not-found, misc, no-any-return, no-untyped-call"
# onnx is no part of the project's environment

import argparse
import json
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper, save

from training.base import BLOCK, Base
from training.model import LINK_WIDTH, LINKS, ROLES, TAGS
from training.predict import load_reader
from training.vocabulary import load_cut

Array = npt.NDArray[np.generic]
CONTRIB = "com.microsoft"
WIDEST = 63  # of the 8 bits 7 are used: on processors without VNNI sums of two products overflow otherwise
OPSET = 20
IR = 10  # what onnxruntime 1.18 and later read


class Graph:
    """Nodes and constants in the making."""

    def __init__(self) -> None:
        self.nodes: list[NodeProto] = []
        self.constants: list[TensorProto] = []

    def constant(self, name: str, value: Array) -> str:
        """A named constant."""
        self.constants.append(numpy_helper.from_array(value, name))
        return name

    def node(self, kind: str, inputs: list[str], output: str, domain: str = "", **attributes: object) -> str:
        """A node with one output."""
        self.nodes.append(helper.make_node(kind, inputs, [output], domain=domain, **attributes))
        return output

    def scale_rows(self, x: str) -> tuple[str, str]:
        """Each row divided by its largest number, and those numbers; some are a hundred times those of other rows."""
        size = self.node("Abs", [x], f"{x}.size")
        if not any(constant.name == "last" for constant in self.constants):
            self.constant("last", np.array([-1]))
        largest = self.node("ReduceMax", [size, "last"], f"{x}.largest", keepdims=1)
        return self.node("Div", [x, largest], f"{x}.scaled"), largest

    def linear(self, rows: tuple[str, str], name: str, layer: torch.nn.Linear) -> str:
        """Multiply scaled rows with a matrix in 8-bit integers, scale them back and add the bias."""
        x, largest = rows
        weight, bias = layer.weight, layer.bias
        columns = weight.detach().numpy().T
        scale = (np.abs(columns).max(0) / WIDEST).astype(np.float32)
        inputs = [
            x,
            self.constant(f"{name}.integers", np.round(columns / scale).astype(np.int8)),
            self.constant(f"{name}.scale", scale),
            self.constant(f"{name}.zero", np.zeros(len(scale), np.int8)),
        ]
        product = self.node("DynamicQuantizeMatMul", inputs, f"{name}.product", CONTRIB)
        back = self.node("Mul", [product, largest], f"{name}.back")
        return self.node("Add", [back, self.constant(f"{name}.bias", bias.detach().numpy())], name)

    def norm(self, x: str, added: str, name: str, layer: torch.nn.LayerNorm) -> str:
        """Add two tensors and normalise the sum."""
        weight, bias = (self.constant(f"{name}.{part}", getattr(layer, part).detach().numpy()) for part in ("weight", "bias"))
        return self.node("SkipLayerNormalization", [x, added, weight, bias], name, CONTRIB, epsilon=layer.eps)


def pack_nibbles(values: npt.NDArray[np.int8]) -> bytes:
    """Two numbers from -8 to 7 a byte, the first in the low half."""
    halves = (values.reshape(-1) & 15).astype(np.uint8)
    return (halves[0::2] | (halves[1::2] << 4)).tobytes()


def embed(graph: Graph, base: Base, state: dict[str, torch.Tensor]) -> str:
    """Vectors of pieces and places, normalised."""
    words = base.words
    graph.constants.append(
        TensorProto(name="words", data_type=TensorProto.INT4, dims=words.values.shape, raw_data=pack_nibbles(words.values))
    )
    inputs = ["words", "ids", graph.constant("words.scales", words.scales)]
    half = graph.node("GatherBlockQuantized", inputs, "half", CONTRIB, block_size=BLOCK, gather_axis=0, quantize_axis=1)
    word = graph.node("Cast", [half], "word", to=TensorProto.FLOAT)
    place = (state["position.weight"] + state["kind"]).detach().numpy()
    ends = [graph.constant("zero", np.array([0])), graph.node("Shape", ["ids"], "length", start=1, end=2)]
    near = graph.node("Slice", [graph.constant("places", place), *ends, graph.constant("axis", np.array([0]))], "near")
    both = graph.node("Add", [word, near], "embedded")
    parts = [graph.constant(f"norm.{part}", state[f"norm.{part}"].detach().numpy()) for part in ("weight", "bias")]
    return graph.node("LayerNormalization", [both, *parts], "layer.in", epsilon=base.shape.epsilon)


def build(base: Base, reader: torch.nn.Module) -> ModelProto:
    """The whole network: `ids` (1 x pieces) to `tags` (1 x pieces x roles x tags) and `links` (1 x links x pieces x pieces)."""
    graph, encoder = Graph(), reader.encoder
    x = embed(graph, base, dict(encoder.state_dict()))
    for number, layer in enumerate(encoder.layers):
        name = f"layer.{number}"
        rows = graph.scale_rows(x)
        parts = [graph.linear(rows, f"{name}.{part}", getattr(layer, part)) for part in "qkv"]
        seen = graph.node("MultiHeadAttention", parts, f"{name}.seen", CONTRIB, num_heads=base.shape.heads)
        x = graph.norm(x, graph.linear(graph.scale_rows(seen), f"{name}.ao", layer.ao), f"{name}.aln", layer.aln)
        wide = graph.linear(graph.scale_rows(x), f"{name}.fi", layer.fi)
        bent = graph.node("Gelu", [wide], f"{name}.bent", CONTRIB)
        x = graph.norm(x, graph.linear(graph.scale_rows(bent), f"{name}.fo", layer.fo), f"{name}.oln", layer.oln)
    _heads(graph, x, reader)
    return _model(graph, base)


def _heads(graph: Graph, x: str, reader: torch.nn.Module) -> None:
    def plain(name: str) -> str:
        layer = getattr(reader, name)
        weight = graph.constant(f"{name}.weight", layer.weight.detach().numpy().T)
        product = graph.node("MatMul", [x, weight], f"{name}.product")
        return graph.node("Add", [product, graph.constant(f"{name}.bias", layer.bias.detach().numpy())], f"{name}.out")

    shape = graph.constant("tags.shape", np.array([0, -1, len(ROLES), TAGS]))
    graph.node("Reshape", [plain("tags"), shape], "tags")
    split = graph.constant("links.shape", np.array([0, -1, len(LINKS), LINK_WIDTH]))
    ask, answer = (graph.node("Reshape", [plain(name), split], f"{name}.split") for name in ("ask", "answer"))
    rows = graph.node("Transpose", [ask], "ask.rows", perm=[0, 2, 1, 3])
    columns = graph.node("Transpose", [answer], "answer.columns", perm=[0, 2, 3, 1])
    product = graph.node("MatMul", [rows, columns], "links.product")
    graph.node("Mul", [product, graph.constant("links.scale", np.array([LINK_WIDTH**-0.5], np.float32))], "links")


def _model(graph: Graph, base: Base) -> ModelProto:
    ids = helper.make_tensor_value_info("ids", TensorProto.INT64, [1, "pieces"])
    tags = helper.make_tensor_value_info("tags", TensorProto.FLOAT, [1, "pieces", len(ROLES), TAGS])
    links = helper.make_tensor_value_info("links", TensorProto.FLOAT, [1, len(LINKS), "pieces", "pieces"])
    made = helper.make_graph(graph.nodes, "reader", [ids], [tags, links], graph.constants)
    opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(CONTRIB, 1)]
    model = helper.make_model(made, opset_imports=opsets, ir_version=IR, producer_name="rejoinder")
    special = {name: getattr(base.shape, name) for name in ("begin", "end", "unknown")}
    pieces = [[piece, round(score, 4)] for piece, score in base.pieces]
    helper.set_model_props(model, {"special": json.dumps(special), "pieces": json.dumps(pieces, ensure_ascii=False)})
    return model


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--kept", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    base = load_cut(args.base, args.kept)
    save(build(base, load_reader(args.weights, base)), args.out)


if __name__ == "__main__":
    main()
