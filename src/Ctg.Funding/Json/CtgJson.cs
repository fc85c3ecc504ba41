using System.Text.Json.Serialization;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Payments;
using Ctg.Funding.Piaje;
using Ctg.Funding.Psej;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Json;

/// <summary>The inputs for System.Text.Json, made at build time: no reflection, so that programs can be trimmed and compiled ahead of
/// time.</summary>
/// <remarks>Each input says itself how it is read and written (see <see cref="InputConverter{T}"/>): the serialiser's own options, by
/// reflection, read and write the same.</remarks>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(Territory))]
[JsonSerializable(typeof(IReadOnlyList<Territory>))]
[JsonSerializable(typeof(PlaceLot))]
[JsonSerializable(typeof(IReadOnlyList<PlaceLot>))]
[JsonSerializable(typeof(PiajeProject))]
[JsonSerializable(typeof(IReadOnlyList<PiajeProject>))]
[JsonSerializable(typeof(Cej))]
[JsonSerializable(typeof(PsejAction))]
[JsonSerializable(typeof(IReadOnlyList<PsejAction>))]
[JsonSerializable(typeof(PaymentLine))]
[JsonSerializable(typeof(IReadOnlyList<PaymentLine>))]
[JsonSerializable(typeof(Scenario))]
[JsonSerializable(typeof(RuralZoning))]
[JsonSerializable(typeof(Bounds))]
public sealed partial class CtgJson : JsonSerializerContext;
