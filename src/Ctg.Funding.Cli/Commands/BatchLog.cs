using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Output;

namespace Ctg.Funding.Cli.Commands;

/// <summary>The log of a batch that writes a folder: refused rows and warnings go to their files as they are found.</summary>
internal sealed class BatchLog : IDisposable
{
    private readonly Stream[] _streams;
    private readonly RefusalsFile _refusals;
    private readonly WarningsFile _warnings;

    private BatchLog(Stream refusals, Stream warnings, Session session)
    {
        _streams = [refusals, warnings];
        _refusals = new RefusalsFile(refusals, session.Language);
        _warnings = new WarningsFile(warnings);
        Rows = new RowLog
        {
            Language = session.Language,
            IsStrict = session.Request.IsStrict,
            OnRefused = _refusals.Write,
            OnWarned = _warnings.Write,
        };
    }

    internal RowLog Rows { get; }

    internal static BatchLog Start(OutputFolder folder, Session session) =>
        new(folder.Create(RefusalsFile.Name), folder.Create(WarningsFile.Name), session);

    public void Dispose()
    {
        _refusals.Dispose();
        _warnings.Dispose();
        Array.ForEach(_streams, stream => stream.Dispose());
    }
}
