"""Reads documents with Natasha: one JSON line a document, with the organisations and people that it finds and how long it took.

    python read.py ROUNDS TEXT_FILE ...
"""
import json
import sys
import time

from natasha import Doc, MorphVocab, NewsEmbedding, NewsMorphTagger, NewsNERTagger, NewsSyntaxParser, Segmenter

segmenter = Segmenter()
vocabulary = MorphVocab()
embedding = NewsEmbedding()
morphology = NewsMorphTagger(embedding)
syntax = NewsSyntaxParser(embedding)
entities = NewsNERTagger(embedding)


def read(text):
    """The spans that Natasha finds, in their normal forms: all that its own documentation does to a text."""
    doc = Doc(text)
    doc.segment(segmenter)
    doc.tag_morph(morphology)
    doc.parse_syntax(syntax)
    doc.tag_ner(entities)
    for span in doc.spans:
        span.normalize(vocabulary)
    return doc.spans


def read_spans_alone(text):
    """The same spans as they stand, without their normal forms: the least that can be asked of it."""
    doc = Doc(text)
    doc.segment(segmenter)
    doc.tag_ner(entities)


def facts(spans, kind):
    """Each normal form once, with everything that it was called."""
    found = {}
    for span in spans:
        if span.type == kind:
            found.setdefault(span.normal, set()).add(span.text)
    return [{"id": f"{kind}{at}", "name": name, "mentions": sorted(texts)} for at, (name, texts) in enumerate(found.items())]


ROUNDS = int(sys.argv[1])
texts = [open(name, encoding="utf-8").read() for name in sys.argv[2:]]


def seconds(work, text):
    start = time.process_time()
    work(text)
    return time.process_time() - start


# Every round reads all the documents, as an office does; the best of a document's rounds is its time, of the processor: others on the machine only
# make it slower.
rounds = [[(seconds(read, text), seconds(read_spans_alone, text)) for text in texts] for _ in range(ROUNDS)]
for at, text in enumerate(texts):
    spans = read(text)
    found = {"organizations": facts(spans, "ORG"), "people": facts(spans, "PER")}
    whole, alone = (min(times[at][which] for times in rounds) for which in (0, 1))
    print(json.dumps({"facts": found, "seconds": whole, "secondsOfSpans": alone}, ensure_ascii=False))
