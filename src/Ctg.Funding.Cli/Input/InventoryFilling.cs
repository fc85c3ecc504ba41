using System.Globalization;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Explanations;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Cli.Input;

/// <summary>
/// Fills what an inventory leaves empty from public data. What is typed wins; where public data say otherwise, a notice tells.
/// </summary>
/// <param name="data">The public data.</param>
/// <param name="keepsSources">Whether an explanation will ask where each value comes from.</param>
internal sealed class InventoryFilling(IPublicData data, bool keepsSources)
{
    private readonly Dictionary<string, Dictionary<string, IReadOnlyList<Provenance>>> _ofTerritories = new(StringComparer.Ordinal);
    private readonly Dictionary<long, IReadOnlyDictionary<string, IReadOnlyList<Provenance>>> _ofLots = [];

    internal GivenTerritory Fill(RowReader row, string code, GivenTerritory typed)
    {
        var found = data.Of(code);
        if (found == TerritoryFilling.None)
        {
            return typed;
        }

        Compare(row, typed, found);
        var filled = found.ByColumn().Where(each => IsEmpty(typed, each.Column)).ToArray();
        if (filled.Length > 0 && found.WholeCode is { } whole)
        {
            row.Doubt("CTG1212", "territoire", code, whole);
        }

        if (keepsSources && filled.Length > 0)
        {
            _ofTerritories[code] = filled.ToDictionary(each => each.Column, each => each.Sources, StringComparer.Ordinal);
        }

        return new(
            typed.PotentielFinancier ?? found.PotentielFinancier?.Value, typed.NiveauDeVie ?? found.NiveauDeVie?.Value,
            typed.Zoning ?? found.Zoning?.Value)
        {
            Filled = filled,
        };
    }

    /// <summary>
    /// Where a place stands in the QPV: as the row says it, else as its point does. What a row says of the list in force alone stands for
    /// the one before too.
    /// </summary>
    internal GivenQpv Fill(RowReader row, QpvFields fields, long line, string territory)
    {
        var (actual, before) = (fields.Actual(), fields.Before());
        if (territory.Length == 0 || fields.Point() is not { } point || data.QpvAt(territory, point) is not { } found)
        {
            return GivenQpv.Of(actual, before);
        }

        var differs = Differs(row, "qpv", actual, found.Actuel);
        if (before is not null || !differs)
        {
            Differs(row, "qpv_ancien", before ?? actual, found.Ancien);
        }

        if (actual is not null)
        {
            return GivenQpv.Of(actual, before);
        }

        var (now, then) = (found.Actuel?.Value ?? Membership.Unknown, before ?? found.Ancien?.Value ?? Membership.Unknown);
        (string Column, Membership IsIn, IReadOnlyList<Provenance> Sources)[] filled =
        [
            ("qpv", now, found.Actuel?.Sources ?? []),
            .. before is null
                ? ((string, Membership, IReadOnlyList<Provenance>)[])[("qpv_ancien", then, found.Ancien?.Sources ?? [])]
                : [],
        ];
        if (keepsSources)
        {
            // One answer that stands for both lists was read in both.
            _ofLots[line] = now == then
                ? new Dictionary<string, IReadOnlyList<Provenance>> { ["qpv"] = [.. filled.SelectMany(each => each.Sources)] }
                : filled.ToDictionary(each => each.Column, each => each.Sources, StringComparer.Ordinal);
        }

        return new GivenQpv(now, then) { Filled = filled };
    }

    /// <summary>Where the inputs of a territory and its lots were read.</summary>
    internal InputSources SourcesOf(Territory territory, IReadOnlyList<PlaceLot> lots) => new(
        _ofTerritories.GetValueOrDefault(territory.Code) ?? [],
        lots.Select(lot => lot.Line).Distinct().Where(_ofLots.ContainsKey).ToDictionary(line => line, line => _ofLots[line]));

    private static bool IsEmpty(GivenTerritory typed, string column) => column switch
    {
        "potentiel_financier" => typed.PotentielFinancier is null,
        "niveau_de_vie" => typed.NiveauDeVie is null,
        _ => typed.Zoning is null,
    };

    private static void Compare(RowReader row, GivenTerritory typed, TerritoryFilling found)
    {
        Compare(row, "potentiel_financier", typed.PotentielFinancier, found.PotentielFinancier);
        Compare(row, "niveau_de_vie", typed.NiveauDeVie, found.NiveauDeVie);
        if (typed.Zoning is { } zoning && found is { Zoning: { } published, IsZoneWhole: true }
            && (Differ(zoning.Zrr, published.Value.Zrr) || Differ(zoning.Frr, published.Value.Frr)))
        {
            Differ(row, "zone_rurale", row.Text(row["zone_rurale"]), ZoneWords.Of(published.Value), published.Sources);
        }
    }

    private static void Compare(RowReader row, string column, decimal? typed, Filled<decimal>? found)
    {
        if (typed is { } given && found is not null && given != found.Value)
        {
            var published = found.Value.ToString(NumberFormat.Units, CultureInfo.InvariantCulture);
            Differ(row, column, row.Text(row[column]), published, found.Sources);
        }
    }

    /// <summary>Says where contours tell another answer than what is typed, which wins.</summary>
    private static bool Differs(RowReader row, string column, Membership? typed, Filled<Membership>? found)
    {
        if (typed is not { } said || found is not { Value: not Membership.Unknown } || said == found.Value)
        {
            return false;
        }

        Differ(row, column, QpvWords.Of(said), QpvWords.Of(found.Value), found.Sources);
        return true;
    }

    private static bool Differ(Membership typed, Membership published) =>
        typed != Membership.Unknown && published != Membership.Unknown && typed != published;

    private static void Differ(RowReader row, string column, string typed, string published, IReadOnlyList<Provenance> sources) =>
        row.Doubt("CTG1309", column, typed, published, string.Join(", ", sources.Select(source => source.File.Name).Distinct()));
}
