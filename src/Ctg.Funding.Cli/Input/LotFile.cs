using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Territories;
using Ctg.Funding.Validation;

namespace Ctg.Funding.Cli.Input;

/// <summary>Reads <c>places.csv</c>, the place inventory.</summary>
internal sealed class LotFile
{
    private static readonly LotFacts[] Facts = [LotFacts.Cofinancee, LotFacts.Reservataire];

    internal static readonly Column[] Columns =
    [
        new("territoire", IsRequired: true), new("structure", IsRequired: true), new("nom", IsLabel: true),
        new("financement", IsRequired: true),
        new("places", IsRequired: true), new("date_ouverture", IsRequired: true), new("date_fermeture"),
        new("qpv"), .. Facts.Select(fact => new Column(WordOf(fact))),
        new("service"), new("gestionnaire"), new("nom_gestionnaire", IsLabel: true), new("date_entree"), new("qpv_ancien"),
        new("longitude"), new("latitude"),
    ];

    internal static readonly (string Word, Financement)[] Financements = [("psu", Financement.Psu), ("paje", Financement.Paje)];

    private readonly CsvTable _table;
    private readonly RowReader _row;
    private readonly CsvField _structure;
    private readonly CsvField _name;
    private readonly CsvField _financement;
    private readonly CsvField _units;
    private readonly CsvField _opening;
    private readonly CsvField _closing;
    private readonly CsvField _service;
    private readonly CsvField _manager;
    private readonly CsvField _managerName;
    private readonly CsvField _joined;
    private readonly CsvField[] _facts;
    private readonly QpvFields _qpv;
    private readonly InventoryFilling? _filling;

    private LotFile(CsvTable table, InventoryFilling? filling)
    {
        (_table, _row, _filling) = (table, new RowReader(table), filling);
        _qpv = new QpvFields(_row);
        (_structure, _name) = (table["structure"], table["nom"]);
        (_manager, _managerName) = (table["gestionnaire"], table["nom_gestionnaire"]);
        (_financement, _units, _service) = (table["financement"], table["places"], table["service"]);
        (_opening, _closing, _joined) = (table["date_ouverture"], table["date_fermeture"], table["date_entree"]);
        _facts = [.. Facts.Select(fact => table[WordOf(fact)])];
    }

    /// <summary>
    /// Reads the inventory row by row; good lots go to <paramref name="take"/> with the index of their territory for their service.
    /// </summary>
    internal static FileReading Read(
        InputFile file, TerritoryInventory territories, RowLog log, LotTaker take, InventoryFilling? filling = null)
    {
        using var table = CsvTable.Open(file, InputRole.Places, Columns, log);
        new LotFile(table, filling).Read(territories, new PlaceLotValidator(log.Language), take);
        return table.Reading;
    }

    private void Read(TerritoryInventory territories, PlaceLotValidator doubts, LotTaker take)
    {
        while (_table.Read())
        {
            _row.Start();
            var territory = _row.RequiredTerritory(territories);
            var lot = ReadRow(territory is { } index ? territories.Territories[index].Code : "");
            if (_row.IsFaulty)
            {
                _row.Refuse();
                continue;
            }

            _row.Accept();
            if (PlaceLotValidator.IsDoubtful(lot.Service, lot.Units, lot.Opening))
            {
                _table.Warn(doubts.Validate(lot.Of(territories.Territories[territory!.Value].Code)));
            }

            territories.Managers.Add(_table.Field(_manager), _table.Field(_managerName));
            take(territories.IndexOf(territory!.Value, lot.Service), lot);
        }
    }

    /// <summary>The column of a fact.</summary>
    private static string WordOf(LotFacts fact) => fact.ToString().ToLowerInvariant();

    /// <summary>The lot of the row, of a territory if it is known; of no meaning where the row has a fault.</summary>
    private ReadLot ReadRow(string territory)
    {
        var structure = _row.RequiredBytes(_structure);
        var service = _row.Word(_service, ServiceNames.Read) ?? Service.Eaje;
        var financement = service == Service.Eaje
            ? _row.RequiredWord(_financement, Financements)
            : _row.Word(_financement, Financements) ?? Financement.Psu;
        var units = _row.RequiredUnits(_units, service);
        var opening = _row.RequiredDate(_opening);
        var closing = _row.Date(_closing);
        var joined = _row.Date(_joined);
        var facts = (_filling is null ? _qpv.Given() : _filling.Fill(_row, _qpv, _table.Line, territory)).Facts;
        for (var i = 0; i < Facts.Length; i++)
        {
            facts |= _row.YesNo(_facts[i], whenEmpty: Facts[i] == LotFacts.Cofinancee) ? Facts[i] : LotFacts.None;
        }

        if (!_row.IsFaulty && closing < opening)
        {
            _row.Fault("CTG1009", _closing.Name, _row.Text(_closing), _row.Text(_opening));
        }
        else if (!_row.IsFaulty && (joined < opening || joined > closing))
        {
            _row.Fault("CTG1015", _joined.Name, _row.Text(_joined), _row.Text(_opening), _row.Text(_closing));
        }

        return new ReadLot
        {
            Line = _table.Line,
            Structure = structure,
            Name = _table.Field(_name),
            Manager = _table.Field(_manager),
            Service = service,
            Units = units,
            Opening = opening,
            Closing = closing,
            Joined = joined,
            Financement = financement ?? default,
            Facts = facts,
        };
    }
}
