#!/usr/bin/env python3
"""Fits how sure the program says it is of a name to how often it is right (Platt scaling, Platt 1999).

usage: calibrate.py [--shared ../shared] [--program .build/release/briefing]

Prints the slope and the offset for NameConfidence.swift, whose present values it takes back out, and
the share of right names by confidence before and after. A name is right when span and type are those
of the gold, a leading article and a final possessive aside. Standard library only.
"""

import argparse
import json
import math
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
SETS = ["uner_ewt/test.jsonl", "uner_pud/test.jsonl", "crossner/politics_dev.jsonl"]
TYPES = {"PER", "ORG", "LOC"}
BINS = [0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01]


def trimmed(text, start, end):
    """The span without a leading article and a final possessive."""
    if article := re.match(r"(?:the|a|an)\s+", text[start:end], re.IGNORECASE):
        start += article.end()
    if possessive := re.search(r"['’]s?$", text[start:end]):
        end = start + possessive.start()
    return start, end


def outcomes(program, path):
    """(confidence, whether it is right) of every name that the program finds."""
    articles = [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]
    lines = "".join(json.dumps({"id": str(a["id"]), "text": a["text"]}) + "\n" for a in articles)
    printed = subprocess.run([program, "analyze"], input=lines.encode(), capture_output=True, check=True).stdout
    found = {one["id"]: one["mentions"] for one in map(json.loads, printed.splitlines())}
    for article in articles:
        text = article["text"]
        gold = {(*trimmed(text, e["start"], e["end"]), e["type"]) for e in article["entities"]}
        for mention in found.get(str(article["id"]), []):
            if mention["type"] in TYPES and mention.get("confidence") is not None:
                name = (*trimmed(text, mention["start"], mention["end"]), mention["type"])
                yield mention["confidence"], name in gold


def fitted(pairs):
    """The slope and offset of the most likely logistic curve over log odds: Newton's method."""
    slope, offset = 1.0, 0.0
    for _ in range(50):
        gradient, curve = [0.0, 0.0], [[1e-9, 0.0], [0.0, 1e-9]]
        for odds, right in pairs:
            p = 1 / (1 + math.exp(-(slope * odds + offset)))
            for i, x in enumerate((odds, 1.0)):
                gradient[i] += (right - p) * x
                for j, y in enumerate((odds, 1.0)):
                    curve[i][j] += p * (1 - p) * x * y
        (a, b), (c, d) = curve
        determinant = a * d - b * c
        slope += (d * gradient[0] - b * gradient[1]) / determinant
        offset += (a * gradient[1] - c * gradient[0]) / determinant
    return slope, offset


def table(pairs, tell):
    """Prints the mean confidence and the share of right names in each bin."""
    for low, high in zip(BINS, BINS[1:]):
        inside = [(c, right) for c, right in pairs if low <= c < high]
        if inside:
            mean = sum(c for c, _ in inside) / len(inside)
            share = sum(right for _, right in inside) / len(inside)
            print(f"  {tell} {low:.2f}–{high:.2f}: {len(inside):5} names, said {mean:.3f}, right {share:.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=pathlib.Path, default=ROOT.parent / "shared")
    parser.add_argument("--program", type=pathlib.Path, default=ROOT / ".build/release/briefing")
    options = parser.parse_args()
    source = (ROOT / "Sources/BriefingLanguage/Names/Recognition/NameConfidence.swift").read_text()
    old = [float(re.search(rf"static let {name} = (-?[\d.]+)", source)[1]) for name in ("slope", "offset")]
    pairs = [pair for name in SETS for pair in outcomes(options.program, options.shared / "data/entities" / name)]
    table(pairs, "now")
    raw = [((math.log(c / (1 - c)) - old[1]) / old[0], right) for c, right in pairs if 0 < c < 1]
    slope, offset = fitted(raw)
    table([(1 / (1 + math.exp(-(slope * odds + offset))), right) for odds, right in raw], "new")
    print(f"slope {slope:.3f}, offset {offset:.3f}")


if __name__ == "__main__":
    main()
