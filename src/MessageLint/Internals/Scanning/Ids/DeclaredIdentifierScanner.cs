using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>An identifier that the user declared by a mask: 9 is a digit, A a letter, X either, everything else stands for itself.</summary>
internal sealed class DeclaredIdentifierScanner
{
    private readonly string _mask;
    private readonly string[] _context;

    /// <summary>Makes the scanner of one declaration.</summary>
    /// <param name="name">Name under which phrases know it.</param>
    /// <param name="mask">For example <c>RMA-999999</c>.</param>
    /// <param name="context">Words of which one must stand within the three words before; none: the mask alone decides.</param>
    public DeclaredIdentifierScanner(string name, string mask, IReadOnlyList<string> context)
    {
        Name = name;
        _mask = mask;
        _context = new string[context.Count];
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        for (int i = 0; i < context.Count; i++)
            _context[i] = new string(WordFolder.Folded(context[i], folded));
    }

    public string Name { get; }

    public bool NeedsContext => _context.Length > 0;

    public bool TryScan(ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        if (text.Length - start < _mask.Length)
            return false;
        for (int i = 0; i < _mask.Length; i++)
        {
            char c = text[start + i];
            bool fits = _mask[i] switch
            {
                '9' => Shape.IsDigit(c),
                'A' => char.IsAsciiLetter(c),
                'X' => char.IsAsciiLetterOrDigit(c),
                char literal => c == literal || (char.IsAsciiLetter(literal) && (c | 0x20) == (literal | 0x20)),
            };
            if (!fits)
                return false;
        }

        if (!Shape.EndsAt(text, start + _mask.Length))
            return false;
        length = _mask.Length;
        return true;
    }

    /// <summary>Whether a folded word is one of the context words.</summary>
    public bool IsContext(ReadOnlySpan<char> folded)
    {
        foreach (string word in _context)
        {
            if (folded.SequenceEqual(word))
                return true;
        }

        return false;
    }
}
