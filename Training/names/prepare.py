#!/usr/bin/env python3
"""Turns the corpora of names into running text for the trainer.

usage: prepare.py [--sources ../shared/data] [--output .build/names] --lookups FOLDER

Reads the CoNLL columns of SOURCES/entities (only what may be trained on; never the test parts) and
writes train.jsonl and dev.jsonl: {"id", "corpus", "types", "text", "entities": [[start, end, type]]}
with code point offsets. `types` are those that the corpus annotates. The GUM and GMB annotations are
brought nearer to CoNLL's: titles are cut from persons, names of peoples become MISC.

FOLDER holds en_lexeme_cluster.json.gz and en_lexeme_prob.json.gz of the package spacy-lookups-data
1.0.5 (MIT); clusters.tsv gets the Brown clusters of the most frequent words that have one.
"""
import argparse
import gzip
import json
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent

#: (file, corpus, annotated types, whether it is held out when tuning)
CORPORA = [
    ("uner_ewt/train", "ewt", "PER ORG LOC", False),
    ("uner_ewt/dev", "ewt", "PER ORG LOC", True),
    ("gum/news_train", "gumnews", "PER ORG LOC MISC", True),
    ("gum/open_train", "gum", "PER ORG LOC MISC", False),
    ("gum/open_test", "gum", "PER ORG LOC MISC", False),
    ("gum/open_dev", "gum", "PER ORG LOC MISC", True),
    ("wikigold/all", "wikigold", "PER ORG LOC MISC", None),
    ("crossner/politics_train", "crossner", "PER ORG LOC MISC", None),
    ("gmb/clean_train", "gmb", "PER ORG LOC MISC", False),
    ("gmb/clean_dev", "gmb", "PER ORG LOC MISC", True),
]

#: Every fifth document of a corpus without a split is held out when tuning.
HELD_OUT = 5

#: How many words get a cluster.
CLUSTERED_WORDS = 120_000

CLOSERS = set(". , ; : ! ? ) ] } % ” ’ ...".split()) | {"''", "…"}
OPENERS = set("( [ { $ £ € “ ‘ #".split()) | {"``"}
CLITICS = {"'s", "’s", "n't", "n’t", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'d", "’d", "'m", "’m"}
JOINTS = {"-", "/", "–", "‑"}

TITLES = set("""mr mrs ms miss dr prof professor president vice minister prime secretary general senator sen
representative rep congressman congresswoman governor gov mayor king queen prince princess sir lord lady
ambassador chancellor judge justice chief captain capt colonel col lieutenant lt sergeant sgt major maj
admiral administrator director spokesman spokeswoman spokesperson chairman chairwoman ceo commissioner
deputy former us u.s. american coach reverend rev father pope bishop archbishop cardinal saint st
""".split())


def documents(path):
    name, sentences, sentence = None, [], []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# doc = "):
            if sentences:
                yield name, sentences
            name, sentences = line[8:], []
        elif not line.strip():
            if sentence:
                sentences.append(sentence)
            sentence = []
            if name is None and sentences:
                # A corpus without documents: each sentence stands for itself.
                yield None, sentences
                sentences = []
        else:
            fields = line.split("\t")
            sentence.append((fields[0], fields[3]))
    if sentence:
        sentences.append(sentence)
    if sentences:
        yield name, sentences


def write_out(words):
    """The running text of a sentence's words, and each word's start."""
    text, starts, quote_open = "", [], False
    glue = True
    for index, word in enumerate(words):
        straight = word == '"'
        closes = word in CLOSERS or word in CLITICS or straight and quote_open
        after_joint = index and words[index - 1] in JOINTS
        joint = word in JOINTS and index and re.match(r"\w", words[index - 1][-1:] or " ")
        if text and not glue and not closes and not after_joint and not joint:
            text += " "
        starts.append(len(text))
        text += word
        glue = word in OPENERS or straight and not quote_open
        if straight:
            quote_open = not quote_open
    return text, starts


def entities(sentence, starts):
    """(start, end, type, words) of the sentence's names."""
    found, open_ = [], None
    for index, (word, label) in enumerate(sentence + [("", "O")]):
        if open_ is not None and not label.startswith("I-"):
            begin, kind = open_
            last = index - 1
            found.append((starts[begin], starts[last] + len(sentence[last][0]), kind,
                          [w for w, _ in sentence[begin:index]], begin))
            open_ = None
        if label.startswith("B-") or label.startswith("I-") and open_ is None:
            open_ = index, label[2:]
    return found


def is_title(word):
    return word.lower().rstrip(".") in TITLES


def write_clusters(lookups, path):
    def table(name):
        with gzip.open(lookups / name, "rt", encoding="utf-8") as file:
            return json.load(file)

    clusters, weight = table("en_lexeme_cluster.json.gz"), table("en_lexeme_prob.json.gz")
    words = [word for word, cluster in clusters.items() if cluster and re.search(r"\w", word) and not re.search(r"\s", word)]
    words.sort(key=lambda word: (-weight.get(word, -99), word))
    with open(path, "w", encoding="utf-8") as file:
        for word in words[:CLUSTERED_WORDS]:
            file.write(f"{word}\t{clusters[word]}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=pathlib.Path, default=ROOT.parent / "shared/data")
    parser.add_argument("--output", type=pathlib.Path, default=ROOT / ".build/names")
    parser.add_argument("--lookups", type=pathlib.Path, required=True)
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    write_clusters(options.lookups, options.output / "clusters.tsv")
    peoples, places = set(), set()
    for line in open(ROOT / "Sources/BriefingLanguage/Data/gazetteer.tsv", encoding="utf-8"):
        fields = line.rstrip("\n").split("\t")
        if len(fields) > 1 and fields[1] in ("demonym", "people"):
            peoples.add(fields[0])
        if len(fields) > 1 and fields[1] == "country":
            places.add(fields[0])
    outputs = {False: open(options.output / "train.jsonl", "w", encoding="utf-8"),
               True: open(options.output / "dev.jsonl", "w", encoding="utf-8")}
    for file, corpus, types, held_out in CORPORA:
        for number, (name, sentences) in enumerate(documents(options.sources / "entities" / f"{file}.conll")):
            text, names = "", []
            for sentence in sentences:
                if text:
                    text += "\n\n"
                base = len(text)
                line, starts = write_out([word for word, _ in sentence])
                text += line
                for start, end, kind, words, begin in entities(sentence, starts):
                    if corpus in ("gum", "gumnews", "gmb"):
                        if kind == "PER":
                            while len(words) > 1 and (is_title(words[0]) or words[0].lower() in peoples | places):
                                words, begin = words[1:], begin + 1
                                start = starts[begin]
                        if kind in ("PER", "LOC", "ORG") and " ".join(words).lower() in peoples:
                            kind = "MISC"
                    names.append([base + start, base + end, kind])
            document = {"id": name or f"{corpus}-{number}", "corpus": corpus, "types": types,
                        "text": text, "entities": names}
            dev = number % HELD_OUT == HELD_OUT - 1 if held_out is None else held_out
            outputs[dev].write(json.dumps(document, ensure_ascii=False) + "\n")
    for file in outputs.values():
        file.close()


if __name__ == "__main__":
    main()
