namespace Ctg.Funding.Cli.Input;

/// <summary>A point on the ground, in degrees (WGS 84).</summary>
internal readonly record struct Point(double Longitude, double Latitude);
