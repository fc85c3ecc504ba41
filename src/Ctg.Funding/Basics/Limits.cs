using NodaTime;

namespace Ctg.Funding.Basics;

/// <summary>Days that inputs and figures may have. Outside, a calculation that moves a date by a day or by years could leave the
/// calendar.</summary>
/// <remarks>The default of a <see cref="LocalDate"/>, 1 January of year 1, is outside: a date that was never given cannot pass for
/// one.</remarks>
public static class Limits
{
    /// <summary>First day: 1 January of year 2.</summary>
    public static LocalDate FirstDay { get; } = new(2, 1, 1);

    /// <summary>Last day: 31 December 9980.</summary>
    public static LocalDate LastDay { get; } = new(9980, 12, 31);

    /// <summary>Whether a day is from <see cref="FirstDay"/> to <see cref="LastDay"/>.</summary>
    /// <param name="day">The day.</param>
    public static bool Hold(LocalDate day) => day.Calendar == CalendarSystem.Iso && day >= FirstDay && day <= LastDay;
}
