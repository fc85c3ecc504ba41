using System.Text;

namespace Ctg.Funding.Cli.Input;

/// <summary>The names of managers by their codes: the first one given to each.</summary>
internal sealed class ManagerNames
{
    private readonly CodeIndex _codes = new();
    private readonly List<string> _names = [];

    /// <summary>Takes a name; nothing where there is none, or one is known.</summary>
    internal void Add(ReadOnlySpan<byte> code, ReadOnlySpan<byte> name)
    {
        if (!name.IsEmpty && !code.IsEmpty && _codes.Find(code) is null)
        {
            _codes.Add(Encoding.UTF8.GetString(code));
            _names.Add(Encoding.UTF8.GetString(name));
        }
    }

    /// <summary>The name of a manager; empty where none was given.</summary>
    internal string Of(string code) => _codes.Find(code) is { } found ? _names[found] : "";
}
