"""The figures of keyness, association and dispersion to thirty digits, from the tables in the folder given: a line of JSON a row.

python3 .dev/statistics.py ../shared/bench/statistics

Written from the formulas alone (src/text/statistics.ts names their sources), without a line of ours, to check ours with.
"""

import csv
import json
import sys
from decimal import Decimal, getcontext

getcontext().prec = 30
LN2 = Decimal(2).ln()
PARTS = 12


def surprise(observed, expected):
    return observed * (observed / expected).ln() if observed else Decimal(0)


def keyness(a, c, b, d):
    """a of c words here, b of d words there."""
    here, there = c * (a + b) / (c + d), d * (a + b) / (c + d)
    g2 = 2 * (surprise(a, here) + surprise(b, there))
    half = Decimal("0.5")
    ratio = ((a or half) / c) / ((b or half) / d)
    return {
        "perMillion": a * 10**6 / c,
        "g2": -g2 if a < here else g2,
        "bic": g2 - (c + d).ln(),
        "logRatio": ratio.ln() / LN2,
    }


def association(joint, left, right, size):
    cells = [(joint, left, right), (left - joint, left, size - right), (right - joint, size - left, right)]
    cells.append((size - left - right + joint, size - left, size - right))
    found = {"pairG2": 2 * sum(surprise(observed, row * column / size) for observed, row, column in cells)}
    if joint:
        expected = left * right / size
        found["mi"] = (joint / expected).ln() / LN2
        found["t"] = (joint - expected) / joint.sqrt()
        found["logDice"] = 14 + (2 * joint / (left + right)).ln() / LN2
    return found


def dispersion(counts, sizes):
    count, size = sum(counts), sum(sizes)
    shares = [part / size for part in sizes]
    dp = sum(abs(part / count - share) for part, share in zip(counts, shares)) / 2
    rates = [part / own for part, own in zip(counts, sizes)]
    mean = sum(rates) / len(rates)
    deviation = (sum((rate - mean) ** 2 for rate in rates) / len(rates)).sqrt()
    return {"dispersion": dp / (1 - min(shares)), "juilland": 1 - deviation / mean / Decimal(len(rates) - 1).sqrt()}


def tell(given, found):
    figures = {name: str(figure) for name, figure in found.items()}
    print(json.dumps({**{name: [int(n) for n in numbers] for name, numbers in given.items()}, "figures": figures}))


def main(folder):
    signatures = []
    for name, delimiter in (("brown.csv", ","), ("log-ratio-gold.tsv", "\t")):
        with open(f"{folder}/{name}", encoding="utf-8") as table:
            for row in csv.DictReader(table, delimiter=delimiter, quoting=csv.QUOTE_NONE):
                signatures.append([Decimal(row[column]) for column in ("f", "f1", "f2", "N")])
    with open(f"{folder}/df-zeros.tsv", encoding="utf-8") as table:
        for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            o11, o12, o21, o22 = (Decimal(row[column]) for column in ("O11", "O12", "O21", "O22"))
            signatures.append([o11, o11 + o12, o11 + o21, o11 + o12 + o21 + o22])
    for f, f1, f2, size in signatures:
        tell({"keyness": [f, f1, f2 - f, size - f1]}, keyness(f, f1, f2 - f, size - f1))
        tell({"pair": [f, f1, f2, size]}, association(f, f1, f2, size))
    for at in range(0, len(signatures) - PARTS, PARTS):
        parts = signatures[at : at + PARTS]
        counts, sizes = [part[0] for part in parts], [part[2] for part in parts]
        if sum(counts):
            tell({"counts": counts, "sizes": sizes}, dispersion(counts, sizes))


main(sys.argv[1])
