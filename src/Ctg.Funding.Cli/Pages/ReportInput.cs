using Ctg.Funding.Cli.Input;

namespace Ctg.Funding.Cli.Pages;

/// <summary>A file that a report was made of.</summary>
internal sealed record ReportInput(InputRole Role, string Name, string Sha256);
