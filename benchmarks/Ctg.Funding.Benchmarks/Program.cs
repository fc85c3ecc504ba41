using BenchmarkDotNet.Running;
using Ctg.Funding.Benchmarks;

// « lots N T DOSSIER » writes an inventory to measure the command line on; anything else goes to BenchmarkDotNet.
if (args is ["lots", var lots, var territories, var folder])
{
    GeneratedInventory.Write(folder, int.Parse(lots, System.Globalization.CultureInfo.InvariantCulture), int.Parse(territories, System.Globalization.CultureInfo.InvariantCulture));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(ExplanationSeam).Assembly).Run(args);
