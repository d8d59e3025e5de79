"""Fine-tunes the encoder on all heads at once. Floats of 32 bits: on processors without 16-bit matrix instructions they are twice as fast as 16-bit ones, on others four times as slow (`--short`)."""

import copy
import os
import random
import time
from collections.abc import Container
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from encoder import WeightFile
from heads import ROLE_GROUPS, WEIGHTS, linking_heads, trained_heads
from measuring import measure
from network import DROPOUT, WINDOW, Reader
from pieces import Pieces, read_vocabulary
from texts import IGNORED, Text, event_types_of, read_documents, read_text
from torch import Tensor, nn
from windows import Window, arcs_of, batches, classes_of, cut_capitals, cut_to_learn, inputs_of, roles_of, sentences_of

"""Epoch by epoch, so that the reader learns windows of all lengths: the program's are often short. The real texts come a second time, cut otherwise."""
SIZES, SIZES_AGAIN = (WINDOW, 160, WINDOW, 200), (120, WINDOW)
LEARNT, REAL, LATER, OTHER_NAMES, TREES, HELD = ("train", "real-train"), "real-train", "later", "names", "trees", ("real-dev", "dev", "trees-dev")
"""A third of the texts with names of other schemes an epoch, and half of the treebanks."""
OTHERS_EVERY, TREES_EVERY = 3, 2
"""Of the words of a sentence few take part in what happens: their sum is divided by so many a happening."""
WORDS_A_HAPPENING = 4
HEAD_RATE, DECAY, BETAS, LONGEST_STEP = 1e-3, 0.01, (0.9, 0.98), 1.0
WARM_UP, LEAST_RATE = 30, 0.02
SMOOTHING, HIDDEN_PIECES, CAPITALS = 0.05, 0.04, 0.03
"""What of the averaged weights is kept a step, in the end."""
AVERAGED = 0.99
DROPPED = 1 << 24
"""What joins words."""
JOINING = ("linked", "askers", "askeds", "biases")
"""The score of an arc out of a sentence."""
NEVER = -1e9


@dataclass(frozen=True)
class Plan:
    seed: int
    epochs: int
    rate: float
    batch: int
    depth: int
    inner: int
    """Ends after so many epochs of `epochs`, which the rate is planned for."""
    stop_after: int
    """What happenings count in the loss; types that are rare need more."""
    happenings: float
    """Teaches nothing but who takes part in what happens, above an encoder that stays as it is."""
    only_roles: bool
    """Learns from the treebanks too."""
    trees: bool
    """So many layers stay as they are: with the first eight, tags and trees stay too (`trees.py`)."""
    above: int
    """How often an epoch takes the texts that were marked last, each time cut otherwise."""
    later: int
    """Multiplies matrices of 16-bit floats."""
    short: bool


class Dropout:
    """Leaves values out by a store of random masks: drawing new ones takes a tenth of the time of training."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.kept = (torch.rand(DROPPED) >= DROPOUT).float() / (1 - DROPOUT)

    def __call__(self, values: Tensor) -> Tensor:
        at = self.chance.randrange(0, DROPPED - values.numel())
        return values * self.kept[at : at + values.numel()].view(values.shape)


class Lessons:
    """The windows of each epoch."""

    def __init__(self, pieces: Pieces, texts: list[Text], chance: random.Random, plan: Plan, heads: Container[str]) -> None:
        self.pieces, self.chance, self.times = pieces, chance, plan.later
        if plan.only_roles:
            texts = [text for text in texts if "happenings" in text.document]
        self.own = [text for text in texts if text.split in LEARNT]
        self.real = [text for text in texts if text.split == REAL]
        self.later = [text for text in texts if text.split == LATER]
        self.others = [text for text in texts if text.split == OTHER_NAMES and text.document["scheme"] in heads]
        self.trees = [text for text in texts if text.split == TREES and plan.trees]

    def of(self, epoch: int, batch: int) -> list[list[Window]]:
        def cut(texts: list[Text], size: int) -> list[Window]:
            return [window for text in texts for window in cut_to_learn(self.pieces, text, size)]

        own = cut(self.own, SIZES[epoch % len(SIZES)]) + cut(self.real, SIZES_AGAIN[epoch % len(SIZES_AGAIN)])
        for turn in range(self.times):
            own += cut(self.later, SIZES[(epoch + turn) % len(SIZES)])
        own += [window for text in self.own + self.later for window in cut_capitals(self.pieces, text, self.chance, CAPITALS)]
        others = cut(self.others[epoch % OTHERS_EVERY :: OTHERS_EVERY], WINDOW)
        trees = cut(self.trees[epoch % TREES_EVERY :: TREES_EVERY], SIZES[epoch % len(SIZES)])
        found = [lesson for windows in (own, others, trees) for lesson in batches(windows, batch, self.chance)]
        self.chance.shuffle(found)
        return found


def loss_of(scores: dict[str, Tensor], batch: list[Window], weights: dict[str, float]) -> Tensor:
    loss = torch.zeros(())
    for head, own in scores.items():
        if head == "roles":
            loss = loss + weights[head] * loss_of_roles(own, batch)
            continue
        right = arcs_of(batch) if head == "arcs" else classes_of(batch, head)
        if (right == IGNORED).all():
            continue
        if head == "arcs":
            told = F.cross_entropy(arcs_in_sentences(own, batch).flatten(0, 1), right.flatten(), ignore_index=IGNORED)
        else:
            told = F.cross_entropy(own.flatten(0, 1), right.flatten(), ignore_index=IGNORED, label_smoothing=SMOOTHING)
        loss = loss + weights[head] * told
    return loss


def arcs_in_sentences(scores: Tensor, batch: list[Window]) -> Tensor:
    return scores[..., 0].masked_fill(~sentences_of(batch), NEVER)


def loss_of_roles(scores: Tensor, batch: list[Window]) -> Tensor:
    asked = roles_of(batch)
    if not asked:
        return torch.zeros(())
    same = sentences_of(batch)
    index, trigger = (torch.tensor(places) for places in zip(*((window, at) for window, at, _ in asked)))
    groups = scores[index, trigger].split([len(group) for group in ROLE_GROUPS], -1)
    loss = torch.zeros(())
    for own, group in zip(groups, ROLE_GROUPS):
        right = torch.where(same[index, trigger], 0, IGNORED)
        for row, (_, _, given) in zip(right, asked):
            for at, role in given:
                if role in group and row[at] == 0:
                    row[at] = 1 + group.index(role)
        told = F.pad(own, (1, 0)).flatten(0, 1)
        loss = loss + F.cross_entropy(told, right.flatten(), ignore_index=IGNORED, reduction="sum")
    return loss / (WORDS_A_HAPPENING * len(asked))


def optimizer_of(reader: Reader, rate: float) -> torch.optim.Optimizer:
    """What the encoder did not have learns faster."""
    new = ("hidden", "scores", "shape", "links", *JOINING)
    learnt = [(name, weight) for name, weight in reader.named_parameters() if weight.requires_grad]
    groups = [
        {"params": [weight for name, weight in learnt if not name.startswith(new)], "lr": rate},
        {"params": [weight for name, weight in learnt if name.startswith(new)], "lr": HEAD_RATE},
    ]
    return torch.optim.AdamW(groups, weight_decay=DECAY, betas=BETAS, fused=True)


class Average:
    """The running average of the weights, which reads better than the last ones."""

    def __init__(self, reader: Reader) -> None:
        self.reader = copy.deepcopy(reader)
        self.steps = 0

    @torch.no_grad()
    def take(self, reader: Reader) -> None:
        self.steps += 1
        kept = min(AVERAGED, self.steps / (9 + self.steps))
        pairs = zip(self.reader.parameters(), reader.parameters())
        learnt = [(own, other) for own, other in pairs if other.requires_grad]
        torch._foreach_lerp_([own for own, _ in learnt], [other for _, other in learnt], 1 - kept)


def train(encoder: str, vocabulary: str, target: str, marked: str, plan: Plan, start: str | None = None) -> None:
    """Writes `target` after each epoch. `start`: what an earlier training wrote, to go on from there with a rate and warm-up of its own and the heads that it has."""
    torch.manual_seed(plan.seed)
    chance = random.Random(plan.seed)
    documents = read_documents(marked)
    event_types = event_types_of(documents)
    pieces, rows = read_vocabulary(vocabulary)
    linking = linking_heads(documents)
    texts = [read_text(document, event_types, linking) for document in documents]
    file = WeightFile(encoder)
    saved = None if start is None else torch.load(start, weights_only=True)
    known = trained_heads(event_types) if saved is None else saved["heads"]
    reader = Reader(file, rows, plan.depth, plan.inner, known, linking)
    reader.take(file)
    if saved is not None:
        reader.load_state_dict(saved["state"], strict=False)
    reader.freeze(plan.above)
    if plan.only_roles:
        for name, weight in reader.named_parameters():
            weight.requires_grad = name.startswith(JOINING)
    lessons, average, drop = Lessons(pieces, texts, chance, plan, known), Average(reader), Dropout(chance)
    optimizer = optimizer_of(reader, plan.rate)
    rates = [group["lr"] for group in optimizer.param_groups]
    began, step = time.time(), 0
    weights = WEIGHTS | {"events": plan.happenings}
    for epoch in range(min(plan.epochs, plan.stop_after)):
        reader.train()
        losses: list[float] = []
        todo = lessons.of(epoch, plan.batch)
        for number, batch in enumerate(todo):
            done = (epoch + number / len(todo)) / plan.epochs
            for group, rate in zip(optimizer.param_groups, rates):
                group["lr"] = rate * min(1, step / WARM_UP) * max(LEAST_RATE, 1 - done)
            with torch.autocast("cpu", torch.bfloat16, enabled=plan.short):
                scores = reader(*inputs_of(batch, pieces, HIDDEN_PIECES, chance), drop)
            loss = loss_of({head: own.float() for head, own in scores.items()}, batch, weights)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_([weight for weight in reader.parameters() if weight.requires_grad], LONGEST_STEP)
            optimizer.step()
            average.take(reader)
            step += 1
            losses.append(loss.item())
        print(f"epoch {epoch + 1}: {len(todo)} steps, loss {sum(losses) / len(losses):.3f}, {time.time() - began:.0f} s", flush=True)
        for split in HELD if plan.trees else HELD[:-1]:
            print(f"  {split}: {measure(average.reader, pieces, [text for text in texts if text.split == split])}", flush=True)
        save(average.reader, plan, target)


def save(reader: Reader, plan: Plan, target: str) -> None:
    made = {"state": reader.state_dict(), "heads": reader.heads, "linking": reader.linking, "depth": plan.depth, "inner": plan.inner}
    torch.save(made, f"{target}.tmp")
    os.replace(f"{target}.tmp", target)


def blend(first: str, second: str, share: float, target: str) -> None:
    """Writes the weights of two trainings, `share` of the second, averaged (Wortsman et al. 2022, model soups); what the first lacks is the second's."""
    one, other = (torch.load(file, weights_only=True) for file in (first, second))
    known = one["state"]
    state = {name: torch.lerp(known.get(name, weights), weights, share) for name, weights in other["state"].items()}
    torch.save(other | {"state": state}, target)
