using System.Text;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.Cli.Input;

/// <summary>A lot in 32 bytes: all that results need of it but its texts, which stand elsewhere.</summary>
internal readonly struct StoredLot
{
    private const int PerUnit = 100;
    private const int HalfOfLine = 32;
    private const byte Paje = 1;
    private const byte HasJoined = 2;

    private readonly uint _line;
    private readonly int _hundredths;
    private readonly LocalDate _opening;
    private readonly LocalDate _from;
    private readonly LocalDate _last;
    private readonly ushort _farLine;
    private readonly byte _facts;
    private readonly byte _flags;

    internal StoredLot(int territory, uint text, in ReadLot lot)
    {
        (Territory, Text) = (territory, text);
        (_line, _farLine) = (unchecked((uint)lot.Line), checked((ushort)(lot.Line >> HalfOfLine)));
        _hundredths = (int)(lot.Units * PerUnit);
        (_opening, _from, _last) = (lot.Opening, lot.Joined ?? lot.Opening, lot.Closing ?? LocalDate.MaxIsoValue);
        _facts = (byte)lot.Facts;
        _flags = (byte)((lot.Financement == Financement.Paje ? Paje : 0) | (lot.Joined is null ? 0 : HasJoined));
    }

    private StoredLot(in StoredLot other, uint text)
    {
        this = other;
        Text = text;
    }

    /// <summary>Gets the index of the territory for the service.</summary>
    internal int Territory { get; }

    /// <summary>Gets where its texts stand.</summary>
    internal uint Text { get; }

    internal long Line => ((long)_farLine << HalfOfLine) | _line;

    internal long Hundredths => _hundredths;

    private Financement Financement => (_flags & Paje) != 0 ? Financement.Paje : Financement.Psu;

    private LocalDate? Joined => (_flags & HasJoined) != 0 ? _from : null;

    /// <summary>The same lot, its texts elsewhere.</summary>
    internal StoredLot At(uint text) => new(this, text);

    /// <summary>What the rules look at.</summary>
    internal LotRow Row(Service service) =>
        LotRow.Of(service, _hundredths, _opening, Joined, _last, (LotFacts)_facts, Financement);

    /// <summary>The lot as the core knows it.</summary>
    internal PlaceLot Of(Territory territory, in LotTexts texts) => new(
        territory.Code,
        Encoding.UTF8.GetString(texts.Structure),
        _hundredths % PerUnit == 0 ? _hundredths / PerUnit : (decimal)_hundredths / PerUnit,
        _opening,
        _last == LocalDate.MaxIsoValue ? null : _last,
        territory.Service)
    {
        Line = Line,
        Joined = Joined,
        Name = Encoding.UTF8.GetString(texts.Name),
        Manager = Encoding.UTF8.GetString(texts.Manager),
        Facts = (LotFacts)_facts,
        Financement = Financement,
    };
}
