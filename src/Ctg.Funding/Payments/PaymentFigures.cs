namespace Ctg.Funding.Payments;

/// <summary>Identifiers of the figures of the calendar: the one place that names them.</summary>
internal static class PaymentFigures
{
    internal const string FirstShare = "H-08-ACOMPTE-1";
    internal const string SecondShare = "H-08-ACOMPTE-2";
    internal const string FirstMonth = "H-08-MOIS-1";
    internal const string SecondMonth = "H-08-MOIS-2";
    internal const string BalanceMonth = "H-08-SOLDE";
    internal const string CejMonth = "H-08-CEJ";

    internal static readonly string[] OfCtg = [FirstShare, SecondShare, FirstMonth, SecondMonth, BalanceMonth];
    internal static readonly string[] OfCej = [CejMonth];
}
