using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using NodaTime;
using NodaTime.Text;

namespace Ctg.Funding.Baremes;

/// <summary>Turns one dated value of a barème file into a checked one: its dates, its statut, its sources and what it holds (rules.md
/// §1).</summary>
internal sealed class ValueReader(FileFaults faults, bool isLocal)
{
    private const int FirstYear = 2006;
    private const string AmountOrRange = "montant, min + max";

    private static readonly string[] Statuts = ["officiel", "caf", "presse", "deduit", "hypothese", "local", "non-publie"];

    private static readonly Dictionary<string, RuralZone> Zones =
        new() { ["zrr"] = RuralZone.Zrr, ["frr"] = RuralZone.Frr, ["aucune"] = RuralZone.Aucune };

    private static readonly Dictionary<string, Membership> Memberships =
        new() { ["oui"] = Membership.In, ["non"] = Membership.Out, ["inconnu"] = Membership.Unknown };

    private readonly string[] _allowed = isLocal ? ["local", "hypothese", "deduit"] : [.. Statuts.Except(["local", "deduit"])];

    /// <summary>The value; <see langword="null"/> where it has a fault.</summary>
    internal FigureValue? Read(Figure figure, ValueJson json, string path)
    {
        var faultsBefore = faults.All.Count;
        var from = ReadDate(json.Du, $"{path}.du");
        var to = json.Au is { } end ? ReadDate(end, $"{path}.au") : null;
        if (to < from)
        {
            faults.Add(Codes.EmptyPeriod, path, figure.Id, to!, from!);
        }

        var statut = ReadStatut(figure, json.Statut, path);
        if (!HasSources(json.Sources))
        {
            faults.Add(Codes.Incomplete, path, figure.Id, "sources");
        }

        if (json.Deduit is { } basis && (!HasSources(basis.Sources) || !IsOneAmount(basis.Montant, basis.Min, basis.Max)))
        {
            faults.Add(Codes.Incomplete, $"{path}.deduit", figure.Id, "montant (min + max), sources");
        }

        CheckContent(figure, json, statut, path);
        CheckZoning(figure, json.Zonage, path);
        var amount = ReadAmount(figure, json.Neant ? 0 : json.Montant, json.Min, json.Max, path);
        var rows = ReadRows(figure, json.Tableau ?? [], path);
        if (faults.All.Count > faultsBefore)
        {
            return null;
        }

        var value = new FigureValue(figure, from!.Value, statut, json.Sources)
        {
            To = to,
            Amount = amount,
            Choice = json.Choix,
            Rows = rows,
            Zoning = json.Zonage is { } zoning ? ReadZoning(zoning) : null,
            ConfirmedThrough = json.Confirme,
            IsPermanent = json.Permanent,
            IsBeforeMeasure = json.Neant,
        };
        return json.Deduit is not { } deduced ? value : value with
        {
            Deduced = value with
            {
                Statut = FigureStatut.Deduit,
                Sources = deduced.Sources,
                Amount = ReadAmount(figure, deduced.Montant, deduced.Min, deduced.Max, path),
            },
        };
    }

    private static bool HasSources(IReadOnlyList<string> sources) => sources.Count > 0 && !sources.Any(string.IsNullOrWhiteSpace);

    private static bool IsOneAmount(decimal? amount, decimal? min, decimal? max) => (amount is null) != (min is null || max is null);

    private void CheckContent(Figure figure, ValueJson json, FigureStatut statut, string path)
    {
        var isRange = json.Min is not null || json.Max is not null;
        object?[] others = [json.Montant, json.Choix, json.Tableau, json.Zonage];
        var held = others.Count(other => other is not null) + (isRange ? 1 : 0) + (json.Neant ? 1 : 0);
        var isAmount = json.Montant is not null || json.Neant || (json.Min is not null && json.Max is not null);
        var (fits, expected) = figure.Form switch
        {
            FigureForm.Montant => (isAmount, AmountOrRange + ", neant"),
            FigureForm.Choix => (json.Choix is not null, "choix"),
            FigureForm.Tableau => (json.Tableau is not null, "tableau"),
            FigureForm.Zonage => (json.Zonage is not null, "zonage"),
            _ => (isAmount || json.Tableau is not null, AmountOrRange + ", neant, tableau"),
        };
        var isNotPublic = statut == FigureStatut.NonPublie && held == 0;
        if (!isNotPublic && !(fits && held == 1))
        {
            faults.Add(Codes.WrongContent, path, figure.Id, expected);
        }

        if (json.Choix is { } choice && figure.Choices.Count > 0 && !figure.Choices.Contains(choice))
        {
            faults.Add(Codes.UnknownChoice, $"{path}.choix", figure.Id, choice, string.Join(", ", figure.Choices));
        }

        var isPublished = statut is FigureStatut.Officiel or FigureStatut.Caf or FigureStatut.Presse;
        if (!isLocal && held == 1 && !json.Neant && isPublished && json.Confirme is null)
        {
            faults.Add(Codes.Incomplete, path, figure.Id, "confirme");
        }
    }

    private void CheckZoning(Figure figure, ZoningJson? zoning, string path)
    {
        if (zoning is null)
        {
            return;
        }

        if (!Zones.ContainsKey(zoning.Zone))
        {
            faults.Add(Codes.UnknownChoice, $"{path}.zonage.zone", figure.Id, zoning.Zone, string.Join(", ", Zones.Keys));
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, word) in zoning.Classements ?? [])
        {
            if (word is null || !Memberships.ContainsKey(word) || !seen.Add(name))
            {
                var known = string.Join(", ", Memberships.Keys);
                faults.Add(Codes.UnknownChoice, $"{path}.zonage.classements", figure.Id, $"{name} : {word}", known);
            }
        }
    }

    private FigureStatut ReadStatut(Figure figure, string? statut, string path)
    {
        var text = statut ?? (isLocal ? "local" : "");
        if (!_allowed.Contains(text))
        {
            faults.Add(Codes.WrongStatut, $"{path}.statut", figure.Id, text, string.Join(", ", _allowed));
            return FigureStatut.NonPublie;
        }

        return (FigureStatut)Array.IndexOf(Statuts, text);
    }

    private Bounds? ReadAmount(Figure figure, decimal? amount, decimal? min, decimal? max, string path)
    {
        foreach (var euros in new[] { amount, min, max }.OfType<decimal>())
        {
            if (!Limit.FigureAmount.Admits(euros))
            {
                faults.Add(Codes.AmountLimit, path, figure.Id, euros);
                return null;
            }
        }

        if (min > max)
        {
            faults.Add(Codes.InvertedRange, path, figure.Id, min!, max!);
            return null;
        }

        var (low, high) = (amount ?? min, amount ?? max);
        return low is { } least ? new Bounds(InDecimals(least)!.Value, high is { } most ? InDecimals(most) : null) : null;
    }

    private static decimal? InDecimals(decimal amount) => Guard.AtMost(Guard.MostDecimals, amount);

    private List<FigureRow> ReadRows(Figure figure, IReadOnlyList<RowJson> rows, string path)
    {
        var read = new List<FigureRow>();
        foreach (var (i, row) in rows.Index())
        {
            var rowPath = $"{path}.tableau[{i}]";
            if (row is null || !IsOneAmount(row.Montant, row.Min, row.Max))
            {
                faults.Add(Codes.WrongContent, rowPath, figure.Id, AmountOrRange);
            }
            else if (row.MontantPlaceMax < 0 || row.MontantPlaceMax > Limit.FigureAmount.Highest)
            {
                faults.Add(Codes.AmountLimit, $"{rowPath}.montant_place_max", figure.Id, row.MontantPlaceMax.Value);
            }
            else if (ReadAmount(figure, row.Montant, row.Min, row.Max, rowPath) is { } amount)
            {
                read.Add(new FigureRow(amount)
                {
                    Tranche = row.Tranche,
                    ProductMax = row.ProduitMax,
                    PotentielFinancierMax = row.PotentielFinancierMax,
                    NiveauDeVieMax = row.NiveauDeVieMax,
                    PlaceAmountMax = row.MontantPlaceMax,
                    GrowthMin = row.CroissanceMin,
                });
            }
        }

        return read;
    }

    private static RuralZoningRegime ReadZoning(ZoningJson json) => new(
        Zones[json.Zone],
        (json.Classements ?? []).ToDictionary(entry => entry.Key, entry => Memberships[entry.Value], StringComparer.OrdinalIgnoreCase));

    private LocalDate? ReadDate(string text, string path)
    {
        if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } && day.Year is >= FirstYear and <= Bareme.LastYear)
        {
            return day;
        }

        faults.Add(Codes.InvalidDate, path, text);
        return null;
    }
}
