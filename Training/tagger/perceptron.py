"""An averaged perceptron over hashed features, with greedy decoding from left to right.

After Collins (2002), "Discriminative Training Methods for Hidden Markov Models", with the features
named in features.py.
"""

import random

import numpy

import features as f
from corpora import TAGS, is_mark

NUMBER = {tag: index for index, tag in enumerate(TAGS)}
PUNCTUATION = NUMBER["."]
START = len(TAGS) + 1  # the tag before the first word; tags count from 1 in features


def ambiguity_classes(sentences, least=3, share=0.04):
    """The set of tags each word has in the corpora, by the word's hash: its ambiguity class."""
    counts = {}
    for words, tags, weight in sentences:
        for word, tag in zip(words, tags):
            if tag is None or tag == ".":
                continue
            table = counts.setdefault(f.word(word).norm, {})
            table[tag] = table.get(tag, 0) + weight
    classes = {}
    dictionary = {}
    for norm in sorted(counts):
        table = counts[norm]
        total = sum(table.values())
        if total < least:
            continue
        tags = sorted((t for t in table if table[t] >= share * total), key=TAGS.index)
        classes[f.fnv(norm)] = "|".join(tags)
        best = max(table.values())
        if total >= 30 and best >= 0.998 * total:
            dictionary[f.fnv(norm)] = NUMBER[max(table, key=table.get)]
    return classes, dictionary


class Model:
    """Weights by feature; rows of `weights` are features, columns tags. Row 0 is all zeros."""

    def __init__(self, classes, dictionary):
        self.class_names = classes
        self.classes = {h: f.fnv(name) for h, name in classes.items()}
        self.dictionary = dictionary
        self.rows = {}
        self.weights = None

    def prepare(self, sentences):
        """Numbers the features of the sentences; unseen ones become row 0."""
        get = self.rows.get
        prepared = []
        for words, tags, weight in sentences:
            words = [f.word(w) for w in words]
            static, tails, ambiguity = f.static(words, self.classes)
            ids = numpy.array([[get(key, 0) for key in row] for row in static], dtype=numpy.int32)
            pairs = [f.context(words, tails, ambiguity, i) for i in range(len(words))]
            fixed = [self.fixed_tag(w) for w in words]
            gold = [NUMBER.get(t, -1) for t in tags]
            prepared.append((ids, pairs, fixed, gold, weight))
        return prepared

    def fixed_tag(self, word):
        """The tag of a mark or of a word of the tag dictionary, or -1."""
        if is_mark(word.text):
            return PUNCTUATION
        return self.dictionary.get(word.hash, -1) if word.case == 1 else -1

    def count(self, sentences, cutoff):
        """Takes up the features that are seen with gold tags at least `cutoff` times."""
        counts = {}
        for words, tags, _ in sentences:
            words = [f.word(w) for w in words]
            static, tails, ambiguity = f.static(words, self.classes)
            previous = second = START
            for i, row in enumerate(static):
                number = NUMBER.get(tags[i], -1)
                if number >= 0 and self.fixed_tag(words[i]) < 0:
                    pairs = f.context(words, tails, ambiguity, i)
                    for key in row:
                        counts[key] = counts.get(key, 0) + 1
                    for key in f.dynamic_keys(pairs, previous, second):
                        counts[key] = counts.get(key, 0) + 1
                second, previous = previous, (number if number >= 0 else NUMBER["NN"]) + 1
        kept = sorted(key for key, n in counts.items() if n >= cutoff)
        self.rows = {key: row for row, key in enumerate(kept, 1)}

    def train(self, sentences, epochs, seed):
        """Learns from scratch; leaves the weights averaged over all steps."""
        size = len(self.rows) + 1
        weights = numpy.zeros((size, len(TAGS)), dtype=numpy.float32)
        history = numpy.zeros((size, len(TAGS)), dtype=numpy.float64)
        self.weights = weights
        prepared = self.prepare(sentences)
        order = list(range(len(prepared)))
        chance = random.Random(seed)
        time = 0
        get = self.rows.get
        for epoch in range(epochs):
            chance.shuffle(order)
            wrong = seen = 0
            for index in order:
                static, pairs, fixed, gold, weight = prepared[index]
                previous = second = START
                for i, guess in enumerate(fixed):
                    if guess < 0:
                        keys = f.dynamic_keys(pairs[i], previous, second)
                        ids = numpy.concatenate((static[i], [get(key, 0) for key in keys]))
                        guess = int(weights[ids].sum(axis=0).argmax())
                        answer = gold[i]
                        if answer >= 0:
                            time += 1
                            seen += 1
                            if guess != answer:
                                wrong += 1
                                ids = ids[ids > 0]
                                weights[ids, answer] += weight
                                weights[ids, guess] -= weight
                                history[ids, answer] += time * weight
                                history[ids, guess] -= time * weight
                    second, previous = previous, guess + 1
            print(f"seed {seed}, epoch {epoch + 1}: {100 * (1 - wrong / seen):.2f} while learning",
                  flush=True)
        self.weights = (weights - history / (time + 1)).astype(numpy.float32)

    def tag(self, prepared):
        get = self.rows.get
        static, pairs, fixed, _, _ = prepared
        previous = second = START
        answer = []
        for i in range(len(fixed)):
            guess = fixed[i]
            if guess < 0:
                dynamic = [get(key, 0) for key in f.dynamic_keys(pairs[i], previous, second)]
                guess = int(self.weights[numpy.concatenate((static[i], dynamic))].sum(axis=0).argmax())
            answer.append(guess)
            second, previous = previous, guess + 1
        return answer

    def accuracy(self, sentences):
        """The tokens tagged right, all tokens, and those that are no marks of punctuation.

        A gold tag that the product has not counts as wrong.
        """
        right = total = words = 0
        for prepared in self.prepare([(w, t, 1) for w, t in sentences]):
            for guess, gold, fixed in zip(self.tag(prepared), prepared[3], prepared[2]):
                total += 1
                words += fixed != PUNCTUATION
                right += guess == gold
        return right, total, words
