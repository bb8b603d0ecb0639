#!/usr/bin/env python3
"""Scores `briefing analyze` on the development data beside the repository and prints one table.

  Training/evaluate.py [--shared ../shared] [--program .build/release/briefing] [--whole] [NAME ...]

Every figure comes from a scorer in ../shared/eval; this script runs the program on the texts of a
gold file and picks the figures out of what the scorer prints (--whole prints all of that, too).
Goals and peers' figures are those of the project's plan. Standard library only.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time

NAMES = ["--types", "PER,ORG,LOC", "--norp", "drop", "--misc", "drop", "--trim-the"]
ALL_NAMES = r"strict +PER\+ORG\+LOC .*F1 +([\d.]+)"


def column(row, number):
    """A pattern for the figure `number` (0: precision, 1: recall, 2: F1) of a scorer's row."""
    return rf"^{row} +" + r"[\d.]+ +" * number + r"([\d.]+)"


#: Gold file under data/, scorer, its arguments, [(row of the table, pattern, goal, peer)].
SETS = [
    ("entities/uner_ewt/test.jsonl", "score_entities.py", NAMES,
     [("names, UNER-EWT test", ALL_NAMES, 82, "spaCy small 58.9")]),
    ("entities/uner_pud/test.jsonl", "score_entities.py", NAMES,
     [("names, UNER-PUD", ALL_NAMES, 80, "feature-based tagger 64.5")]),
    ("entities/crossner/politics_dev.jsonl", "score_entities.py", NAMES,
     [("names, CrossNER politics dev", ALL_NAMES, 80, "spaCy small 64.0")]),
    ("entities/gum/news_dev.jsonl", "score_entities.py", NAMES,
     [("names, GUM news dev", ALL_NAMES, 80, "")]),
    ("entities/gum/news_test.jsonl", "score_entities.py", NAMES,
     [("names, GUM news test", ALL_NAMES, 80, "")]),
    ("attribution/polnear_dev.jsonl", "score_attribution.py", [],
     [("attribution, relation", column("relation", 2), 68, "Citron 53.6; people 75.4"),
      ("— all of it exact", column("relation_strict", 2), 55, "Citron 38; people 68"),
      ("— direct quotations", column("direct", 2), 88, "sayswho 67.2; people 94.2"),
      ("— the right source", r"^source_accuracy +([\d.]+)", 94, "Citron 93; people 95")]),
    ("time/tbaq.jsonl", "score_timex.py", [],
     [("times, TBAQ, extent", column("strict", 2), 91, "HeidelTime 84.1"),
      ("— value", column("value", 2), 86, "HeidelTime 77.4")]),
    ("time/wikiwars_dev.jsonl", "score_timex.py", [],
     [("times, WikiWars dev, extent", column("strict", 2), 90, "HeidelTime 85.5"),
      ("— value", column("value", 2), 88, "HeidelTime 84.0")]),
    ("time/meantime_dev.jsonl", "score_timex.py", [],
     [("times, MEANTIME dev, extent", column("strict", 2), 93, "HeidelTime 90.3"),
      ("— value", column("value", 2), 90, "HeidelTime 83.9")]),
    ("coreference/gum.jsonl", "score_clusters.py", [],
     [("actors, GUM, LEA, all mentions", r"^LEA .*F1 ([\d.]+)", 70, "")]),
    ("coreference/gum.jsonl", "score_clusters.py", ["--names"],
     [("— names", r"^LEA .*F1 ([\d.]+)", 85, "")]),
    ("risks/dev.jsonl", "score_risks.py", [],
     [("risks, sentence and category", r"^category .*F1 ([\d.]+)", 75, ""),
      ("— status right", r"^status +accuracy ([\d.]+)", 80, ""),
      ("— fires where there is none (at most)", r"^none +fired ([\d.]+)", 10, "")]),
]


def lines_of(gold):
    """The gold file's texts as the program's input, and their number of words."""
    text, words = "", 0
    for line in open(gold, encoding="utf-8"):
        if line.strip():
            item = json.loads(line)
            fields = {"id": str(item["id"]), "text": item["text"]}
            date = item.get("published") or item.get("dct") or item.get("date")
            if date:
                fields["published"] = date
            text += json.dumps(fields, ensure_ascii=False) + "\n"
            words += len(item["text"].split())
    return text, words


def analyze(program, text, output):
    """Runs the program over lines: (processor seconds, greatest memory in MB, seconds)."""
    with tempfile.TemporaryFile() as stdin, open(output, "wb") as stdout:
        stdin.write(text.encode())
        stdin.seek(0)
        start = time.time()
        process = subprocess.Popen([program, "analyze"], stdin=stdin, stdout=stdout)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{program} analyze ended with status {process.returncode}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, time.time() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", default="../shared")
    parser.add_argument("--program", default=".build/release/briefing")
    parser.add_argument("--whole", action="store_true", help="print all that the scorers print")
    parser.add_argument("names", nargs="*", help="only gold files whose path contains one of these")
    options = parser.parse_args()
    rows, known = [], {}
    with tempfile.TemporaryDirectory() as folder:
        for gold, scorer, arguments, wanted in SETS:
            if options.names and not any(part in gold for part in options.names):
                continue
            path = os.path.join(options.shared, "data", gold)
            if not os.path.exists(path):
                print(f"{gold} is missing: skipped", file=sys.stderr)
                continue
            output = os.path.join(folder, gold.replace("/", "_"))
            if gold not in known:
                text, words = lines_of(path)
                known[gold] = words, text, *analyze(options.program, text, output)
            extra = ["--text", path] if "--trim-the" in arguments else []
            script = os.path.join(options.shared, "eval", scorer)
            result = subprocess.run(
                [sys.executable, script, path, output, *arguments, *extra], capture_output=True, text=True)
            if options.whole:
                print(f"## {gold}\n{result.stdout}{result.stderr}", flush=True)
            for name, pattern, goal, peer in wanted:
                found = re.search(pattern, result.stdout, re.MULTILINE)
                if not found:
                    raise SystemExit(f"{scorer} printed no figure for {name}:\n{result.stdout}{result.stderr}")
                rows.append((name, found[1], str(goal), peer))
        news = known.get("attribution/polnear_dev.jsonl")
        if news:
            words, text, seconds, memory, _ = news
            rows.append(("words a processor second, PolNeAR dev", f"{words / seconds:.0f}", "", ""))
            rows.append(("greatest memory, MB (at most)", f"{memory:.0f}", "300", "spaCy small 417"))
            first = text.split("\n")[0] + "\n"
            start = min(analyze(options.program, first, os.path.join(folder, "one"))[2] for _ in range(3))
            rows.append(("first result of one article, s (at most)", f"{start:.2f}", "0.5", "spaCy small 2.3"))
    print("| what | measured | goal | best free offline peer |\n|---|---|---|---|")
    for row in rows:
        print("| " + " | ".join(row) + " |")


if __name__ == "__main__":
    main()
