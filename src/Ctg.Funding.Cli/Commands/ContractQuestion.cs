using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Csv;
using Ctg.Funding.Cli.Text;
using Ctg.Funding.Explanations;
using Ctg.Funding.Psej;

namespace Ctg.Funding.Cli.Commands;

/// <summary>What <c>expliquer</c> is asked about CEJ: the PSEJ of one, in one year, else in its last; as JSON, of all and in all.</summary>
/// <param name="code">Code of the contract; <see langword="null"/> where none is chosen.</param>
/// <param name="year">The year; <see langword="null"/> where none is chosen.</param>
/// <param name="takesAll">Whether everything is explained where nothing is chosen.</param>
/// <param name="bareme">The figures.</param>
/// <param name="notFound">Says that there is no such thing, and what there is.</param>
internal sealed class ContractQuestion(
    string? code, YearSpan? year, bool takesAll, Bareme bareme, Func<string, string, IEnumerable<string>, CliException> notFound)
{
    internal IEnumerable<(Subject Subject, Explanation Explanation)> Answers(string path, RowLog log)
    {
        using var file = InputFile.Open(path);
        var (contracts, _) = ActionFile.Read(file, territories: null, bareme, log);
        var codes = contracts.Select(contract => contract.Cej.Code);
        var chosen = contracts.Where(contract => code is null || contract.Cej.Code == code).ToArray();
        return chosen.Length switch
        {
            0 => throw notFound("cej", code ?? "", codes),
            > 1 when !takesAll => throw new CliException("CTG9031", ExplanationRun.Some(codes)),
            _ =>
            [
                .. from contract in chosen
                   from each in YearsOf(contract.Cej)
                   select (new Subject { Cej = contract.Cej.Code, Year = each }, PsejCalculator.Explain(contract.Cej, contract.Actions, each, bareme).Total),
            ],
        };
    }

    private IEnumerable<int> YearsOf(Cej cej)
    {
        var years = PsejCalculator.YearsOf(cej, bareme);
        return year switch
        {
            { } asked when asked.First < years[0] || asked.Last > years[^1] =>
                throw new CliException("CTG9057", cej.Code, years[0], years[^1], $"{asked}"),
            { } asked => asked.All,
            null => takesAll ? years : [years[^1]],
        };
    }
}
