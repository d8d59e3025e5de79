"""What is read in one go, and batches of it."""

import random
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

import torch
from network import WINDOW
from pieces import Pieces, shape_of
from texts import IGNORED, Text
from torch import Tensor

PARAGRAPHS_A_WINDOW, WORDS_ASKED = 3, 3
"""Paragraphs of so many words are learned from again in capitals, or with a capital in front of each word."""
SHORT, LONG = 3, 30


@dataclass
class Window:
    """Pieces of its words, one behind the other; for each word the places of its first and last piece, its shape, and its classes head by head."""

    ids: list[int] = field(default_factory=list)
    first: list[int] = field(default_factory=list)
    last: list[int] = field(default_factory=list)
    shapes: list[int] = field(default_factory=list)
    classes: dict[str, list[int]] = field(default_factory=dict)
    """Of each word the number of its sentence in the text."""
    sentences: list[int] = field(default_factory=list)
    """The place of its first word in the text, and the text's happenings, `documentLines.ts`."""
    begin: int = 0
    happenings: list | None = None


class Cutter:
    """Collects words into windows."""

    def __init__(self, pieces: Pieces, text: Text, size: int) -> None:
        self.pieces, self.text, self.size = pieces, text, size
        self.found: list[Window] = []
        self.open = Window()

    def close(self) -> None:
        if self.open.ids:
            self.found.append(self.open)
        self.open = Window()

    def add(self, paragraph: list[tuple[str, bool]], begin: int) -> None:
        """Whole where it fits behind what is there, else in a window of its own or in parts. `begin`: the place of its first word in the text."""
        cut = [self.pieces.of(word, after_space) for word, after_space in paragraph]
        if len(self.open.ids) + sum(map(len, cut)) > self.size:
            self.close()
        for at, ((word, _), ids) in enumerate(zip(paragraph, cut), begin):
            if len(self.open.ids) + len(ids) > self.size:
                self.close()
            if not self.open.ids:
                self.open.begin, self.open.happenings = at, self.text.document.get("happenings")
            self.open.sentences.append(self.text.sentences[at])
            self.open.first.append(len(self.open.ids) + 1)
            self.open.ids += ids
            self.open.last.append(len(self.open.ids))
            self.open.shapes.append(shape_of(word))
            for head, row in self.text.classes.items():
                self.open.classes.setdefault(head, []).append(row[at])


def cut_to_learn(pieces: Pieces, text: Text, size: int = WINDOW) -> list[Window]:
    """As many paragraphs as fit."""
    cutter, at = Cutter(pieces, text, size), 0
    for paragraph in text.paragraphs:
        cutter.add(paragraph, at)
        at += len(paragraph)
    cutter.close()
    return cutter.found


def cut_to_read(pieces: Pieces, text: Text) -> list[Window]:
    """As `src/core/linguistics/reader/windows.ts` does, but for long paragraphs, which the program cuts at sentences where it can."""
    cutter, at = Cutter(pieces, text, WINDOW), 0
    for paragraph in text.paragraphs:
        size = sum(len(pieces.of(word, after_space)) for word, after_space in paragraph)
        if opens(paragraph):
            cutter.close()
        cutter.add(paragraph, at)
        if size > WINDOW:
            cutter.close()
        at += len(paragraph)
    cutter.close()
    return cutter.found


def opens(paragraph: list[tuple[str, bool]]) -> bool:
    """Whether a paragraph opens a window: its first words decide it, so that an edit changes few windows."""
    code = 0x811C9DC5
    units = "".join(word for word, _ in paragraph[:WORDS_ASKED]).encode("utf-16-le", "surrogatepass")
    for (unit,) in struct.iter_unpack("<H", units):
        code = ((code ^ unit) * 0x01000193) & 0xFFFFFFFF
    return (code ^ (code >> 15)) % PARAGRAPHS_A_WINDOW == 0


def cut_capitals(pieces: Pieces, text: Text, chance: random.Random, share: float) -> list[Window]:
    """Some short paragraphs alone, as headlines may be written: in capitals, or with a capital in front of each word."""
    found, at = [], 0
    for paragraph in text.paragraphs:
        if SHORT <= len(paragraph) <= LONG and chance.random() < share:
            in_capitals = chance.random() < 0.5
            cutter = Cutter(pieces, text, WINDOW)
            cutter.add([(word.upper() if in_capitals else word[:1].upper() + word[1:], space) for word, space in paragraph], at)
            cutter.close()
            found += cutter.found
        at += len(paragraph)
    return found


def batches(windows: list[Window], size: int, chance: random.Random) -> list[list[Window]]:
    """Windows of like lengths together, in an order by chance; `size` pieces, those that only fill included."""
    found: list[list[Window]] = []
    for window in sorted(windows, key=lambda one: len(one.ids) + chance.random() * 40):
        if not found or (len(found[-1]) + 1) * (len(window.ids) + 2) > size:
            found.append([])
        found[-1].append(window)
    chance.shuffle(found)
    return found


def inputs_of(windows: list[Window], pieces: Pieces, hidden: float = 0, chance: random.Random | None = None) -> list[Tensor]:
    """What `Reader.forward` takes; some pieces hidden by chance."""
    length = max(len(window.ids) for window in windows) + 2
    count = max(len(window.first) for window in windows)
    ids = torch.full((len(windows), length), pieces.pad)
    rows = [torch.zeros(len(windows), count, dtype=torch.long) for _ in range(3)]
    for index, window in enumerate(windows):
        inside = window.ids
        if chance is not None:
            inside = [pieces.unknown if chance.random() < hidden else piece for piece in inside]
        ids[index, : len(inside) + 2] = torch.tensor([pieces.begin, *inside, pieces.end])
        for row, values in zip(rows, (window.first, window.last, window.shapes)):
            row[index, : len(values)] = torch.tensor(values)
    return [ids, ids != pieces.pad, *rows]


def classes_of(windows: list[Window], head: str) -> Tensor:
    count = max(len(window.first) for window in windows)
    made = torch.full((len(windows), count), IGNORED)
    for index, window in enumerate(windows):
        values = window.classes.get(head, [])
        made[index, : len(values)] = torch.tensor(values, dtype=torch.long)
    return made


def sentences_of(windows: list[Window]) -> Tensor:
    """Which words stand in one sentence: windows × words × words."""
    count = max(len(window.first) for window in windows)
    made = torch.full((len(windows), count), -1)
    for index, window in enumerate(windows):
        made[index, : len(window.sentences)] = torch.tensor(window.sentences)
    return (made[:, :, None] == made[:, None, :]) & (made >= 0)[:, :, None]


def arcs_of(windows: list[Window]) -> Tensor:
    """Of each word the place of its head in its window."""
    made = classes_of(windows, "arcs")
    for index, window in enumerate(windows):
        row = made[index]
        row[row != IGNORED] -= window.begin
        row[(row < 0) | (row >= len(window.first))] = IGNORED
    return made


def roles_of(windows: list[Window]) -> list[tuple[int, int, list[tuple[int, str]]]]:
    """Happenings whose participants were marked: window, place of the trigger, places of words with their roles."""
    found = []
    for index, window in enumerate(windows):
        count = len(window.first)
        for trigger, given in window.happenings or []:
            if 0 <= trigger - window.begin < count:
                roles = [(head - window.begin, role) for head, role in given if 0 <= head - window.begin < count]
                found.append((index, trigger - window.begin, roles))
    return found


def rows_of(scores: Tensor, windows: list[Window]) -> Iterator[Tensor]:
    """The scores of the words of each window, one window after the other."""
    for row, window in zip(scores, windows):
        yield row[: len(window.first)]
