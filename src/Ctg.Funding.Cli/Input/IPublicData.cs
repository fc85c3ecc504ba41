using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Explanations;

namespace Ctg.Funding.Cli.Input;

/// <summary>What files of public data say of territories and of places: it fills what an inventory leaves empty.</summary>
internal interface IPublicData : IDisposable
{
    /// <summary>Gets the files that were read, in the order of manifests.</summary>
    public IReadOnlyList<(InputRole Role, InputFile? File)> ByRole { get; }

    /// <summary>Gets the same as results cite them.</summary>
    public IReadOnlyList<PublicFile> Files { get; }

    /// <summary>Gets the hypotheses by which they were read.</summary>
    public IReadOnlyList<FigureValue> Figures { get; }

    /// <summary>Reads the files; rows that cannot be read are refused, as those of an inventory are.</summary>
    public void Read(RowLog log);

    /// <summary>What is published of a territory.</summary>
    public TerritoryFilling Of(string code);

    /// <summary>
    /// Where a point stands in the lists of QPV, for a place of a territory; <see langword="null"/> where no contour covers it.
    /// </summary>
    public QpvFilling? QpvAt(string territory, Point point);

    /// <summary>Says what people should know of the files.</summary>
    public void Tell(CultureInfo language);
}
