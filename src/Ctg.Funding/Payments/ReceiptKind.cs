namespace Ctg.Funding.Payments;

/// <summary>What a receipt is of the amount of its year (rule R9).</summary>
public enum ReceiptKind
{
    /// <summary>The whole PSEJ of a year, under the CEJ.</summary>
    Psej,

    /// <summary>First advance, under the CTG.</summary>
    FirstAdvance,

    /// <summary>Second advance, under the CTG.</summary>
    SecondAdvance,

    /// <summary>Balance, under the CTG: what the advances leave.</summary>
    Balance,
}
