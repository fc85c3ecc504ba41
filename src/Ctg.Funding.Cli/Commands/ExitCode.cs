namespace Ctg.Funding.Cli.Commands;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    internal const int Done = 0;
    internal const int DoneWithRefusals = 1;
    internal const int WrongCall = 2;
    internal const int InternalError = 3;
}
