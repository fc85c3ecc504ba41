using Ctg.Funding.Cli.Input;

namespace Ctg.Funding.Cli.Commands;

/// <summary><c>completer</c>: an inventory filled from files of public data.</summary>
internal sealed record CompleterRequest : Request
{
    internal override bool HasManifest => true;

    internal override IReadOnlyList<InputRole> Needed => [InputRole.Territoires, InputRole.Source];

    internal override int Run(Setting setting, CancellationToken cancellation) =>
        new CompleterBatch(new Session(this, setting)).Run(cancellation);
}
