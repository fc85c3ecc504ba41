using Ctg.Funding.Basics;

namespace Ctg.Funding.Cli.Pages;

/// <summary>The sums of a year over what is known, and how many territories miss something.</summary>
internal sealed record YearSum(int Year, Bounds Psej, Bounds Bonus, Bounds Total, int Partial);
