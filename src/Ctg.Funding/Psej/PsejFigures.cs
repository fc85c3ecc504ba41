using Ctg.Funding.Territories;

namespace Ctg.Funding.Psej;

/// <summary>Identifiers of the figures of the PSEJ: the one place that names them.</summary>
internal static class PsejFigures
{
    internal const string NewRate = "PS-1";
    internal const string AccueilShare = "PS-2";
    internal const string Length = "PS-3";
    internal const string Degressivity = "PS-4";
    internal const string Growth = "PS-5";
    internal const string PostRate = "PS-6";
    internal const string Reading = "H-09";

    internal static readonly IReadOnlyList<string> All =
        [NewRate, AccueilShare, Length, Degressivity, Growth, PostRate, Reading, .. ServiceFate.All.Select(fate => fate.Price)];
}
