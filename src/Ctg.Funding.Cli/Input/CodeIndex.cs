using System.Text;

namespace Ctg.Funding.Cli.Input;

/// <summary>Codes in the order they were added, found by their text or by its bytes in UTF-8, of which no string is made.</summary>
internal sealed class CodeIndex
{
    private const int Empty = 0;
    private const int MostOnStack = 256;

    private readonly List<(string Code, int Hash)> _codes = [];

    /// <summary>The number of a code plus one, from the place of its hash on.</summary>
    private int[] _slots = new int[16];

    internal int Count => _codes.Count;

    /// <summary>Gets the codes.</summary>
    internal IEnumerable<string> All => _codes.Select(each => each.Code);

    internal int? Find(string code)
    {
        var size = Encoding.UTF8.GetByteCount(code);
        var bytes = size <= MostOnStack ? stackalloc byte[size] : new byte[size];
        Encoding.UTF8.GetBytes(code, bytes);
        return Find(bytes);
    }

    internal int? Find(ReadOnlySpan<byte> code) => _slots[SlotOf(code, HashOf(code))] is not Empty and var found ? found - 1 : null;

    /// <summary>Adds a code that is not there yet.</summary>
    internal void Add(string code)
    {
        if (2 * (_codes.Count + 1) > _slots.Length)
        {
            Grow();
        }

        var bytes = Encoding.UTF8.GetBytes(code);
        var hash = HashOf(bytes);
        var slot = SlotOf(bytes, hash);
        if (_slots[slot] != Empty)
        {
            throw new ArgumentException("The code is there already.", nameof(code));
        }

        _codes.Add((code, hash));
        _slots[slot] = _codes.Count;
    }

    private static int HashOf(ReadOnlySpan<byte> bytes)
    {
        HashCode hash = default;
        hash.AddBytes(bytes);
        return hash.ToHashCode();
    }

    /// <summary>The slot of a code, or the empty one where it would stand.</summary>
    private int SlotOf(ReadOnlySpan<byte> code, int hash)
    {
        var slot = hash & (_slots.Length - 1);
        while (_slots[slot] != Empty && !(_codes[_slots[slot] - 1] is var (known, itsHash) && itsHash == hash && IsSame(code, known)))
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }

    private static bool IsSame(ReadOnlySpan<byte> bytes, string code) =>
        Ascii.Equals(bytes, code) || (!Ascii.IsValid(bytes) && Encoding.UTF8.GetString(bytes) == code);

    private void Grow()
    {
        _slots = new int[2 * _slots.Length];
        for (var i = 0; i < _codes.Count; i++)
        {
            var slot = _codes[i].Hash & (_slots.Length - 1);
            while (_slots[slot] != Empty)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = i + 1;
        }
    }
}
