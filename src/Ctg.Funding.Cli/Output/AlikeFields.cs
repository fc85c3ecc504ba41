using System.Globalization;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Diagnostics;

namespace Ctg.Funding.Cli.Output;

/// <summary>The fields that lines of a territory share, made once for those that are alike (<see cref="LineTable.AlikeOf"/>).</summary>
internal sealed class AlikeFields(NumberFormatInfo numbers, CultureInfo language)
{
    private const int MostSentencesKept = 1024;

    private readonly CsvBlock _kept = new(numbers);
    private readonly CsvBlock _own = new(numbers);
    private readonly List<Ends> _endsOf = [];

    /// <summary>Lines share their reasons, so their sentences are made once.</summary>
    private readonly Dictionary<IReadOnlyList<Diagnostic>, string> _sentences = new(ReferenceEqualityComparer.Instance);

    private string _service = "";
    private CsvBlock _fields = new(numbers);
    private Ends _ends;

    /// <summary>Gets whether the line is for existing or new places.</summary>
    internal ReadOnlySpan<byte> Offre => _fields.Block[_ends.Start.._ends.Offre];

    /// <summary>Gets the months, and the mean amount per place.</summary>
    internal ReadOnlySpan<byte> PerPlace => _fields.Block[_ends.Offre.._ends.PerPlace];

    /// <summary>Gets how well the amount is known and why, the service, and the units paid.</summary>
    internal ReadOnlySpan<byte> Reasons => _fields.Block[_ends.PerPlace.._ends.Reasons];

    /// <summary>Whether lines of a statut have amounts.</summary>
    internal static bool HaveAmounts(AmountStatut statut) => statut is not (AmountStatut.Exclu or AmountStatut.Indetermine);

    /// <summary>Starts on the lines of a territory and service.</summary>
    internal void Start(string service)
    {
        _service = service;
        _kept.Clear();
        _endsOf.Clear();
    }

    /// <summary>Takes the fields of a line, until those of another are taken.</summary>
    internal void Take(LineTable lines, int line)
    {
        if (lines.AlikeOf(line) is not { } alike)
        {
            _own.Clear();
            (_fields, _ends) = (_own, Write(_own, lines, line));
            return;
        }

        while (_endsOf.Count <= alike)
        {
            _endsOf.Add(default);
        }

        if (_endsOf[alike] == default)
        {
            _endsOf[alike] = Write(_kept, lines, line);
        }

        (_fields, _ends) = (_kept, _endsOf[alike]);
    }

    private Ends Write(CsvBlock output, LineTable lines, int line)
    {
        var start = output.Block.Length;
        output.Text(Words.Of(lines.OffreOf(line)));
        var offre = output.Cut();
        var statut = lines.StatutOf(line);
        output.Number(lines.PartYearOf(line).Months, NumberFormat.Months);
        output.MinAndMax(HaveAmounts(statut) ? lines.PerPlaceOf(line) : null, NumberFormat.EurosPerPlace);
        var perPlace = output.Cut();
        output.Text(Words.Of(statut));
        output.Text(SentencesOf(lines.ReasonsOf(line)));
        output.Text(_service);
        output.MinAndMax(lines.PaidUnitsOf(line), NumberFormat.Months);
        return new Ends(start, offre, perPlace, output.Cut());
    }

    private string SentencesOf(IReadOnlyList<Diagnostic> reasons)
    {
        if (reasons.Count == 0)
        {
            return "";
        }

        if (!_sentences.TryGetValue(reasons, out var text))
        {
            if (_sentences.Count == MostSentencesKept)
            {
                _sentences.Clear();
            }

            text = Words.Of(reasons, language);
            _sentences.Add(reasons, text);
        }

        return text;
    }

    /// <summary>Where each group of fields ends, the first starting at <paramref name="Start"/>.</summary>
    private readonly record struct Ends(int Start, int Offre, int PerPlace, int Reasons);
}
