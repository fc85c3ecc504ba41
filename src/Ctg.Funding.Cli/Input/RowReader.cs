using System.Globalization;
using System.Text;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.Cli.Input;

/// <summary>Reads the values of one row; every value that cannot be read is a fault, and the row is then refused.</summary>
internal sealed class RowReader(CsvTable table)
{
    private readonly List<Fault> _faults = [];
    private readonly List<Fault> _doubts = [];

    internal bool IsFaulty => _faults.Count > 0;

    /// <summary>Gets the column that gives the code of a territory.</summary>
    internal CsvField Territory { get; } = table["territoire"];

    /// <summary>The column of a name, to be asked once for all rows.</summary>
    internal CsvField this[string column] => table[column];

    /// <summary>Starts on the table's current row.</summary>
    internal void Start()
    {
        _faults.Clear();
        _doubts.Clear();
        if (table.HasTextBeyondHeader())
        {
            Fault("CTG1011", "", "");
        }

        if (table.CellWithoutValue() is var (faulty, value))
        {
            Fault("CTG1026", faulty, value);
        }

        switch (table.ForeignText())
        {
            case (var column, true):
                Fault("CTG1023", column, table.Text(table[column]));
                break;
            case (var column, false):
                Doubt("CTG1211", column, table.Text(table[column]));
                break;
        }
    }

    /// <summary>Says what is doubtful in the row, which is taken.</summary>
    internal void Accept()
    {
        foreach (var doubt in _doubts)
        {
            table.Warn(doubt);
        }
    }

    internal void Refuse() => table.Refuse([.. _faults]);

    internal void Fault(string code, string column, string value, params object[] arguments) =>
        _faults.Add(new Fault(code, column, value, arguments));

    internal void Doubt(string code, string column, string value, params object[] arguments) =>
        _doubts.Add(new Fault(code, column, value, arguments));

    internal string Text(CsvField column) => table.Text(column);

    internal ReadOnlySpan<byte> Bytes(CsvField column) => table.Field(column);

    internal string RequiredText(CsvField column)
    {
        var text = table.Text(column);
        if (string.IsNullOrWhiteSpace(text))
        {
            Fault("CTG1001", column.Name, "");
        }

        return text;
    }

    /// <summary>A text that is not blank, as the row has it until the next is read.</summary>
    internal ReadOnlySpan<byte> RequiredBytes(CsvField column)
    {
        var bytes = table.Field(column);
        if (bytes is [> (byte)' ' and < 0x80, ..])
        {
            return bytes;
        }

        RequiredText(column);
        return bytes;
    }

    /// <summary>Units of a service, above 0: whole places, or hundredths of another unit.</summary>
    internal decimal RequiredUnits(CsvField column, Service service)
    {
        const int MostPlaces = 1_000_000;
        const int MostUnits = 10_000_000;
        if (service == Service.Eaje)
        {
            return RequiredInteger(column, 1, MostPlaces);
        }

        var units = Decimal(column, MostUnits);
        if (units is null && table.Field(column).IsEmpty)
        {
            Fault("CTG1001", column.Name, "");
        }
        else if (units == 0)
        {
            Fault("CTG1008", column.Name, Text(column), "0,01", MostUnits);
        }

        return units ?? 0;
    }

    internal LocalDate RequiredDate(CsvField column)
    {
        var date = Date(column);
        if (date is null && table.Field(column).IsEmpty)
        {
            Fault("CTG1001", column.Name, "");
        }

        return date ?? default;
    }

    internal LocalDate? Date(CsvField column)
    {
        var field = table.Field(column);
        if (field.IsEmpty)
        {
            return null;
        }

        if (FieldParser.Date(field) is { } date)
        {
            return date;
        }

        var (code, meant) = FieldParser.MonthFirstDate(field) is { } monthFirst ? ("CTG1021", monthFirst)
            : FieldParser.SerialDate(field) is { } serial ? ("CTG1022", serial)
            : ("CTG1002", default(LocalDate?));
        Fault(code, column.Name, Encoding.UTF8.GetString(field), meant?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "");
        return null;
    }

    internal int RequiredInteger(CsvField column, int lowest, int highest)
    {
        var number = Integer(column, lowest, highest);
        if (number is null && table.Field(column).IsEmpty)
        {
            Fault("CTG1001", column.Name, "");
        }

        return number ?? lowest;
    }

    internal int? Integer(CsvField column, int lowest, int highest)
    {
        var field = table.Field(column);
        if (field.IsEmpty)
        {
            return null;
        }

        var number = FieldParser.Integer(field);
        if (number is { } whole && whole >= lowest && whole <= highest)
        {
            return (int)whole;
        }

        var code = number is not null ? "CTG1008" : FieldParser.IsIllGrouped(field) ? "CTG1020" : "CTG1003";
        Fault(code, column.Name, Encoding.UTF8.GetString(field), lowest, highest);
        return null;
    }

    internal decimal RequiredEuros(CsvField column)
    {
        var amount = Euros(column);
        if (amount is null && table.Field(column).IsEmpty)
        {
            Fault("CTG1001", column.Name, "");
        }

        return amount ?? 0;
    }

    internal decimal? Euros(CsvField column) => Decimal(column, 1_000_000_000);

    /// <summary>A number from 0 up with at most two decimals: three may be a thousands separator.</summary>
    internal decimal? Decimal(CsvField column, int highest)
    {
        var field = table.Field(column);
        if (field.IsEmpty)
        {
            return null;
        }

        var amount = FieldParser.Decimal(field);
        if (amount is { Scale: <= 2 } && amount >= 0 && amount <= highest)
        {
            return amount;
        }

        var code = amount switch
        {
            null => FieldParser.IsIllGrouped(field) ? "CTG1020" : "CTG1004",
            { Scale: > 2 } => "CTG1012",
            _ => "CTG1008",
        };
        Fault(code, column.Name, Encoding.UTF8.GetString(field), 0, highest);
        return null;
    }

    internal bool YesNo(CsvField column, bool whenEmpty)
    {
        var field = table.Field(column);
        if (field.IsEmpty)
        {
            return whenEmpty;
        }

        if (FieldParser.YesNo(field) is { } answer)
        {
            return answer;
        }

        Fault("CTG1005", column.Name, Encoding.UTF8.GetString(field));
        return whenEmpty;
    }

    internal T? RequiredWord<T>(CsvField column, IReadOnlyList<(string Word, T Value)> words)
        where T : struct
    {
        if (table.Field(column).IsEmpty)
        {
            Fault("CTG1001", column.Name, "");
            return null;
        }

        return Word(column, words);
    }

    /// <summary>One of the words that a column allows, case and accents ignored.</summary>
    internal T? Word<T>(CsvField column, IReadOnlyList<(string Word, T Value)> words)
        where T : struct
    {
        var field = table.Field(column);
        if (field.IsEmpty)
        {
            return null;
        }

        for (var i = 0; i < words.Count; i++)
        {
            var (word, value) = words[i];
            if (Ascii.EqualsIgnoreCase(field, word))
            {
                return value;
            }
        }

        var text = Encoding.UTF8.GetString(field);
        var plain = PlainNames.Of(text);
        foreach (var (word, value) in words)
        {
            if (plain == word)
            {
                return value;
            }
        }

        Fault("CTG1006", column.Name, text, string.Join(", ", words.Select(word => word.Word)));
        return null;
    }
}
