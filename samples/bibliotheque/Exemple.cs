#:package Ctg.Funding@0.1.0

// Le bonus territoire de Moulins en 2021, depuis C#. Montants et places inventés.
// À lancer avec : dotnet run Exemple.cs (SDK .NET 10).
using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Territories;
using NodaTime;

var territory = new Territory("03190", new LocalDate(2021, 1, 1))
{
    Name = "Moulins",
    CejEnd = new LocalDate(2020, 12, 31),
    Psej = 120_000m,
    ReferenceUnits = 60,
};
PlaceLot[] lots =
[
    new("03190", "03190-A", units: 40, opening: new LocalDate(2012, 9, 1)),
    new("03190", "03190-B", units: 20, opening: new LocalDate(2016, 1, 4)),
    new("03190", "03190-C", units: 20, opening: new LocalDate(2021, 4, 1)) { IsInQpv = true },
];

var result = BonusTerritoireCalculator.Calculate(territory, lots, 2021, Bareme.BuiltIn);

var french = CultureInfo.GetCultureInfo("fr");
foreach (var line in result.Lines)
{
    Console.WriteLine($"{line.Lot.Structure} : {line.Amount?.Min} à {line.Amount?.Max} € ({line.Statut}) {string.Join(" ", line.Reasons.Select(reason => reason.Message(french)))}");
}

Console.WriteLine($"Total : {result.Total?.Exact} €");
foreach (var value in result.Figures)
{
    Console.WriteLine($"{value.Figure.Id}, {value.Statut} : {string.Join(" ; ", value.Sources)}");
}
