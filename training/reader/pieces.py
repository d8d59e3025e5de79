"""Words as the reader sees them: pieces, and how they are written. `src/core/linguistics/reader/pieces.ts` and `windows.ts` do the same."""

import json
import unicodedata
from pathlib import Path

LONGEST_WORD, LONGEST_PIECE, MOST_PIECES = 48, 24, 10
UNKNOWN_COST = -25000
SHAPES = 8


class Pieces:
    """Cuts words into the likeliest pieces (Kudo 2018); pieces with thousandths of the logarithm of their chance, the four marks first."""

    def __init__(self, listed: list[tuple[str, int]]) -> None:
        self.listed = listed
        self.known = {piece: (index, score) for index, (piece, score) in enumerate(listed)}
        marks = [piece for piece, _ in listed[:4]]
        self.begin, self.pad, self.end, self.unknown = (marks.index(mark) for mark in ("<s>", "<pad>", "</s>", "<unk>"))
        self.cut: dict[tuple[str, bool], list[int]] = {}

    def of(self, word: str, after_space: bool) -> list[int]:
        key = (word, after_space)
        if key not in self.cut:
            letters = unicodedata.normalize("NFKC", word[:LONGEST_WORD])
            self.cut[key] = self._cut(("\u2581" if after_space else "") + letters)[:MOST_PIECES]
        return self.cut[key]

    def _cut(self, letters: str) -> list[int]:
        best: list[tuple[int, int, int]] = [(0, 0, 0)]
        for end in range(1, len(letters) + 1):
            score, start, piece = best[end - 1][0] + UNKNOWN_COST, end - 1, self.unknown
            for begin in range(max(0, end - LONGEST_PIECE), end):
                found = self.known.get(letters[begin:end])
                if found is not None and best[begin][0] + found[1] > score:
                    score, start, piece = best[begin][0] + found[1], begin, found[0]
            best.append((score, start, piece))
        pieces, at = [], len(letters)
        while at > 0:
            _, start, piece = best[at]
            pieces.append(piece)
            at = start
        return pieces[::-1] or [self.unknown]


def read_vocabulary(path: str) -> tuple[Pieces, list[int]]:
    """The pieces that are kept, and their rows in the encoder's table; `vocabulary.py` writes the file."""
    stored = json.loads(Path(path).read_text(encoding="utf-8"))
    return Pieces([(piece, score) for piece, score in stored["pieces"]]), stored["rows"]


def shape_of(word: str) -> int:
    lower, upper = word.lower(), word.upper()
    if lower == upper:
        return 5 if any("0" <= letter <= "9" for letter in word) else 6
    if word == upper:
        return 1 if len(word) > 1 else 2
    if word == lower:
        return 4
    if word[0] != lower[0]:
        return 2 if word[1:] == lower[1:] else 3
    return 7
