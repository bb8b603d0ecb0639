"""The regular rules of the lemmatizer: what `LemmaRules.swift` does, in Python."""

VOWELS = set("aeiouy")
DOUBLED = set("bdgmnprt")


def has_vowel(text):
    return any(c in VOWELS for c in text)


def syllables(stem):
    """The number of runs of vowels; u after q is none."""
    count, inside = 0, False
    for index, c in enumerate(stem):
        vowel = c in VOWELS and not (c == "u" and index and stem[index - 1] == "q")
        vowel = vowel and not (c == "y" and index == 0)
        count += vowel and not inside
        inside = vowel
    return count


def restored(stem):
    """The base form of a stem that -ed, -ing, -er or -est was cut from."""
    if len(stem) < 2:
        return stem
    last, before = stem[-1], stem[-2]
    if stem.endswith("ell") and syllables(stem) > 1:
        return stem[:-1]
    if last == before:
        return stem[:-1] if last in DOUBLED and len(stem) > 3 else stem
    if last == "v" or last == "u":
        return stem + "e"
    if last in "aeioywxh":
        return stem
    if before == "q" or last == "c" or last == "z":
        return stem + "e"
    if before not in VOWELS:
        if last == "l":
            return stem if before in "rw" else stem + "e"
        if last == "s":
            return stem + "e"
        if last == "g":
            return stem if before == "n" and stem[-3:-2] != "a" else stem + "e"
        return stem
    # A vowel, then one consonant.
    third = stem[-3] if len(stem) > 2 else ""
    two_vowels = third != "" and third in VOWELS and not (third == "u" and stem[-4:-3] == "q")
    if last == "s":
        return stem + "e"
    if two_vowels:
        takes_e = last == "g" or before + last == "at" and third in "iu" or stem.endswith("creat")
        return stem + "e" if takes_e else stem
    if syllables(stem) == 1:
        return stem + "e"
    if before == "e" or before == "y":
        return stem + "e" if stem.endswith(("ced", "ven")) else stem
    if last == "n":
        return stem + "e" if before == "i" else stem
    if last == "l":
        return stem if before == "a" else stem + "e"
    if last == "t":
        return stem if before == "i" else stem + "e"
    if last == "p":
        return stem if before in "oi" else stem + "e"
    if last == "m":
        return stem if before == "o" else stem + "e"
    return stem + "e"


def past(form):
    if not form.endswith("ed") or len(form) < 4:
        return form
    stem = form[:-2]
    if stem.endswith("i") and len(stem) > 2:
        return stem[:-1] + "y"
    if form.endswith("eed"):
        return form[:-1]
    return restored(stem) if has_vowel(stem) else form


def gerund(form):
    if not form.endswith("ing") or len(form) < 5:
        return form
    stem = form[:-3]
    return restored(stem) if has_vowel(stem) else form


def plural(form):
    """The base of a plural noun or of a verb's third person."""
    if form.endswith("men") and len(form) > 5:
        return form[:-3] + "man"
    if len(form) < 3 or not form.endswith("s") or form.endswith("ss"):
        return form
    if form.endswith("ies"):
        return form[:-3] + "y" if len(form) > 4 else form[:-1]
    if form.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return form[:-2]
    if form.endswith("'s"):
        return form[:-2]
    return form if form[-2].isdigit() else form[:-1]


def degree(form, ending):
    if not form.endswith(ending) or len(form) < len(ending) + 3:
        return form
    stem = form[:-len(ending)]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if form.endswith("e" + ending):
        return stem
    return restored(stem)


def group(tag):
    """The tags that share rows of the table."""
    return {"VBN": "VBD", "NNPS": "NNS"}.get(tag, tag)


def regular(form, tag):
    """The lemma by rule of a word in small letters."""
    tag = group(tag)
    if tag == "VBD":
        return past(form)
    if tag == "VBG":
        return gerund(form)
    if tag in ("NNS", "VBZ"):
        return plural(form)
    if tag in ("JJR", "RBR"):
        return degree(form, "er")
    if tag in ("JJS", "RBS"):
        return degree(form, "est")
    return form
