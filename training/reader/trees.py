"""Tags and trees: layers that go on from one in the middle of a trained reader, which stays as it is, and biaffine scores above them (Dozat & Manning 2017)."""

import copy
import os
import random
import time

import torch
import torch.nn.functional as F
from network import Reader
from pieces import SHAPES, Pieces
from texts import IGNORED, Text
from torch import Tensor, nn
from windows import Window, arcs_of, batches, classes_of, cut_to_learn, inputs_of, sentences_of

"""The branch leaves the reader behind so many layers, and goes on with copies of so many of those that follow."""
AFTER, DEPTH = 8, 2
HEAD_CELLS, RELATION_CELLS = 256, 64
LAYER_DROPOUT, CELL_DROPOUT = 0.1, 0.25
BATCH, WINDOW = 2000, 160
LAYER_RATE, HEAD_RATE, DECAY, LONGEST_STEP = 2e-4, 2e-3, 0.01, 5.0
WARM_UP, LEAST_RATE = 50, 0.02
TAG_WEIGHT = 0.5
NEVER = -1e9


class Trees(nn.Module):
    def __init__(self, reader: Reader, linking: dict[str, list[str]]) -> None:
        super().__init__()
        width, shape_width = reader.word.embedding_dim, reader.shape.embedding_dim
        seen, tags, relations = 2 * width + 3 * shape_width, len(linking["tags"]), len(linking["relations"])
        self.linking = linking
        self.layers = nn.ModuleList(copy.deepcopy(layer) for layer in list(reader.layers)[AFTER : AFTER + DEPTH])
        self.shape = nn.Embedding(SHAPES, shape_width)
        self.dependent, self.head, self.tagged = (nn.Linear(seen, HEAD_CELLS) for _ in range(3))
        self.related, self.relating = (nn.Linear(seen, RELATION_CELLS) for _ in range(2))
        self.root = nn.Linear(seen, 1)
        self.tags = nn.Linear(HEAD_CELLS, tags)
        self.arcs = nn.Parameter(torch.empty(HEAD_CELLS + 1, HEAD_CELLS))
        self.relations = nn.Parameter(torch.empty(relations, RELATION_CELLS + 1, RELATION_CELLS + 1))
        nn.init.xavier_uniform_(self.arcs)
        nn.init.xavier_uniform_(self.relations)

    def forward(self, shared: Tensor, mask: Tensor, first: Tensor, last: Tensor, shapes: Tensor) -> tuple[Tensor, ...]:
        """Scores of tags; of arcs (dependent × head, the root's to itself); and what `relate` takes. `shared`: what the layers before the branch made."""

        def drop(values: Tensor) -> Tensor:
            return F.dropout(values, LAYER_DROPOUT, self.training)

        def cells(part: nn.Linear) -> Tensor:
            return F.dropout(F.gelu(part(seen), approximate="tanh"), CELL_DROPOUT, self.training)

        x = shared
        with torch.autocast("cpu", torch.bfloat16):
            for layer in self.layers:
                x = layer(x, mask[:, None, None, :], drop)
        x = x.float()
        ends = [torch.gather(x, 1, at[..., None].expand(-1, -1, x.shape[-1])) for at in (first, last)]
        around = F.pad(self.shape(shapes), (0, 0, 1, 1))
        seen = drop(torch.cat([*ends, around[:, :-2], around[:, 1:-1], around[:, 2:]], -1))
        arcs = with_one(cells(self.dependent)) @ self.arcs @ cells(self.head).transpose(1, 2)
        arcs = arcs + torch.diag_embed(self.root(seen)[..., 0])
        return self.tags(cells(self.tagged)), arcs, with_one(cells(self.related)), with_one(cells(self.relating))

    def relate(self, dependents: Tensor, heads: Tensor, chosen: Tensor) -> Tensor:
        """Scores of the relations of each word to its chosen head."""
        heads = torch.gather(heads, 1, chosen[..., None].expand(-1, -1, heads.shape[-1]))
        return torch.einsum("bni,rij,bnj->bnr", dependents, self.relations, heads)


def with_one(cells: Tensor) -> Tensor:
    return torch.cat([cells, torch.ones_like(cells[..., :1])], -1)


class Shared:
    """What the layers before the branch make of windows, computed once."""

    def __init__(self, reader: Reader, pieces: Pieces, windows: list[Window]) -> None:
        self.pieces, self.made = pieces, {}
        for batch in batches(windows, 2 * BATCH, random.Random(0)):
            for window, vectors in zip(batch, read_shared(reader, pieces, batch)):
                self.made[id(window)] = vectors[: len(window.ids) + 2].half()

    def inputs(self, batch: list[Window]) -> list[Tensor]:
        """What `Trees.forward` takes."""
        ids, *rest = inputs_of(batch, self.pieces)
        shared = torch.zeros(*ids.shape, next(iter(self.made.values())).shape[-1])
        for row, window in zip(shared, batch):
            row[: len(window.ids) + 2] = self.made[id(window)].float()
        return [shared, *rest]


@torch.no_grad()
def read_shared(reader: Reader, pieces: Pieces, batch: list[Window]) -> Tensor:
    ids, mask, *_ = inputs_of(batch, pieces)
    x = reader.norm(reader.word(ids) + reader.place(torch.arange(ids.shape[1])))
    for layer in list(reader.layers)[:AFTER]:
        x = layer(x, mask[:, None, None, :], lambda values: values)
    return x


def loss_of(trees: Trees, shared: Shared, batch: list[Window]) -> Tensor:
    tags, arcs, dependents, heads = trees(*shared.inputs(batch))
    right = arcs_of(batch)
    relations = classes_of(batch, "relations").masked_fill(right == IGNORED, IGNORED)
    told = F.cross_entropy(in_sentences(arcs, batch).flatten(0, 1), right.flatten(), ignore_index=IGNORED)
    named = trees.relate(dependents, heads, right.clamp(min=0))
    told = told + F.cross_entropy(named.flatten(0, 1), relations.flatten(), ignore_index=IGNORED)
    return told + TAG_WEIGHT * F.cross_entropy(tags.flatten(0, 1), classes_of(batch, "tags").flatten(), ignore_index=IGNORED)


def in_sentences(arcs: Tensor, batch: list[Window]) -> Tensor:
    return arcs.masked_fill(~sentences_of(batch), NEVER)


@torch.no_grad()
def measure(trees: Trees, shared: Shared, windows: list[Window]) -> str:
    """Tags, heads and labelled heads that are right; each head by itself, no tree."""
    trees.eval()
    right, words = torch.zeros(3), 0
    for batch in batches(windows, 2 * BATCH, random.Random(0)):
        tags, arcs, dependents, heads = trees(*shared.inputs(batch))
        gold, gold_tags = arcs_of(batch), classes_of(batch, "tags")
        chosen = in_sentences(arcs, batch).argmax(-1)
        is_head = (chosen == gold) & (gold != IGNORED)
        is_named = trees.relate(dependents, heads, chosen).argmax(-1) == classes_of(batch, "relations")
        is_tag = (tags.argmax(-1) == gold_tags) & (gold_tags != IGNORED)
        words += int((gold_tags != IGNORED).sum())
        right += torch.tensor([float(found.sum()) for found in (is_tag, is_head, is_head & is_named)])
    return ", ".join(f"{name} {count / words:.3f}" for name, count in zip(("tags", "UAS", "LAS"), right.tolist()))


def train_trees(reader: Reader, pieces: Pieces, texts: list[Text], trees: Trees, target: str, seed: int, epochs: int, slowness: float) -> None:
    """Writes `target` after each epoch. `slowness`: what the rates of learning are divided by."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    learnt, held = ([window for text in texts if text.split == split for window in cut_to_learn(pieces, text, WINDOW)] for split in ("trees", "trees-dev"))
    shared = Shared(reader, pieces, learnt + held)
    named = list(trees.named_parameters())
    groups = [
        {"params": [weight for name, weight in named if name.startswith("layers.")], "lr": LAYER_RATE},
        {"params": [weight for name, weight in named if not name.startswith("layers.")], "lr": HEAD_RATE, "betas": (0.9, 0.95)},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=DECAY)
    rates = [group["lr"] / slowness for group in optimizer.param_groups]
    began, step = time.time(), 0
    for epoch in range(epochs):
        trees.train()
        todo = batches(learnt, BATCH, chance)
        for number, batch in enumerate(todo):
            done = (epoch + number / len(todo)) / epochs
            for group, rate in zip(optimizer.param_groups, rates):
                group["lr"] = rate * min(1, (step + 1) / WARM_UP) * max(LEAST_RATE, 1 - done)
            loss = loss_of(trees, shared, batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(trees.parameters(), LONGEST_STEP)
            optimizer.step()
            step += 1
        print(f"epoch {epoch + 1}: {time.time() - began:.0f} s, {measure(trees, shared, held)}", flush=True)
        torch.save({"state": trees.state_dict(), "linking": trees.linking}, f"{target}.tmp")
        os.replace(f"{target}.tmp", target)


def load_trees(path: str, reader: Reader) -> Trees:
    saved = torch.load(path, weights_only=True)
    trees = Trees(reader, saved["linking"])
    trees.load_state_dict(saved["state"])
    return trees.eval()
