"""Trains the part-of-speech tagger and writes the model file of the product.

    python3 Training/tagger/train.py

Needs numpy and the corpora of ../shared (or --shared DIR). The seeds are fixed: the same corpora give
the same file. With --decide the held-out parts (EWT dev, GUM dev) stay out of the training data and
are scored; the choices below were made that way. The test parts are only ever scored.
"""

import argparse
import os
import random

import numpy

import corpora
import modelfile
import perceptron

SEEDS = (1, 2, 3)
"""One run through the data in another order each; the weights are summed."""
EPOCHS = 5
CUTOFF = 3
"""Features seen less often are left out."""
MASC_WEIGHT = 0.5
"""MASC's tags were made by a program and corrected only in part."""
RESTYLED = 0.13
"""Share of sentences that are learnt a second time in another style."""
LARGEST = 127
PRUNED = 0.05
"""Mean weights nearer to zero are left out."""

SMALL_IN_TITLES = set("a an the of in on at to for and or but by with from as".split())


def restyled(sentences):
    """Copies of some sentences as headlines, in capitals, without capitals, without apostrophes."""
    chance = random.Random(SEEDS[0])
    copies = []
    for words, tags, weight in sentences:
        draw = chance.random()
        if len(words) < 4 or draw >= RESTYLED:
            continue
        if draw < 0.05:
            words = [w if i and w in SMALL_IN_TITLES else w[:1].upper() + w[1:]
                     for i, w in enumerate(words)]
        elif draw < 0.07:
            words = [w.upper() for w in words]
        elif draw < 0.09:
            words = [w.lower() for w in words]
        else:
            words = without_apostrophes(words)
        copies.append((words, tags, weight))
    return copies


def without_apostrophes(words):
    """The words as texts have them that lost their apostrophes: "Canada s", "don t"."""
    words = list(words)
    for index, word in enumerate(words):
        plain = word.replace("\u2019", "'")
        if plain.lower() == "n't" and index:
            words[index - 1] += word[0]
            words[index] = word[2:]
        elif plain[0] == "'" and plain[1:].isalpha():
            words[index] = word[1:]
    return words


def quantised(model):
    """The weights as small integers, without those near zero: (feature, {tag: weight}) pairs.

    Features with the greatest weight come first, so that they stand nearest to their slot.
    """
    means = model.weights / len(SEEDS)
    scale = LARGEST / numpy.abs(means).max()
    rounded = numpy.rint(means * scale).astype(int)
    rounded[numpy.abs(means) < PRUNED] = 0
    result = []
    for feature, row in model.rows.items():
        weights = {int(tag): int(rounded[row, tag]) for tag in numpy.flatnonzero(rounded[row])}
        if weights:
            result.append((feature, weights))
    model.weights = rounded.astype(numpy.float32)
    return sorted(result, key=lambda pair: (-max(map(abs, pair[1].values())), pair[0]))


def main():
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--shared", default=os.path.join(root, "../shared"))
    parser.add_argument("--output",
                        default=os.path.join(root, "Sources/BriefingLanguage/Data/tagger.bin"))
    parser.add_argument("--decide", action="store_true")
    args = parser.parse_args()

    gold = corpora.ewt(args.shared, "train") + corpora.gum(args.shared, "train")
    if args.decide:
        scored = {
            "EWT dev": corpora.ewt(args.shared, "dev"),
            "GUM news dev": corpora.gum(args.shared, "dev", ("news",)),
            "GUM other genres, dev": corpora.gum(args.shared, "dev", ("open",)),
        }
    else:
        gold += corpora.ewt(args.shared, "dev") + corpora.gum(args.shared, "dev", ("open",))
        scored = {
            "EWT test": corpora.ewt(args.shared, "test"),
            "GUM news dev": corpora.gum(args.shared, "dev", ("news",)),
            "GUM news test": corpora.gum(args.shared, "test", ("news",)),
            "GUM other genres, test": corpora.gum(args.shared, "test", ("open",)),
        }
    sentences = [(words, tags, 1.0) for words, tags in gold]
    sentences += [(words, tags, MASC_WEIGHT)
                  for words, tags in corpora.masc(args.shared, ("newspaper", "journal"))]
    classes, dictionary = perceptron.ambiguity_classes(sentences)
    sentences += restyled(sentences)
    model = perceptron.Model(classes, dictionary)
    model.count(sentences, CUTOFF)
    print(f"{len(sentences)} sentences, {sum(len(words) for words, _, _ in sentences)} tokens, "
          f"{len(model.rows)} features, {len(classes)} words with a class, "
          f"{len(dictionary)} with one tag")
    total = 0
    for seed in SEEDS:
        model.train(sentences, EPOCHS, seed)
        total = total + model.weights
    model.weights = total
    kept = quantised(model)
    for name, part in scored.items():
        right, count, words = model.accuracy(part)
        print(f"{name}: {100 * right / count:.2f} of {count} tokens; without marks "
              f"{100 * (right - count + words) / words:.2f} of {words}")
    modelfile.write(args.output, model, kept)


if __name__ == "__main__":
    main()
