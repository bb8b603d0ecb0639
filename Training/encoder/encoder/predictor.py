"""From a text to names, tags and attributions."""

import dataclasses

import numpy as np
import torch

from . import windows
from .decode import runs, viterbi
from .labels import CUES, ENTITIES, ROLES, TAGS
from .text import read_words


@dataclasses.dataclass
class Thresholds:
    """What is kept; zero throughout was as good on the held-out articles as the best (see tune.py)."""

    #: Added to the score of a word being outside of a cue: below zero more cues are found.
    cueBias: float = 0.0
    #: Least mean probability of the words of a cue, and of those of its content.
    #: Above the best F1 (0 and 0 give 0.8 more): a claim in the wrong mouth costs more than a missed one.
    cue: float = 0.65
    content: float = 0.6
    #: Padded pieces in a batch.
    batch: int = 4096


def load(path, raw=False):
    """The model of a checkpoint: the running average of its weights unless `raw`."""
    from .model import Config, Encoder

    state = torch.load(path, weights_only=False)
    model = Encoder(Config(**state["config"]))
    model.load_state_dict(state["model" if raw else "average"])
    return model.eval()


@dataclasses.dataclass
class Reading:
    """The outputs for one document's words, and its cues with the roles around them."""

    words: list
    entity: np.ndarray
    tag: np.ndarray
    cue: np.ndarray
    #: (cue start, cue end, first word seen, role logits)
    cues: list = dataclasses.field(default_factory=list)


@dataclasses.dataclass
class Attribution:
    """Who says what, as ranges of words."""

    cue: tuple[int, int]
    source: list[tuple[int, int]]
    content: list[tuple[int, int]]
    #: Mean probability of the cue's words being in a cue, of the content's being content.
    cueCertainty: float
    contentCertainty: float

    @property
    def confidence(self):
        return self.cueCertainty * self.contentCertainty

    def spans(self, words):
        """The object that the scorer reads: code point spans of the roles."""
        def of(ranges):
            return [[words[s].start, words[e - 1].end] for s, e in ranges]
        return {"source": of(self.source), "cue": of([self.cue]), "content": of(self.content),
                "confidence": round(self.confidence, 4)}


class Predictor:
    """Runs a model over texts."""

    def __init__(self, model, vocabulary, thresholds=None):
        self.model, self.vocabulary, self.config = model, vocabulary, model.config
        self.thresholds = thresholds or Thresholds()

    def read(self, texts):
        """A Reading of each text."""
        return self.read_words([read_words(text, self.vocabulary) for text in texts])

    @torch.inference_mode()
    def read_words(self, documents):
        """A Reading of each document's words."""
        readings = [Reading(words, np.zeros((len(words), len(ENTITIES)), np.float32),
                            np.zeros(len(words), np.int64), np.zeros((len(words), len(CUES)), np.float32))
                    for words in documents]
        parts = []
        for number, words in enumerate(documents):
            if words:
                ranges = windows.reading_windows(words, self.config.window, self.config.overlap)
                for (start, end), own in zip(ranges, windows.owners(ranges)):
                    parts.append((2 + sum(map(windows.cost, words[start:end])), number, start, end, own))
        parts.sort()
        batch = []
        for part in parts:
            if batch and part[0] * (len(batch) + 1) > self.thresholds.batch:
                self.run(batch, readings)
                batch = []
            batch.append(part)
        if batch:
            self.run(batch, readings)
        for reading in readings:
            reading.cues.sort(key=lambda cue: cue[:2])
        return readings

    def run(self, parts, readings):
        """Fills the readings from one batch of windows."""
        texts = [readings[n].words[s:e] for _, n, s, e, _ in parts]
        hidden = self.model.hidden(windows.stack(texts, self.vocabulary))
        entity = self.model.entity(hidden).log_softmax(-1).numpy()
        tag = self.model.tag(hidden).argmax(-1).numpy()
        cue = self.model.cue(hidden).log_softmax(-1).numpy()
        biased = cue.copy()
        biased[..., 0] += self.thresholds.cueBias
        decoded = viterbi(biased, CUES, [len(t) for t in texts], paragraph_starts(texts))
        found = []
        for row, (_, number, start, _, (low, high)) in enumerate(parts):
            own = slice(low - start, high - start)
            readings[number].entity[low:high] = entity[row, own]
            readings[number].tag[low:high] = tag[row, own]
            readings[number].cue[low:high] = cue[row, own]
            found += [(row, s, e) for s, e, _ in runs(decoded[row], ["O", "B-CUE", "I-CUE"])
                      if low <= start + s < high]
        if not found:
            return
        task = windows.cue_task(texts, found, self.config)
        roles = self.model.reader(hidden, task).log_softmax(-1).numpy()
        for index, (row, s, e) in enumerate(found):
            _, number, start, _, _ = parts[row]
            seen = int(task.mask[index].sum())
            first = int(task.index[index, 0])
            readings[number].cues.append((start + s, start + e, start + first, roles[index, :seen]))

    def names(self, reading):
        """(start, end, type, confidence) of the names, in code points."""
        if not reading.words:
            return []
        labels = viterbi(reading.entity[None], ENTITIES, [len(reading.words)], paragraph_starts([reading.words]))[0]
        return [(reading.words[s].start, reading.words[e - 1].end, kind,
                 float(np.exp(np.mean([reading.entity[i, labels[i]] for i in range(s, e)]))))
                for s, e, kind in runs(labels, ENTITIES)]

    def candidates(self, reading):
        """What the reader makes of every cue: Attribution objects, unfiltered."""
        found = []
        for start, end, first, roles in reading.cues:
            scores = roles.copy()
            scores[max(0, start - first):end - first, 1:] = -1e9
            words = reading.words[first:first + len(scores)]
            labels = viterbi(scores[None], ROLES, [len(scores)], paragraph_starts([words]))[0]
            pieces = [(kind, first + s, first + e) for s, e, kind in runs(labels, ROLES)]
            content = [(s, e) for kind, s, e in pieces if kind == "CONTENT"]
            inside = [w - first for s, e in content for w in range(s, e)]
            found.append(Attribution(
                (start, end), [(s, e) for kind, s, e in pieces if kind == "SOURCE"], content,
                float(np.mean(1 - np.exp(reading.cue[start:end, 0]))),
                float(np.exp(roles[inside, 3:]).sum(1).mean()) if inside else 0.0))
        return found

    def attributions(self, reading, candidates=None):
        """The attributions that are kept, in the order of their cues.

        Only outermost attributions are wanted: no cue lies in another's content and no word belongs
        to two contents. The surest come first; one whose cue or half of whose content is taken goes.
        """
        limits, kept, taken = self.thresholds, [], set()
        if candidates is None:
            candidates = self.candidates(reading)
        for one in sorted(candidates, key=lambda a: (-a.confidence, a.cue)):
            if not one.content or one.cueCertainty < limits.cue or one.contentCertainty < limits.content:
                continue
            words = {w for s, e in one.content for w in range(s, e)}
            if taken & set(range(*one.cue)) or 2 * len(taken & words) >= len(words):
                continue
            taken |= words
            kept.append(one)
        kept.sort(key=lambda a: a.cue)
        return kept

    def tags(self, reading):
        """The Penn tag of each basic word."""
        return [TAGS[t] for t in reading.tag]


def paragraph_starts(texts):
    """For each row of words: where a paragraph begins, so that no name goes on."""
    found = np.zeros((len(texts), max(map(len, texts))), bool)
    for row, words in enumerate(texts):
        for index, word in enumerate(words[:-1]):
            found[row, index + 1] = word.border == 2
    return found
