"""Trains the part-of-speech tagger and writes the model file of the product.

    python3 Training/tagger/train.py

Needs numpy and the corpora of ../shared (or --shared DIR). The seed is fixed: the same corpora give
the same file. With --decide the held-out parts (EWT dev, GUM news dev) are left out of the training
data and scored after each epoch; the choices below were made that way. EWT test is only scored.
"""

import argparse
import os
import random

import numpy

import corpora
import modelfile
import perceptron

SEED = 20230905
EPOCHS = 5
CUTOFF = 3
MARGIN = 0.0
MASC_WEIGHT = 0.5
RESTYLED = 0.1
"""Share of sentences that are learnt a second time in Title Case, capitals or small letters."""
LARGEST = 127
PRUNED = 0.05

SMALL_IN_TITLES = set("a an the of in on at to for and or but by with from as".split())


def restyled(sentences):
    """Copies of some sentences as headlines and as texts that lost their capitals write them."""
    chance = random.Random(SEED)
    copies = []
    for words, tags, weight in sentences:
        draw = chance.random()
        if len(words) < 4 or draw >= RESTYLED:
            continue
        if draw < 0.5 * RESTYLED:
            words = [w if i and w in SMALL_IN_TITLES else w[:1].upper() + w[1:]
                     for i, w in enumerate(words)]
        elif draw < 0.7 * RESTYLED:
            words = [w.upper() for w in words]
        else:
            words = [w.lower() for w in words]
        copies.append((words, tags, weight))
    return copies


def quantised(model):
    """The weights as small integers, without those near zero: (feature, {tag: weight}) pairs.

    Features with the greatest weight come first, so that they stand nearest to their slot.
    """
    scale = LARGEST / numpy.abs(model.weights).max()
    if args.clip:
        scale = LARGEST / args.clip
    rounded = numpy.clip(numpy.rint(model.weights * scale), -LARGEST, LARGEST).astype(int)
    rounded[numpy.abs(model.weights) < PRUNED] = 0
    result = []
    for feature, row in model.rows.items():
        weights = {int(tag): int(rounded[row, tag]) for tag in numpy.flatnonzero(rounded[row])}
        if weights:
            result.append((feature, weights))
    model.weights = rounded.astype(numpy.float32)
    return sorted(result, key=lambda pair: (-max(map(abs, pair[1].values())), pair[0]))


def main():
    shared = args.shared
    gold = corpora.ewt(shared, "train") + corpora.gum(shared, "train")
    held_out = {
        "EWT dev": corpora.ewt(shared, "dev"),
        "GUM news dev": corpora.gum(shared, "dev", ("news",)),
    }
    if not args.decide:
        gold += held_out["EWT dev"] + corpora.gum(shared, "dev", ("open",))
        held_out = {}
    sentences = [(words, tags, 1.0) for words, tags in gold]
    sentences += [(words, tags, MASC_WEIGHT)
                  for words, tags in corpora.masc(shared, ("newspaper", "journal"))]
    classes, dictionary = perceptron.ambiguity_classes(sentences)
    sentences += restyled(sentences)
    model = perceptron.Model(classes, dictionary)
    model.count(sentences, CUTOFF)
    print(f"{len(sentences)} sentences, {sum(len(w) for w, _, _ in sentences)} tokens, "
          f"{len(model.rows)} features, {len(classes)} words with a class, {len(dictionary)} fixed")

    def report(model):
        return ", ".join(f"{name} {100 * model.accuracy(part):.2f}" for name, part in held_out.items())

    model.train(sentences, EPOCHS, SEED, report if held_out else None, MARGIN)
    kept = quantised(model)
    scored = dict(held_out)
    scored["EWT test"] = corpora.ewt(shared, "test")
    scored["GUM news test"] = corpora.gum(shared, "test", ("news",))
    if args.decide:
        scored = held_out
    for name, part in scored.items():
        print(f"{name} after rounding: {100 * model.accuracy(part):.2f}")
    modelfile.write(args.output, model, kept)


if __name__ == "__main__":
    here = os.path.dirname(os.path.abspath(__file__))
    root = os.path.dirname(os.path.dirname(here))
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--shared", default=os.path.join(root, "../shared"))
    parser.add_argument("--output",
                        default=os.path.join(root, "Sources/BriefingLanguage/Data/tagger.bin"))
    parser.add_argument("--decide", action="store_true")
    parser.add_argument("--clip", type=float, default=0.0)
    args = parser.parse_args()
    main()
