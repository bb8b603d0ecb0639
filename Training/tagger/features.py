"""The features of the tagger: what `PerceptronTagger.swift` computes, in Python.

A feature is a triple (template, a, b) of integers; `key` hashes it as the product does. Words are
represented by the FNV-1a hash of their UTF-8, affixes and shapes by their bytes packed into an
integer, so that no strings are made while tagging.
"""

import unicodedata

MASK = (1 << 64) - 1
FNV_OFFSET = 0xCBF29CE484222325
FNV_PRIME = 0x100000001B3
BEFORE, AFTER = 1, 2  # stand for the words outside the sentence

_hashes = {}


def fnv(text):
    """FNV-1a, 64 bits, of the UTF-8 of `text`."""
    value = _hashes.get(text)
    if value is None:
        value = FNV_OFFSET
        for byte in text.encode("utf-8"):
            value = ((value ^ byte) * FNV_PRIME) & MASK
        _hashes[text] = value
    return value


def key(template, a, b):
    """The 64-bit hash of a feature: the finaliser of MurmurHash3 over its three parts."""
    value = (a * 0x9E3779B97F4A7C15 + b * 0xC2B2AE3D27D4EB4F + template * 0x165667B19E3779F9) & MASK
    value ^= value >> 33
    value = (value * 0xFF51AFD7ED558CCD) & MASK
    value ^= value >> 33
    value = (value * 0xC4CEB9FE1A85EC53) & MASK
    return value ^ (value >> 33)


def pack(data):
    """Up to seven bytes as one integer; the length is in the top byte."""
    value = len(data) << 56
    for byte in data:
        value = (value & 0xFF << 56) | ((value << 8 | byte) & ((1 << 56) - 1))
    return value


def is_letter(c):
    return "a" <= c <= "z" or "A" <= c <= "Z" if c < "\x80" else unicodedata.category(c)[0] in "LM"


def is_capital(c):
    return "A" <= c <= "Z" if c < "\x80" else c.isupper()


def is_digit(c):
    return "0" <= c <= "9"


def letter_case(word):
    """`Token.LetterCase` of the product."""
    capitals = small = 0
    starts = False
    for c in word:
        if is_capital(c):
            starts = starts or capitals + small == 0
            capitals += 1
        elif is_letter(c):
            small += 1
    if capitals == 0:
        return "lower" if small else "none"
    if small == 0:
        return "initial" if capitals == 1 else "upper"
    return "title" if capitals == 1 and starts else "mixed"


CASES = {"none": 0, "lower": 1, "title": 2, "upper": 3, "initial": 4, "mixed": 5}


def shape(word):
    """The shape with runs collapsed, at most seven marks: U.S. gives X.X., F-16 gives X-d."""
    marks = bytearray()
    for c in word:
        if is_capital(c):
            mark = ord("X")
        elif is_letter(c):
            mark = ord("x")
        elif is_digit(c):
            mark = ord("d")
        else:
            mark = ord(c) if c < "\x80" else ord("u")
        if not marks or marks[-1] != mark:
            if len(marks) == 7:
                break
            marks.append(mark)
    return pack(marks)


QUOTES = {"\u201c", "\u201d", "\u2018", "''", "``", "`", "\u00ab", "\u00bb", '"'}
DASHES = {"--", "---", "\u2013", "\u2014"}


def normal(word):
    """Small letters, plain apostrophes, every digit 0; quotation marks and dashes alike."""
    if word in QUOTES:
        return '"'
    if word in DASHES:
        return "--"
    if word == "\u2026":
        return "..."
    small = word.lower().replace("\u2019", "'")
    return "".join("0" if is_digit(c) else c for c in small)


_words = {}


class Word:
    """What the features need of one word; made once for each spelling."""

    __slots__ = ("text", "norm", "hash", "form", "suffixes", "prefixes", "shape", "case")

    def __init__(self, text):
        self.text = text
        self.norm = normal(text)
        data = self.norm.encode("utf-8")
        self.hash = fnv(self.norm)
        self.form = fnv(text)
        self.suffixes = [pack(data[-n:]) if len(data) >= n else 0 for n in (1, 2, 3, 4)]
        self.prefixes = [pack(data[:n]) if len(data) >= n else 0 for n in (1, 2, 3)]
        self.shape = shape(text)
        self.case = CASES[letter_case(text)]


def word(text):
    known = _words.get(text)
    if known is None:
        known = _words[text] = Word(text)
    return known


def style(words):
    """How the sentence is capitalised: 0 as usual, 1 Title Case, 2 ALL CAPITALS, 3 no capitals."""
    cased = capital = upper = 0
    for w in words:
        if w.case in (1, 2, 3, 4, 5):
            cased += 1
            if w.case != 1:
                capital += 1
            if w.case in (3, 4):
                upper += 1
    if cased < 4:
        return 0
    if upper * 10 >= cased * 7:
        return 2
    if capital * 10 >= cased * 7:
        return 1
    return 3 if capital == 0 else 0


STATIC = 30
"""Number of static feature templates; dynamic ones are numbered from here."""


def static(words, classes):
    """The features of each token that do not depend on tags before it.

    `classes` gives the hash of a word's ambiguity class from the word's hash, or nothing.
    """
    count = len(words)
    how = style(words)
    hashes = [BEFORE, BEFORE] + [w.hash for w in words] + [AFTER, AFTER]
    shapes = [BEFORE] + [w.shape for w in words] + [AFTER]
    tails = [BEFORE] + [w.suffixes[2] or w.hash for w in words] + [AFTER]
    ambiguity = [BEFORE] + [classes.get(w.hash, 3) for w in words] + [AFTER, AFTER]
    opens = True
    result = []
    for i, w in enumerate(words):
        position = 1 if opens else 0
        capital = w.case * 16 + how * 4 + position
        p2, p1, me, n1, n2 = hashes[i:i + 5]
        a0, a1, a2 = ambiguity[i + 1], ambiguity[i + 2], ambiguity[i + 3]
        s = w.suffixes
        features = [
            (0, 0, 0),
            (1, me, 0),
            (2, w.form if how == 0 else 0, position),
            (3, s[0], 0),
            (4, s[1], 0),
            (5, s[2], 0),
            (6, s[3], 0),
            (7, w.prefixes[0], 0),
            (8, w.prefixes[1], 0),
            (9, w.prefixes[2], 0),
            (10, w.shape, capital),
            (11, p1, 0),
            (12, p2, 0),
            (13, n1, 0),
            (14, n2, 0),
            (15, tails[i], 0),
            (16, tails[i + 2], 0),
            (17, p1, me),
            (18, me, n1),
            (19, n1, n2),
            (20, p1, n1),
            (21, shapes[i], w.shape),
            (22, w.shape, shapes[i + 2]),
            (23, a0, capital),
            (24, a1, 0),
            (25, a0, a1),
            (26, a1, a2),
            (27, s[1], capital),
            (28, s[2], w.case),
            (29, p2, p1),
        ]
        result.append(features)
        opens = (opens or w.norm == '"') and w.case == 0
        if w.norm == '"':
            opens = True
    return result, tails, ambiguity


def context(words, tails, ambiguity, i):
    """What the dynamic features of token `i` pair the tags before it with, one for a template."""
    after = words[i + 1].hash if i + 1 < len(words) else AFTER
    before = words[i - 1].hash if i else BEFORE
    return (0, words[i].hash, after, tails[i + 1], ambiguity[i + 1], ambiguity[i + 2], before,
            words[i].shape)


def dynamic_keys(pairs, previous, second):
    """The dynamic features as triples, given the two tags before (numbers from 1)."""
    both = previous * 64 + second
    zero, me, after, tail, a0, a1, before, form = pairs
    return (
        (30, zero, previous),
        (31, zero, both),
        (32, me, previous),
        (33, after, previous),
        (34, tail, previous),
        (35, a0, both),
        (36, a1, previous),
        (37, before, second),
        (38, form, previous),
        (39, a0 ^ (a1 << 1) & MASK, previous),
    )
