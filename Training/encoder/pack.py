#!/usr/bin/env python3
"""Packs an export of the encoder into the file that the program maps.

usage: pack.py EXPORT_FOLDER OUTPUT

The folder holds export.npz, config.json and vocabulary.txt as export.py writes them. The output,
little endian, is documented in Sources/BriefingEncoder/Model/EncoderFile.swift: a header with a
checksum, a table of sections, and the sections. The same export gives the same bytes.
"""

import argparse
import hashlib
import json
import pathlib
import struct
import sys
import unicodedata

import numpy as np

MAGIC = b"BRIEFENC"
VERSION = 1
ALIGNMENT = 64
#: Weights use 7 bits, so that no sum of two products leaves 16 bits (see CInt8Matrix.h).
WEIGHT_LIMIT = 63
EMBEDDING_LIMIT = 127
LANES = 16
HEAD_WIDTH = 32


def quantised_rows(values, limit):
    """int8 rows and the scale of each."""
    scale = np.maximum(np.abs(values).max(1), 1e-12).astype(np.float32) / limit
    return np.clip(np.rint(values / scale[:, None]), -limit, limit).astype(np.int8), scale


def padded(values, axis):
    """Zeros up to a multiple of the lanes of a vector."""
    missing = -values.shape[axis] % LANES
    widths = [(0, 0)] * values.ndim
    widths[axis] = (0, missing)
    return np.pad(values, widths)


def linear(sections, name, state, queries=0):
    """A layer of int8 weights, inputs x outputs; the first `queries` outputs take the attention's scale."""
    weights, scale = quantised_rows(state[f"{name}.weight"], WEIGHT_LIMIT)
    bias = state[f"{name}.bias"].astype(np.float32).copy()
    scale[:queries] *= np.float32(HEAD_WIDTH ** -0.5)
    bias[:queries] *= np.float32(HEAD_WIDTH ** -0.5)
    sections[f"{name}.weights"] = np.ascontiguousarray(weights.T)
    sections[f"{name}.scales"] = scale.astype(np.float32)
    sections[f"{name}.totals"] = weights.sum(1, dtype=np.int32)
    sections[f"{name}.bias"] = bias


def dense(sections, name, state):
    """A small layer in floating point, inputs x outputs, outputs padded."""
    sections[f"{name}.weights"] = np.ascontiguousarray(padded(state[f"{name}.weight"].T, 1)).astype(np.float32)
    sections[f"{name}.bias"] = padded(state[f"{name}.bias"], 0).astype(np.float32)


def norm(sections, name, state):
    sections[f"{name}.gain"] = state[f"{name}.weight"].astype(np.float32)
    sections[f"{name}.bias"] = state[f"{name}.bias"].astype(np.float32)


def layer(sections, name, state, width):
    linear(sections, f"{name}.qkv", state, queries=width)
    for part in ("attention", "expand", "contract"):
        linear(sections, f"{name}.{part}", state)
    for part in ("attentionNorm", "outputNorm"):
        norm(sections, f"{name}.{part}", state)


def foldings():
    """What small letters without accents stand for the code points beyond ASCII that change."""
    entries = []
    for code in range(0x80, sys.maxunicode + 1):
        if 0xD800 <= code <= 0xDFFF:
            continue
        character = chr(code)
        category = unicodedata.category(character)
        if category in ("Cn", "Co"):
            continue
        folded = "" if category in ("Cc", "Cf") or code == 0xFFFD else "".join(
            c for c in unicodedata.normalize("NFD", character.lower()) if unicodedata.category(c) != "Mn")
        if folded == character:
            continue
        spelt = folded.encode()
        if 0xAC00 <= code <= 0xD7A3 or len(spelt) > 12:
            continue
        entries.append(struct.pack("<I", code)[:3] + bytes([len(spelt)]) + spelt.ljust(12, b"\0"))
    return b"".join(entries)


def sections_of(folder):
    state = dict(np.load(folder / "export.npz"))
    config = json.loads((folder / "config.json").read_text())
    sections = {
        "config": json.dumps(config, sort_keys=True).encode(),
        "vocabulary": (folder / "vocabulary.txt").read_bytes(),
        "foldings": foldings(),
    }
    sections["word.weights"], sections["word.scales"] = quantised_rows(state["word.weight"], EMBEDDING_LIMIT)
    position = state["position.weight"][: config["window"]]
    sections["position.weights"], sections["position.scales"] = quantised_rows(position, EMBEDDING_LIMIT)
    sections["shape"] = state["shape.weight"].astype(np.float32)
    norm(sections, "norm", state)
    for index in range(config["layers"]):
        layer(sections, f"layer.{index}", state, config["width"])
    for name in ("entity", "tag", "cue"):
        dense(sections, name, state)
    linear(sections, "reader.word", state)
    linear(sections, "reader.cue", state)
    for name in ("distance", "paragraph", "quoted"):
        sections[f"reader.{name}"] = state[f"reader.{name}.weight"].astype(np.float32)
    norm(sections, "reader.norm", state)
    for index in range(config["readerLayers"]):
        layer(sections, f"reader.layer.{index}", state, config["readerWidth"])
    dense(sections, "reader.role", state)
    return sections


def packed(sections):
    table, body = b"", b""
    start = 64 + 64 * len(sections)
    start += -start % ALIGNMENT
    for name in sorted(sections):
        data = sections[name]
        data = data if isinstance(data, bytes) else data.tobytes()
        spelt = name.encode()
        assert len(spelt) <= 48, name
        table += spelt.ljust(48, b"\0") + struct.pack("<QQ", start + len(body), len(data))
        body += data + b"\0" * (-len(data) % ALIGNMENT)
    rest = table.ljust(start - 64, b"\0") + body
    header = MAGIC + struct.pack("<IIQ", VERSION, len(sections), 64 + len(rest))
    return header.ljust(32, b"\0") + hashlib.sha256(rest).digest() + rest


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("output", type=pathlib.Path)
    options = parser.parse_args()
    options.output.write_bytes(packed(sections_of(options.folder)))


if __name__ == "__main__":
    main()
