namespace Ctg.Funding.Cli.Input;

/// <summary>A point on the ground, in degrees (WGS 84).</summary>
internal readonly record struct Point(double Longitude, double Latitude)
{
    /// <summary>West, east, south and north of where France is: a point with its two numbers taken for each other is in none.</summary>
    private static readonly (double West, double East, double South, double North)[] Lands =
    [
        (-5.5, 9.8, 41.2, 51.3), // Hexagone and Corse
        (-63.3, -60.7, 14.3, 18.3), // Antilles
        (-54.8, -51.4, 2.0, 5.9), // Guyane
        (44.9, 56.0, -21.5, -12.5), // Mayotte, La Réunion
        (-56.6, -56.0, 46.6, 47.3), // Saint-Pierre-et-Miquelon
        (-155.0, -134.0, -28.0, -7.0), // Polynésie
        (156.0, 173.0, -24.0, -17.0), // Nouvelle-Calédonie
        (-179.0, -176.0, -15.0, -13.0), // Wallis-et-Futuna
    ];

    /// <summary>Gets whether it can be in France at all.</summary>
    internal bool IsInFrance
    {
        get
        {
            var (x, y) = (Longitude, Latitude);
            return Array.Exists(Lands, land => x >= land.West && x <= land.East && y >= land.South && y <= land.North);
        }
    }
}
