using Ctg.Funding.Baremes;

namespace Ctg.Funding.Terms;

/// <summary>The figures of a card that a run has read, noted as it reads them.</summary>
internal sealed class UsedFigures(IReadOnlyList<CardFigure> all)
{
    private const int Word = 64;

    private readonly ulong[] _read = new ulong[(all.Count + Word - 1) / Word];

    internal void Note(CardFigure figure) => _read[figure.Index / Word] |= 1UL << (figure.Index % Word);

    /// <summary>Notes all of a set that was forgotten.</summary>
    internal void Note(ReadOnlySpan<ulong> figures)
    {
        for (var i = 0; i < figures.Length; i++)
        {
            _read[i] |= figures[i];
        }
    }

    /// <summary>Starts again with none.</summary>
    /// <returns>Those that were noted.</returns>
    internal ulong[] Forget()
    {
        ulong[] read = [.. _read];
        Array.Clear(_read);
        return read;
    }

    internal bool Has(CardFigure figure) => (_read[figure.Index / Word] >> (figure.Index % Word) & 1) != 0;

    /// <summary>The values read, by identifier then date, each once.</summary>
    internal List<FigureValue> Values()
    {
        var values = new List<FigureValue>();
        foreach (var figure in all)
        {
            if (Has(figure))
            {
                values.Add(figure.Value);
            }
        }

        return values;
    }

    /// <summary>Those that serve beyond what a source confirms.</summary>
    internal IEnumerable<FigureValue> CarriedOver() =>
        all.Where(figure => figure.IsCarriedOver && Has(figure)).Select(figure => figure.Value);
}
