"""The third teacher of the name tagger: an open encoder fine-tuned to the names that were marked by our guideline.

    python teachNames.py train ENCODER TEACHER.pt marked.jsonl
    python teachNames.py label ENCODER TEACHER.pt CORPUS.tokens.jsonl CORPUS.encoder.jsonl

ENCODER and the Python packages as for `../linguistics/teachTrees.py`, whose encoder this is; the input files come from
`exportSentences.ts`. The output has for each document {"entities": [[start, end, type]...]}, as `labelWithSpacy.py` writes it.
One thread and fixed seeds; another processor or version of torch may round differently.
"""

import json
import random
import sys
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "linguistics"))
from teachTrees import (
    IGNORED,
    SHAPE_WIDTH,
    SHAPES,
    WIDTH,
    Encoder,
    batches,
    optimizer_of,
    prepare,
    tensors,
    tokenizer_of,
    wanted,
    with_neighbours,
)

TYPES = ["person", "organization", "place", "norp", "other"]
TAGS = ["O", *(f"{place}-{name}" for name in TYPES for place in "BI")]
HIDDEN = 256
EPOCHS = 3
ENCODER_RATE, HEAD_RATE = 2e-4, 2e-3
BATCH = 1600


class NameTeacher(nn.Module):
    def __init__(self, encoder: str) -> None:
        super().__init__()
        self.enc = Encoder(f"{encoder}/model.safetensors")
        self.shape = nn.Embedding(SHAPES, SHAPE_WIDTH)
        self.tag = nn.Sequential(
            nn.Linear(WIDTH + 3 * SHAPE_WIDTH, HIDDEN), nn.GELU(), nn.Dropout(0.3), nn.Linear(HIDDEN, len(TAGS))
        )

    def forward(self, pieces: Tensor, mask: Tensor, spans: Tensor, shapes: Tensor, _bank: Tensor) -> Tensor:
        with torch.autocast("cpu", torch.bfloat16):
            encoded = self.enc(pieces, mask)
        return self.tag(torch.cat([torch.bmm(spans, encoded.float()), *with_neighbours(self.shape(shapes))], -1))


def train(encoder: str, target: str, source: str) -> None:
    torch.manual_seed(1)
    rng = random.Random(1)
    with open(source, encoding="utf-8") as lines:
        sentences = [json.loads(line) for line in lines]
    items = prepare(sentences, tokenizer_of(encoder))
    for item in items:
        item["names"] = [TAGS.index(tag) for tag in sentences[item["at"]]["tag"]]
    model = NameTeacher(encoder)
    slow = [p for name, p in model.named_parameters() if p.requires_grad and name.startswith("enc.")]
    fast = [p for name, p in model.named_parameters() if p.requires_grad and not name.startswith("enc.")]
    groups = [{"params": slow, "lr": ENCODER_RATE}, {"params": fast, "lr": HEAD_RATE}]
    optimizer, rate = optimizer_of(groups, EPOCHS * len(batches(items, BATCH)))
    for epoch in range(EPOCHS):
        model.train()
        losses = []
        for batch in batches(items, BATCH, rng):
            inputs, words = tensors(batch)
            scores = model(*inputs)
            goal = wanted(batch, "names", words.shape[1])
            loss = F.cross_entropy(scores.reshape(-1, len(TAGS)), goal.reshape(-1), ignore_index=IGNORED)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(slow + fast, 5.0)
            optimizer.step()
            rate.step()
            losses.append(loss.item())
        print(f"epoch {epoch}: loss {np.mean(losses):.4f}", flush=True)
    torch.save(model.state_dict(), target)


def best_tags(logs: np.ndarray) -> list[int]:
    """The best sequence of tags in which a name goes on only as it began."""
    size, count = logs.shape
    allowed = np.full((count, count), -1e9)
    for after, tag in enumerate(TAGS):
        for before, previous in enumerate(TAGS):
            if tag[0] != "I" or previous[1:] == tag[1:]:
                allowed[before, after] = 0
    start = np.array([-1e9 if tag[0] == "I" else 0 for tag in TAGS])
    best, back = logs[0] + start, []
    for at in range(1, size):
        paths = best[:, None] + allowed
        back.append(paths.argmax(0))
        best = paths.max(0) + logs[at]
    path = [int(best.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return path[::-1]


def names_of(tags: list[int], sentence: dict) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for at, tag in enumerate(tags):
        if tag == 0:
            continue
        start, end = sentence["starts"][at], sentence["ends"][at]
        if TAGS[tag][0] == "B":
            found.append((start, end, TAGS[tag][2:]))
        else:
            found[-1] = (found[-1][0], end, found[-1][2])
    return found


def label(encoder: str, file: str, source: str, target: str) -> None:
    model = NameTeacher(encoder)
    model.load_state_dict(torch.load(file))
    model.eval()
    with open(source, encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines]
    sentences = [(number, sentence) for number, document in enumerate(documents) for sentence in document]
    found: list[list[tuple[int, int, str]]] = [[] for _ in documents]
    items = prepare([sentence for _, sentence in sentences], tokenizer_of(encoder))
    for batch in batches(items, 2500):
        inputs, _words = tensors(batch)
        with torch.no_grad():
            logs = model(*inputs).log_softmax(-1).numpy()
        for row, item in enumerate(batch):
            number, sentence = sentences[item["at"]]
            found[number] += names_of(best_tags(logs[row, : item["size"]]), sentence)
    with open(target, "w", encoding="utf-8") as out:
        out.writelines(f"{json.dumps({'entities': sorted(names)})}\n" for names in found)


def main() -> None:
    torch.set_num_threads(1)
    task, encoder, file, *rest = sys.argv[1:]
    if task == "train":
        train(encoder, file, *rest)
    else:
        label(encoder, file, *rest)


main()
