-- R1 to R8 for the crèches of one year, as far as the generated inventories exercise them: PSEJ with a CEJ or none, reference places given or counted (H-03),
-- CTG of any day, ZRR and FRR, QPV, rattrapage by addition (H-04), months (H-06), largest remainders (H-07). No service but crèches, no declared tranche, no
-- notified amount, and no range narrower than a cent. {names} are figures and sentences that the tool itself gave; amounts are whole numbers of cents over 12 × den.

CREATE TEMP TABLE lots AS
SELECT territoire, structure, nom, places, date_ouverture, TRY_CAST(date_fermeture AS DATE) AS fermeture, financement = 'psu' AS psu, cofinancee = 'oui' AS cofinancee,
       qpv = 'oui' AS qpv, date_fermeture IS NULL OR TRY_CAST(date_fermeture AS DATE) IS NOT NULL AS lu
FROM read_csv('{places}', delim = ';', header = true, auto_detect = false, columns = {places_columns});

-- R2, R3, R4: what a territory is, once.
CREATE TEMP TABLE territories AS
WITH read AS (
    SELECT territoire, CAST(round(psej_eaje * 100) AS BIGINT) AS psej, places_reference, rattrapage = 'oui' AS rattrapage,
           zone_rurale IN ('{zone_a}', 'zrr+frr') AS zone_a, zone_rurale IN ('{zone_b}', 'zrr+frr') AS zone_b,
           CASE WHEN date_fin_cej >= date_effet_ctg THEN date_fin_cej + 1 ELSE date_effet_ctg END AS start,
           coalesce(date_fin_cej, date_effet_ctg - 1) AS reference
    FROM read_csv('{territories}', delim = ';', header = true, auto_detect = false, columns = {territories_columns})
),
counted AS (
    SELECT territoire, sum(l.places) AS places
    FROM lots l JOIN read r USING (territoire)
    WHERE r.places_reference IS NULL AND r.psej IS NOT NULL AND lu AND psu AND cofinancee AND date_ouverture <= reference AND coalesce(fermeture >= reference, true)
    GROUP BY territoire
)
SELECT r.territoire, coalesce(psej, 0) AS psej, rattrapage, zone_a, zone_b, reference,
       year(start) * 12 + month(start) - CASE WHEN day(start) = 1 THEN 1 ELSE 0 END AS due,
       CAST(CASE WHEN psej IS NULL THEN 1 ELSE coalesce(places_reference, c.places) END AS BIGINT) AS den
FROM read r LEFT JOIN counted c USING (territoire);

-- R1, R5, R6: each lot, its months, its amount of both bounds before rounding.
CREATE TEMP TABLE amounts AS
WITH months AS (
    SELECT l.rowid + 2 AS ligne, l.*, t.* EXCLUDE (territoire), date_ouverture > reference AS nouvelle,
           greatest({year} * 12, due, year(date_ouverture) * 12 + month(date_ouverture) - CASE WHEN day(date_ouverture) = 1 THEN 1 ELSE 0 END) AS first,
           coalesce(least({year} * 12 + 11, year(fermeture) * 12 + month(fermeture) - 1), {year} * 12 + 11) AS last
    FROM lots l JOIN territories t USING (territoire)
    WHERE lu
),
parts AS (
    SELECT *, psu AND cofinancee AS paye, zone_a OR qpv AS top_a, zone_b OR qpv AS top_b,
           CAST(greatest(0, least(last, {year} * 12 + {months_a} - 1) - first + 1) AS BIGINT) AS months_a,
           CAST(greatest(0, last - greatest(first, {year} * 12 + {months_a}) + 1) AS BIGINT) AS months_b
    FROM months
),
units AS (
    SELECT *, months_a + months_b AS mois,
           CASE WHEN nouvelle THEN 100 * den * (months_a * CASE WHEN top_a THEN {top} ELSE {new_min} END + months_b * CASE WHEN top_b THEN {top} ELSE {new_min} END)
                ELSE (months_a + months_b) * (psej + CASE WHEN rattrapage THEN 100 * {rattrapage_min} * den ELSE 0 END) END AS unit_low,
           CASE WHEN nouvelle THEN 100 * den * (months_a * CASE WHEN top_a THEN {top} ELSE {new_max} END + months_b * CASE WHEN top_b THEN {top} ELSE {new_max} END)
                ELSE (months_a + months_b) * (psej + CASE WHEN rattrapage THEN 100 * {rattrapage_max} * den ELSE 0 END) END AS unit_high
    FROM parts
)
SELECT ligne, territoire, structure, nom, places, date_ouverture, fermeture, psu, nouvelle, paye, mois, psej, den, rattrapage AND NOT nouvelle AS rattrapage,
       CASE WHEN top_a THEN months_a ELSE 0 END + CASE WHEN top_b THEN months_b ELSE 0 END AS months_top, unit_low, unit_high,
       places * unit_low // (12 * den) AS cut_low, places * unit_low % (12 * den) AS rem_low,
       places * unit_high // (12 * den) AS cut_high, places * unit_high % (12 * den) AS rem_high
FROM units ORDER BY ligne;

-- R7: cents left of each territory's total, for either bound; of the exact lines alone too, where the others have a range.
CREATE TEMP TABLE totals AS
SELECT territoire, count(*) FILTER (unit_low <> unit_high) > 0 AS ranged,
       (2 * sum(rem_low) + 12 * any_value(den)) // (24 * any_value(den)) AS left_low,
       (2 * sum(rem_high) + 12 * any_value(den)) // (24 * any_value(den)) AS left_high,
       (2 * coalesce(sum(rem_low) FILTER (unit_low = unit_high), 0) + 12 * any_value(den)) // (24 * any_value(den)) AS left_exact
FROM amounts WHERE paye GROUP BY territoire;

CREATE TEMP TABLE shares AS
WITH low AS (
    SELECT a.ligne, a.territoire, unit_low = unit_high AS exact, a.cut_low + CASE WHEN row_number() OVER w <= left_low THEN 1 ELSE 0 END AS low, ranged
    FROM amounts a JOIN totals t USING (territoire) WHERE paye
    WINDOW w AS (PARTITION BY territoire ORDER BY rem_low DESC, structure, date_ouverture, fermeture NULLS LAST, places, ligne)
),
high AS (
    SELECT a.ligne, a.cut_high + CASE WHEN row_number() OVER w <= left_high THEN 1 ELSE 0 END AS high
    FROM amounts a JOIN totals t USING (territoire) WHERE paye AND ranged
    WINDOW w AS (PARTITION BY territoire ORDER BY rem_high DESC, structure, date_ouverture, fermeture NULLS LAST, places, ligne)
)
SELECT low.ligne, low.territoire, exact, low, coalesce(high, low) AS high FROM low LEFT JOIN high USING (ligne);

-- R7: where a line known exactly would have two roundings, the exact lines share their own sum first.
CREATE TEMP TABLE shared_again AS
WITH crossing AS (SELECT DISTINCT territoire FROM shares WHERE exact AND low <> high),
ranks AS (
    SELECT a.ligne, unit_low = unit_high AS exact, cut_low, cut_high, left_low, left_high, left_exact,
           row_number() OVER (PARTITION BY territoire, unit_low = unit_high ORDER BY rem_low DESC, structure, date_ouverture, fermeture NULLS LAST, places, ligne) AS rank_low,
           row_number() OVER (PARTITION BY territoire, unit_low = unit_high ORDER BY rem_high DESC, structure, date_ouverture, fermeture NULLS LAST, places, ligne) AS rank_high
    FROM amounts a JOIN totals USING (territoire) JOIN crossing USING (territoire) WHERE paye
)
SELECT ligne, cut_low + CASE WHEN rank_low <= CASE WHEN exact THEN left_exact ELSE left_low - left_exact END THEN 1 ELSE 0 END AS low,
       cut_high + CASE WHEN rank_high <= CASE WHEN exact THEN left_exact ELSE left_high - left_exact END THEN 1 ELSE 0 END AS high
FROM ranks;

-- What every line gets, in the order of the inventory, so that the wide rows need no sort: amounts are in that order too.
CREATE TEMP TABLE rounded AS
SELECT coalesce(again.low, s.low) AS low, coalesce(again.high, s.high) AS high
FROM amounts a LEFT JOIN shares s USING (ligne) LEFT JOIN shared_again again USING (ligne) ORDER BY a.ligne;

-- R8 and the columns of lignes.csv. Parts are rounded half up; the base of a line whose parts are exact is what they leave of it.
COPY (
    WITH cents AS (
        SELECT *,
               (200 * unit_low + mois * den) // (2 * mois * den) AS per_place_low, (200 * unit_high + mois * den) // (2 * mois * den) AS per_place_high,
               CASE WHEN nouvelle THEN (200 * places * mois * ({new_min} - {rebond}) + 12) // 24
                    WHEN rattrapage THEN (2 * places * mois * psej + 12 * den) // (24 * den) ELSE low END AS base_low,
               CASE WHEN nouvelle THEN (200 * places * mois * ({new_max} - {rebond}) + 12) // 24
                    WHEN rattrapage THEN (2 * places * mois * psej + 12 * den) // (24 * den) ELSE low END AS base_high,
               CASE WHEN nouvelle THEN (200 * places * mois * {rebond} + 12) // 24 ELSE 0 END AS rebond,
               CASE WHEN rattrapage THEN (200 * places * mois * {rattrapage_min} + 12) // 24 ELSE 0 END AS rattrapage_low,
               CASE WHEN rattrapage THEN (200 * places * mois * {rattrapage_max} + 12) // 24 ELSE 0 END AS rattrapage_high,
               CASE WHEN nouvelle THEN (200 * places * months_top * ({top} - {new_max}) + 12) // 24 ELSE 0 END AS zone_low,
               CASE WHEN nouvelle THEN (200 * places * months_top * ({top} - {new_min}) + 12) // 24 ELSE 0 END AS zone_high
        FROM amounts POSITIONAL JOIN rounded
    )
    SELECT {year} AS annee, territoire, structure, ligne, CASE WHEN NOT paye THEN NULL WHEN nouvelle THEN 'nouvelle' ELSE 'existante' END AS offre, places,
           CASE WHEN paye THEN mois ELSE 0 END AS mois,
           CASE WHEN paye THEN CAST(per_place_low AS DECIMAL(18, 0)) / 10000 END::DECIMAL(18, 4) AS montant_place_min,
           CASE WHEN paye THEN CAST(per_place_high AS DECIMAL(18, 0)) / 10000 END::DECIMAL(18, 4) AS montant_place_max,
           {euros base_low} AS base_min, {euros base_high} AS base_max, {euros rebond} AS rebond, {euros rattrapage_low} AS rattrapage_min,
           {euros rattrapage_high} AS rattrapage_max, {euros zone_low} AS majoration_zone_min, {euros zone_high} AS majoration_zone_max, {euros 0} AS trajectoire,
           CASE WHEN low = high THEN {euros low} END AS montant, {euros low} AS montant_min, {euros high} AS montant_max,
           CASE WHEN NOT paye THEN 'exclu' WHEN unit_low = unit_high THEN 'exact' ELSE 'bornes' END AS statut,
           CASE WHEN NOT psu THEN '{paje}' WHEN NOT paye THEN '{not_cofinanced}' WHEN unit_low = unit_high THEN NULL WHEN nouvelle THEN '{new_range}'
                ELSE '{rattrapage_range}' END AS motif,
           'eaje' AS service, NULL AS unites_payees_min, NULL AS unites_payees_max, {euros 0} AS trajectoire_min, {euros 0} AS trajectoire_max, nom
    FROM cents
) TO '{lines}' (HEADER, DELIMITER ';');
