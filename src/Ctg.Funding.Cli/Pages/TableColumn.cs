namespace Ctg.Funding.Cli.Pages;

/// <summary>A column of a table of the report.</summary>
/// <param name="Head">What stands over it.</param>
/// <param name="Text">The text of a row; <see langword="null"/> where it holds amounts.</param>
/// <param name="Amount">The amount of a row, euros.</param>
internal sealed record TableColumn<T>(string Head, Func<T, string>? Text, Func<T, decimal?>? Amount = null)
{
    /// <summary>Gets how the amount of a row is shown, where it is not one number.</summary>
    internal Func<T, string>? Shown { get; init; }

    /// <summary>Gets the place of the page that the text of a row leads to; none where it is empty.</summary>
    internal Func<T, string>? Link { get; init; }
}
