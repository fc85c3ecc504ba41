namespace Ctg.Funding.Cli.Formats;

/// <summary>A wrong call or an unusable file: one clear message, then exit code 2.</summary>
internal sealed class CliException : Exception
{
    internal CliException(string code, params object[] arguments)
        : base(code)
    {
        Code = code;
        Arguments = arguments;
    }

    internal string Code { get; }

    internal object[] Arguments { get; }
}
