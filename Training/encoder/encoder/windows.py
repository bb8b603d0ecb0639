"""Cuts documents into windows and stacks windows into batches."""

import bisect
import dataclasses

import numpy as np
import torch

from .labels import ROLES
from .model import DISTANCES, FARTHEST_PARAGRAPH
from .text import GLUED, QUOTED


@dataclasses.dataclass
class Batch:
    """Windows of pieces, padded; `first` is the index of the first piece of each word."""

    piece: torch.Tensor
    feature: torch.Tensor
    mask: torch.Tensor
    first: torch.Tensor
    #: The index of each window's convention for names; None for the mean of all.
    convention: torch.Tensor | None


@dataclasses.dataclass
class CueTask:
    """What the reader sees for each cue; see `Reader.forward`."""

    row: torch.Tensor
    index: torch.Tensor
    mask: torch.Tensor
    distance: torch.Tensor
    paragraph: torch.Tensor
    quoted: torch.Tensor
    cue: torch.Tensor
    cueWeight: torch.Tensor


def cost(word):
    """How many pieces of a window the word takes, the separator after it included."""
    return len(word.pieces) + (word.border == 2)


def feature(word):
    """The index of the word in the (folded) table of shapes."""
    return word.shape + GLUED * word.glued + QUOTED * word.quoted


def stack(windows, vocabulary, features=None, conventions=None):
    """A batch of windows, each a list of words; `features` replaces the words' own."""
    pieces, marks, firsts = [], [], []
    for number, words in enumerate(windows):
        piece, mark, first = [vocabulary.start], [0], []
        for index, word in enumerate(words):
            first.append(len(piece))
            piece += word.pieces
            mark += [features[number][index] if features else feature(word)] * len(word.pieces)
            if word.border == 2:
                piece.append(vocabulary.separator)
                mark.append(0)
        if piece[-1] != vocabulary.separator:
            piece.append(vocabulary.separator)
            mark.append(0)
        pieces.append(piece)
        marks.append(mark)
        firsts.append(first)
    lengths = [len(p) for p in pieces]
    mask = np.arange(max(lengths))[None] < np.array(lengths)[:, None]
    kept = None if conventions is None else torch.tensor(conventions)
    return Batch(padded(pieces), padded(marks), torch.from_numpy(mask), padded(firsts), kept)


def padded(rows, value=0):
    """The rows as one tensor."""
    out = np.full((len(rows), max(1, max(map(len, rows)))), value, dtype=np.int64)
    for index, row in enumerate(rows):
        out[index, :len(row)] = row
    return torch.from_numpy(out)


def bucket(distance):
    """The row of the distance embedding for a signed distance in words."""
    middle = len(DISTANCES)
    size = bisect.bisect_right(DISTANCES, abs(distance))
    return middle + size if distance > 0 else middle - size


BUCKETS = np.array([bucket(d) for d in range(-512, 513)])


def cue_task(windows, cues, config):
    """The reader's input for cues, each (row, first word, word after the last)."""
    width = max(
        min(len(windows[row]), end + config.readerAfter) - max(0, start - config.readerBefore)
        for row, start, end in cues)
    count = len(cues)
    index = np.zeros((count, width), np.int64)
    mask = np.zeros((count, width), bool)
    distance = np.zeros((count, width), np.int64)
    paragraph = np.zeros((count, width), np.int64)
    quoted = np.zeros((count, width), np.int64)
    longest = max(end - start for _, start, end in cues)
    inside = np.zeros((count, longest), np.int64)
    weight = np.zeros((count, longest), np.float32)
    borders = [np.cumsum([0] + [w.border == 2 for w in words])[:-1] for words in windows]
    quotes = [np.array([w.quoted for w in words], np.int64) for words in windows]
    for number, (row, start, end) in enumerate(cues):
        low, high = max(0, start - config.readerBefore), min(len(windows[row]), end + config.readerAfter)
        words = np.arange(low, high)
        size = high - low
        index[number, :size] = words
        mask[number, :size] = True
        signed = np.where(words < start, words - start, np.where(words >= end, words - end + 1, 0))
        distance[number, :size] = BUCKETS[signed + 512]
        between = np.clip(borders[row][words] - borders[row][start], -FARTHEST_PARAGRAPH, FARTHEST_PARAGRAPH)
        paragraph[number, :size] = between + FARTHEST_PARAGRAPH
        quoted[number, :size] = quotes[row][words]
        inside[number, :end - start] = np.arange(start, end)
        weight[number, :end - start] = 1 / (end - start)
    rows = np.array([row for row, _, _ in cues], np.int64)
    return CueTask(*(torch.from_numpy(a) for a in (
        rows, index, mask, distance, paragraph, quoted, inside, weight)))


def role_labels(words, source, content):
    """The role outputs of a window's words for one cue; a piece is a run of words in a paragraph."""
    labels = np.zeros(len(words), np.int64)
    for name, indices in (("SOURCE", source), ("CONTENT", content)):
        begin, inside = ROLES.index("B-" + name), ROLES.index("I-" + name)
        for word in indices:
            goes_on = word - 1 in indices and words[word - 1].border != 2
            labels[word] = inside if goes_on else begin
    return labels


def reading_windows(words, window, overlap):
    """The windows of a document for prediction: lists of (start, end) of words.

    Windows have about the same number of pieces, at most `window`, share about `overlap` pieces
    with their neighbours, and start at a sentence or a paragraph where one is near.
    """
    costs = np.cumsum([0] + [cost(w) for w in words])
    room = window - 2
    if costs[-1] <= room:
        return [(0, len(words))]
    count = -(-(costs[-1] - overlap) // (room - overlap))
    length = (costs[-1] + (count - 1) * overlap) // count + 1
    found, start = [], 0
    while True:
        end = int(np.searchsorted(costs, costs[start] + min(room, length), side="right")) - 1
        end = max(end, start + 1)
        if end >= len(words):
            found.append((start, len(words)))
            return found
        found.append((start, end))
        wanted = int(np.searchsorted(costs, costs[end] - overlap, side="left"))
        wanted = max(wanted, start + 1)
        for candidate in range(wanted, max(start, wanted - 24), -1):
            if words[candidate - 1].border:
                wanted = candidate
                break
        start = wanted


def owners(ranges):
    """For each window the (start, end) of the words whose decisions are its own."""
    cuts = [0]
    for (_, end), (start, _) in zip(ranges, ranges[1:]):
        cuts.append((start + end) // 2)
    cuts.append(ranges[-1][1])
    return list(zip(cuts, cuts[1:]))
