using MessageLint.Internals.Text;

namespace MessageLint.Internals.Matching;

/// <summary>Finds all affix patterns in a folded word in one walk (Aho–Corasick, as a dense table over the letters that occur in patterns).</summary>
/// <remarks>Start and end of the word are letters too, so prefix and suffix patterns are ordinary patterns.</remarks>
internal sealed class AffixAutomaton
{
    private const char WordStart = '\u0001';
    private const char WordEnd = '\u0002';

    private const string Section = "phrases.affixes.";

    private readonly ushort[] _pageOf;
    private readonly ushort[] _classOf;
    private readonly int _classes;
    private readonly Table<int> _next;
    private readonly int[] _firstOutput;
    private readonly int[] _outputs;
    private readonly int _afterStart;
    private readonly int _endClass;
    private readonly bool _areAnchored;

    private AffixAutomaton(IReadOnlyList<Affix> patterns)
    {
        _pageOf = new ushort[256];
        var letters = new bool[char.MaxValue + 1];
        foreach ((string text, int _) in patterns)
        {
            foreach (char c in text)
                letters[c] = true;
        }

        // Page 0 and class 0 stand for everything that no pattern holds.
        int pages = 1;
        ushort classes = 1;
        for (int c = 0; c < letters.Length; c++)
        {
            if (letters[c] && _pageOf[c >> 8] == 0)
                _pageOf[c >> 8] = (ushort)pages++;
        }

        _classOf = new ushort[pages * 256];
        for (int c = 0; c < letters.Length; c++)
        {
            if (letters[c])
                _classOf[(_pageOf[c >> 8] << 8) | (c & 255)] = classes++;
        }

        _classes = classes;

        (int[] next, List<List<int>> outputs) = BuildTable(patterns);
        _next = new Table<int>(next);
        _firstOutput = new int[outputs.Count + 1];
        for (int state = 0; state < outputs.Count; state++)
            _firstOutput[state + 1] = _firstOutput[state] + outputs[state].Count;
        _outputs = new int[_firstOutput[^1]];
        for (int state = 0; state < outputs.Count; state++)
            outputs[state].CopyTo(_outputs, _firstOutput[state]);
        _afterStart = _next[ClassOf(WordStart)];
        _endClass = ClassOf(WordEnd);
        _areAnchored = AreAnchored();
    }

    private AffixAutomaton(CompiledData data)
    {
        _pageOf = data.Read<ushort>(Section + "pages");
        _classOf = data.Read<ushort>(Section + "classes");
        _next = data.ReadInPlace<int>(Section + "next");
        _firstOutput = data.Read<int>(Section + "first-output");
        _outputs = data.Read<int>(Section + "outputs");
        _classes = _next.Length / (_firstOutput.Length - 1);
        _afterStart = _next[ClassOf(WordStart)];
        _endClass = ClassOf(WordEnd);
        _areAnchored = AreAnchored();
    }

    /// <summary>The text of a pattern: what the word starts with, ends with, contains, or is.</summary>
    public static string PatternOf(string folded, bool openStart, bool openEnd) => $"{(openStart ? "" : WordStart)}{folded}{(openEnd ? "" : WordEnd)}";

    public static AffixAutomaton? Build(IReadOnlyList<Affix> patterns) => patterns.Count == 0 ? null : new AffixAutomaton(patterns);

    public static AffixAutomaton Read(CompiledData data) => new(data);

    public void Write(CompiledDataWriter data)
    {
        data.Add(Section + "pages", _pageOf);
        data.Add(Section + "classes", _classOf);
        data.Add(Section + "next", _next);
        data.Add(Section + "first-output", _firstOutput);
        data.Add(Section + "outputs", _outputs);
    }

    /// <summary>Adds the symbol of each pattern that <paramref name="folded"/> meets, once.</summary>
    public void AddSymbols(ReadOnlySpan<char> folded, TokenBuffer buffer)
    {
        int state = _afterStart;
        Report(state, buffer);
        foreach (char c in folded)
        {
            state = _next[(state * _classes) + ClassOf(c)];
            if (_firstOutput[state] != _firstOutput[state + 1])
                Report(state, buffer);

            // Where all patterns begin with the word, none can begin farther on.
            if (state == 0 && _areAnchored)
                return;
        }

        // A word of full length was cut, so its last letter is not known to be its end.
        if (folded.Length < WordFolder.MaxLength)
            Report(_next[(state * _classes) + _endClass], buffer);
    }

    private bool AreAnchored()
    {
        for (int letter = 0; letter < _classes; letter++)
        {
            if (letter != ClassOf(WordStart) && _next[letter] != 0)
                return false;
        }

        return true;
    }

    private int ClassOf(char c) => _classOf[(_pageOf[c >> 8] << 8) | (c & 255)];

    private void Report(int state, TokenBuffer buffer)
    {
        for (int i = _firstOutput[state]; i < _firstOutput[state + 1]; i++)
        {
            if (!Contains(buffer.Symbols, _outputs[i]))
                buffer.AddSymbol(_outputs[i]);
        }
    }

    /// <remarks>A word has a handful of symbols: the platform's vectors would not pay, and their code is compiled at the first word.</remarks>
    private static bool Contains(ReadOnlySpan<int> symbols, int symbol)
    {
        foreach (int known in symbols)
        {
            if (known == symbol)
                return true;
        }

        return false;
    }

    private static void AddMissing(List<int> symbols, List<int> more)
    {
        foreach (int symbol in more)
        {
            if (!symbols.Contains(symbol))
                symbols.Add(symbol);
        }
    }

    private (int[] Next, List<List<int>> Outputs) BuildTable(IReadOnlyList<Affix> patterns)
    {
        var children = new List<int[]> { new int[_classes] };
        var outputs = new List<List<int>> { new() };
        foreach ((string text, int symbol) in patterns)
        {
            int state = 0;
            foreach (char c in text)
            {
                ref int child = ref children[state][ClassOf(c)];
                if (child == 0)
                {
                    child = children.Count;
                    children.Add(new int[_classes]);
                    outputs.Add([]);
                }

                state = child;
            }

            if (!outputs[state].Contains(symbol))
                outputs[state].Add(symbol);
        }

        // Breadth first: the fallback of a state is shorter, so its row is complete when it is needed.
        var fallback = new int[children.Count];
        var queue = new Queue<int>();
        queue.Enqueue(0);
        while (queue.TryDequeue(out int state))
        {
            for (int letter = 0; letter < _classes; letter++)
            {
                int behind = state == 0 ? 0 : children[fallback[state]][letter];
                int child = children[state][letter];
                if (child == 0)
                {
                    children[state][letter] = behind;
                    continue;
                }

                fallback[child] = behind;
                AddMissing(outputs[child], outputs[behind]);
                queue.Enqueue(child);
            }
        }

        var next = new int[children.Count * _classes];
        for (int state = 0; state < children.Count; state++)
            children[state].CopyTo(next, state * _classes);
        return (next, outputs);
    }
}

/// <summary>A pattern of an affix automaton and what a word is that meets it.</summary>
internal sealed record Affix(string Text, int Symbol);
