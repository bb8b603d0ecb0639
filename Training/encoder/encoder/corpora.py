"""Reads the corpora of ../shared/data into labelled documents.

Documents of running text keep their offsets; those that come as columns of tokens are written out
as English is. Labels belong to basic words. A head learns nothing where a corpus says nothing.
"""

import bisect
import collections
import dataclasses
import json
import pathlib
import random
import re

from .labels import CUES, ENTITIES, IGNORED, tag_label
from .text import read_words

CLOSERS = set(". , ; : ! ? ) ] } % ” ’ ...".split()) | {"''", "…", "-RRB-", "-RSB-"}
OPENERS = set("( [ { $ £ € “ ‘ #".split()) | {"``", "-LRB-", "-LSB-"}
CLITICS = {c for s in ("'s", "n't", "'re", "'ve", "'ll", "'d", "'m") for c in (s, s.upper(), s.replace("'", "’"))}
JOINTS = {"-", "/", "–", "‑"}
SURFACES = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}

#: Words that GUM and GMB put into a person's name and the other corpora leave outside.
TITLES = set("""mr mrs ms miss dr prof professor president vice minister prime secretary general senator sen
representative rep congressman congresswoman governor gov mayor king queen prince princess sir lord lady
ambassador chancellor judge justice chief captain capt colonel col lieutenant lt sergeant sgt major maj
admiral administrator director spokesman spokeswoman spokesperson chairman chairwoman ceo commissioner
deputy former coach reverend rev father pope bishop archbishop cardinal foreign defense defence interior
finance""".split())


#: Words that join the parts of a name.
CONNECTORS = set("and & of for - – / 's ’s the de".split())


@dataclasses.dataclass
class Document:
    """A document with the labels that its corpus has; None where a head has nothing to learn."""

    name: str
    corpus: str
    words: list
    #: Names: outputs of the entity head. `openMisc`: O may as well be MISC (not annotated).
    entities: list | None = None
    openMisc: bool = False
    tags: list | None = None
    #: Attributions: (cue words, source words, content words), as indices.
    attributions: list | None = None
    #: Outputs of the cue head.
    cueOutputs: list | None = None
    weight: float = 1.0


def cue_outputs(size, attributions):
    """Outputs of the cue head for the words of a document."""
    labels = [CUES.index("O")] * size
    for cue, _, _ in attributions:
        for number, word in enumerate(cue):
            labels[word] = CUES.index("I" if number else "B")
    return labels


def sentences(path):
    """Yields (document or None, list of sentences); a sentence is a list of its lines' columns."""
    name, found, sentence = None, [], []
    for line in [*open(path, encoding="utf-8"), "\n"]:
        line = line.rstrip("\n")
        if line.startswith("# doc = "):
            if found:
                yield name, found
            name, found = line[8:], []
        elif not line.strip():
            if sentence:
                found.append(sentence)
            sentence = []
        elif not line.startswith("# "):
            sentence.append(line.split("\t"))
    if found:
        yield name, found


def write_out(tokens, glue_joints):
    """The running text of a sentence's tokens and the (start, end) of each."""
    text, offsets, quote_open, glue = "", [], False, True
    for index, token in enumerate(tokens):
        straight = token == '"'
        closes = token in CLOSERS or token in CLITICS or straight and quote_open
        joined = glue_joints and index and (
            tokens[index - 1] in JOINTS or token in JOINTS and tokens[index - 1][-1:].isalnum())
        if text and not glue and not closes and not joined:
            text += " "
        surface = SURFACES.get(token, token)
        offsets.append((len(text), len(text) + len(surface)))
        text += surface
        glue = token in OPENERS or straight and not quote_open
        if straight:
            quote_open = not quote_open
    return text, offsets


def compose(name, corpus, parts, vocabulary, paragraph):
    """The words of a document made of (text, offsets) sentences, and the token of each word.

    `paragraph` says for each sentence whether a paragraph starts with it. The result's second part
    gives for every word (sentence, token, whether the token starts there), or None.
    """
    text, starts, ends, origin = "", [], [], []
    for number, (line, offsets) in enumerate(parts):
        if text:
            text += "\n\n" if paragraph[number] else " "
        for token, (start, end) in enumerate(offsets):
            starts.append(len(text) + start)
            ends.append(len(text) + end)
            origin.append((number, token))
        text += line
    words = read_words(text, vocabulary)
    owners, seen = [], set()
    for word in words:
        at = bisect.bisect_right(starts, word.start) - 1
        if at < 0 or ends[at] <= word.start:
            owners.append(None)
            continue
        owners.append((*origin[at], at not in seen and word.start == starts[at]))
        seen.add(at)
    return words, owners


def trimmed(labels, tokens):
    """The labels with titles cut from the front of persons."""
    labels = list(labels)
    for index, label in enumerate(labels):
        following = labels[index + 1] if index + 1 < len(labels) else "O"
        if label == "B-PER" and following == "I-PER" and tokens[index].lower().rstrip(".") in TITLES:
            labels[index], labels[index + 1] = "O", "B-PER"
    return labels


def doubtful(columns):
    """The labels of a GUM sentence without those that its derivation broke.

    The names are derived from GUM's entity layer, which drops words of many ("United States" has
    only "States", "National Air and Space Museum" only "Space Museum"): a name that touches an
    unmarked proper noun, directly or over a connecting word, is left out of the loss with it. A
    title may stand before a name; a title alone is no name.
    """
    labels = [c[3] for c in columns]

    def loose(index):
        """Whether the token is a proper noun outside of all names, and no title."""
        return 0 <= index < len(labels) and labels[index] == "O" and columns[index][1].startswith("NNP") and (
            columns[index][0].lower().rstrip(".") not in TITLES)

    def joint(index):
        return 0 <= index < len(labels) and labels[index] == "O" and columns[index][0].lower() in CONNECTORS

    def reach(index, step):
        """How far the unmarked part of a name goes on from its border."""
        while True:
            if loose(index + step):
                index += step
            elif joint(index + step) and loose(index + 2 * step):
                index += 2 * step
            elif joint(index + step) and joint(index + 2 * step) and loose(index + 3 * step):
                index += 3 * step
            else:
                return index

    known, end = list(labels), 0
    for start, label in enumerate(labels):
        if label[0] != "B":
            continue
        end = start + 1
        while end < len(labels) and labels[end] == "I" + label[1:]:
            end += 1
        low, high = reach(start, -1), reach(end - 1, 1) + 1
        if low < start or high > end:
            known[low:high] = [None] * (high - low)
        elif end == start + 1 and label == "B-PER" and columns[start][0].lower() in TITLES:
            known[start] = "O"
    return known


def word_labels(owners, sentence_labels):
    """Entity outputs of the words from the BIO labels of the sentences' tokens."""
    found, previous = [], "O"
    for owner in owners:
        if owner is None:
            found.append(IGNORED)
            continue
        sentence, token, begins = owner
        if sentence_labels[sentence] is None:
            found.append(IGNORED)
            continue
        label = sentence_labels[sentence][token]
        if label is None:
            found.append(IGNORED)
            previous = "O"
            continue
        if not begins and label[0] == "B":
            label = "I-" + label[2:]
        if label[0] == "I" and previous[2:] != label[2:]:
            label = "B-" + label[2:]
        found.append(ENTITIES.index(label))
        previous = label
    return found


def word_tags(owners, sentence_tags, sentence_tokens):
    """Tag outputs: a token's tag goes to its first word; of a compound its parts as the product splits it."""
    found = []
    for index, owner in enumerate(owners):
        if owner is None:
            found.append(IGNORED)
            continue
        sentence, token, begins = owner
        tag, surface = sentence_tags[sentence][token], sentence_tokens[sentence][token]
        compound = len(surface) > 1 and re.search(r"\w-\w", surface)
        last = index + 1 == len(owners) or owners[index + 1] is None or owners[index + 1][2]
        if not compound:
            found.append(tag_label(tag) if begins else IGNORED)
        elif last and tag in ("NNP", "CD", "NN", "NNS") or begins and tag in ("NNP", "CD"):
            found.append(tag_label(tag))
        else:
            found.append(IGNORED)
    return found


def borders(count, rng):
    """Where paragraphs start: at every sentence, or at some."""
    each = rng.random() < 0.5
    return [each or rng.random() < 0.35 for _ in range(count)]


def grouped(pairs, size):
    """Splits the sentences of an unnamed document into groups."""
    for name, found in pairs:
        if name is not None:
            yield name, found
            continue
        for start in range(0, len(found), size):
            yield str(start), found[start:start + size]


def column_corpus(path, corpus, vocabulary, *, openMisc=False, titles=False, tags=None, weight=1.0):
    """Documents of a CoNLL file: token, Penn tag or _, source label, label.

    `tags` is None where the tags are not gold, else a function of a sentence's columns.
    """
    rng = random.Random(corpus)
    documents = []
    for name, found in grouped(sentences(path), 5):
        tokens = [[c[0] for c in s] for s in found]
        glue = rng.random() < 0.6
        parts = [write_out(t, glue) for t in tokens]
        words, owners = compose(name, corpus, parts, vocabulary, borders(len(parts), rng))
        labels = [doubtful(s) if corpus == "gum" else [c[3] for c in s] for s in found]
        if titles:
            labels = [trimmed(l, t) for l, t in zip(labels, tokens)]
        document = Document(name, corpus, words, word_labels(owners, labels), openMisc, weight=weight)
        if tags:
            document.tags = word_tags(owners, [tags(s) for s in found], tokens)
        documents.append(document)
    return documents


def gum_tags(columns):
    """The Penn tags of a GUM sentence."""
    return [c[1] for c in columns]


def masc_tags(columns):
    """The Penn tags of a MASC sentence; "to" before anything but an infinitive is IN, as in EWT."""
    tags = [c[1] for c in columns]
    for index, tag in enumerate(tags):
        if tag == "TO":
            after = index + 1
            while after < len(tags) and tags[after] == "RB":
                after += 1
            if after >= len(tags) or tags[after] != "VB":
                tags[index] = "IN"
    return tags


def masc(folder, vocabulary):
    """The seven written genres of MASC: Penn tags alone."""
    documents = []
    for path in sorted(folder.glob("*.pos.conll")):
        for document in column_corpus(path, path.name, vocabulary, tags=masc_tags):
            document.corpus, document.entities = "masc", None
            documents.append(document)
    return documents


def realigned(columns, tokens):
    """The names of a sentence of Universal NER on another tokenization of the same characters."""
    at, position = {}, 0
    for column in columns:
        for offset in range(len(column[0])):
            inside = offset and column[3] != "O"
            at[position] = "I-" + column[3][2:] if inside else column[3]
            position += 1
    found, position = [], 0
    for token in tokens:
        found.append(at[position])
        position += len(token)
    return found


def ewt(data, part, vocabulary):
    """UD English EWT: running text and Penn tags, with the names of Universal NER.

    Universal NER has another order and, in places, another tokenization; sentences are found by
    their characters, and where one is not found (a handful) its names are left out of the loss.
    """
    names = collections.defaultdict(list)
    for _, found in sentences(data / f"entities/uner_ewt/{part}.conll"):
        for sentence in found:
            names["".join(c[0] for c in sentence)].append(sentence)
    documents = []
    for name, found in conllu_documents(data / f"syntax/ewt/en_ewt-ud-{part}.conllu"):
        parts, tokens, tags, labels, paragraph = [], [], [], [], []
        for starts_paragraph, rows in found:
            line, offsets = "", []
            for form, _, spaced in rows:
                offsets.append((len(line), len(line) + len(form)))
                line += form + (" " if spaced else "")
            parts.append((line.rstrip(), offsets))
            tokens.append([r[0] for r in rows])
            tags.append([r[1] for r in rows])
            paragraph.append(starts_paragraph)
            same = names["".join(tokens[-1])]
            labels.append(realigned(same.pop(0) if len(same) > 1 else same[0], tokens[-1]) if same else None)
        words, owners = compose(name, "ewt", parts, vocabulary, paragraph)
        documents.append(Document(
            name, "ewt", words, word_labels(owners, labels), True, word_tags(owners, tags, tokens)))
    return documents


def conllu_documents(path):
    """Yields (name, [(starts a paragraph, [(form, Penn tag, space after)])])."""
    name, found, rows, paragraph = None, [], [], False
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc id = "):
            if found:
                yield name, found
            name, found = line[14:], []
        elif line.startswith("# newpar"):
            paragraph = True
        elif not line:
            found.append((paragraph, rows))
            rows, paragraph = [], False
        elif line[0] != "#":
            fields = line.split("\t")
            if fields[0].isdigit():
                rows.append((fields[1], fields[4], "SpaceAfter=No" not in fields[9]))
    if found:
        yield name, found


def covered(starts, ends, spans):
    """The indices of the words that the spans touch."""
    found = set()
    for start, end in spans or []:
        found.update(range(bisect.bisect_right(ends, start), bisect.bisect_left(starts, end)))
    return sorted(found)


def polnear(path, vocabulary):
    """PolNeAR: the attributions of news articles; those without a cue teach nothing and are left out."""
    documents = []
    for line in open(path, encoding="utf-8"):
        article = json.loads(line)
        words = read_words(article["text"], vocabulary)
        starts, ends = [w.start for w in words], [w.end for w in words]
        found = []
        for attribution in article["attributions"]:
            roles = [covered(starts, ends, attribution[r]) for r in ("cue", "source", "content")]
            if roles[0] and roles[2]:
                found.append(tuple(roles))
        documents.append(Document(
            article["id"], "polnear", words, attributions=found, cueOutputs=cue_outputs(len(words), found)))
    return documents


#: Every how many articles of PolNeAR's training part one is held out to choose thresholds by.
HELD_OUT = 28


def training(data, vocabulary):
    """All training documents, by corpus."""
    data = pathlib.Path(data)
    names = data / "entities"
    articles = polnear(data / "attribution/polnear_train.jsonl", vocabulary)
    found = {
        "polnear": [d for i, d in enumerate(articles) if i % HELD_OUT],
        "ewt": ewt(data, "train", vocabulary) + ewt(data, "dev", vocabulary),
        "gum": [d for part in ("news_train", "open_train") for d in column_corpus(
            names / f"gum/{part}.conll", "gum", vocabulary, openMisc=True, titles=True, tags=gum_tags)],
        "wikigold": column_corpus(names / "wikigold/all.conll", "wikigold", vocabulary),
        "crossner": column_corpus(names / "crossner/politics_train.conll", "crossner", vocabulary),
        "gmb": column_corpus(names / "gmb/clean_train.conll", "gmb", vocabulary, titles=True, weight=0.5),
        "masc": masc(data / "syntax/masc", vocabulary),
    }
    return found


def tagged_test(data, vocabulary):
    """The test part of EWT, for measuring the tags alone."""
    return ewt(pathlib.Path(data), "test", vocabulary)
