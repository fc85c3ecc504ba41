using System.Text.Json.Serialization;
using Ctg.Funding.Basics;

namespace Ctg.Funding.Verifications;

/// <summary>What may make a notified amount another than the one calculated.</summary>
[JsonConverter(typeof(WordConverter<CauseKind>))]
public enum CauseKind
{
    /// <summary>Another number of places.</summary>
    Places,

    /// <summary>Another number of months (rule R6).</summary>
    Mois,

    /// <summary>Another number of reference places (rule R4).</summary>
    PlacesDeReference,

    /// <summary>Another PSEJ, such as that of an earlier year (rule R4).</summary>
    Psej,

    /// <summary>A lot counted in a QPV, or out of one (rule R5).</summary>
    Qpv,

    /// <summary>Another tranche (rule R5).</summary>
    Tranche,

    /// <summary>The 2021 plan rebond not applied.</summary>
    Rebond,

    /// <summary>The rattrapage applied where it is not declared, or the other way round (rule R4).</summary>
    Rattrapage,

    /// <summary>The floor method instead of the addition, or the other way round (H-04).</summary>
    MethodePlancher,

    /// <summary>Places of a PAJE micro-crèche counted (rule R1).</summary>
    Paje,

    /// <summary>A lot counted as co-financed, or as not (rule R1).</summary>
    Cofinancement,

    /// <summary>Another proration of part years: by day instead of by month, or none (H-06).</summary>
    Prorata,

    /// <summary>Another choice of a modelling hypothesis (H-..).</summary>
    Hypothese,

    /// <summary>A closing date a month off.</summary>
    DateFermeture,

    /// <summary>The end of the CEJ a year off (rules R2 and R3).</summary>
    FinCej,

    /// <summary>The day of the CTG a year off (rule R2).</summary>
    EffetCtg,

    /// <summary>The amounts of two structures swapped.</summary>
    Echange,

    /// <summary>The amount per place rounded (rule R7 rounds nothing before the end).</summary>
    Arrondi,

    /// <summary>The advances taken for the whole amount (rule R9).</summary>
    Acomptes,
}
