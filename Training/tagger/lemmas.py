"""Makes the table of the lemmatizer: the forms that the regular rules get wrong.

    python3 Training/tagger/lemmas.py

A row is a tag, a form and its lemma. Three sources: the irregular verbs of irregular.tsv; the
lemmas of UD English EWT (train); and the regular forms of every base form that the corpora show, as
far as the rules do not lead back to it.
"""

import argparse
import collections
import os

import corpora
import lemma_rules as rules

VOWELS = set("aeiou")


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


def irregular_verbs():
    """(form, base) of irregular.tsv."""
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "irregular.tsv")
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line[0] != "#":
                base, forms = line.rstrip("\n").split("\t")
                for form in forms.split():
                    yield form, base


def main():
    shared = args.shared
    table = collections.defaultdict(collections.Counter)
    bases = collections.Counter()
    for form, tag, lemma in lemma_rows(os.path.join(shared, "data/syntax/ewt/en_ewt-ud-train.conllu")):
        folded = corpora.fold(tag)
        if folded in (None, ".", "NNP", "NNPS", "FW", "LS", "SYM", "UH", "CD") or " " in form or lemma == "_":
            continue
        table[rules.group(folded), form.lower().replace("\u2019", "'")][lemma.lower()] += 1
        if folded[:2] == "VB" and lemma.isalpha():
            bases["V", lemma.lower()] += 1
        if folded in ("NN", "NNS") and lemma.isalpha():
            bases["N", lemma.lower()] += 1
    tagged = corpora.gum(shared, "train") + corpora.masc(shared) + corpora.gmb(shared)
    plain = collections.Counter()
    for words, tags in tagged:
        for word, tag in zip(words, tags):
            if word.isalpha() and word.islower() and tag in ("VB", "NN", "VBD", "VBN", "VBG", "NNS", "VBZ"):
                plain[tag, word] += 1
    for (tag, word), count in plain.items():
        if tag in ("VB", "NN") and count >= 3:
            bases["V" if tag == "VB" else "N", word] += count

    derived = collections.defaultdict(collections.Counter)
    for (kind, base), count in bases.items():
        if len(base) < 3 or not base.isascii():
            continue
        forms = verb_forms(base) if kind == "V" else [("NNS", third(base))]
        for tag, form in forms:
            # Only forms that a corpus shows; the rest would fill the table with nothing.
            if plain[tag, form] or tag == "VBD" and plain["VBN", form] or (tag, form) in table:
                derived[tag, form][base] += count

    result = {}
    for form, base in irregular_verbs():
        if rules.regular(form, "VBD") != base:
            result["VBD", form] = base
    for (tag, form), lemmas in derived.items():
        lemma = max(sorted(lemmas), key=lemmas.get)
        if rules.regular(form, tag) != lemma and (tag, form) not in result:
            result[tag, form] = lemma
    for (tag, form), lemmas in table.items():
        lemma, count = max(sorted(lemmas.items()), key=lambda pair: pair[1])
        regular = rules.regular(form, tag)
        verb_or_plural = tag in ("VBD", "VBG", "VBZ", "NNS", "JJR", "JJS", "RBR", "RBS")
        if regular == lemma:
            result.pop((tag, form), None)
        elif (verb_or_plural or count >= 3) and form.replace("'", "").replace("-", "").isalpha():
            result[tag, form] = lemma
    with open(args.output, "w", encoding="utf-8") as file:
        file.write("# briefing lemmas 1: tag, form, lemma where the rules of LemmaRules are wrong\n")
        for (tag, form), lemma in sorted(result.items()):
            file.write(f"{tag}\t{form}\t{lemma}\n")
    print(f"{args.output}: {len(result)} rows")
    for part in ("dev",):
        scores = collections.defaultdict(lambda: [0, 0])
        wrong = collections.Counter()
        path = os.path.join(shared, f"data/syntax/ewt/en_ewt-ud-{part}.conllu")
        for form, tag, lemma in lemma_rows(path):
            folded = corpora.fold(tag)
            if folded in (None, "."):
                continue
            small = form.lower().replace("\u2019", "'")
            guess = result.get((rules.group(folded), small)) or rules.regular(small, folded)
            kind = folded[:2] if folded[:2] in ("VB", "NN", "JJ", "RB") else "other"
            scores[kind][0] += guess == lemma.lower()
            scores[kind][1] += 1
            if guess != lemma.lower():
                wrong[folded, form, lemma, guess] += 1
        print(part, {kind: f"{100 * a / b:.2f} of {b}" for kind, (a, b) in sorted(scores.items())})
        if args.errors:
            print(wrong.most_common(args.errors))


if __name__ == "__main__":
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--shared", default=os.path.join(root, "../shared"))
    parser.add_argument("--output", default=os.path.join(root, "Sources/BriefingLanguage/Data/lemmas.tsv"))
    parser.add_argument("--errors", type=int, default=0)
    args = parser.parse_args()
    main()
