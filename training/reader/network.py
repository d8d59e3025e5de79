"""The reader: the layers of an open encoder, and above them one small layer that gives the scores of all heads for each word."""

from collections.abc import Callable

import torch
import torch.nn.functional as F
from encoder import WeightFile
from heads import PAIRS
from pieces import SHAPES
from torch import Tensor, nn

"""Most pieces of a window, without the marks at its two ends."""
WINDOW = 254
PLACES = WINDOW + 2
SHAPE_WIDTH, HIDDEN = 32, 384
DROPOUT = 0.1

Drop = Callable[[Tensor], Tensor]


def keep(values: Tensor) -> Tensor:
    return values


class Layer(nn.Module):
    def __init__(self, width: int, inner: int, attention: int, epsilon: float) -> None:
        super().__init__()
        self.attention = attention
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

    def forward(self, x: Tensor, mask: Tensor, drop: Drop) -> Tensor:
        batch, length, width = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.attention, width // self.attention).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(batch, length, width)
        x = self.norm1(x + drop(self.out(mixed)))
        return self.norm2(x + drop(self.down(F.gelu(self.up(x), approximate="tanh"))))


class Reader(nn.Module):
    """`heads` gives the classes of each head, `linking` of those that see the cells that also join words; the vectors of the pieces stay as they are."""

    def __init__(
        self, file: WeightFile, rows: list[int], depth: int, inner: int, heads: dict[str, list[str]], linking: dict[str, list[str]]
    ) -> None:
        super().__init__()
        width = file.width
        self.heads, self.linking, self.frozen = heads, linking, 0
        self.word = nn.Embedding.from_pretrained(file.rows("emb.word", rows), freeze=True)
        self.place = nn.Embedding(PLACES, width)
        self.norm = nn.LayerNorm(width, file.epsilon)
        self.layers = nn.ModuleList(Layer(width, inner, file.heads, file.epsilon) for _ in range(depth))
        self.shape = nn.Embedding(SHAPES, SHAPE_WIDTH)
        self.hidden = nn.Linear(2 * width + 3 * SHAPE_WIDTH, HIDDEN)
        self.scores = nn.Linear(HIDDEN, sum(map(len, heads.values())))
        self.linked = nn.Linear(2 * width + 3 * SHAPE_WIDTH, HIDDEN)
        self.links = nn.Linear(HIDDEN, sum(map(len, linking.values())))
        self.askers = nn.Linear(HIDDEN, sum(cells_of(name) for name in PAIRS))
        self.askeds = nn.Linear(HIDDEN, sum(cells_of(name) for name in PAIRS))
        self.biases = nn.ParameterDict({name: torch.zeros(len(classes)) for name, (classes, _) in PAIRS.items()})

    def take(self, file: WeightFile) -> None:
        """Begins as the encoder is."""
        place = file.tensor("emb.pos", file.positions, file.width) + file.tensor("emb.type", -1, file.width)[0]
        self.place.weight.data.copy_(place[:PLACES])
        self.norm.weight.data.copy_(file.tensor("emb.ln.w", file.width))
        self.norm.bias.data.copy_(file.tensor("emb.ln.b", file.width))
        for index, layer in enumerate(self.layers):
            layer.take(file, index)

    def freeze(self, count: int) -> None:
        """Lets so many layers, and what lies below them, stay as they are."""
        self.frozen = count
        for part in (self.place, self.norm, *list(self.layers)[:count]) if count else ():
            part.requires_grad_(False)

    def forward(
        self, ids: Tensor, mask: Tensor, first: Tensor, last: Tensor, shapes: Tensor, drop: Drop = keep
    ) -> dict[str, Tensor]:
        """Scores of the words of some windows, head by head; of `PAIRS` scores of each word with each: the first asks, one column for each class; where a word has no role is worth 0.

        ids, mask: pieces of each window and which of them are there; first, last: of each word the place of its first and last piece;
        shapes: how it is written. drop: what leaves values out in training.
        """
        x = self.norm(self.word(ids) + self.place(torch.arange(ids.shape[1])))
        x = x if self.frozen else drop(x)
        for index, layer in enumerate(self.layers):
            x = layer(x, mask[:, None, None, :], drop if index >= self.frozen else keep)
        ends = [torch.gather(x, 1, at[..., None].expand(-1, -1, x.shape[-1])) for at in (first, last)]
        around = F.pad(self.shape(shapes), (0, 0, 1, 1))
        seen = torch.cat([*ends, around[:, :-2], around[:, 1:-1], around[:, 2:]], -1)
        scores = split(self.scores(drop(F.gelu(self.hidden(seen), approximate="tanh"))), self.heads)
        cells = drop(F.gelu(self.linked(seen), approximate="tanh"))
        return scores | split(self.links(cells), self.linking) | self.join(cells)

    def join(self, cells: Tensor) -> dict[str, Tensor]:
        sizes = [cells_of(name) for name in PAIRS]
        found = {}
        for name, asker, asked in zip(PAIRS, self.askers(cells).split(sizes, -1), self.askeds(cells).split(sizes, -1)):
            batch, count, _ = asker.shape
            classes, cells = PAIRS[name]
            shape = (batch, count, len(classes), cells)
            products = torch.einsum("bikc,bjkc->bijk", asker.view(shape), asked.view(shape))
            found[name] = products * cells**-0.5 + self.biases[name]
        return found


def cells_of(name: str) -> int:
    classes, cells = PAIRS[name]
    return len(classes) * cells


def split(scores: Tensor, heads: dict[str, list[str]]) -> dict[str, Tensor]:
    return dict(zip(heads, scores.split([len(classes) for classes in heads.values()], -1)))


def keep_heads(reader: Reader, kept: dict[str, list[str]]) -> None:
    """Leaves heads out that only training needs."""
    sizes = [len(classes) for classes in reader.heads.values()]
    weights = dict(zip(reader.heads, reader.scores.weight.data.split(sizes)))
    biases = dict(zip(reader.heads, reader.scores.bias.data.split(sizes)))
    scores = nn.Linear(reader.scores.in_features, sum(map(len, kept.values())))
    scores.weight.data = torch.cat([weights[name] for name in kept])
    scores.bias.data = torch.cat([biases[name] for name in kept])
    reader.scores, reader.heads = scores, kept


def load_reader(path: str, file: WeightFile, rows: list[int]) -> Reader:
    """What `training.py` saved after an epoch: the averaged weights, with the classes of each head."""
    saved = torch.load(path, weights_only=True, map_location="cpu")
    reader = Reader(file, rows, saved["depth"], saved["inner"], saved["heads"], saved["linking"])
    reader.load_state_dict(saved["state"])
    return reader.eval()
