using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Benchmarks;

/// <summary>Another build of the library in the same process, given the same inputs, as JSON.</summary>
internal sealed class EarlierBuild
{
    internal EarlierBuild(string path, Territory territory, IReadOnlyList<PlaceLot> lots, int year)
    {
        var context = new AssemblyLoadContext("avant");
        var assembly = context.LoadFromAssemblyPath(Path.GetFullPath(path));
        Type Named(string name) => assembly.GetType($"Ctg.Funding.{name}", throwOnError: true)!;
        Expression Input<T>(T value, Type type) => Expression.Constant(JsonSerializer.Deserialize(JsonSerializer.Serialize(value), type), type);
        var (lot, calculator) = (Named("BonusTerritoire.PlaceLot"), Named("BonusTerritoire.BonusTerritoireCalculator"));
        Expression[] inputs =
        [
            Input(territory, Named("Territories.Territory")),
            Input(lots, lot.MakeArrayType()),
            Expression.Constant(year),
            Expression.Constant(Named("Baremes.Bareme").GetProperty("BuiltIn", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)),
        ];
        var result = Expression.Call(calculator, "Calculate", null, inputs);
        Total = Made(Expression.Property(result, nameof(Total)));
        Lines = Made(Expression.Property(Expression.Convert(Expression.Property(result, nameof(Lines)), typeof(IReadOnlyCollection<>).MakeGenericType(Named("BonusTerritoire.BonusLine"))), "Count"));
        Explain = Made(Expression.Property(Expression.Call(calculator, nameof(Explain), null, inputs), nameof(Total)));
    }

    internal Func<object> Total { get; }

    internal Func<object> Lines { get; }

    internal Func<object> Explain { get; }

    private static Func<object> Made(Expression body) => Expression.Lambda<Func<object>>(Expression.Convert(body, typeof(object))).Compile();
}
