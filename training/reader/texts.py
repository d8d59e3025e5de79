"""The texts of `exportDocuments.ts`, and the classes of their words."""

import bisect
import json
from dataclasses import dataclass, field

import heads

"""Nothing is learnt from a word without a class."""
IGNORED = -100
"""A word of a content may be a source of another statement; a cue wins over both."""
PARTS = ("content", "source", "cue")


@dataclass
class Text:
    """A document by its words: paragraphs of words, each with whether white space stands before it; classes head by head, of those that were marked."""

    split: str
    paragraphs: list[list[tuple[str, bool]]]
    spans: list[tuple[int, int]]
    document: dict
    """Of each word the number of its sentence."""
    sentences: list[int]
    classes: dict[str, list[int]] = field(default_factory=dict)


def read_documents(path: str) -> list[dict]:
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def event_types_of(documents: list[dict]) -> list[str]:
    return sorted({kind for document in documents for event in document["events"] for kind in event[2]})


def read_text(document: dict, event_types: list[str], linking: dict[str, list[str]]) -> Text:
    text = document["text"]
    paragraphs = [
        [(text[start:end], start == 0 or text[start - 1].isspace()) for start, end in paragraph] for paragraph in document["paragraphs"]
    ]
    spans = [(start, end) for paragraph in document["paragraphs"] for start, end in paragraph]
    sentences = [bisect.bisect_right(document["sentences"], at) for at in range(len(spans))]
    made = Text(document["split"], paragraphs, spans, document, sentences)
    made.classes = tree_classes(document["trees"], linking) if "trees" in document else classes_of(document, spans, event_types)
    return made


def tree_classes(trees: dict, linking: dict[str, list[str]]) -> dict[str, list[int]]:
    """`arcs` are places of words in the document."""
    return {"arcs": trees["heads"]} | {name: [linking[name].index(value) for value in trees[name]] for name in linking}


def classes_of(document: dict, spans: list[tuple[int, int]], event_types: list[str]) -> dict[str, list[int]]:
    cover = Cover(spans)
    if "scheme" in document:
        return {document["scheme"]: name_classes(document, cover, heads.OTHER_NAMES)}
    found = {"names": name_classes(document, cover, heads.NAMES), **event_classes(document, cover, event_types)}
    if "nominals" in document:
        found["nominals"] = cover.empty(0)
        for start, end in document["nominals"]:
            cover.lay(found["nominals"], start, end, 1, 2)
    if "statements" in document:
        found["statements"] = statement_classes(document, cover)
    return found


class Cover:
    """Which words a stretch of the text touches."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self.spans = spans
        self.starts = [start for start, _ in spans]

    def empty(self, value: int) -> list[int]:
        return [value] * len(self.spans)

    def words(self, start: int, end: int) -> range:
        at = max(0, bisect.bisect_right(self.starts, start) - 1)
        if at < len(self.spans) and self.spans[at][1] <= start:
            at += 1
        return range(at, bisect.bisect_left(self.starts, end))

    def lay(self, row: list[int], start: int, end: int, first: int, others: int) -> None:
        for index, at in enumerate(self.words(start, end)):
            row[at] = first if index == 0 else others


def name_classes(document: dict, cover: Cover, tags: list[str]) -> list[int]:
    """A name within another is part of the longer one only where it comes first: corpora list them in the order of the text."""
    row = cover.empty(0)
    for start, end, kind in sorted(document["names"], key=lambda name: name[0] - name[1]):
        if f"B-{kind}" in tags:
            cover.lay(row, start, end, tags.index(f"B-{kind}"), tags.index(f"I-{kind}"))
    return row


def event_classes(document: dict, cover: Cover, event_types: list[str]) -> dict[str, list[int]]:
    events, modalities = cover.empty(0), cover.empty(IGNORED)
    for start, end, types, modality, optional in document["events"]:
        for at in cover.words(start, end):
            events[at] = IGNORED if optional else 1 + event_types.index(types[0])
            modalities[at] = heads.MODALITIES.index(modality)
    return {"events": events, "modalities": modalities}


def statement_classes(document: dict, cover: Cover) -> list[int]:
    row = cover.empty(0)
    for wanted in PARTS:
        first, others = (heads.STATEMENTS.index(f"{place}-{wanted}") for place in "BI")
        for start, end, part, optional in document["statements"]:
            if part == wanted:
                cover.lay(row, start, end, *((IGNORED, IGNORED) if optional else (first, others)))
    return row
