using System.Collections.Frozen;

namespace MessageLint.Internals.Text;

/// <summary>Values by name, a few dozen at most, looked up one by one.</summary>
/// <remarks>Making the platform's frozen dictionary costs more than a process that judges one message has for everything, so it is made only for who asks.</remarks>
internal sealed class NameTable<T>(string[] names, T[] values, bool ignoresCase)
{
    public ReadOnlySpan<string> Names => names;

    public ReadOnlySpan<T> Values => values;

    public bool TryFind(ReadOnlySpan<char> name, out T? value)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (ignoresCase ? LetterCase.AreSame(name, names[i]) : name.SequenceEqual(names[i]))
            {
                value = values[i];
                return true;
            }
        }

        value = default;
        return false;
    }

    public FrozenDictionary<string, T> ToFrozenDictionary()
    {
        var dictionary = new Dictionary<string, T>(ignoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++)
            dictionary.Add(names[i], values[i]);
        return dictionary.ToFrozenDictionary(dictionary.Comparer);
    }
}
