"""Writes the model as one flat file; README.md describes its fields."""

import struct

import features as f
from corpora import TAGS

MAGIC = b"BRFTAG1\n"
VERSION = 1
LOAD = 0.75


def slots(items):
    """An open-addressing table of (hash, payload) pairs, with linear probing."""
    capacity = max(8, int(len(items) / LOAD))
    keys, payloads = [0] * capacity, [0] * capacity
    dropped = 0
    for value, payload in items:
        slot = ((value >> 32) * capacity) >> 32
        mark = (value & 0xFFFFFFFF) | 1
        while keys[slot] not in (0, mark):
            slot = (slot + 1) % capacity
        if keys[slot] == mark:
            dropped += 1
            continue
        keys[slot], payloads[slot] = mark, payload
    pairs = [half for pair in zip(keys, payloads) for half in pair]
    return struct.pack(f"<{2 * capacity}I", *pairs), capacity, dropped


def checksum(data):
    value = f.FNV_OFFSET
    for (word,) in struct.iter_unpack("<Q", data):
        value = ((value ^ word) * f.FNV_PRIME) & f.MASK
    return value


def write(path, model, quantised):
    """Writes `quantised`, pairs of a feature and its {tag number: weight}, heaviest first."""
    names = sorted(set(model.class_names.values()))
    number = {name: index for index, name in enumerate(names)}
    lexicon = [(value, number[model.class_names[value]] | (model.dictionary.get(value, -1) + 1) << 16)
               for value in sorted(model.class_names)]
    entries = bytearray()
    table = []
    for (template, a, b), weights in quantised:
        table.append((f.key(template, a, b), (len(entries) // 2) << 6 | len(weights)))
        for tag in sorted(weights):
            entries += struct.pack("<Bb", tag, weights[tag])
    lexicon_bytes, lexicon_capacity, lost_words = slots(lexicon)
    table_bytes, table_capacity, lost_features = slots(table)
    data = bytearray(MAGIC)
    data += struct.pack("<8I", VERSION, len(TAGS), len(names), lexicon_capacity, table_capacity,
                        len(entries) // 2, 0, 0)
    for tag in TAGS:
        data += tag.encode().ljust(8, b"\0")
    for name in names:
        data += struct.pack("<Q", f.fnv(name))
    data += lexicon_bytes + table_bytes + entries
    data += b"\0" * (-len(data) % 8)
    data += struct.pack("<Q", checksum(data))
    with open(path, "wb") as file:
        file.write(data)
    print(f"{path}: {len(data)} bytes, {len(table)} features, {len(entries) // 2} weights, "
          f"{len(lexicon)} words, {len(names)} classes, lost {lost_features} and {lost_words}")
