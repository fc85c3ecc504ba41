using System.Globalization;
using BenchmarkDotNet.Running;
using Ctg.Funding.Benchmarks;
using Ctg.Funding.Benchmarks.Inventories;
using Ctg.Funding.Benchmarks.SideBySide;

// « lots » writes an inventory to measure the command line on, « essai-national » one on real geography, « cote-a-cote » measures it beside others, « copie » is one of them, « page » only writes the page again; anything
// else goes to BenchmarkDotNet.
switch (args)
{
    case ["lots", var lots, var territories, var folder]:
        ScatteredInventory.Write(folder, int.Parse(lots, CultureInfo.InvariantCulture), int.Parse(territories, CultureInfo.InvariantCulture));
        return 0;
    case ["lots", var shape, var folder]:
        Console.WriteLine($"{shape} : {Shape.Named(shape).Write(folder)}");
        return 0;
    case ["essai-national", var folder]:
        Console.WriteLine(DryRun.Write(folder) is { } written
            ? $"{written.Territories} territoires, {written.Points} points"
            : "shared/data n'est dans aucun dossier au-dessus des sources : rien n'est écrit.");
        return 0;
    case ["cote-a-cote", .. var options]:
        return SideBySideProgram.Run(options);
    case ["copie", var inventory, var results, var bytes]:
        return BareCopy.Run(inventory, results, long.Parse(bytes, CultureInfo.InvariantCulture));
    case ["page", .. var options]:
        Page.Write(new Options(options));
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Repository).Assembly).Run(args);
        return 0;
}
