namespace Ctg.Funding.Verifications;

/// <summary>How a verification is done.</summary>
public sealed record VerificationSettings
{
    /// <summary>Recomputations of a row unless said otherwise.</summary>
    public const int DefaultTrials = 600;

    /// <summary>To the cent, differences explained.</summary>
    public static VerificationSettings Default { get; } = new();

    /// <summary>How far a notified amount may be from the one calculated.</summary>
    public Tolerance Tolerance { get; init; } = Tolerance.Cent;

    /// <summary>Most times that the amount of one row is calculated again to explain its difference; 0 explains nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public int MostTrials
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    = DefaultTrials;

    /// <summary>Most explanations kept of a row; those that tie with the last are kept too.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public int MostDiagnoses
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    = 5;
}
