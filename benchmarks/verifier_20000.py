"""Writes an inventory of 20,000 structures to verify: the sample département and its notification, 134 times, each with codes of its own.

    python3 benchmarks/verifier_20000.py FOLDER
    ctg-funding verifier -t FOLDER/territoires.csv -p FOLDER/places.csv -n FOLDER/notifie.csv -b samples/verification/bareme.json -a 2023 -s FOLDER/sortie

One structure in three has a planted difference, as in the sample.
"""
import pathlib
import sys

TIMES = 134
root = pathlib.Path(__file__).resolve().parent.parent / "samples"
folder = pathlib.Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
for name, codes in (("departement/territoires.csv", 1), ("departement/places.csv", 2), ("verification/notifie.csv", 2)):
    header, *rows = (root / name).read_text(encoding="utf-8-sig").splitlines()
    with open(folder / pathlib.Path(name).name, "w", encoding="utf-8") as out:
        out.write(header + "\n")
        for copy in range(TIMES):
            for row in rows:
                cells = row.split(";")
                out.write(";".join([f"D{copy:03}-{cell}" for cell in cells[:codes]] + cells[codes:]) + "\n")
