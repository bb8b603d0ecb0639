#!/usr/bin/env python3
"""Scores a checkpoint on the development sets with the scorers of ../../../shared/eval.

usage: evaluate.py CHECKPOINT [--quantised] [--sets NAME,...] [--shared ../../../shared]
                   [--cueBias X --cue X --content X]

Predictions are left in predictions/. Sets: polnear, heldout (PolNeAR training articles that are not
trained on), ewt, pud, crossner, gum, tags.
"""

import argparse
import json
import pathlib
import subprocess
import sys

import torch

from encoder import corpora
from encoder.labels import IGNORED, TAGS
from encoder.predictor import Predictor, Thresholds, load
from encoder.quantise import quantise
from encoder.text import Vocabulary
from predict import analysed

NAMES = {
    "ewt": ["entities/uner_ewt/test.jsonl"],
    "pud": ["entities/uner_pud/test.jsonl"],
    "crossner": ["entities/crossner/politics_dev.jsonl"],
    "gum": ["entities/gum/news_dev.jsonl", "entities/gum/news_test.jsonl"],
}


def lines(paths):
    """The objects of JSON lines files."""
    return [json.loads(line) for path in paths for line in open(path, encoding="utf-8") if line.strip()]


def write(path, items):
    """Writes JSON lines."""
    path.write_text("".join(json.dumps(item, ensure_ascii=False) + "\n" for item in items), encoding="utf-8")


def tag_accuracy(predictor, data):
    """The share of the words of EWT's test part that start a token and have its tag."""
    documents = corpora.tagged_test(data, predictor.vocabulary)
    right = total = 0
    for document, reading in zip(documents, predictor.read_words([d.words for d in documents])):
        for gold, found in zip(document.tags, reading.tag):
            if gold != IGNORED:
                total += 1
                right += TAGS[gold] == TAGS[found]
    return 100 * right / total


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    root = pathlib.Path(__file__).resolve().parent
    parser.add_argument("checkpoint", type=pathlib.Path)
    parser.add_argument("--quantised", action="store_true")
    parser.add_argument("--raw", action="store_true")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--sets", default="polnear,ewt,pud,crossner,gum,tags")
    parser.add_argument("--shared", type=pathlib.Path, default=root.parents[2] / "shared")
    for name in ("cueBias", "cue", "content"):
        parser.add_argument(f"--{name}", type=float, default=getattr(Thresholds(), name))
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    model = load(options.checkpoint, options.raw)
    if options.quantised:
        quantise(model)
    thresholds = Thresholds(cueBias=options.cueBias, cue=options.cue, content=options.content)
    predictor = Predictor(model, Vocabulary.pretrained(), thresholds)
    data, output = options.shared / "data", root / "predictions"
    output.mkdir(exist_ok=True)
    for name in options.sets.split(","):
        if name == "tags":
            print(f"tags      EWT test accuracy {tag_accuracy(predictor, data):.2f}", flush=True)
            continue
        if name in NAMES:
            gold = lines(data / path for path in NAMES[name])
            command = ["score_entities.py", "--types", "PER,ORG,LOC", "--norp", "drop", "--misc", "drop"]
        else:
            gold = lines([data / f"attribution/polnear_{'dev' if name == 'polnear' else 'train'}.jsonl"])
            gold = gold if name == "polnear" else gold[::corpora.HELD_OUT]
            command = ["score_attribution.py"]
        write(output / f"{name}.gold.jsonl", gold)
        write(output / f"{name}.jsonl", analysed(predictor, gold))
        found = subprocess.run(
            [sys.executable, options.shared / "eval" / command[0], output / f"{name}.gold.jsonl",
             output / f"{name}.jsonl", *command[1:]], capture_output=True, text=True, check=True)
        print(f"== {name}\n{found.stdout}", flush=True)


if __name__ == "__main__":
    main()
