"""Constrained decoding of BIO labels."""

import numpy as np

FORBIDDEN = -1e9


def transitions(names):
    """Scores of going from one label to the next: I-X only after B-X or I-X."""
    scores = np.zeros((len(names), len(names)), np.float32)
    for after, name in enumerate(names):
        if name[0] == "I":
            for before, other in enumerate(names):
                if other[0] == "O" or other[1:] != name[1:]:
                    scores[before, after] = FORBIDDEN
    return scores


def viterbi(scores, names, lengths, starts=None):
    """The best label sequences.

    scores: sequences × words × labels (log-probabilities or logits); lengths: words of each.
    `starts`: sequences × words, true where no name may go on (a paragraph's first word).
    """
    count, words, kinds = scores.shape
    step = transitions(names)
    inside = np.array([name[0] == "I" for name in names])
    scores = scores.astype(np.float32).copy()
    scores[:, 0, inside] = FORBIDDEN
    if starts is not None:
        scores[starts[:, :words, None] & inside[None, None]] = FORBIDDEN
    best = scores[:, 0]
    back = np.zeros((count, words, kinds), np.int16)
    finals = [None] * count
    ends = np.array(lengths)
    last = np.array(best)
    for index in range(1, words):
        paths = best[:, :, None] + step[None]
        back[:, index] = paths.argmax(1)
        best = paths.max(1) + scores[:, index]
        running = ends > index
        last[running] = best[running]
    for row in range(count):
        label = int(last[row].argmax())
        path = [label]
        for index in range(lengths[row] - 1, 0, -1):
            label = int(back[row, index, label])
            path.append(label)
        finals[row] = path[::-1]
    return finals


def runs(labels, names):
    """(start, end, kind) of each B-I* run of a decoded sequence."""
    found, start, kind = [], None, None
    for index, label in enumerate([*labels, 0]):
        name = names[label]
        if start is not None and name[0] != "I":
            found.append((start, index, kind))
            start = None
        if name[0] == "B":
            start, kind = index, name[2:]
    return found
