"""The label sets of the heads, in the order of their outputs."""

ENTITIES = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC"]
#: The corpora whose rules of what is a name the entity head learns, each with an embedding of its own
#: at the input.
CONVENTIONS = ["ewt", "gum", "wikigold", "crossner", "gmb"]
CUES = ["O", "B", "I"]
ROLES = ["O", "B-SOURCE", "I-SOURCE", "B-CONTENT", "I-CONTENT"]

#: The Penn tags that the product knows; every mark of punctuation is ".".
TAGS = [
    "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNS", "NNP",
    "NNPS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB",
    "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", ".",
]

#: Tags of Universal Dependencies and of the corpora's own that the product folds.
FOLDED_TAGS = {
    "-LRB-": ".", "-RRB-": ".", "LRB": ".", "RRB": ".", "(": ".", ")": ".", "``": ".", "''": ".",
    '"': ".", ",": ".", ":": ".", ";": ".", "HYPH": ".", "NFP": ".", "-": ".", "...": ".",
    "$": "SYM", "#": "SYM", "ADD": "SYM", "AFX": "JJ",
}

#: The loss leaves a word with this label out.
IGNORED = -100


def tag_label(tag):
    """The output of a corpus tag, IGNORED where the product has none."""
    tag = FOLDED_TAGS.get(tag, tag)
    return TAGS.index(tag) if tag in TAGS else IGNORED
