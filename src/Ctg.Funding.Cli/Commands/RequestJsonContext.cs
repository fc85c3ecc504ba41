using System.Text.Json.Serialization;

namespace Ctg.Funding.Cli.Commands;

/// <summary>How requests are read and written, made when the tool is compiled.</summary>
[JsonSourceGenerationOptions(AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(Request))]
internal sealed partial class RequestJsonContext : JsonSerializerContext;
