using System.Globalization;
using BenchmarkDotNet.Running;
using Ctg.Funding.Benchmarks;
using Ctg.Funding.Benchmarks.Inventories;

// « lots » writes an inventory to measure the command line on; anything else goes to BenchmarkDotNet.
switch (args)
{
    case ["lots", var lots, var territories, var folder]:
        ScatteredInventory.Write(folder, int.Parse(lots, CultureInfo.InvariantCulture), int.Parse(territories, CultureInfo.InvariantCulture));
        return 0;
    case ["lots", var shape, var folder]:
        Console.WriteLine($"{shape} : {Shape.Named(shape).Write(folder)}");
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Repository).Assembly).Run(args);
        return 0;
}
