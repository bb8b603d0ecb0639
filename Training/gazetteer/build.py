#!/usr/bin/env python3
"""Compiles the gazetteer that the name recogniser reads.

usage: build.py [--sources ../shared/data] [--output Sources/BriefingLanguage/Data/gazetteer.tsv]

Reads the public lists under SOURCES/gazetteers (CIA World Factbook, US Census names, names by
country, GeoNames cities, Phoenix actors), the short lists of facts beside this file, and word
counts of two free corpora (which words are common in small letters). Writes one sorted table; the
comment at its head documents the format. The same input gives the same bytes.
"""
import argparse
import collections
import csv
import pathlib
import re
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent

HEADER = """\
# briefing gazetteer 1
# %08d entries in %09d bytes
#
# One entry a line, sorted by the bytes of the key; fields parted by tabs, empty ones at the end cut:
#   key     the name in small letters of ASCII where it has them: no accents, no full stops, a blank
#           for a hyphen or slash, a comma between blanks, no leading apostrophe or "the"
#   kind    country demonym city state region seat body party group outlet company organization
#           people event person given surname; code: the name to show of a country code, with the
#           key "iso:" and the code in small letters
#   code    the country, ISO 3166-1 alpha-2
#   name    the name as written; empty: the key with a capital on each word but the small ones
#           (and at by for from in of on the to with)
#   of      what the name is another name of, or the body that a seat stands for; empty: itself
#   detail  marks parted by blanks:
#           short long former acronym part    the form of a country's name
#           adjective noun plural             the form of a demonym
#           capital                           seat of a government, can stand for it
#           pop=N                             inhabitants
#           weak                              as often something else: a word, a surname, a place
#           F M either                        gender of a given name
#           rank=N                            place among a list's surnames or given names
#           since=YYYY until=YYYY             years in which a source lists the person in an office;
#                                             facts of their time, never a reason to rename anyone
#
# Sources: CIA World Factbook (public domain), US Census Bureau 1990 name files (public domain),
# popular-names-by-country dataset (CC0), GeoNames (CC BY 4.0), Phoenix dictionaries (MIT), own facts.
"""

#: Cities with fewer inhabitants are left out where the name means something else, too.
SMALL_CITY = 100_000
#: An ambiguous name of a city with fewer inhabitants than this is marked weak.
LARGE_CITY = 1_000_000
#: How many of the Census's surnames are kept; they cover about 80 in 100 Americans.
SURNAMES = 20_000
#: The surnames that make another name ambiguous.
FREQUENT_SURNAMES = 5_000
#: A word is common when the corpora have it in small letters this often.
COMMON_COUNT = 2

#: Words that stay small inside a name whose case the source does not give.
SMALL_WORDS = frozenset("and at by for from in of on the to with".split())

ORGANIZATION_WORDS = set("""
academy administration agency alliance army assembly association authority bank battalion battalions
board brigade brigades bureau cabinet cartel center centre church club coalition command commandos
commission committee community company confederation conference congress consortium cooperative corp
corporation corps council court department directorate federation fighters foundation force forces
front fund government group guard guards guerrilla guerrillas holdings house inc institute
international jihad league legion liberation limited ltd mafia media militia ministry mission movement
mujahideen mujahidin national network news office opposition order organisation organization parliament
party patrol people's peoples police press radio rebels regime resistance school senate service
services society soldiers solidarity squad state states syndicate television times treasury tribunal
troops union united university workers workers' world youth
""".split())

LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d",
           "ħ": "h", "ŋ": "n", "ə": "e", "ʿ": "", "ʾ": "", "ʻ": "'", "ʼ": "'", "’": "'", "‘": "'", "`": "'"}


def key_of(name):
    """The key of a name; `GazetteerKey` in Swift does the same to tokens."""
    text = unicodedata.normalize("NFKD", name.lower())
    text = "".join(LETTERS.get(c, c) for c in text if not unicodedata.combining(c))
    text = text.replace(".", "").replace(",", " , ")
    text = re.sub(r"[-‐‑–/]", " ", text)
    text = re.sub(r"\s+", " ", text).strip().lstrip("'")
    return text[4:] if text.startswith("the ") else text


def rows(path, **options):
    with open(path, encoding=options.pop("encoding", "utf-8"), errors="replace", newline="") as file:
        yield from csv.DictReader(file, **options)


def facts(name, width):
    """The rows of one list beside this file, padded to `width` fields."""
    for number, line in enumerate(open(HERE / "facts" / name, encoding="utf-8"), 1):
        line = line.rstrip("\n")
        if not line.strip() or line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) > width:
            raise SystemExit(f"{name}:{number}: error: {len(fields)} fields where {width} were expected")
        yield [field.strip() for field in fields] + [""] * (width - len(fields))


def parts(field):
    return [part.strip() for part in field.split("|") if part.strip()]


class Table:
    def __init__(self):
        self.lines = {}

    def add(self, name, kind, code="", of="", detail="", cased=True, key=None):
        key = key or key_of(name)
        if not key or "\t" in name or not re.search(r"[a-z]", key):
            return
        written = re.sub(r"^[Tt]he (?=.)", "", name) if cased else ""
        if written == title(key):
            written = ""
        if of == name or of == written:
            of = ""
        old = self.lines.get((key, kind, code))
        if old is None:
            self.lines[key, kind, code] = (written, of, detail)
        elif written and old[0] != written and (key, kind, code, written) not in self.lines:
            # Another spelling of the same key ("AP", "A.P."; "Nato", "NATO").
            self.lines[key, kind, code, written] = (written, of, detail)

    def has(self, key, *kinds):
        return any((key, kind, code) in self.lines for kind in kinds for code in self.codes)

    def write(self, path):
        lines = set()
        for identity, (written, of, detail) in self.lines.items():
            lines.add("\t".join([*identity[:3], written, of, detail]).rstrip("\t"))
        ordered = sorted(lines, key=lambda line: (line.split("\t")[0].encode(), line.encode()))
        body = "\n".join(ordered) + "\n"
        size = len((HEADER % (0, 0) + body).encode())
        path.write_text(HEADER % (len(ordered), size) + body, encoding="utf-8")
        return len(ordered)


def title(key):
    """What `GazetteerEntry.name` makes of a key without a name."""
    words = key.split(" ")
    return " ".join(word if position and word in SMALL_WORDS else word[:1].upper() + word[1:]
                    for position, word in enumerate(words))


def common_words(sources):
    """Words that free corpora write in small letters: name lists are checked against them."""
    lower, upper = collections.Counter(), collections.Counter()
    for path in [sources / "syntax/ewt/en_ewt-ud-train.conllu", *sorted((sources / "syntax/masc").glob("*.conll"))]:
        column = 1 if path.suffix == ".conllu" else None
        for line in open(path, encoding="utf-8", errors="replace"):
            fields = line.split("\t")
            if len(fields) < 2 or line.startswith("#"):
                continue
            word = fields[column] if column else (fields[1] if fields[0].isdigit() else fields[0])
            (lower if word.islower() else upper)[word.lower()] += 1
    return {word for word, count in lower.items() if count >= COMMON_COUNT and count * 5 >= upper[word]}


# Countries

def clean(text):
    text = re.split(r";\s*note|\bnote -", text)[0]
    return re.sub(r"\s*[\(\[][^\)\]]*[\)\]]", "", text).strip(" ;,")


def demonym_forms(noun, adjective):
    """(form, marks) pairs of the Factbook's two demonym fields."""
    for piece in re.split(r",|;|\bor\b|/", noun.split("note")[0]):
        piece = re.sub(r"\((?:singular|plural|collective|colloquial|US|also)[^)]*\)", "", piece).strip()
        if piece in ("", "none", "NA"):
            continue
        if match := re.fullmatch(r"(.+?)\((s|men|women)\)", piece):
            stem = match.group(1)
            yield stem, "noun"
            yield (stem + "s" if match.group(2) == "s" else re.sub("wo?man$|man$", match.group(2), stem)), "noun plural"
        else:
            yield clean(piece), "noun"
    for piece in re.split(r",|;|\bor\b|/", adjective.split("note")[0]):
        piece = clean(re.sub(r"\(s\)", "", piece))
        if piece not in ("", "none", "NA"):
            yield piece, "adjective"


def add_countries(table, folder):
    codes, alpha3, show = {}, {}, {}
    for code, three, gec, name in facts("country-codes.tsv", 4):
        codes[gec], alpha3[three], show[code] = code, code, name
    codes["gz"] = "PS"
    by_factbook_name = {}
    table.codes = ["", *show]
    overlay = list(facts("country-names.tsv", 3))
    dropped = {(code, name) for code, kind, names in overlay if kind == "drop" for name in parts(names)}

    for code, name in show.items():
        table.lines["iso:" + code.lower(), "code", code] = (name, "", "")
        table.add(name, "country", code, detail="short weak" if weak(overlay, code, name) else "short")
    for code, kind, names in overlay:
        name = show[code]
        for other in parts(names):
            if kind in ("name", "long", "former", "acronym", "part"):
                mark = "short" if kind == "name" else kind
                table.add(other, "country", code, "" if kind == "part" else name, mark)
            elif kind in ("adjective", "noun", "nouns"):
                mark = "noun plural" if kind == "nouns" else kind
                table.add(other, "demonym", code, name, mark)
            elif kind == "weak" and other != name:
                table.add(other, "demonym" if other.endswith(("an", "ans")) else "country", code, name, "short weak")
    for row in rows(folder / "factbook_countries_PD.tsv", delimiter="\t"):
        code = codes.get(row["gec"])
        by_factbook_name[row["name"]] = code
        if not code:
            continue
        name = show[code]
        if row["gec"] in ("gz", "we"):
            continue
        for field, mark in (("short", "short"), ("long", "long")):
            for form in re.split(r"/", clean(row[field])):
                if form.strip() not in ("", "none", "The Dominican", "DRC") and len(form) < 60:
                    table.add(form.strip(), "country", code, name, mark)
        for form in re.split(r"[,;]", clean(row["former"])):
            form = form.strip()
            if re.fullmatch(r"[A-Z][\w' ’-]+", form) and len(form) > 4 and not form.startswith(("Trust Territory", "Hoorn")):
                table.add(form, "country", code, name, "former")
        for form in re.split(r"\bor\b|/", clean(row["abbr"])):
            form = form.strip()
            if re.fullmatch(r"[A-Z]{3,5}", form):
                table.add(form, "country", code, name, "acronym")
        if code not in ("KP", "KR"):
            for form, mark in demonym_forms(row["nationality_noun"], row["nationality_adj"]):
                if (code, form) not in dropped and re.fullmatch(r"[A-Z][\w' -]+", form) and not table.has(key_of(form), "country"):
                    table.add(form, "demonym", code, name, mark)
    by_factbook_name.update({"Congo (Brazzaville)": "CG", "Gaza, Gaza Strip": "PS", "West Bank": "PS"})
    return codes, alpha3, show, by_factbook_name


def weak(overlay, code, name):
    return any(row[0] == code and row[1] == "weak" and name in parts(row[2]) for row in overlay)


# Places

def capitals_of(folder, codes):
    """(code, city) of every capital that the Factbook or the facts name."""
    found = []
    for row in rows(folder / "factbook_countries_PD.tsv", delimiter="\t"):
        code = codes.get(row["gec"])
        if not code or row["gec"] in ("ax", "dx"):
            continue
        for piece in re.split(r";|, (?=[A-Z][a-z]+ \()", row["capital"].split("note")[0]):
            if "legislative" in piece and "administrative" not in piece and code not in ("ZA",):
                pass
            city = re.sub(r" in Romanian.*| is the administrative capital", "", clean(piece)).strip()
            if 2 < len(city) < 26 and not city.startswith(("no ", "administered", "some")):
                found.append((code, city))
    for code, kind, names in facts("country-names.tsv", 3):
        if kind == "seat":
            found += [(code, name) for name in parts(names)]
    return found


def add_places(table, folder, codes, show, common, frequent_surnames, given):
    for code, names, abbreviations, people in facts("states.tsv", 4):
        forms = parts(names)
        for form in forms:
            table.add(form, "state", code, detail="weak" if key_of(form) in common else "")
        for short in parts(abbreviations):
            table.add(short, "state", code, forms[0], "acronym")
        for form in parts(people):
            table.add(form, "demonym", code, forms[0], "adjective")
    for kind, names, people in facts("regions.tsv", 3):
        for form in parts(names):
            one_word = " " not in form and key_of(form) in common
            table.add(form, "region", "", detail=kind + (" weak" if one_word else ""))
        for form in parts(people):
            table.add(form, "demonym", "", parts(names)[0], "adjective")
    for names, code, body in facts("seats.tsv", 3):
        forms = parts(names)
        for form in forms:
            one_word = " " not in form and key_of(form) in common | frequent_surnames
            table.add(form, "seat", code, body, "weak" if one_word else "")

    cities, capital_keys = {}, {}
    for row in rows(folder / "geonames_cities15000_CCBY4.tsv", delimiter="\t", quoting=csv.QUOTE_NONE):
        identity = key_of(row["name"]), row["country"]
        if int(row["population"]) > cities.get(identity, ("", -1))[1]:
            cities[identity] = row["name"], int(row["population"])
    for code, city in capitals_of(folder, codes):
        capital_keys[key_of(city), code] = city
    extra = {}
    for code, name, names in facts("places.tsv", 3):
        population = cities.get((key_of(name), code), (name, 0))[1]
        for form in [name, *parts(names)]:
            own = cities.get((key_of(form), code), (form, 0))[1]
            extra[key_of(form), code] = form, own or population, name if population and not own else ""
    for (key, code), city in capital_keys.items():
        population = cities.get((key, code), (city, 0))[1]
        seat_of = show[code]
        table.add(city, "city", code, seat_of, ("capital" + (f" pop={population}" if population else "")))
    for (key, code), (form, population, of) in extra.items():
        if (key, code) in capital_keys:
            continue
        alias_of_capital = (key_of(of), code) in capital_keys if of else False
        marks = ["capital"] if alias_of_capital else []
        marks += [f"pop={population}"] if population else []
        table.add(form, "city", code, show[code] if alias_of_capital else of, " ".join(marks))
    for (key, code), (name, population) in cities.items():
        if (key, code) in capital_keys or (key, code) in extra or len(key) < 3:
            continue
        ambiguous = key in common or key in frequent_surnames or key in given
        if ambiguous and population < SMALL_CITY:
            continue
        if table.has(key, "country", "demonym", "region", "state") and population < LARGE_CITY:
            continue
        detail = f"pop={population}" + (" weak" if ambiguous and population < LARGE_CITY else "")
        name = re.sub(r" (City|Municipality)$", "", name) if key.endswith(" city municipality") else name
        table.add(name, "city", code, detail=detail)


# Bodies

def add_bodies(table, folder, by_factbook_name, common, weak_names):
    for kind, file in (("body", "bodies.tsv"), ("group", "groups.tsv"), ("outlet", "outlets.tsv"),
                       ("company", "companies.tsv")):
        for code, names, acronyms in facts(file, 3):
            forms = parts(names)
            for position, form in enumerate(forms):
                one_word = " " not in form and key_of(form) in common | weak_names
                of = forms[0] if kind in ("body", "group") and position and len(forms) < 6 and acronyms else ""
                table.add(form, kind, code, of, "weak" if one_word else "")
            for acronym in parts(acronyms):
                of = forms[0] if forms and kind in ("body", "group") or len(forms) <= 2 and forms else ""
                table.add(acronym, kind, code, of, "acronym")
    for code, names, acronyms, members in facts("parties.tsv", 4):
        for form in parts(names):
            table.add(form, "party", code, detail="weak" if " " not in form and key_of(form) in common | weak_names else "")
        for acronym in parts(acronyms):
            table.add(acronym, "party", code, "", "acronym")
        for member in parts(members):
            table.add(member, "people", code, "", "")
    for (line,) in facts("peoples.tsv", 1):
        for form in parts(line):
            table.add(form, "people", detail="weak" if key_of(form) in common else "")
    for (line,) in facts("events.tsv", 1):
        for form in parts(line):
            table.add(form, "event", detail="weak" if " " not in form and key_of(form) in common | weak_names else "")

    for row in rows(folder / "factbook_parties_PD.tsv", delimiter="\t"):
        code = by_factbook_name.get(row["country"]) or ""
        text = re.sub(r"\[[^\]]*\]|:$", "", row["party"])
        acronym = (re.search(r" or ([A-Z][A-Za-z-]{2,7})(?: [a-z]\b)?(?: or |$| \()", text) or [None, ""])[1]
        name = clean(re.sub(r" or .*$", "", text))
        if len(name.split()) >= 2 and 6 < len(name) < 60 and re.fullmatch(r"[A-Z][\w'’ -]+", name):
            table.add(name, "party", code)
        if re.fullmatch(r"[A-Z]{3,6}(-[A-Z]+)?", acronym) and acronym.lower() not in common:
            table.add(acronym, "party", code, name, "acronym")
    for row in rows(folder / "factbook_terrorist_groups_PD.tsv", delimiter="\t"):
        countries = row["countries"].split("|")
        code = by_factbook_name.get(countries[0], "") if len(countries) == 1 else ""
        for piece in re.split(r"/", re.sub(r" - [A-Z].*| in .*|–.*", "", row["group"])):
            acronym = (re.search(r"\(([A-Z][A-Za-z-]{2,7})\)", piece) or [None, ""])[1]
            name = clean(piece)
            if len(name) > 4 and not table.has(key_of(name), "group"):
                table.add(name, "group", code or "")
            if acronym.isupper():
                table.add(acronym, "group", code or "", name, "acronym")


def years_of(codes):
    """The first and last year of the dated offices in a Phoenix code list."""
    years = []
    offices = [office for office in codes.split("|") if "ELI" not in office.split(" ")[0]]
    for stamp in re.findall(r"(?<!\d)(\d{8}|\d{6})(?!\d)", " ".join(offices)):
        year = int(stamp[:4]) if len(stamp) == 8 else int(stamp[:2]) + (2000 if int(stamp[:2]) < 30 else 1900)
        if 1930 <= year <= 2025:
            years.append(year)
    if not years:
        return ""
    open_ended = any(">" in office for office in offices)
    return f"since={min(years)}" + ("" if open_ended else f" until={max(years)}")


def add_phoenix(table, folder, alpha3, common, given, surnames, frequent_surnames):
    countries = {key for (key, kind, *_) in table.lines if kind in ("country", "demonym")}
    for row in rows(folder / "phoenix_actors_MIT.tsv", delimiter="\t", quoting=csv.QUOTE_NONE):
        alias, head, codes = row["alias"], row["head"] or "", row["codes"] or ""
        if not re.fullmatch(r"[A-Z][A-Za-z0-9'&. -]+", alias):
            continue
        key = key_of(alias)
        words = key.split(" ")
        code = alpha3.get(codes[:3], "")
        dated = re.search(r"\d{6}", codes)
        organization = any(word in ORGANIZATION_WORDS for word in words)
        file = row["file"].split(".")[1]
        if file == "EthnicGroups":
            usable = not any(word in common for word in words) and key not in given and key not in frequent_surnames
            if usable and len(key) > 3 and not table.has(key, "city", "country", "people", "demonym"):
                table.add(alias, "people", cased=False)
            continue
        if file == "ReligiousGroups":
            if len(words) > 1 and organization:
                table.add(alias, "organization", cased=False)
            continue
        if dated and file != "MilNonState":
            names = [word for word in words if len(word) > 1]
            if 2 <= len(words) <= 5 and len(names) >= 2 and not organization and not any(
                    word in countries or word in common and word not in given and word not in surnames
                    for word in names):
                table.add(alias, "person", code, detail=years_of(codes), cased=False)
            continue
        if file == "Countries":
            if len(words) > 1 and organization and len(codes) > 3 and words[0] not in common - countries:
                table.add(alias, "organization", code, cased=False)
        elif file == "International":
            kind = "company" if codes.startswith("MNC") else "organization"
            owner = alpha3.get(codes[3:6], "") if codes[:3] in ("MNC", "NGO") else ""
            if len(words) == 1 and (key in common or key in given or key in frequent_surnames or len(key) < 4):
                continue
            if codes.startswith("IGO") and len(words) > 1 and not organization:
                continue
            if codes[:3] in ("MNC", "NGO", "IGO", "MED", "NGM") and not table.has(key, "country", "city", "body", "outlet", "company", "demonym"):
                name = re.sub(r" ,? ?(inc|corp|ltd|plc|co|nv|sa|ag|holdings|group)$", "", key) if kind == "company" else key
                table.add(alias, kind, owner, cased=False)
                if name != key and (" " in name or name not in common | set(given) | set(surnames)):
                    table.add(name, kind, owner, cased=False)
        elif file == "MilNonState":
            if (organization or alias == head) and len(words) > 1 and not (
                    len(words) <= 3 and words[0] in given and not organization):
                table.add(alias, "group", code, cased=False)


# Persons

def add_names(table, folder, common):
    share = collections.defaultdict(dict)
    for gender, file in (("F", "female"), ("M", "male")):
        for line in open(folder / f"census1990_dist.{file}.first_PD.txt"):
            name, frequency, _, rank = line.split()
            share[key_of(name)][gender] = (float(frequency), int(rank))
    for row in rows(folder / "common-forenames-by-country_CC0.csv", encoding="utf-8-sig"):
        for name in re.split(r"[/,(]", row["Romanized Name"] or ""):
            name = key_of(name.strip(" )"))
            if re.fullmatch(r"[a-z' ]{2,20}", name) and row["Gender"] in "FM" and row["Gender"] not in share[name]:
                share[name][row["Gender"]] = (0.01, 1000)
    given = {}
    for name, genders in share.items():
        total = sum(frequency for frequency, _ in genders.values())
        best = max(genders, key=lambda gender: (genders[gender], gender))
        gender = best if len(genders) == 1 or total and genders[best][0] >= 0.9 * total else "either"
        rank = min(rank for _, rank in genders.values())
        if len(name) < 3 and rank > 500:
            continue
        given[name] = rank
        table.add(title(name), "given", detail=f"{gender} rank={rank}" + (" weak" if name in common else ""), key=name)
    surnames = {}
    for line in open(folder / "census1990_dist.all.last_PD.txt"):
        name, _, _, rank = line.split()
        if int(rank) <= SURNAMES:
            surnames[key_of(name)] = int(rank)
    for row in rows(folder / "common-surnames-by-country_CC0.csv", encoding="utf-8-sig"):
        for name in re.split(r"[/,(]", row["Romanized Name"] or ""):
            name = key_of(name.strip(" )"))
            if re.fullmatch(r"[a-z' ]{2,20}", name):
                surnames.setdefault(name, SURNAMES)
    for name, rank in surnames.items():
        table.add(title(name), "surname", detail=f"rank={rank}" + (" weak" if name in common else ""), key=name)
    return given, surnames


def add_leaders(table, folder, by_factbook_name):
    for row in rows(folder / "factbook_leaders_PD.tsv", delimiter="\t"):
        for text, year in re.findall(r"([^;()]+)\(since [^)]*?(\d{4})\)", row["text"]):
            words = text.replace(",", " ").split()
            surname = next((i for i, word in enumerate(words) if word.isupper() and len(word) > 2), None)
            if surname is None:
                continue
            start = surname
            while start and not re.search(r"(?i)president|minister|king|queen|chancellor|general|governor|emir|sultan|"
                                          r"prince|chief|premier|captain|sir|dame|dr\.|sheikh|amir|taoiseach|pope|head|state|"
                                          r"represented|commissioner|administrator|marshal|leader|chairman|of\b",
                                          words[start - 1]):
                start -= 1
            end = surname + 1
            while end < len(words) and (words[end].isupper() or words[end][:1].isupper()):
                end += 1
            name = " ".join(word.capitalize() if word.isupper() else word for word in words[start:end])
            if 2 <= len(name.split()) <= 6:
                table.add(name, "person", by_factbook_name.get(row["country"]) or "", detail=f"since={year}", cased=False)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=pathlib.Path, default=ROOT.parent / "shared/data")
    parser.add_argument("--output", type=pathlib.Path,
                        default=ROOT / "Sources/BriefingLanguage/Data/gazetteer.tsv")
    options = parser.parse_args()
    folder = options.sources / "gazetteers"

    common = common_words(options.sources)
    table = Table()
    codes, alpha3, show, by_factbook_name = add_countries(table, folder)
    given, surnames = add_names(table, folder, common)
    frequent = {name for name, rank in surnames.items() if rank <= FREQUENT_SURNAMES}
    add_places(table, folder, codes, show, common, frequent, given)
    add_bodies(table, folder, by_factbook_name, common, frequent | set(given))
    add_phoenix(table, folder, alpha3, common, given, surnames, frequent)
    add_leaders(table, folder, by_factbook_name)
    count = table.write(options.output)
    print(f"{options.output}: {count} entries, {options.output.stat().st_size} bytes")


if __name__ == "__main__":
    main()
