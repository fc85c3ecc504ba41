namespace Ctg.Funding.Verifications;

/// <summary>Looks for what accounts for the differences of a territory's year. What concerns the whole territory is tried once for all
/// rows; then, row by row, its lots; then, where no single thing accounts for it, two together.</summary>
internal sealed class CauseSearch
{
    private readonly TerritoryCase _calculation;
    private readonly VerificationSettings _settings;
    private readonly LotSuspects _lots;
    private readonly RowSuspects _pointed;
    private readonly Ranking _ranking;
    private readonly Lazy<List<Tried>> _ofTerritory;

    internal CauseSearch(TerritoryCase calculation, IReadOnlyList<VerifiedAmount> rows, VerificationSettings settings)
    {
        (_calculation, _settings) = (calculation, settings);
        _lots = new LotSuspects(calculation);
        _pointed = new RowSuspects(calculation, rows);
        _ranking = new Ranking(calculation, rows, settings);
        _ofTerritory = new Lazy<List<Tried>>(OfTerritory);
    }

    /// <summary>The row, with the explanations of its difference where it has one.</summary>
    internal VerifiedAmount Explain(VerifiedAmount row)
    {
        if (row.Verdict != Verdict.Ecart || _settings.MostTrials == 0)
        {
            return row;
        }

        var count = new TrialCount(_settings.MostTrials);
        var tried = new List<Tried>();
        foreach (var each in _ofTerritory.Value)
        {
            if (!count.Take())
            {
                break;
            }

            Keep(tried, row, each);
        }

        foreach (var suspect in _lots.Of(row.Structure, row.Difference).Prepend(_pointed.Advances))
        {
            if (!count.Take())
            {
                break;
            }

            if (Try(suspect) is { } trial)
            {
                Keep(tried, row, trial);
            }
        }

        var found = _ranking.Fitting(row, tried);
        if (!found.Any(each => each.Fit == Fit.Exact && each.Cost < Costs.Settled))
        {
            found.AddRange(_ranking.Fitting(row, new PairSearch(_calculation, row, tried).Find(count)));
        }

        return row with
        {
            Diagnoses = Ranking.Best(row, found, _settings.MostDiagnoses),
            Trials = count.Done,
            IsCutShort = count.IsCutShort,
        };
    }

    private List<Tried> OfTerritory() =>
        [.. new TerritorySuspects(_calculation).All().Concat(_pointed.Swaps()).Concat(_pointed.Fitted()).Select(Try).OfType<Tried>()];

    private Tried? Try(Suspect suspect) =>
        suspect.TakesAdvances ? new Tried([suspect], _calculation.Base)
        : _calculation.Try(suspect.Scenario) is { } trial ? new Tried([suspect], trial)
        : null;

    /// <summary>Keeps what makes a difference to the row.</summary>
    private void Keep(List<Tried> tried, VerifiedAmount row, Tried one)
    {
        if (_calculation.Read(one.Trial, row.Structure, one.TakesAdvances) != row.Computed)
        {
            tried.Add(one);
        }
    }
}
