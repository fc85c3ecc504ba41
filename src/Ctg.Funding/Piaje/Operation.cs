using System.Text.Json.Serialization;
using Ctg.Funding.Basics;

namespace Ctg.Funding.Piaje;

/// <summary>What a project does (rule P3).</summary>
[JsonConverter(typeof(WordConverter<Operation>))]
public enum Operation
{
    /// <summary>A new structure.</summary>
    Creation,

    /// <summary>More places in a structure that exists.</summary>
    Extension,

    /// <summary>A structure moved elsewhere.</summary>
    Transplantation,

    /// <summary>Anything else, such as a renovation: not PIAJE.</summary>
    Autre,
}
