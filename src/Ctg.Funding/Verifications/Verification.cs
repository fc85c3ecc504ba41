using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Verifications;

/// <summary>Holds what the Caf has notified against the rules: is each amount right, and if not, why?</summary>
public static class Verification
{
    /// <summary>The amounts of an inventory beside what is notified of them, and what may explain each difference: an explanation is a
    /// scenario, recomputed by the calculation itself.</summary>
    /// <param name="inputs">Territories, lots and figures.</param>
    /// <param name="notified">What is notified. A territory of which nothing is notified for a year has one row, where something is due
    /// to it.</param>
    /// <param name="years">The years that are verified; those of the notifications where not said.</param>
    /// <param name="settings">How it is done; to the cent where not said.</param>
    /// <exception cref="ArgumentException">Two territories have one code and service, two notifications are of one structure, service and
    /// year, or a notification is of a year that is not verified.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A year is before the first text, or beyond any known law.</exception>
    public static VerificationResult Of(
        ScenarioInputs inputs,
        IReadOnlyList<Notification> notified,
        IReadOnlyList<int>? years = null,
        VerificationSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(notified);
        Guard.CheckElements(notified, nameof(notified));
        int[] asked = [.. (years ?? [.. notified.Select(each => each.Year)]).Distinct().Order()];
        if (notified.FirstOrDefault(each => !asked.Contains(each.Year)) is { } stray)
        {
            throw new ArgumentException($"{stray} is of a year that is not verified.", nameof(notified));
        }

        var verifier = new Verifier(inputs.Bareme, settings);
        var given = notified.ToLookup(each => (each.Territory, each.Service, each.Year));
        var territories = inputs.ByTerritory().ToArray();
        VerificationResult[] results =
        [
            .. from year in asked
               from each in territories
               select verifier.Of(
                   each.Territory, each.Lots, year, [.. given[(each.Territory.Code, each.Territory.Service, year)]]),
        ];
        var known = territories.Select(each => (each.Territory.Code, each.Territory.Service)).ToHashSet();
        return new VerificationResult(
            [.. results.SelectMany(result => result.Rows), .. OfUnknown(notified, known).Rows],
            results.SelectMany(result => result.Figures).InOrder());
    }

    /// <summary>What is notified of territories, or of services of them, that the inventory does not have.</summary>
    internal static VerificationResult OfUnknown(IEnumerable<Notification> notified, IReadOnlySet<(string, Service)> known) => new(
        [
            .. notified.Where(each => !known.Contains((each.Territory, each.Service)))
                .Select(each => new VerifiedAmount(each.Territory, each.Structure, each.Service, each.Year)
                {
                    Notified = each.Amount,
                    Verdict = Verdict.AbsentDuCalcul,
                }),
        ],
        []);
}
