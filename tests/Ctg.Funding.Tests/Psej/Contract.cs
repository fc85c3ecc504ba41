using System.Text;
using Ctg.Funding.Baremes;
using Ctg.Funding.Psej;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Tests.Psej;

/// <summary>Contracts and actions in the words of a test: a CEJ of 2016 to 2019, actions whose net cost is given by their ceiling.</summary>
internal static class Contract
{
    internal static readonly Cej Cej = new("CEJ", 2016);

    /// <summary>A crèche created under the contract, its cost within its ceiling.</summary>
    internal static PsejAction New(decimal netCost, string code = "A") =>
        new(code, "T", Service.Eaje, netCost) { CostCeiling = netCost, CapacityBefore = 0, Capacity = 20 };

    /// <summary>A crèche of before the contract, at 66 % then.</summary>
    internal static PsejAction Older(decimal netCost, string code = "B") =>
        new(code, "T", Service.Eaje, netCost) { CostCeiling = netCost, CapacityBefore = 40, Capacity = 40, PreviousRate = 66m };

    internal static PsejAction Post(decimal cost, decimal posts = 1, string code = "P") => new(code, "T", Service.Pilotage, cost) { Units = posts };

    internal static PsejLine Line(PsejAction action, int year = 2016, Bareme? bareme = null) => Result(year, bareme, action).Lines.Single();

    internal static PsejResult Result(params PsejAction[] actions) => Result(2016, null, actions);

    internal static PsejResult Result(int year, Bareme? bareme, params PsejAction[] actions) =>
        PsejCalculator.Calculate(Cej, actions, year, bareme ?? Bareme.BuiltIn);

    internal static Bareme Local(string figures)
    {
        var reading = Bareme.BuiltIn.Overlay(Encoding.UTF8.GetBytes($$"""{ "bareme": "test", "figures": { {{figures}} } }"""));
        return reading.Value ?? throw new ArgumentException(string.Join(" ", reading.Faults), nameof(figures));
    }

    internal static Bareme Figure(string id, string content) => Local($$""" "{{id}}": { "valeurs": [ { "du": "2006-01-01", {{content}}, "sources": ["x"] } ] } """);

    internal static string[] Codes(this PsejLine line) => [.. line.Reasons.Select(reason => reason.Code)];
}
