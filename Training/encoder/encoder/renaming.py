"""Puts other names into training texts, so that a model learns where names stand and not these few by heart."""

import csv
import dataclasses

from .labels import ENTITIES
from .text import TITLE, read_words

PERSON, PERSON_INSIDE = ENTITIES.index("B-PER"), ENTITIES.index("I-PER")
PLACE, PLACE_INSIDE = ENTITIES.index("B-LOC"), ENTITIES.index("I-LOC")
#: How many of the most frequent American surnames and of the largest cities are used.
SURNAMES, CITIES = 20_000, 12_000


class Names:
    """Given names, surnames and cities of one basic word each, as (pieces, shape)."""

    def __init__(self, folder, vocabulary):
        def words(texts):
            """Those of the texts that are one word in title case."""
            found = {}
            for text in texts:
                read = read_words(text, vocabulary)
                if len(read) == 1 and read[0].shape == TITLE and vocabulary.unknown not in read[0].pieces:
                    found[text] = (read[0].pieces, read[0].shape)
            return list(found.values())

        def column(name, key, delimiter=","):
            with open(folder / name, encoding="utf-8-sig") as file:
                return [row[key] for row in csv.DictReader(file, delimiter=delimiter, quoting=csv.QUOTE_MINIMAL
                                                           if delimiter == "," else csv.QUOTE_NONE) if row[key]]

        def census(name):
            with open(folder / name, encoding="ascii") as file:
                return [line.split()[0].title() for line in file if line.strip()]

        with open(folder / "geonames_cities15000_CCBY4.tsv", encoding="utf-8") as file:
            rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
        rows.sort(key=lambda row: (-int(row["population"] or 0), row["geonameid"]))
        self.given = [words(column("common-forenames-by-country_CC0.csv", "Romanized Name")),
                      words(census("census1990_dist.female.first_PD.txt") + census("census1990_dist.male.first_PD.txt"))]
        self.surnames = [words(column("common-surnames-by-country_CC0.csv", "Romanized Name")),
                         words(census("census1990_dist.all.last_PD.txt")[:SURNAMES])]
        self.cities = [words(row["name"] for row in rows[:CITIES])]

    def renamed(self, words, entities, rng):
        """The words with every name of a person, and one-word places, exchanged; the same for the same."""
        chosen = {}

        def other(word, lists):
            key = tuple(word.pieces), id(lists)
            if key not in chosen:
                chosen[key] = rng.choice(rng.choice(lists))
            pieces, shape = chosen[key]
            return dataclasses.replace(word, pieces=pieces, shape=shape)

        surnames, found = set(), list(words)
        whole = [label for label in entities] + [0]
        for index, word in enumerate(words):
            label, after = whole[index], whole[index + 1]
            if word.shape != TITLE:
                continue
            if label in (PERSON, PERSON_INSIDE) and after != PERSON_INSIDE:
                surnames.add(tuple(word.pieces))
        for index, word in enumerate(words):
            label, after = whole[index], whole[index + 1]
            if word.shape != TITLE:
                continue
            if label in (PERSON, PERSON_INSIDE):
                last = tuple(word.pieces) in surnames
                found[index] = other(word, self.surnames if last else self.given)
            elif label == PLACE and after != PLACE_INSIDE:
                found[index] = other(word, self.cities)
        return found
