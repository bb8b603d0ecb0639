#!/usr/bin/env python3
"""Chooses the thresholds of attributions on the held-out training articles.

usage: tune.py CHECKPOINT [--shared ../../../shared] [--on dev]

Prints the relation F1 of a grid of thresholds, best last. --on dev only looks at the development
set; the thresholds in `Thresholds` are those of the held-out articles.
"""

import argparse
import itertools
import pathlib
import sys

import torch

from encoder.corpora import HELD_OUT
from encoder.predictor import Predictor, Thresholds, load
from encoder.text import Vocabulary
from evaluate import lines


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    root = pathlib.Path(__file__).resolve().parent
    parser.add_argument("checkpoint", type=pathlib.Path)
    parser.add_argument("--shared", type=pathlib.Path, default=root.parents[2] / "shared")
    parser.add_argument("--on", choices=["heldout", "dev"], default="heldout")
    options = parser.parse_args()
    torch.set_num_threads(1)
    sys.path.insert(0, str(options.shared / "eval"))
    import score_attribution

    name = "dev" if options.on == "dev" else "train"
    gold = lines([options.shared / f"data/attribution/polnear_{name}.jsonl"])
    gold = gold if options.on == "dev" else gold[::HELD_OUT]
    predictor = Predictor(load(options.checkpoint), Vocabulary.pretrained())
    results = []
    for bias in (-2.0, -1.0, 0.0):
        predictor.thresholds = Thresholds(cueBias=bias)
        readings = predictor.read([article["text"] for article in gold])
        candidates = [predictor.candidates(reading) for reading in readings]
        for cue, content in itertools.product((0, 0.2, 0.3, 0.4, 0.5, 0.6), (0, 0.5, 0.6, 0.7)):
            predictor.thresholds = Thresholds(cueBias=bias, cue=cue, content=content)
            found = {
                article["id"]: [a.spans(r.words) for a in predictor.attributions(r, c)]
                for article, r, c in zip(gold, readings, candidates)}
            scores = score_attribution.score(gold, found)
            results.append((scores["relation"]["F1"], scores["relation"]["P"], scores["relation"]["R"],
                            scores["direct"]["F1"], bias, cue, content))
    for relation, precision, recall, direct, bias, cue, content in sorted(results):
        print(f"relation {relation:.2f} (P {precision:.2f} R {recall:.2f}) direct {direct:.2f} "
              f"cueBias {bias} cue {cue} content {content}")


if __name__ == "__main__":
    main()
