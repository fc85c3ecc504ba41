namespace Ctg.Funding.Cli.Input;

/// <summary>A cell of a sheet that is not empty.</summary>
/// <param name="Column">Its column, from 0.</param>
/// <param name="Text">What it says.</param>
/// <param name="IsValue">Whether that is a value: not an error, nor a formula that nothing has worked out.</param>
internal readonly record struct Cell(int Column, string Text, bool IsValue);
