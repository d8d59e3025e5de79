"""Which pieces of the encoder are kept."""

import collections
import json
from pathlib import Path

from encoder import WeightFile
from pieces import Pieces
from texts import read_documents

PIECES_KEPT = 24000
MARKS = 4
"""Of these splits words are counted; no others are looked at."""
COUNTED = ("train", "dev", "real-train", "open")


def prepare(encoder: str, small: str, target: str, sources: list[str]) -> None:
    """Keeps the pieces of the small file that the texts use most, then the likeliest; letters before longer ones, so that every word can be cut."""
    file = WeightFile(encoder)
    listed = [(piece, round(1000 * score)) for piece, score in WeightFile(small).pieces]
    rows = {piece: row for row, (piece, _) in enumerate(file.pieces)}
    everything = Pieces(listed)
    uses: collections.Counter = collections.Counter()
    for (word, after_space), count in count_words(sources).items():
        for piece in everything.of(word, after_space):
            uses[piece] += count
    order = sorted(range(MARKS, len(listed)), key=lambda piece: (len(listed[piece][0]) > 1, -uses[piece], -listed[piece][1]))
    marks = [rows[piece] for piece, _ in listed[:MARKS]]
    kept = [*marks, *(rows[listed[piece][0]] for piece in order if listed[piece][0] in rows)][:PIECES_KEPT]
    pieces = [[file.pieces[row][0], round(1000 * file.pieces[row][1])] for row in kept]
    Path(target).write_text(json.dumps({"rows": kept, "pieces": pieces}), encoding="utf-8")
    print(f"{len(kept)} pieces, {sum(1 for piece in uses if uses[piece])} used")


def count_words(sources: list[str]) -> collections.Counter:
    words: collections.Counter = collections.Counter()
    for source in sources:
        for document in read_documents(source):
            if document["split"] in COUNTED:
                text = document["text"]
                spans = (span for paragraph in document["paragraphs"] for span in paragraph)
                words.update((text[start:end], start == 0 or text[start - 1].isspace()) for start, end in spans)
    return words
