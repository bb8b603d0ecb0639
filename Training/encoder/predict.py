#!/usr/bin/env python3
"""Reads articles with a checkpoint and writes what the scorers of ../../../shared/eval read.

usage: predict.py CHECKPOINT TEXTS.jsonl > PREDICTIONS.jsonl [--quantised] [--threads 1]

TEXTS holds {"id", "text"} a line; the output {"id", "mentions", "attributions"} (code points).
"""

import argparse
import json
import pathlib
import sys

import torch

from encoder.predictor import Predictor, Thresholds, load
from encoder.quantise import quantise
from encoder.text import Vocabulary


def analysed(predictor, articles):
    """The output objects of articles."""
    for article, reading in zip(articles, predictor.read([a["text"] for a in articles])):
        mentions = [{"start": s, "end": e, "type": kind, "kind": "name", "confidence": round(c, 4)}
                    for s, e, kind, c in predictor.names(reading)]
        yield {"id": article["id"], "mentions": mentions,
               "attributions": [a.spans(reading.words) for a in predictor.attributions(reading)]}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", type=pathlib.Path)
    parser.add_argument("texts", type=pathlib.Path)
    parser.add_argument("--quantised", action="store_true")
    parser.add_argument("--raw", action="store_true", help="the last weights, not their running average")
    parser.add_argument("--threads", type=int, default=1)
    for name in ("cueBias", "cue", "content"):
        parser.add_argument(f"--{name}", type=float, default=getattr(Thresholds(), name))
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    model = load(options.checkpoint, options.raw)
    if options.quantised:
        quantise(model)
    thresholds = Thresholds(cueBias=options.cueBias, cue=options.cue, content=options.content)
    with open(options.texts, encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines if line.strip()]
    for item in analysed(Predictor(model, Vocabulary.pretrained(), thresholds), articles):
        json.dump(item, sys.stdout, ensure_ascii=False)
        print()


if __name__ == "__main__":
    main()
