using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using NodaTime;

namespace Ctg.Funding.Piaje;

/// <summary>The PIAJE figures as they stood on a day, for crèches or for MAM.</summary>
internal sealed record PiajeScale
{
    internal const string Base = "PI-S";
    private const string Period = "PI-REBOND";
    private const string MamPeriod = "PM-VERSION";

    private readonly Bareme _bareme;

    private PiajeScale(Bareme bareme, LocalDate day, bool isMam)
    {
        _bareme = bareme;
        Day = day;
        Socle = Of(isMam ? "PM-S" : Base);
        StructuralWorks = Of(isMam ? "PM-G" : "PI-G");
        Sustainability = Of(isMam ? "PM-D" : "PI-D");
        CatchUp = Of(isMam ? "PM-R" : "PI-R");
        Wealth = Of(isMam ? "PM-F" : "PI-F");
        PriorityZone = isMam ? null : Of("PI-Z");
        PerPlaceCap = Of("PI-MAX");
        PercentCap = Of("PI-PCT");
        CoverageThreshold = Of("PI-COUV");
    }

    internal LocalDate Day { get; }

    internal FigureValue? Socle { get; }

    internal FigureValue? StructuralWorks { get; }

    internal FigureValue? Sustainability { get; }

    internal FigureValue? CatchUp { get; }

    internal FigureValue? Wealth { get; }

    /// <summary>Gets PI-Z; a MAM has none.</summary>
    internal FigureValue? PriorityZone { get; }

    internal FigureValue? PerPlaceCap { get; }

    internal FigureValue? PercentCap { get; }

    internal FigureValue? CoverageThreshold { get; }

    /// <summary>Gets the value of PI-REBOND on the day.</summary>
    internal FigureValue? RebondPeriod => _bareme.Find(Period, Day);

    internal bool IsRebond => IsRebondOn(_bareme, Day);

    internal static PiajeScale ForCreche(Bareme bareme, LocalDate day) => new(bareme, day, isMam: false);

    internal static PiajeScale ForMam(Bareme bareme, LocalDate day) => new(bareme, day, isMam: true);

    internal static bool IsRebondOn(Bareme bareme, LocalDate? day) => day is { } date && bareme.Find(Period, date)?.Choice == "oui";

    /// <summary>P2: whether the plan rebond was over on a day.</summary>
    internal static bool IsAfterRebond(Bareme bareme, LocalDate day) =>
        bareme.ValuesOf(Period).Where(value => value.Choice == "oui").All(value => value.To < day);

    /// <summary>First day of the first text: the scale of 2019.</summary>
    internal static LocalDate FirstDay(Bareme bareme) => bareme.FirstDayOf(Base);

    /// <summary>Which scale MAM have on a day: none, that of crèches of 2019, or their own.</summary>
    internal static string MamScaleOn(Bareme bareme, LocalDate day) => bareme.Find(MamPeriod, day)?.Choice ?? "aucun";

    /// <summary>The amount of a figure where it serves on the scale's day; <see langword="null"/> where it is not public.</summary>
    internal Bounds? Amount(FigureValue? value) => value is not null && value.ServesIn(Day.Year) ? value.Amount : null;

    private FigureValue? Of(string id) => _bareme.Find(id, Day);
}
