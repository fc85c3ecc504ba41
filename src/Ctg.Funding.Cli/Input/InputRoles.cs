namespace Ctg.Funding.Cli.Input;

/// <summary>The words that results and manifests use for what an input file holds.</summary>
internal static class InputRoles
{
    internal static string Word(this InputRole role) => role switch
    {
        InputRole.Territoires => "territoires",
        InputRole.Places => "places",
        InputRole.Psej => "psej",
        InputRole.Actions => "actions",
        InputRole.Projets => "projets",
        InputRole.Zonage => "zonage",
        InputRole.Bareme => "bareme",
        InputRole.Source => "source",
        InputRole.Notifie => "notifie",
        _ => "scenario",
    };

    /// <summary>What a word stands for; <see langword="null"/> where it is none of them.</summary>
    internal static InputRole? Of(string word) =>
        Enum.GetValues<InputRole>().Cast<InputRole?>().FirstOrDefault(role => role!.Value.Word() == word);
}
