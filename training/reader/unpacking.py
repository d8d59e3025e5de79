"""Reads a packed reader back, so that training can go on from what is shipped: what `packing.py` does, undone. Whole numbers with their scales stay what they are."""

import json
import struct
from pathlib import Path

import numpy as np
import torch
from encoder import WeightFile
from heads import PAIRS
from network import Layer, Reader, cells_of
from packing import KIND, attention_scales
from pieces import Pieces
from torch import Tensor, nn
from trees import Trees

SCALARS = {"f32": "<f4", "i8": np.int8}


class Unpacker:
    def __init__(self, path: str) -> None:
        data = Path(path).read_bytes()
        (length,) = struct.unpack_from("<I", data)
        self.header = json.loads(data[4 : 4 + length])
        assert self.header["kind"] == KIND, f"{path} is no {KIND}"
        self.body = data[4 + length :]

    def values(self, name: str) -> Tensor:
        kind, rows, columns, at = self.header["tensors"][name]
        read = torch.tensor(np.frombuffer(self.body, SCALARS[kind], rows * columns, at).astype(np.float32)).view(rows, columns)
        return read if kind == "f32" else read * self.values(f"{name}.scale").view(rows, 1)

    def text(self, name: str) -> str:
        _, _, length, at = self.header["tensors"][name]
        return self.body[at : at + length].decode()

    def fill(self, part: nn.Module, name: str, times: Tensor | None = None) -> None:
        """A matrix, or a norm, with its biases; `times`: what the rows were multiplied by."""
        factor = torch.ones(()) if times is None else times
        part.weight.data = (self.values(f"{name}.weight") / factor.view(-1, 1)).view_as(part.weight)
        part.bias.data = self.values(f"{name}.bias").view_as(part.bias) / factor

    def fill_layer(self, layer: Layer, name: str, times: Tensor) -> None:
        self.fill(layer.qkv, f"{name}.qkv", times)
        for part in ("out", "norm1", "up", "down", "norm2"):
            self.fill(getattr(layer, part), f"{name}.{part}")

    def without_padding(self, name: str, sizes: list[int]) -> tuple[Tensor, Tensor]:
        """Heads as they were before each was rounded up to four columns."""
        wide = [size + -size % 4 for size in sizes]
        parts = (self.values(f"{name}.weight").split(wide), self.values(f"{name}.bias").flatten().split(wide))
        weights, biases = (torch.cat([part[:size] for part, size in zip(own, sizes)]) for own in parts)
        return weights, biases


def unpack_vocabulary(unpacker: Unpacker, encoder: WeightFile) -> tuple[Pieces, list[int]]:
    """The pieces, and their rows in the encoder's table."""
    rows = {piece: row for row, (piece, _) in reversed(list(enumerate(encoder.pieces)))}
    letters, scores = unpacker.text("pieces").split("\n"), unpacker.values("pieces.score").flatten().tolist()
    return Pieces([(piece, round(score)) for piece, score in zip(letters, scores)]), [rows[piece] for piece in letters]


def unpack_reader(unpacker: Unpacker, encoder: WeightFile, rows: list[int]) -> Reader:
    """The heads that only training needs are not in the file: tags, relations and arcs begin anew, names of other schemes are left out."""
    header = unpacker.header
    heads = {head["name"]: head["classes"] for head in header["heads"]}
    linking = {name: header["trees"][name] for name in ("tags", "relations")}
    reader = Reader(encoder, rows, header["depth"], header["inner"], heads, linking)
    times = attention_scales(encoder)
    reader.place.weight.data = unpacker.values("place")
    unpacker.fill(reader.norm, "norm")
    for index, layer in enumerate(reader.layers):
        unpacker.fill_layer(layer, str(index), times)
    reader.shape.weight.data = unpacker.values("shape")
    unpacker.fill(reader.hidden, "hidden")
    reader.scores.weight.data, reader.scores.bias.data = unpacker.without_padding("scores", [len(classes) for classes in heads.values()])
    unpacker.fill(reader.linked, "joined")
    fill_roles(unpacker, reader)
    return reader.eval()


def fill_roles(unpacker: Unpacker, reader: Reader) -> None:
    sizes = [cells_of(name) for name in PAIRS]
    at, cells = list(PAIRS).index("roles"), PAIRS["roles"][1]
    parts = ((reader.askers, cells**-0.5), (reader.askeds, 1))
    for index, (part, times) in enumerate(parts):
        own = slice(index * sizes[at], (index + 1) * sizes[at])
        part.weight.data.split(sizes)[at].copy_(unpacker.values("roles.weight")[own] / times)
        part.bias.data.split(sizes)[at].copy_(unpacker.values("roles.bias").flatten()[own] / times)
    reader.biases["roles"].data = unpacker.values("roles.none").flatten()


def unpack_trees(unpacker: Unpacker, encoder: WeightFile, reader: Reader) -> Trees:
    trees = Trees(reader, reader.linking)
    for index, layer in enumerate(trees.layers):
        unpacker.fill_layer(layer, f"trees.{index}", attention_scales(encoder))
    trees.shape.weight.data = unpacker.values("trees.shape")
    for name in ("dependent", "head", "related", "relating", "tagged"):
        unpacker.fill(getattr(trees, name), f"trees.{name}")
    root = unpacker.values("trees.root").flatten()
    trees.root.weight.data, trees.root.bias.data = root[None, :-1], root[-1:]
    trees.tags.weight.data, trees.tags.bias.data = unpacker.without_padding("trees.tags", [trees.tags.out_features])
    trees.arcs.data = torch.cat([unpacker.values("trees.arcs.weight").T, unpacker.values("trees.arcs.bias")])
    count, cells, _ = trees.relations.shape
    asked = torch.cat([unpacker.values("trees.relations.weight"), unpacker.values("trees.relations.bias").view(-1, 1)], 1)
    weights, biases = unpacker.without_padding("trees.alone", [count])
    alone = torch.cat([weights, biases[:, None]], 1)
    trees.relations.data = torch.cat([asked.view(count, cells - 1, cells).transpose(1, 2), alone[:, :, None]], 2)
    return trees.eval()


def unpack(encoder_file: str, packed: str, vocabulary: str, reader_file: str, trees_file: str) -> None:
    """Writes what `train`, `trees` and `pack` take."""
    unpacker, encoder = Unpacker(packed), WeightFile(encoder_file)
    pieces, rows = unpack_vocabulary(unpacker, encoder)
    Path(vocabulary).write_text(json.dumps({"rows": rows, "pieces": pieces.listed}), encoding="utf-8")
    reader = unpack_reader(unpacker, encoder, rows)
    trees = unpack_trees(unpacker, encoder, reader)
    sizes = {"depth": unpacker.header["depth"], "inner": unpacker.header["inner"]}
    torch.save({"state": reader.state_dict(), "heads": reader.heads, "linking": reader.linking, **sizes}, reader_file)
    torch.save({"state": trees.state_dict(), "linking": trees.linking}, trees_file)
