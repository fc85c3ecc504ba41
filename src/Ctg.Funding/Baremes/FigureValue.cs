using Ctg.Funding.Basics;
using NodaTime;

namespace Ctg.Funding.Baremes;

/// <summary>What a figure is worth from a date on, where that comes from and how sure it is (rules.md §1).</summary>
public sealed record FigureValue
{
    internal FigureValue(Figure figure, LocalDate from, FigureStatut statut, IReadOnlyList<string> sources)
    {
        Figure = figure;
        From = from;
        Statut = statut;
        Sources = sources;
    }

    /// <summary>The figure that this is a value of.</summary>
    public Figure Figure { get; }

    /// <summary>First day of validity.</summary>
    public LocalDate From { get; }

    /// <summary>Last day of validity; <see langword="null"/> where the next value, or nothing, ends it.</summary>
    public LocalDate? To { get; internal init; }

    /// <summary>How sure the value is.</summary>
    public FigureStatut Statut { get; internal init; }

    /// <summary>Where the value comes from; at least one.</summary>
    public IReadOnlyList<string> Sources { get; internal init => field = ValueList.Of(value); }

    /// <summary>The amount or range, in the figure's unit; <see langword="null"/> where the value is a choice, a table, or not
    /// public.</summary>
    public Bounds? Amount { get; internal init; }

    /// <summary>The choice made, for a figure that is one.</summary>
    public string? Choice { get; internal init; }

    /// <summary>The rows of a table, in the order they are tried; empty where the value is not a table.</summary>
    public IReadOnlyList<FigureRow> Rows { get; internal init => field = ValueList.Of(value); } = ValueList.None<FigureRow>();

    /// <summary>The rural zoning, for a figure that is one.</summary>
    public RuralZoningRegime? Zoning { get; internal init; }

    /// <summary>Last year for which a source confirms the value; <see langword="null"/> where no source can (hypotheses, local
    /// figures).</summary>
    public int? ConfirmedThrough { get; internal init; }

    /// <summary>Whether the text says that the value lasts beyond what confirms it.</summary>
    public bool IsPermanent { get; internal init; }

    /// <summary>Whether the measure did not exist yet: its amount is zero because a text says so.</summary>
    public bool IsBeforeMeasure { get; internal init; }

    /// <summary>The more precise value that arithmetic on published figures gives; used where <see cref="FigureStatut.Deduit"/> is
    /// accepted.</summary>
    internal FigureValue? Deduced { get; init; }

    /// <summary>Whether the value says anything: an amount, a choice, a table or a zoning.</summary>
    public bool IsKnown => Amount is not null || Choice is not null || Rows.Count > 0 || Zoning is not null;

    /// <summary>Whether the value is a modelling choice that no text settles.</summary>
    public bool IsHypothesis => Figure.IsHypothesis || Statut == FigureStatut.Hypothese;

    /// <summary>Whether <paramref name="year"/> is later than any source confirms: the value serves because the text says it
    /// lasts.</summary>
    /// <param name="year">Year of the calculation.</param>
    public bool IsCarriedOverIn(int year) => IsPermanent && ConfirmedThrough < year;

    /// <summary>Whether the value can be used for <paramref name="year"/>: it says something, and a source confirms it or the text says it
    /// lasts.</summary>
    /// <param name="year">Year of the calculation.</param>
    public bool ServesIn(int year) => IsKnown && (ConfirmedThrough is not { } confirmed || year <= confirmed || IsPermanent);

    /// <summary>Identifier, first day, what it says and how sure it is, for logs: such as <c>BT-N1 from 2022-01-01: 3600
    /// (Officiel)</c>.</summary>
    public override string ToString()
    {
        var said = Amount?.ToString() ?? Choice ?? (Rows.Count > 0 ? $"{Rows.Count} rows" : Zoning?.Zone.ToString()) ?? "not public";
        return FormattableString.Invariant($"{Figure.Id} from {From:uuuu-MM-dd}: {said} ({Statut})");
    }

    /// <summary>The value as it could be otherwise, where it is a choice of ours: each other choice, or no amount at all.</summary>
    internal IEnumerable<FigureValue> Otherwise() => Amount is null
        ? Figure.Choices.Where(choice => choice != Choice).Select(choice => this with { Choice = choice })
        : [this with { Amount = Bounds.Of(0) }];

    /// <summary>Gets the value, and the deduced one that may serve in its place.</summary>
    internal IEnumerable<FigureValue> AndDeduced => Deduced is null ? [this] : [this, Deduced];

    /// <summary>Gets the days on which it comes into force, and goes out of it where its end is given.</summary>
    internal IEnumerable<LocalDate> ChangeDays => To is { } to ? [From, to.PlusDays(1)] : [From];

    /// <summary>The amount where the value can be used for a year; <see langword="null"/> where it cannot, or is none.</summary>
    internal Bounds? AmountIn(int year) => ServesIn(year) ? Amount : null;

    internal bool Covers(LocalDate date) => From <= date && (To is not { } to || date <= to);

    /// <summary>The same value as if it were known exactly, at one end of its range; an unknown one is taken as
    /// <paramref name="whenUnknown"/>.</summary>
    internal FigureValue At(Func<Bounds, decimal> end, decimal whenUnknown)
    {
        var isTable = Rows.Count > 0;
        return this with
        {
            Amount = isTable ? null : Bounds.Of(Amount is { } amount ? end(amount) : whenUnknown),
            Rows = [.. Rows.Select(row => row with { Amount = Bounds.Of(end(row.Amount)) })],
            Deduced = null,
            IsPermanent = true,
        };
    }
}
