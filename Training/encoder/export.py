#!/usr/bin/env python3
"""Writes a checkpoint as the runtime's packer wants it.

usage: export.py [CHECKPOINT] [--output export]

Output: export.npz (named fp32 tensors), config.json, vocabulary.txt and reference.json (pieces,
features and outputs for three short texts, to compare the runtime with). Without a checkpoint the
pretrained weights with untrained heads are written.
"""

import argparse
import dataclasses
import json
import pathlib

import numpy as np
import torch

from encoder import windows
from encoder.labels import CUES, ENTITIES, ROLES, TAGS
from encoder.model import DISTANCES, FARTHEST_PARAGRAPH, Config, pretrained
from encoder.predictor import Thresholds, load
from encoder.quantise import quantise
from encoder.text import SHAPES, Vocabulary, read_words

#: Texts of our own with what is easy to get wrong, and the words of a cue in each.
REFERENCES = [
    ("Mayor Ana Brežnik said on Monday that the U.S. firm’s 3-year plan “won’t cost a cent.”\n\n"
     "\"We'll see,\" replied McAllister, of the BBC.", "said"),
    ("PORT LOUIS, May 4 — Officials in Mauritius deny it: ''no B2B deal'', they\u00a0wrote.\nAn aide agreed.", "deny"),
    ("According to the OECD report, 12 of 30 states had not paid their dues; critics call that unwise.",
     "According to"),
]


def fold_conventions(model):
    """Puts the mean of the conventions into the positions."""
    with torch.no_grad():
        model.position.weight += model.convention.weight.mean(0)
        model.convention.weight.zero_()


def tensors(model):
    """The named arrays; the features of the shape are folded into one table."""
    state = {k: v.detach().float() for k, v in model.state_dict().items()}
    del state["convention.weight"]
    classes = torch.arange(SHAPES)
    shape = (state.pop("shape.weight")[classes & 7] + state.pop("glued.weight")[(classes >> 3) & 1]
             + state.pop("quoted.weight")[(classes >> 4) & 1])
    state["shape.weight"] = shape
    return {k: v.numpy() for k, v in state.items()}


@torch.inference_mode()
def reference(model, vocabulary, text, cue):
    """What the model makes of a text, read as one window."""
    words = read_words(text, vocabulary)
    batch = windows.stack([words], vocabulary)
    hidden = model.hidden(batch)
    at = text.index(cue)
    inside = [i for i, w in enumerate(words) if w.start < at + len(cue) and w.end > at]
    task = windows.cue_task([words], [(0, inside[0], inside[-1] + 1)], model.config)

    def numbers(tensor):
        return [[round(float(x), 5) for x in row] for row in tensor]

    return {
        "text": text, "words": [[w.start, w.end] for w in words], "borders": [w.border for w in words],
        "pieces": batch.piece[0].tolist(), "shapes": batch.feature[0].tolist(), "first": batch.first[0].tolist(),
        "entity": numbers(model.entity(hidden)[0]), "tag": numbers(model.tag(hidden)[0]),
        "cue": numbers(model.cue(hidden)[0]), "cueWords": [inside[0], inside[-1] + 1],
        "readerDistance": task.distance[0].tolist(), "readerParagraph": task.paragraph[0].tolist(),
        "readerQuoted": task.quoted[0].tolist(), "role": numbers(model.reader(hidden, task)[0]),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", type=pathlib.Path, nargs="?")
    parser.add_argument("--output", type=pathlib.Path, default=pathlib.Path(__file__).parent / "export")
    options = parser.parse_args()
    torch.manual_seed(1)
    torch.set_num_threads(1)
    model = load(options.checkpoint) if options.checkpoint else pretrained(Config()).eval()
    fold_conventions(model)
    vocabulary = Vocabulary.pretrained()
    options.output.mkdir(parents=True, exist_ok=True)
    np.savez(options.output / "export.npz", **tensors(model))
    thresholds = Thresholds()
    config = dataclasses.asdict(model.config) | {
        "entities": ENTITIES, "tags": TAGS, "cues": CUES, "roles": ROLES, "shapes": SHAPES,
        "distances": DISTANCES, "farthestParagraph": FARTHEST_PARAGRAPH, "cueBias": thresholds.cueBias,
        "cueThreshold": thresholds.cue, "contentThreshold": thresholds.content}
    (options.output / "config.json").write_text(json.dumps(config, indent=1) + "\n")
    (options.output / "vocabulary.txt").write_text("\n".join(vocabulary.ids) + "\n", encoding="utf-8")
    found = {"fp32": [reference(model, vocabulary, *r) for r in REFERENCES]}
    quantise(model)
    found["quantised"] = [reference(model, vocabulary, *r) for r in REFERENCES]
    (options.output / "reference.json").write_text(json.dumps(found, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
