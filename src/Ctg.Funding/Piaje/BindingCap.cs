namespace Ctg.Funding.Piaje;

/// <summary>The cap that sets the grant (rule P1).</summary>
public enum BindingCap
{
    /// <summary>None: the components do.</summary>
    None,

    /// <summary>The most per place (PI-MAX).</summary>
    PerPlace,

    /// <summary>The most in percent of expenses (PI-PCT).</summary>
    Percent,
}
