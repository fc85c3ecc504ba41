using Ctg.Funding.Basics;

namespace Ctg.Funding.Verifications;

/// <summary>What notified amounts tell of figures that are not public.</summary>
public sealed record InferenceResult
{
    internal InferenceResult(IReadOnlyList<InferredFigure> figures, IReadOnlyList<Contradiction> contradictions)
    {
        Figures = ValueList.Of(figures);
        Contradictions = ValueList.Of(contradictions);
    }

    /// <summary>What is told of each figure, by identifier, day, then tranche.</summary>
    public IReadOnlyList<InferredFigure> Figures { get; }

    /// <summary>What contradicts itself. Those that are suspect are left out of <see cref="Figures"/>.</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; }

    /// <summary>What is told of territories whose rural zone is not known.</summary>
    public IReadOnlyList<ZoneReading> Zones { get; internal init => field = ValueList.Of(value); } = ValueList.None<ZoneReading>();

    /// <summary>The figures as a local barème, UTF-8 JSON, of statut <c>deduit</c>, with which structure gave which end; empty where
    /// nothing is told. It can be overlaid as it is.</summary>
    public ReadOnlyMemory<byte> Bareme => ProposedBareme.Of(Figures);
}
