"""R1 to R7 in pandas, vectorised, from CSV to CSV: python3 bonus_pandas.py FIGURES.json FOLDER LINES.csv.

What bonus.sql covers and no more; figures and sentences come from the tool. Amounts are whole numbers of cents over 12 × den.
"""
import json
import sys

import numpy as np
import pandas as pd

with open(sys.argv[1], encoding="utf-8") as file:
    f = json.load(file)
folder, lines_csv = sys.argv[2:4]
YEAR, SPLIT = f["year"], f["months_a"]
TOP, NEW_MIN, NEW_MAX, REBOND = f["top"], f["new_min"], f["new_max"], f["rebond"]


def days(column):
    return pd.to_datetime(column, format="%Y-%m-%d", errors="coerce")


def half_up(numerator, denominator):
    return (2 * numerator + denominator) // (2 * denominator)


def first_month(day):
    return day.dt.year * 12 + day.dt.month - (day.dt.day == 1)


# R2, R3: what a territory is, once.
t = pd.read_csv(f"{folder}/territoires.csv", sep=";", dtype=str, keep_default_na=False,
                usecols=["territoire", "date_fin_cej", "date_effet_ctg", "psej_eaje", "places_reference", "zone_rurale", "rattrapage"])
cej, ctg = days(t.date_fin_cej), days(t.date_effet_ctg)
day = pd.Timedelta(days=1)
t["reference"] = cej.fillna(ctg - day)
t["due"] = first_month((cej + day).where(cej >= ctg, ctg))
t["without"] = t.psej_eaje == ""
t["psej"] = (pd.to_numeric(t.psej_eaje).fillna(0) * 100).round().astype("int64")
t["top_a"] = t.zone_rurale.isin([f["zone_a"], "zrr+frr"])
t["top_b"] = t.zone_rurale.isin([f["zone_b"], "zrr+frr"])
t["low_income"] = t.rattrapage == "oui"

p = pd.read_csv(f"{folder}/places.csv", sep=";",
                dtype={"territoire": str, "structure": str, "nom": str, "financement": "category", "places": "int64", "date_ouverture": str, "date_fermeture": str,
                       "qpv": "category", "cofinancee": "category"},
                usecols=["territoire", "structure", "nom", "financement", "places", "date_ouverture", "date_fermeture", "qpv", "cofinancee"])
p["ligne"] = np.arange(2, len(p) + 2)
p["ouverture"], p["fermeture"] = days(p.date_ouverture), days(p.date_fermeture)
p = p[p.date_fermeture.isna() | p.fermeture.notna()].reset_index(drop=True)
p["at"] = pd.Index(t.territoire).get_indexer(p.territoire)
psu = (p.financement == "psu").to_numpy()
paid = psu & (p.cofinancee == "oui").to_numpy()


def of(name):
    return t[name].to_numpy()[p["at"]]


# R4: reference places given, else counted (H-03).
reference = of("reference")
open_then = paid & (p.ouverture.to_numpy() <= reference) & (p.fermeture.isna().to_numpy() | (p.fermeture.to_numpy() >= reference))
counted = np.bincount(p["at"], weights=np.where(open_then, p.places, 0), minlength=len(t)).astype("int64")
given = pd.to_numeric(t.places_reference).to_numpy()
t["den"] = np.where(t.without, 1, np.where(np.isnan(given), counted, given)).astype("int64")

# R5, R6: each lot, its months, its amount of both bounds before rounding.
new = (p.ouverture.to_numpy() > reference)
first = np.maximum(np.maximum(YEAR * 12, of("due")), first_month(p.ouverture).to_numpy())
last = np.minimum(YEAR * 12 + 11, (p.fermeture.dt.year * 12 + p.fermeture.dt.month - 1).fillna(YEAR * 12 + 11).astype("int64").to_numpy())
months_a = np.maximum(0, np.minimum(last, YEAR * 12 + SPLIT - 1) - first + 1)
months_b = np.maximum(0, last - np.maximum(first, YEAR * 12 + SPLIT) + 1)
months = months_a + months_b
qpv = (p.qpv == "oui").to_numpy()
months_top = np.where(of("top_a") | qpv, months_a, 0) + np.where(of("top_b") | qpv, months_b, 0)
den, psej, places = of("den"), of("psej"), p.places.to_numpy()
raised = of("low_income") & ~new
unit_low = np.where(new, 100 * den * (months_top * TOP + (months - months_top) * NEW_MIN), months * (psej + raised * 100 * f["rattrapage_min"] * den))
unit_high = np.where(new, 100 * den * (months_top * TOP + (months - months_top) * NEW_MAX), months * (psej + raised * 100 * f["rattrapage_max"] * den))
exact = unit_low == unit_high

# R7: cents left of a territory's total go to the largest remainders, ties by structure, opening, closing, places, line.
structure = pd.factorize(p.structure, sort=True)[0]
closing = p.fermeture.fillna(pd.Timestamp.max).to_numpy()
tie = np.lexsort((p.ligne, places, closing, p.ouverture, structure))
rank = np.empty(len(p), dtype="int64")
rank[tie] = np.arange(len(p))


def left(remainder, which, group, groups, divisor):
    total = np.zeros(groups, dtype="int64")
    np.add.at(total, group[which], remainder[which])
    return (2 * total + 12 * divisor) // (24 * divisor)


def served(remainder, which, group, cents_left):
    """Which lots get a cent more: the first of each group by remainder."""
    at = np.flatnonzero(which)
    at = at[np.lexsort((rank[at], -remainder[at], group[at]))]
    starts = np.r_[True, group[at][1:] != group[at][:-1]] if len(at) else np.array([], dtype=bool)
    place = np.arange(len(at)) - np.maximum.accumulate(np.where(starts, np.arange(len(at)), 0))
    gets = np.zeros(len(p), dtype="int64")
    gets[at] = place < cents_left[group[at]]
    return gets


territory, count = p["at"].to_numpy(), len(t)
divisor = t.den.to_numpy()
cut_low, rem_low = np.divmod(places * unit_low, 12 * den)
cut_high, rem_high = np.divmod(places * unit_high, 12 * den)
left_low, left_high = left(rem_low, paid, territory, count, divisor), left(rem_high, paid, territory, count, divisor)
low = cut_low + served(rem_low, paid, territory, left_low)
high = cut_high + served(rem_high, paid, territory, left_high)

# Where a line known exactly would have two roundings, the exact lines share their own sum first.
crossing = np.zeros(count, dtype=bool)
crossing[territory[paid & exact & (low != high)]] = True
again = paid & crossing[territory]
if again.any():
    left_exact = left(rem_low, again & exact, territory, count, divisor)
    alone = served(rem_low, again & exact, territory, left_exact)
    low = np.where(again, cut_low + alone + served(rem_low, again & ~exact, territory, left_low - left_exact), low)
    high = np.where(again, cut_high + alone + served(rem_high, again & ~exact, territory, left_high - left_exact), high)


# R8 and the columns of lignes.csv.
def euros(cents, shown=paid):
    return np.where(shown, cents / 100, np.nan)


def part(per_place, counted_months, of_lot):
    return np.where(of_lot, half_up(100 * places * counted_months * per_place, 12), 0)


def per_place(unit):
    return np.where(paid, half_up(100 * unit, np.maximum(months, 1) * den) / 10000, np.nan)


existing_base = np.where(raised, half_up(places * months * psej, 12 * den), low)
reason = np.select([~psu, ~paid, exact, new], [f["paje"], f["not_cofinanced"], "", f["new_range"]], f["rattrapage_range"])
pd.DataFrame({
    "annee": YEAR, "territoire": p.territoire, "structure": p.structure, "ligne": p.ligne,
    "offre": np.select([~paid, new], ["", "nouvelle"], "existante"), "places": places, "mois": np.where(paid, months, 0),
    "montant_place_min": per_place(unit_low), "montant_place_max": per_place(unit_high),
    "base_min": euros(np.where(new, part(NEW_MIN - REBOND, months, new), existing_base)),
    "base_max": euros(np.where(new, part(NEW_MAX - REBOND, months, new), existing_base)),
    "rebond": euros(part(REBOND, months, new)),
    "rattrapage_min": euros(part(f["rattrapage_min"], months, raised)), "rattrapage_max": euros(part(f["rattrapage_max"], months, raised)),
    "majoration_zone_min": euros(part(TOP - NEW_MAX, months_top, new)), "majoration_zone_max": euros(part(TOP - NEW_MIN, months_top, new)),
    "trajectoire": euros(0), "montant": euros(low, paid & (low == high)), "montant_min": euros(low), "montant_max": euros(high),
    "statut": np.select([~paid, exact], ["exclu", "exact"], "bornes"), "motif": reason, "service": "eaje",
    "unites_payees_min": "", "unites_payees_max": "", "trajectoire_min": euros(0), "trajectoire_max": euros(0), "nom": p.nom,
}).to_csv(lines_csv, sep=";", index=False)
