using System.Collections.Immutable;

namespace MessageLint;

/// <summary>An identifier of the house, for example its RMA numbers: recognised before phone numbers, and <c>&lt;id:rma&gt;</c> in phrases.</summary>
/// <example><code>new DeclaredIdentifier("rma", "RMA-999999", "rma", "return")</code></example>
public sealed class DeclaredIdentifier
{
    /// <summary>Makes an identifier.</summary>
    /// <param name="name">Its name in phrases: lower-case letters, digits and hyphens, for example <c>rma</c>.</param>
    /// <param name="mask">Its shape: <c>9</c> a digit, <c>A</c> a letter, <c>X</c> either, any other character itself, for example <c>RMA-999999</c>. A literal 9, A or X cannot be written.</param>
    /// <param name="context">Words one of which must stand within three words before it; empty: none needed.</param>
    /// <exception cref="ArgumentException">Name or mask is empty or holds a character that is not allowed.</exception>
    public DeclaredIdentifier(string name, string mask, params IEnumerable<string> context)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(mask);
        foreach (char c in name)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
                throw new ArgumentException($"The identifier name '{name}' may hold only lower-case ASCII letters, digits and hyphens.", nameof(name));
        }

        if (!char.IsLetterOrDigit(mask[0]))
            throw new ArgumentException($"The mask of identifier '{name}' begins with '{mask[0]}'; it would never be found, since identifiers begin with a letter or digit.", nameof(mask));
        if (mask.Length > 64)
            throw new ArgumentException($"The mask of identifier '{name}' is longer than 64 characters.", nameof(mask));
        Name = name;
        Mask = mask;
        Context = [.. context];
    }

    /// <summary>The name in phrases.</summary>
    public string Name { get; }

    /// <summary>The shape.</summary>
    public string Mask { get; }

    /// <summary>Words one of which must stand before it; empty: none needed.</summary>
    public ImmutableArray<string> Context { get; }
}
