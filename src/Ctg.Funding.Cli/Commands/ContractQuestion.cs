using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Explain;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Explanations;
using Ctg.Funding.Psej;

namespace Ctg.Funding.Cli.Commands;

/// <summary>What <c>expliquer</c> is asked about CEJ: the PSEJ of one, in one year, else in its last; as JSON, of all and in all.</summary>
/// <param name="request">What is asked: the contract, the year, or none.</param>
/// <param name="bareme">The figures.</param>
/// <param name="notFound">Says that there is no such thing, and what there is.</param>
internal sealed class ContractQuestion(
    ExpliquerRequest request, Bareme bareme, Func<string, string, IEnumerable<string>, CliException> notFound)
{
    internal IEnumerable<(Subject Subject, Explanation Explanation)> Answers(InputFile actions, RowLog log)
    {
        using var file = actions;
        var (contracts, _) = ActionFile.Read(file, territories: null, bareme, log);
        var codes = contracts.Select(contract => contract.Cej.Code);
        var chosen = contracts.Where(contract => request.Cej is null || contract.Cej.Code == request.Cej).ToArray();
        return chosen.Length switch
        {
            0 => throw notFound("cej", request.Cej ?? "", codes),
            > 1 when !request.TakesAll => throw new CliException("CTG9031", ExplanationRun.Some(codes)),
            _ =>
            [
                .. from contract in chosen
                   from each in YearsOf(contract.Cej)
                   select (
                       new Subject { Cej = contract.Cej.Code, Year = each },
                       PsejCalculator.Explain(contract.Cej, contract.Actions, each, bareme).Total),
            ],
        };
    }

    private IEnumerable<int> YearsOf(Cej cej)
    {
        var years = PsejCalculator.YearsOf(cej, bareme);
        return request.Years switch
        {
            { } asked when asked.First < years[0] || asked.Last > years[^1] =>
                throw new CliException("CTG9057", cej.Code, years[0], years[^1], $"{asked}"),
            { } asked => asked.All,
            null => request.TakesAll ? years : [years[^1]],
        };
    }
}
