namespace Ctg.Funding.Explanations;

/// <summary>Units of steps. Those of figures are the barème's own.</summary>
internal static class Units
{
    internal const string Euros = "EUR";
    internal const string EurosPerPlace = "EUR/place";
    internal const string EurosPerInhabitant = "EUR/habitant";
    internal const string Percent = "%";
    internal const string Points = "points";
    internal const string Places = "places";
    internal const string Hours = "heures";
    internal const string Posts = "ETP";
    internal const string EurosPerHour = "EUR/heure";
    internal const string EurosPerPost = "EUR/ETP";
    internal const string Months = "mois";
    internal const string Years = "ans";
    internal const string Days = "jours";
    internal const string Day = "date";
    internal const string Word = "choix";
}
