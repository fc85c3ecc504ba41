using System.Text.Json.Serialization;
using Ctg.Funding.Basics;

namespace Ctg.Funding.Piaje;

/// <summary>What kind of structure a project builds; each has its own scale and conditions.</summary>
[JsonConverter(typeof(WordConverter<TypeStructure>))]
public enum TypeStructure
{
    /// <summary>Crèche funded by the prestation de service unique.</summary>
    Psu,

    /// <summary>Micro-crèche funded by the PAJE (rule P4).</summary>
    Paje,

    /// <summary>Maison d'assistants maternels.</summary>
    Mam,
}
