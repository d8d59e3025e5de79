"""Packs a trained reader into the file that `src/core/linguistics/reader` reads: the length of a header in 32 bits, the header as JSON, the tensors."""

import json
import struct
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from encoder import WeightFile
from heads import PAIRS, ROLE_GROUPS
from network import WINDOW, Layer, Reader, cells_of
from pieces import Pieces
from torch import Tensor, nn
from trees import AFTER, HEAD_CELLS, RELATION_CELLS, Trees

KIND = "article-annotator reader 3"


class Packer:
    def __init__(self) -> None:
        self.directory: dict[str, list] = {}
        self.body = bytearray()

    def add(self, name: str, kind: str, rows: int, columns: int, data: bytes) -> None:
        self.body += b"\0" * (-len(self.body) % 4)
        self.directory[name] = [kind, rows, columns, len(self.body)]
        self.body += data

    def floats(self, name: str, values: Tensor) -> None:
        rows = values.reshape(1, -1) if values.dim() == 1 else values
        self.add(name, "f32", *rows.shape, rows.float().contiguous().numpy().astype("<f4").tobytes())

    def weights(self, name: str, values: Tensor) -> None:
        """Rows of 8-bit whole numbers, each with its scale."""
        scale = values.float().abs().amax(1).clamp(min=1e-8) / 127
        whole = (values.float() / scale[:, None]).round().clamp(-127, 127)
        self.add(name, "i8", *values.shape, whole.numpy().astype(np.int8).tobytes())
        self.floats(f"{name}.scale", scale)

    def linear(self, name: str, part: nn.Linear, times: Tensor | None = None) -> None:
        factor = torch.ones(part.out_features) if times is None else times
        self.weights(f"{name}.weight", part.weight.data * factor[:, None])
        self.floats(f"{name}.bias", part.bias.data * factor)

    def norm(self, name: str, part: nn.LayerNorm) -> None:
        self.floats(f"{name}.weight", part.weight.data)
        self.floats(f"{name}.bias", part.bias.data)

    def write(self, target: str, header: dict) -> None:
        text = json.dumps({**header, "tensors": self.directory}, separators=(",", ":")).encode()
        text += b" " * (-len(text) % 4)
        Path(target).write_bytes(struct.pack("<I", len(text)) + text + bytes(self.body))


def attention_scales(encoder: WeightFile) -> Tensor:
    """The scores of attention are divided by the root of the width of a head: in the weights of what asks."""
    times = torch.ones(3 * encoder.width)
    times[: encoder.width] = (encoder.width // encoder.heads) ** -0.5
    return times


def padded(scores: nn.Linear, sizes: list[int]) -> nn.Linear:
    """Each head rounded up to four columns."""
    weights, biases = [], []
    for weight, bias in zip(scores.weight.data.split(sizes), scores.bias.data.split(sizes)):
        weights.append(F.pad(weight, (0, 0, 0, -len(bias) % 4)))
        biases.append(F.pad(bias, (0, -len(bias) % 4)))
    wide = nn.Linear(scores.in_features, sum(map(len, biases)))
    wide.weight.data, wide.bias.data = torch.cat(weights), torch.cat(biases)
    return wide


def roles_of(reader: Reader) -> nn.Linear:
    """What asks who takes part, divided by the root of its cells, and what is asked, in one matrix."""
    sizes = [cells_of(name) for name in PAIRS]
    at, cells = list(PAIRS).index("roles"), PAIRS["roles"][1]
    parts = [(reader.askers, cells**-0.5), (reader.askeds, 1)]
    made = nn.Linear(reader.askers.in_features, 2 * sizes[at])
    made.weight.data = torch.cat([part.weight.data.split(sizes)[at] * times for part, times in parts])
    made.bias.data = torch.cat([part.bias.data.split(sizes)[at] * times for part, times in parts])
    return made


def linear_of(weight: Tensor, bias: Tensor) -> nn.Linear:
    made = nn.Linear(weight.shape[1], weight.shape[0])
    made.weight.data, made.bias.data = weight, bias
    return made


def pack_layer(packer: Packer, name: str, layer: Layer, times: Tensor) -> None:
    packer.linear(f"{name}.qkv", layer.qkv, times)
    for part in ("out", "up", "down"):
        packer.linear(f"{name}.{part}", getattr(layer, part))
    for part in ("norm1", "norm2"):
        packer.norm(f"{name}.{part}", getattr(layer, part))


def pack_trees(packer: Packer, trees: Trees, times: Tensor) -> dict:
    """Arcs and relations as what a dependent asks of the cells of a head: the rows of the ones that stand behind the cells are biases."""
    for index, layer in enumerate(trees.layers):
        pack_layer(packer, f"trees.{index}", layer, times)
    packer.floats("trees.shape", trees.shape.weight.data)
    for name in ("dependent", "head", "related", "relating", "tagged"):
        packer.linear(f"trees.{name}", getattr(trees, name))
    packer.floats("trees.root", torch.cat([trees.root.weight.data[0], trees.root.bias.data]))
    packer.linear("trees.tags", padded(trees.tags, [trees.tags.out_features]))
    arcs, relations = trees.arcs.data, trees.relations.data
    packer.linear("trees.arcs", linear_of(arcs[:-1].T.contiguous(), arcs[-1]))
    asked = relations[:, :, :-1].transpose(1, 2).flatten(0, 1)
    packer.linear("trees.relations", linear_of(asked[:, :-1].contiguous(), asked[:, -1].contiguous()))
    alone = relations[:, :, -1]
    packer.linear("trees.alone", padded(linear_of(alone[:, :-1].contiguous(), alone[:, -1].contiguous()), [len(alone)]))
    return {"after": AFTER, "depth": len(trees.layers), **trees.linking, "headCells": HEAD_CELLS, "relationCells": RELATION_CELLS}


def pack_reader(reader: Reader, trees: Trees, encoder: WeightFile, rows: list[int], pieces: Pieces, target: str) -> int:
    """Writes `target`; returns its bytes. `rows` are those of the encoder's table of pieces, whose own 4-bit numbers are kept."""
    assert torch.equal(reader.word.weight.data, encoder.rows("emb.word", rows)), "the vectors of pieces are not the encoder's"
    packer = Packer()
    packer.add("word", "q4", len(rows), encoder.width, b"".join(encoder.packed_row("emb.word", row) for row in rows))
    packer.weights("place", reader.place.weight.data)
    packer.norm("norm", reader.norm)
    times = attention_scales(encoder)
    for index, layer in enumerate(reader.layers):
        pack_layer(packer, str(index), layer, times)
    packer.floats("shape", reader.shape.weight.data)
    packer.linear("hidden", reader.hidden)
    packer.linear("scores", padded(reader.scores, [len(classes) for classes in reader.heads.values()]))
    packer.linear("joined", reader.linked)
    packer.linear("roles", roles_of(reader))
    packer.floats("roles.none", reader.biases["roles"].data)
    letters = "\n".join(piece for piece, _ in pieces.listed).encode()
    packer.add("pieces", "text", 1, len(letters), letters)
    packer.floats("pieces.score", torch.tensor([score for _, score in pieces.listed], dtype=torch.float32))
    header = {
        "kind": KIND,
        "width": encoder.width,
        "attention": encoder.heads,
        "depth": len(reader.layers),
        "inner": reader.layers[0].up.out_features,
        "hidden": reader.hidden.out_features,
        "window": WINDOW,
        "epsilon": encoder.epsilon,
        "begin": pieces.begin,
        "end": pieces.end,
        "unknown": pieces.unknown,
        "heads": [{"name": name, "classes": classes} for name, classes in reader.heads.items()],
        "roles": {"groups": ROLE_GROUPS, "cells": PAIRS["roles"][1]},
        "trees": pack_trees(packer, trees, times),
    }
    packer.write(target, header)
    return Path(target).stat().st_size
