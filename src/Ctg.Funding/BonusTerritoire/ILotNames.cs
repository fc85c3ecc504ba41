namespace Ctg.Funding.BonusTerritoire;

/// <summary>How the lots of a territory are named, where a tie or an explanation asks.</summary>
internal interface ILotNames
{
    /// <summary>Code of the structure.</summary>
    public string Structure(int lot);

    /// <summary>Line of the inventory; 0 where there is none.</summary>
    public long Line(int lot);

    /// <summary>The order of the codes of two structures, by code units.</summary>
    public int CompareStructures(int lot, int other);

    /// <summary>A hash of the code of the structure: the same for the same code.</summary>
    public int StructureHash(int lot);
}
