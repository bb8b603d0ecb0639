"""Reads the tagged corpora and brings them to the token and tag conventions of the product.

A sentence is a pair of lists, words and tags. The tags are the Penn tags that `PennTag` of the
product knows; every mark of punctuation has the tag ".". A tag of None is never learnt from.
"""

import glob
import os
import re

TAGS = [
    "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNS", "NNP",
    "NNPS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB",
    "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", ".",
]
KNOWN = set(TAGS)

# Tags of Universal Dependencies, OntoNotes and the corpora's own that the product folds.
FOLDED = {
    "-LRB-": ".", "-RRB-": ".", "LRB": ".", "RRB": ".", "(": ".", ")": ".", "``": ".", "''": ".",
    '"': ".", ",": ".", ":": ".", ";": ".", "HYPH": ".", "NFP": ".", "-": ".", "...": ".",
    "$": "SYM", "#": "SYM", "ADD": "SYM", "AFX": "JJ",
}

# What `Token.Kind.punctuation` covers in ASCII; the tagger never asks the model about these.
MARKS = set("!\"'(),-.:;?[]`{}/")


def fold(tag):
    """The product's tag for a corpus tag; None where it has none (GW, errors of the corpus)."""
    tag = FOLDED.get(tag, tag)
    return tag if tag in KNOWN else None


def is_mark(word):
    """Whether the product's tokenizer would call the word punctuation."""
    return not any(c.isalnum() for c in word) and (
        word[0] in MARKS or word[0] in "\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u00ab\u00bb\u2022")


def read_conll(path):
    """The sentences of a tab-separated file with the word and the Penn tag in front."""
    words, tags = [], []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            if len(fields) < 2:
                if words:
                    yield words, tags
                words, tags = [], []
                continue
            if line.startswith("# "):
                continue
            words.append(fields[0].replace(" ", "_") or "_")
            tags.append(fields[1])
    if words:
        yield words, tags


def folded(sentences):
    """The sentences with the product's tags; a mark is punctuation whatever its corpus tag."""
    for words, tags in sentences:
        yield words, ["." if is_mark(w) else fold(t) for w, t in zip(words, tags)]


def split_hyphens(words, tags):
    """Splits compounds at hyphens as the product's tokenizer does.

    Where the corpus has one tag for the compound the last part takes it and the parts before it
    are left unlearnt, unless the compound is a proper noun, whose parts are proper nouns too.
    """
    new_words, new_tags = [], []
    for word, tag in zip(words, tags):
        parts = re.split(r"(?<=\w)(-)(?=\w)", word)
        if len(parts) == 1 or tag is None or tag == ".":
            new_words.append(word)
            new_tags.append(tag)
            continue
        for index, part in enumerate(parts):
            new_words.append(part)
            if part == "-":
                new_tags.append(".")
            elif index + 1 == len(parts):
                new_tags.append(tag if tag in ("NNP", "CD", "NN", "NNS") else None)
            else:
                new_tags.append(tag if tag in ("NNP", "CD") else None)
    return new_words, new_tags


def separate_to(words, tags):
    """Tags the preposition "to" as IN, as UD English does; TO stays before an infinitive."""
    tags = list(tags)
    for index, word in enumerate(words):
        if tags[index] == "TO":
            after = index + 1
            while after < len(words) and tags[after] == "RB":
                after += 1
            if after >= len(words) or tags[after] not in ("VB", None):
                tags[index] = "IN"
    return words, tags


def gum(shared, part, genres=("news", "open")):
    sentences = []
    for genre in genres:
        path = os.path.join(shared, f"data/entities/gum/{genre}_{part}.conll")
        sentences += folded(read_conll(path))
    return sentences


def masc(shared, genres=("newspaper", "journal", "govt-docs", "non-fiction", "essays",
                         "court-transcript", "debate-transcript")):
    sentences = []
    for genre in genres:
        path = os.path.join(shared, f"data/syntax/masc/{genre}.pos.conll")
        for sentence in folded(read_conll(path)):
            sentences.append(separate_to(*split_hyphens(*sentence)))
    return sentences
