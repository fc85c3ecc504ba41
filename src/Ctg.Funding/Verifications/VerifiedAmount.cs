using Ctg.Funding.Basics;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Verifications;

/// <summary>The amount of a structure, or of a whole territory, held against what the Caf has notified.</summary>
public sealed record VerifiedAmount
{
    internal VerifiedAmount(string territory, string structure, Service service, int year) =>
        (Territory, Structure, Service, Year) = (territory, structure, service, year);

    /// <summary>Code of the territory.</summary>
    public string Territory { get; }

    /// <summary>Code of the structure; empty for the whole territory.</summary>
    public string Structure { get; }

    /// <summary>The service.</summary>
    public Service Service { get; }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>Bonus calculated, euros for the year, to the cent (rules R1 to R7); <see langword="null"/> where it is not
    /// known.</summary>
    public Bounds? Computed { get; internal init; }

    /// <summary>Bonus notified, euros for the year; <see langword="null"/> where none is.</summary>
    public decimal? Notified { get; internal init; }

    /// <summary>Notified less calculated, euros: what is lacking is negative. Outside bounds, from the nearest one; 0 within them;
    /// <see langword="null"/> where one of the two is not known.</summary>
    public decimal? Difference => (Computed, Notified) switch
    {
        ({ } computed, { } notified) when notified < computed.Min => notified - computed.Min,
        ({ } computed, { } notified) when notified > computed.Max => notified - computed.Max,
        ({ }, { }) => 0,
        _ => null,
    };

    /// <summary>How the two stand beside one another.</summary>
    public Verdict Verdict { get; internal init; }

    /// <summary>Whether the amount notified is not the one calculated, or is missing on one of the two sides.</summary>
    public bool IsDifferent => Verdict is Verdict.Ecart or Verdict.AbsentDuCalcul or Verdict.AbsentDeLaNotification;

    /// <summary>The explanations of a difference, the simplest and closest first; empty where none was found, or none was
    /// sought.</summary>
    public IReadOnlyList<Diagnosis> Diagnoses { get; internal init => field = ValueList.Of(value); } = ValueList.None<Diagnosis>();

    /// <summary>Whether a difference was looked into and nothing accounts for it.</summary>
    public bool IsUnexplained => Verdict == Verdict.Ecart && Trials > 0 && Diagnoses.Count == 0;

    /// <summary>How many times the amount was calculated again to explain the difference.</summary>
    public int Trials { get; internal init; }

    /// <summary>Whether the search stopped at its bound, before everything was tried.</summary>
    public bool IsCutShort { get; internal init; }
}
