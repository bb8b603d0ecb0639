#!/usr/bin/env python3
"""Trains the shared encoder with all its heads.

usage: train.py --data ../../../shared/data --checkpoints checkpoints --deadline 2026-11-24T02:10
                [--minutes N] [--resume FILE] [--layers 4] [--seed 1]

The learning rate warms up over the first steps and then falls linearly to zero at the deadline (or
after --minutes), by the wall clock, so that a busy machine costs steps and not the schedule. Every
ten minutes, and on SIGTERM, a checkpoint is written (model, running average of the weights,
optimizer), whole or not at all; --resume goes on from one. Batches mix all corpora; a head learns
only from those that have its labels.
"""

import argparse
import dataclasses
import datetime
import math
import os
import pathlib
import random
import signal
import time

import torch
from torch.nn import functional

from encoder import corpora, windows
from encoder.labels import CONVENTIONS, ENTITIES, IGNORED
from encoder.model import Config, Linear, pretrained
from encoder.renaming import Names
from encoder.text import INITIAL, LOWER, MIXED, TITLE, UPPER, Vocabulary

#: How often an epoch sees each corpus, and from LATE of the schedule on, when gold names count more.
SHARES = {"polnear": 1.0, "ewt": 1.3, "gum": 1.0, "wikigold": 1.5, "crossner": 4.0, "gmb": 0.45, "masc": 0.5}
LATE_SHARES = {"polnear": 0.8, "ewt": 2.0, "gum": 0.7, "wikigold": 1.5, "crossner": 3.0, "gmb": 0.2, "masc": 0.2}
LATE = 0.7
#: Pieces in a window: drawn between these, so that every position is trained.
WINDOW = (128, 384)
#: Padded pieces in a batch.
BATCH = 2304
#: Cues of a batch that the reader learns from, at most.
MOST_CUES = 64
#: Peak learning rates of the pretrained and of the new weights; warm-up in steps.
RATE, NEW_RATE, WARM_UP = 2.5e-4, 1e-3, 300
AVERAGE = 0.9985
CHECKPOINT_SECONDS = 600
#: Weights of the heads' losses.
LOSSES = {"entity": 1.0, "tag": 0.3, "cue": 1.5, "role": 1.0}
#: How often a paragraph is written in capitals, as a headline, in lower case.
SHOUTED, HEADLINE, LOWERED = 0.04, 0.03, 0.03
#: How often a window's typographic quotation marks are typed straight; its sentences stand alone.
STRAIGHT, ALONE = 0.25, 0.15
#: How often a cue is shortened, since those found at run time are not exact.
SHORTENED = 0.15
#: How often the names of a window are exchanged for others; how often a word is hidden.
RENAMED, HIDDEN = 0.3, 0.03
#: From here on the schedule trains in the runtime's int8 arithmetic.
ROUNDED = 0.7
#: How often a text without names to learn is read by the first convention, else by any.
FIRST_CONVENTION = 0.6


def cut(document, rng):
    """The windows of a document for one epoch: (document, start, end) of words."""
    start, words = 0, document.words
    low, high = WINDOW
    room = rng.randint(low, high)
    # The first window of a long document is cut short at random, so that borders move.
    room_first = room if len(words) < room else rng.randint(low // 2, room)
    while start < len(words):
        size, end, border = 2, start, start
        limit = room_first if start == 0 else room
        while end < len(words) and size + windows.cost(words[end]) <= limit:
            size += windows.cost(words[end])
            end += 1
            if words[end - 1].border:
                border = end
        if end < len(words) and border > start + (end - start) // 2:
            end = border
        end = max(end, start + 1)
        yield document, start, end
        start = end


def epoch(documents, shares, rng):
    """The batches of one epoch: lists of (document, start, end)."""
    chosen = []
    for corpus, share in shares.items():
        pool = [w for d in documents[corpus] for w in cut(d, rng)]
        whole = int(share)
        for _ in range(whole):
            chosen += pool
            pool = [w for d in documents[corpus] for w in cut(d, rng)]
        chosen += rng.sample(pool, round((share - whole) * len(pool)))
    rng.shuffle(chosen)
    # Windows of similar length share a batch; long stretches are sorted, then batches shuffled.
    batches, stretch = [], 400
    for begin in range(0, len(chosen), stretch):
        part = [(2 + sum(windows.cost(w) for w in d.words[s:e]), (d, s, e)) for d, s, e in chosen[begin:begin + stretch]]
        part.sort(key=lambda item: item[0])
        batch = []
        for length, window in part:
            if batch and length * (len(batch) + 1) > BATCH:
                batches.append(batch)
                batch = []
            batch.append(window)
        if batch:
            batches.append(batch)
    rng.shuffle(batches)
    return batches


def recased(shape, style):
    """The shape class of a word written in another style."""
    if shape in (LOWER, TITLE, UPPER, MIXED, INITIAL):
        if shape == INITIAL:
            return LOWER if style == LOWER else INITIAL
        return style
    return shape


class Augmenter:
    """Changes how a window is typed, and the names in it, never how it is built."""

    def __init__(self, vocabulary, names, rng):
        self.names, self.rng = names, rng
        self.hidden = [vocabulary.ids["[MASK]"]]
        straight = {"“": '"', "”": '"', "‘": "'", "’": "'"}
        self.straight = {vocabulary.ids[a]: vocabulary.ids[b] for a, b in straight.items()}

    def __call__(self, words, entities=None):
        """A copy of the words; with the outputs of the entity head in `entities` names may change, too."""
        rng = self.rng
        if entities is not None and rng.random() < RENAMED:
            words = self.names.renamed(words, entities, rng)
        straight, alone = rng.random() < STRAIGHT, rng.random() < ALONE
        found, style, fresh = [], None, True
        for word in words:
            if fresh:
                draw = rng.random()
                style = (UPPER if draw < SHOUTED else TITLE if draw < SHOUTED + HEADLINE
                         else LOWER if draw < SHOUTED + HEADLINE + LOWERED else None)
            fresh = word.border == 2
            changes = {}
            if style is not None:
                changes["shape"] = recased(word.shape, style)
            if straight and word.pieces[0] in self.straight:
                changes["pieces"] = [self.straight[word.pieces[0]]]
            if rng.random() < HIDDEN:
                changes["pieces"] = self.hidden
            if alone and word.border == 1:
                changes["border"] = 2
            found.append(dataclasses.replace(word, **changes) if changes else word)
        return found


@dataclasses.dataclass
class Example:
    """A batch with its labels."""

    batch: windows.Batch
    entity: torch.Tensor
    entityWeight: torch.Tensor
    openMisc: torch.Tensor
    tag: torch.Tensor
    cue: torch.Tensor
    task: windows.CueTask | None
    role: torch.Tensor | None


def example(parts, vocabulary, config, augment, rng):
    """The input and the labels of a batch."""
    texts = [augment(d.words[s:e], d.entities and d.entities[s:e]) for d, s, e in parts]
    any_convention = range(len(CONVENTIONS))
    conventions = [
        CONVENTIONS.index(d.corpus) if d.corpus in CONVENTIONS
        else 0 if rng.random() < FIRST_CONVENTION else rng.choice(any_convention) for d, _, _ in parts]
    entity, tag, cue = [], [], []
    cues, roles = [], []
    for row, (document, start, end) in enumerate(parts):
        size = end - start
        entity.append(document.entities[start:end] if document.entities else [IGNORED] * size)
        tag.append(document.tags[start:end] if document.tags else [IGNORED] * size)
        if document.attributions is None:
            cue.append([IGNORED] * size)
            continue
        cue.append(document.cueOutputs[start:end])
        for words, source, content in document.attributions:
            if words[0] >= start and words[-1] < end:
                first, last = words[0] - start, words[-1] - start + 1
                if last - first > 1 and rng.random() < SHORTENED:
                    first = rng.randrange(first, last)
                    last = rng.randrange(first, last) + 1
                cues.append((row, first, last))
                roles.append(tuple({w - start for w in part if start <= w < end} for part in (source, content)))
    task = role = None
    if cues:
        if len(cues) > MOST_CUES:
            kept = sorted(rng.sample(range(len(cues)), MOST_CUES))
            cues, roles = [cues[i] for i in kept], [roles[i] for i in kept]
        task = windows.cue_task(texts, cues, config)
        whole = torch.stack([
            functional.pad(torch.from_numpy(windows.role_labels(texts[row], source, content)),
                           (0, max(map(len, texts)) - len(texts[row])))
            for (row, _, _), (source, content) in zip(cues, roles)])
        role = whole.gather(1, task.index).masked_fill(~task.mask, IGNORED)
    labels = [windows.padded(rows, IGNORED) for rows in (entity, tag, cue)]
    return Example(
        windows.stack(texts, vocabulary, conventions=conventions), labels[0],
        torch.tensor([d.weight for d, _, _ in parts]), torch.tensor([d.openMisc for d, _, _ in parts]),
        labels[1], labels[2], task, role)


def entity_loss(logits, example):
    """Cross entropy; where MISC is not annotated O stands for O or MISC."""
    logs = logits.log_softmax(-1)
    misc = [ENTITIES.index("B-MISC"), ENTITIES.index("I-MISC")]
    outside = torch.logsumexp(logs[..., [0, *misc]], -1)
    target = example.entity.clamp(min=0)
    loose = example.openMisc[:, None] & ((target == 0) | (target >= misc[0]))
    chosen = torch.where(loose, outside, logs.gather(-1, target[..., None])[..., 0])
    weight = (example.entity != IGNORED) * example.entityWeight[:, None]
    return -(chosen * weight).sum() / weight.sum().clamp(min=1)


def losses(model, example):
    """The loss of every head that the batch has labels for."""
    words = model.hidden(example.batch)
    found = {}
    if (example.entity != IGNORED).any():
        found["entity"] = entity_loss(model.entity(words).float(), example)
    for name, target in (("tag", example.tag), ("cue", example.cue)):
        if (target != IGNORED).any():
            logits = getattr(model, name)(words).float()
            found[name] = functional.cross_entropy(logits.flatten(0, 1), target.flatten(), ignore_index=IGNORED)
    if example.task is not None:
        logits = model.reader(words, example.task).float()
        found["role"] = functional.cross_entropy(logits.flatten(0, 1), example.role.flatten(), ignore_index=IGNORED)
    return found


def groups(model):
    """The optimizer's parameter groups; the word embeddings stay as they were pretrained."""
    model.word.weight.requires_grad_(False)
    fresh = ("shape.", "glued.", "quoted.", "convention.", "entity.", "tag.", "cue.", "reader.")
    split = {}
    for name, parameter in model.named_parameters():
        if parameter.requires_grad:
            new, plain = name.startswith(fresh), parameter.ndim < 2 or "norm" in name.lower()
            split.setdefault((new, plain), []).append(parameter)
    return [{"params": p, "peak": NEW_RATE if new else RATE, "weight_decay": 0.0 if plain else 0.01}
            for (new, plain), p in split.items()]


def save(path, **state):
    """Writes a checkpoint whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".partial")
    torch.save(state, partial)
    os.replace(partial, path)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    root = pathlib.Path(__file__).resolve().parent
    parser.add_argument("--data", type=pathlib.Path, default=root.parents[2] / "shared/data")
    parser.add_argument("--checkpoints", type=pathlib.Path, default=root / "checkpoints")
    parser.add_argument("--deadline", help="when the learning rate reaches zero, UTC, ISO 8601")
    parser.add_argument("--minutes", type=float, default=90)
    parser.add_argument("--resume", type=pathlib.Path)
    parser.add_argument("--restart-schedule", action="store_true", help="with --resume: a schedule of its own, from the averaged weights")
    parser.add_argument("--rate-scale", type=float, default=1.0)
    parser.add_argument("--layers", type=int, default=Config.layers)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--name", default="run")
    options = parser.parse_args()
    torch.set_num_threads(2)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)

    vocabulary = Vocabulary.pretrained()
    documents = corpora.training(options.data, vocabulary)
    names = Names(options.data / "gazetteers", vocabulary)
    config = Config(layers=options.layers)
    model = pretrained(config)
    optimizer = torch.optim.AdamW(groups(model), lr=RATE, betas=(0.9, 0.98), foreach=True)
    average = {k: v.clone() for k, v in model.state_dict().items()}
    step, done, number = 0, 0.0, 0
    if options.resume:
        state = torch.load(options.resume, weights_only=False)
        step, number = state["step"], state["epoch"] + 1
        if options.restart_schedule:
            model.load_state_dict(state["average"], strict=False)
            average = {k: v.clone() for k, v in model.state_dict().items()}
        else:
            model.load_state_dict(state["model"])
            optimizer.load_state_dict(state["optimizer"])
            average, done = state["average"], state["done"]
        rng.seed(options.seed * 1000 + number)
    augment = Augmenter(vocabulary, names, rng)

    start = saved = time.time()
    seconds = options.minutes * 60
    if options.deadline:
        end = datetime.datetime.fromisoformat(options.deadline).replace(tzinfo=datetime.timezone.utc)
        seconds = end.timestamp() - start
    first, pieces, sums = step, 0, {}

    def checkpoint():
        save(options.checkpoints / f"{options.name}.pt", model=model.state_dict(), average=average,
             optimizer=optimizer.state_dict(), step=step, done=done, epoch=number,
             config=dataclasses.asdict(config))

    stopped = []
    signal.signal(signal.SIGTERM, lambda *_: stopped.append(True))
    model.train()
    base = done
    while done < 1 and not stopped:
        for parts in epoch(documents, LATE_SHARES if done >= LATE else SHARES, rng):
            done = base + (1 - base) * (time.time() - start) / seconds
            if done >= 1 or stopped:
                break
            for module in model.modules():
                if isinstance(module, Linear):
                    module.rounding = done >= ROUNDED
            factor = min(1, (step - first + 1) / WARM_UP) * (1 - done) * options.rate_scale
            for group in optimizer.param_groups:
                group["lr"] = group["peak"] * factor
            item = example(parts, vocabulary, config, augment, rng)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                found = losses(model, item)
            total = sum(LOSSES[name] * loss for name, loss in found.items())
            optimizer.zero_grad(set_to_none=True)
            total.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            decay = min(AVERAGE, (step + 1) / (step + 10))
            with torch.no_grad():
                moved = [(average[k], v) for k, v in model.state_dict().items() if k != "word.weight"]
                torch._foreach_lerp_([a for a, _ in moved], [v for _, v in moved], 1 - decay)
            pieces += item.batch.piece.numel()
            for name, loss in found.items():
                count, value = sums.get(name, (0, 0.0))
                sums[name] = count + 1, value + loss.item()
            if step % 25 == 0:
                told = " ".join(f"{n} {v / max(1, c):.4f}" for n, (c, v) in sorted(sums.items()))
                clock = datetime.datetime.now(datetime.timezone.utc).strftime("%H:%M:%S")
                print(f"{clock} epoch {number} step {step} done {done:.3f} {told} "
                      f"{pieces / (time.time() - start):.0f} pieces/s", flush=True)
                sums = {}
                if not math.isfinite(value):
                    raise SystemExit("the loss is not finite")
            if time.time() - saved > CHECKPOINT_SECONDS:
                saved = time.time()
                checkpoint()
        number += 1
    checkpoint()


if __name__ == "__main__":
    main()
