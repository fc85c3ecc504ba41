namespace Ctg.Funding.BonusTerritoire;

/// <summary>How a structure is funded (rule R1).</summary>
public enum Financement
{
    /// <summary>Prestation de service unique: may get the bonus.</summary>
    Psu,

    /// <summary>Prestation d'accueil du jeune enfant (micro-crèche): never gets the bonus.</summary>
    Paje,
}
