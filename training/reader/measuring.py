"""How often the reader alone is right, without the models and rules that the program has beside it."""

import collections

import heads
import torch
import torch.nn.functional as F
from network import Reader
from pieces import Pieces
from texts import IGNORED, Text
from torch import Tensor
from windows import Window, arcs_of, cut_to_learn, cut_to_read, inputs_of, roles_of, rows_of, sentences_of

"""Words of these classes of a head count together."""
WORD_GROUPS = {"nominals": {"nominals": (1, 2)}, "statements": {"cue": (1, 2), "source": (3, 4), "content": (5, 6)}}


class Tally:
    """Right, wanted and found, by what is counted."""

    def __init__(self) -> None:
        self.counts: dict[str, list[int]] = collections.defaultdict(lambda: [0, 0, 0])

    def add(self, key: str, gold: set, found: set) -> None:
        for index, number in enumerate((len(gold & found), len(gold), len(found))):
            self.counts[key][index] += number

    def __str__(self) -> str:
        return ", ".join(f"{key} {2 * right / max(1, gold + found):.3f}" for key, (right, gold, found) in self.counts.items())


@torch.no_grad()
def read(reader: Reader, pieces: Pieces, text: Text) -> dict[str, Tensor]:
    """For each head a row of shares for each word of the text."""
    parts: dict[str, list[Tensor]] = {head: [] for head in reader.heads}
    for window in cut_to_read(pieces, text):
        scores = reader(*inputs_of([window], pieces))
        for head, rows in parts.items():
            rows += [row.softmax(-1) for row in rows_of(scores[head], [window])]
    return {head: torch.cat(rows) if rows else torch.empty(0, len(reader.heads[head])) for head, rows in parts.items()}


@torch.no_grad()
def measure_links(reader: Reader, pieces: Pieces, texts: list[Text]) -> str:
    """Tags, heads and labelled heads that are right (each head by itself, no tree), and F1 of the roles of marked happenings."""
    tally, right, words = Tally(), [0, 0, 0], 0
    for text in texts:
        for window in cut_to_learn(pieces, text):
            scores = reader(*inputs_of([window], pieces))
            add_roles(tally, window, scores["roles"])
            if "arcs" in window.classes:
                heads_found = scores["arcs"][..., 0].masked_fill(~sentences_of([window]), -1e9).argmax(-1)[0]
                is_head = heads_found == arcs_of([window])[0]
                tags, relations = (scores[name].argmax(-1)[0] == torch.tensor(window.classes[name]) for name in ("tags", "relations"))
                words += len(is_head)
                for index, is_right in enumerate((tags, is_head, is_head & relations)):
                    right[index] += int(is_right.sum())
    trees = [f"{name} {count / words:.3f}" for name, count in zip(("tags", "UAS", "LAS"), right)] if words else []
    return ", ".join([*([str(tally)] if tally.counts else []), *trees])


def add_roles(tally: Tally, window: Window, scores: Tensor) -> None:
    sentences = torch.tensor(window.sentences)
    for _, trigger, given in roles_of([window]):
        told = set()
        for own, group in zip(scores[0, trigger].split([len(group) for group in heads.ROLE_GROUPS], -1), heads.ROLE_GROUPS):
            found = F.pad(own, (1, 0)).argmax(-1).where(sentences == sentences[trigger], 0)
            told |= {(at, group[role - 1]) for at, role in enumerate(found.tolist()) if role > 0}
        tally.add("roles", set(given), told)


def measure(reader: Reader, pieces: Pieces, texts: list[Text]) -> str:
    """F1 of names, triggers, triggers with a type that would do, and of words of descriptions and parts of statements."""
    tally = Tally()
    for text in texts:
        if "trees" in text.document:
            continue
        shares = read(reader.eval(), pieces, text)
        tally.add("names", {tuple(name) for name in text.document["names"]}, names_in(shares["names"], text.spans))
        add_events(tally, text, shares["events"], reader.heads["events"])
        for head, groups in WORD_GROUPS.items():
            add_words(tally, text.classes.get(head), shares[head], groups)
    return ", ".join(part for part in (str(tally), measure_links(reader, pieces, texts)) if part)


def names_in(shares: Tensor, spans: list[tuple[int, int]]) -> set[tuple[int, int, str]]:
    found: list[list] = []
    is_open = False
    for (start, end), tag in zip(spans, shares.argmax(-1).tolist()):
        label = heads.NAMES[tag]
        if tag and label[0] == "I" and is_open and found[-1][2] == label[2:]:
            found[-1][1] = end
        elif tag:
            found.append([start, end, label[2:]])
        is_open = tag > 0
    return {(start, end, kind) for start, end, kind in found}


def add_events(tally: Tally, text: Text, shares: Tensor, classes: list[str]) -> None:
    skipped = {event[0] for event in text.document["events"] if event[4]}
    gold = {event[0]: event[2] for event in text.document["events"] if not event[4]}
    found = {
        start: classes[1 + int(row[1:].argmax())]
        for (start, _), row in zip(text.spans, shares)
        if row[0] < 0.5 and start not in skipped
    }
    tally.add("triggers", set(gold), set(found))
    right = {(start, kind if kind in gold.get(start, []) else "") for start, kind in found.items()}
    tally.add("triggers+type", {(start, found.get(start, "-")) for start in gold}, right)


def add_words(tally: Tally, gold: list[int] | None, shares: Tensor, groups: dict[str, tuple[int, int]]) -> None:
    if gold is None:
        return
    found = shares.argmax(-1).tolist()
    asked = [at for at, kind in enumerate(gold) if kind != IGNORED]
    for name, kinds in groups.items():
        tally.add(name, {at for at in asked if gold[at] in kinds}, {at for at in asked if found[at] in kinds})
