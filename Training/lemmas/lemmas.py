"""Makes the table of the lemmatizer: the forms that the regular rules get wrong.

    python3 Training/lemmas/lemmas.py

A row is a tag, a form and its lemma. Three sources: irregular.tsv, written by hand; the
lemmas of UD English EWT (train); and the regular forms of every base form that the corpora show, as
far as the rules do not lead back to it.
"""

import argparse
import collections
import os

import corpora
import lemma_rules as rules

VOWELS = set("aeiou")
UNINFLECTED = {".", "NN", "NNP", "NNPS", "FW", "LS", "SYM", "UH", "CD"}
INFLECTED = {"VBD", "VBG", "VBZ", "NNS", "JJR", "JJS", "RBR", "RBS"}
COUNTED = {"VB", "NN", "VBD", "VBN", "VBG", "NNS", "VBZ"}


def lemma_rows(path):
    """(form, tag, lemma) of a Universal Dependencies file."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            if len(fields) == 10 and fields[0].isdigit() and "Typo=Yes" not in fields[5]:
                yield fields[1], fields[4], fields[2]


def doubled(base):
    """Whether the last consonant of a base form doubles in one syllable (stop, stopped)."""
    return (len(base) > 2 and base[-1] in rules.DOUBLED and base[-2] in VOWELS
            and base[-3] not in VOWELS and rules.syllables(base) == 1)


def verb_forms(base):
    """The regular forms of a verb, by tag."""
    if base.endswith("e"):
        ed, ing = base + "d", (base if base.endswith(("ee", "oe", "ye")) else base[:-1]) + "ing"
    elif base.endswith("y") and base[-2:-1] not in VOWELS:
        ed, ing = base[:-1] + "ied", base + "ing"
    elif doubled(base):
        ed, ing = base + base[-1] + "ed", base + base[-1] + "ing"
    else:
        ed, ing = base + "ed", base + "ing"
    yield "VBD", ed
    yield "VBG", ing
    if rules.syllables(base) > 1 and base[-1] in "lrtpnm" and base[-2:-1] in VOWELS:
        yield "VBD", base + base[-1] + "ed"
        yield "VBG", base + base[-1] + "ing"
    yield "VBZ", third(base)


def third(base):
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def irregular_forms():
    """(tag, form, base) of irregular.tsv."""
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "irregular.tsv")
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line[0] != "#":
                tag, base, forms = line.rstrip("\n").split("\t")
                for form in forms.split():
                    yield tag, form, base


def treebank(path):
    """What the lemmas of a treebank say: {(tag, form): {lemma: count}} and {(kind, base): count}."""
    table = collections.defaultdict(collections.Counter)
    bases = collections.Counter()
    for form, tag, lemma in lemma_rows(path):
        folded = corpora.fold(tag)
        if folded is None or " " in form or lemma == "_":
            continue
        if folded not in UNINFLECTED:
            table[rules.group(folded), small(form)][lemma.lower()] += 1
        if folded[:2] == "VB" and lemma.isalpha():
            bases["V", lemma.lower()] += 1
        if folded in ("NN", "NNS") and lemma.isalpha():
            bases["N", lemma.lower()] += 1
    return table, bases


def small(form):
    return form.lower().replace("\u2019", "'")


def regular_forms(shared, table, bases):
    """The regular forms of all bases, as far as a corpus shows them: {(tag, form): {base: count}}."""
    shown = collections.Counter()
    for words, tags in corpora.gum(shared, "train") + corpora.masc(shared):
        for word, tag in zip(words, tags):
            if word.isalpha() and word.islower() and tag in COUNTED:
                shown[tag, word] += 1
    for (tag, word), count in shown.items():
        if tag in ("VB", "NN") and count >= 3:
            bases["V" if tag == "VB" else "N", word] += count
    forms = collections.defaultdict(collections.Counter)
    for (kind, base), count in bases.items():
        if len(base) < 3 or not base.isascii():
            continue
        for tag, form in verb_forms(base) if kind == "V" else [("NNS", third(base))]:
            if shown[tag, form] or tag == "VBD" and shown["VBN", form] or (tag, form) in table:
                forms[tag, form][base] += count
    return forms


def exceptions(table, forms):
    """The rows: {(tag, form): lemma} where the rules lead to another lemma."""
    result = {}
    fixed = set()
    for tag, form, base in irregular_forms():
        fixed.add((tag, form))
        if rules.regular(form, tag) != base:
            result[tag, form] = base
    for (tag, form), lemmas in forms.items():
        lemma = max(sorted(lemmas), key=lemmas.get)
        if rules.regular(form, tag) != lemma and (tag, form) not in fixed:
            result[tag, form] = lemma
    for (tag, form), lemmas in table.items():
        lemma, count = max(sorted(lemmas.items()), key=lambda pair: pair[1])
        if (tag, form) in fixed:
            continue
        if rules.regular(form, tag) == lemma:
            result.pop((tag, form), None)
        elif tag in INFLECTED or count >= 3:
            if form.replace("'", "").replace("-", "").isalpha():
                result[tag, form] = lemma
    return result


def score(path, result):
    """The share of lemmas that are right, given the gold tags, by the kind of word."""
    scores = collections.defaultdict(lambda: [0, 0])
    for form, tag, lemma in lemma_rows(path):
        folded = corpora.fold(tag)
        if folded not in (None, "."):
            guess = result.get((rules.group(folded), small(form)))
            guess = guess or rules.regular(small(form), folded)
            kind = folded[:2] if folded[:2] in ("VB", "NN", "JJ", "RB") else "other"
            scores[kind][0] += guess == lemma.lower()
            scores[kind][1] += 1
    for kind, (right, total) in sorted(scores.items()):
        print(f"{kind}: {100 * right / total:.2f} of {total}")


def main():
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--shared", default=os.path.join(root, "../shared"))
    parser.add_argument("--output",
                        default=os.path.join(root, "Sources/BriefingLanguage/Data/lemmas.tsv"))
    args = parser.parse_args()
    ewt = os.path.join(args.shared, "data/syntax/ewt/en_ewt-ud-{}.conllu")
    table, bases = treebank(ewt.format("train"))
    result = exceptions(table, regular_forms(args.shared, table, bases))
    with open(args.output, "w", encoding="utf-8") as file:
        file.write("# briefing lemmas 1: tag, form, lemma where the rules of LemmaRules are wrong\n")
        for (tag, form), lemma in sorted(result.items()):
            file.write(f"{tag}\t{form}\t{lemma}\n")
    print(f"{args.output}: {len(result)} rows")
    score(ewt.format("dev"), result)


if __name__ == "__main__":
    main()
