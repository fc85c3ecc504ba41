namespace Ctg.Funding.Cli.Input;

/// <summary>The texts of a lot in UTF-8: no amount depends on them but by being told apart.</summary>
internal readonly ref struct LotTexts
{
    internal required ReadOnlySpan<byte> Structure { get; init; }

    /// <summary>Gets the name of the structure; may be empty.</summary>
    internal required ReadOnlySpan<byte> Name { get; init; }

    /// <summary>Gets the code of the manager; empty where the structure stands for it, or where managers are not kept.</summary>
    internal required ReadOnlySpan<byte> Manager { get; init; }

    internal int Length => Structure.Length + Name.Length + Manager.Length;

    internal static LotTexts Of(in ReadLot lot, bool withManager) =>
        new() { Structure = lot.Structure, Name = lot.Name, Manager = withManager ? lot.Manager : [] };

    internal bool AreThoseOf(in LotTexts other) =>
        Structure.SequenceEqual(other.Structure) && Name.SequenceEqual(other.Name) && Manager.SequenceEqual(other.Manager);
}
