namespace Ctg.Funding.Baremes;

/// <summary>What the values of a figure may hold.</summary>
public enum FigureForm
{
    /// <summary>An amount or a range.</summary>
    Montant,

    /// <summary>One of the figure's named choices.</summary>
    Choix,

    /// <summary>A table of rows, each with its conditions and its amount.</summary>
    Tableau,

    /// <summary>An amount, a range, or a table.</summary>
    MontantOuTableau,

    /// <summary>A rural zoning and the classes of the State's list that count in it.</summary>
    Zonage,
}
