#!/usr/bin/env python3
"""Scores `briefing analyze` on the development data beside the repository and prints one table.

  Training/evaluate.py [--shared ../shared] [--program .build/release/briefing] [NAME ...]

Every figure comes from a scorer in ../shared/eval; this script only runs the program on the texts
of a gold file and picks the figures out of the scorer's output. Standard library only.
"""

import argparse
import json
import os
import re
import resource
import subprocess
import sys
import tempfile

NAMES = ["--types", "PER,ORG,LOC", "--norp", "drop", "--misc", "drop", "--trim-the"]

# name, gold file under data/, scorer, further arguments
SETS = [
    ("names, UNER-EWT test", "entities/uner_ewt/test.jsonl", "score_entities.py", NAMES),
    ("names, UNER-PUD", "entities/uner_pud/test.jsonl", "score_entities.py", NAMES),
    ("names, CrossNER politics dev", "entities/crossner/politics_dev.jsonl", "score_entities.py", NAMES),
    ("names, GUM news dev", "entities/gum/news_dev.jsonl", "score_entities.py", NAMES),
    ("names, GUM news test", "entities/gum/news_test.jsonl", "score_entities.py", NAMES),
    ("attribution, PolNeAR dev", "attribution/polnear_dev.jsonl", "score_attribution.py", []),
    ("times, TBAQ", "time/tbaq.jsonl", "score_timex.py", []),
    ("times, WikiWars dev", "time/wikiwars_dev.jsonl", "score_timex.py", []),
    ("times, MEANTIME dev", "time/meantime_dev.jsonl", "score_timex.py", []),
    ("actors, GUM, all mentions", "coreference/gum.jsonl", "score_clusters.py", []),
    ("actors, GUM, names", "coreference/gum.jsonl", "score_clusters.py", ["--names"]),
    ("risks, 23 articles", "risks/dev.jsonl", "score_risks.py", []),
]


def articles(gold):
    """The gold file's texts as the program's input lines."""
    for line in open(gold, encoding="utf-8"):
        if line.strip():
            item = json.loads(line)
            fields = {"id": str(item["id"]), "text": item["text"]}
            date = item.get("published") or item.get("dct") or item.get("date")
            if date:
                fields["published"] = date
            yield fields


def analyze(program, gold, output):
    """Runs the program over a gold file; the words a processor second that it read."""
    lines = list(articles(gold))
    text = "".join(json.dumps(fields, ensure_ascii=False) + "\n" for fields in lines)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(output, "wb") as file:
        subprocess.run([program, "analyze"], input=text.encode(), stdout=file, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    words = sum(len(fields["text"].split()) for fields in lines)
    return words / seconds if seconds else 0.0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", default="../shared")
    parser.add_argument("--program", default=".build/release/briefing")
    parser.add_argument("names", nargs="*", help="only sets whose name contains one of these")
    options = parser.parse_args()
    done = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, gold, scorer, arguments in SETS:
            if options.names and not any(part in name for part in options.names):
                continue
            path = os.path.join(options.shared, "data", gold)
            if not os.path.exists(path):
                print(f"## {name}: skipped, {path} is missing")
                continue
            output = os.path.join(folder, gold.replace("/", "_"))
            if gold not in done:
                done[gold] = analyze(options.program, path, output)
            extra = ["--text", path] if "--trim-the" in arguments else []
            script = os.path.join(options.shared, "eval", scorer)
            result = subprocess.run(
                [sys.executable, script, path, output, *arguments, *extra],
                capture_output=True, text=True,
            )
            print(f"## {name} ({done[gold]:.0f} words a processor second)")
            print(re.sub(r"\n+", "\n", result.stdout + result.stderr).rstrip(), flush=True)


if __name__ == "__main__":
    main()
