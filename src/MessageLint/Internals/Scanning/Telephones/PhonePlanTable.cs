using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>
/// <c>rules/data/phone-plans.txt</c> in memory: an automaton over digits (ten successors a state, state 0 is the dead one) and the regions that
/// have their roots in it.
/// </summary>
internal sealed class PhonePlanTable
{
    private const int Letters = 26;
    private const int LongestCountryCode = 3;
    private const string Section = "phone-plans";
    private const string NextSection = Section + ".next";
    private const string AcceptSection = Section + ".accepts";

    private readonly Table<ushort> _next;
    private readonly Table<bool> _accepts;
    private readonly PhoneRegion[] _regions;

    // Places in _regions counted from 1; 0 for none.
    private readonly short[] _regionByName = new short[Letters * Letters];
    private readonly short[] _firstRegionOfCode = new short[1000];

    private PhonePlanTable(Table<ushort> next, Table<bool> accepts, PhoneRegion[] regions)
    {
        _next = next;
        _accepts = accepts;
        _regions = regions;
        for (int i = regions.Length; i > 0; i--)
        {
            PhoneRegion region = regions[i - 1];
            _firstRegionOfCode[region.CountryCode] = (short)i;
            int name = NameIndex(region.Name);
            if (name >= 0)
                _regionByName[name] = (short)i;
        }
    }

    public static PhonePlanTable Load()
    {
        CompiledData data = CompiledData.Library;
        if (data.IsEmpty)
            return ReadFile();
        CompiledReader reader = data.Open(Section);
        var regions = new PhoneRegion[reader.ReadInt32()];
        for (int i = 0; i < regions.Length; i++)
            regions[i] = PhoneRegion.Read(reader, i > 0 ? regions[i - 1] : null);
        return new(data.ReadInPlace<ushort>(NextSection), data.ReadInPlace<bool>(AcceptSection), regions);
    }

    public static void Write(CompiledDataWriter data)
    {
        PhonePlanTable table = ReadFile();
        data.Add(NextSection, table._next);
        data.Add(AcceptSection, table._accepts);
        data.Add(Section, writer =>
        {
            writer.Write(table._regions.Length);
            for (int i = 0; i < table._regions.Length; i++)
                table._regions[i].Write(writer, i > 0 ? table._regions[i - 1] : null);
        });
    }

    private static PhonePlanTable ReadFile()
    {
        TableCursor cursor = new(PublishedData.ReadBytes("phone-plans.txt"));
        cursor.SkipTo("states\n"u8);
        int count = cursor.CountLinesBefore("regions\n"u8);
        ushort[] next = new ushort[count * 10];
        bool[] accepts = new bool[count];
        ReadStates(ref cursor, next, accepts);

        cursor.SkipTo("regions\n"u8);
        List<PhoneRegion> regions = new(260);
        while (!cursor.AtEnd)
            regions.Add(PhoneRegion.Read(ref cursor, regions.Count > 0 ? regions[^1] : null));
        return new(new Table<ushort>(next), new Table<bool>(accepts), [.. regions]);
    }

    /// <summary>The region of that ISO 3166 name, in any case; null if there is no plan for it.</summary>
    public PhoneRegion? Find(ReadOnlySpan<char> name)
    {
        int index = NameIndex(name);
        int place = index < 0 ? 0 : _regionByName[index];
        return place == 0 ? null : _regions[place - 1];
    }

    /// <summary>The regions whose country code the digits begin with; empty if there is none. No code is the beginning of another.</summary>
    public ReadOnlySpan<PhoneRegion> FindByCode(ReadOnlySpan<char> digits, out int codeLength)
    {
        int code = 0;
        for (codeLength = 1; codeLength <= LongestCountryCode && codeLength <= digits.Length; codeLength++)
        {
            code = (code * 10) + (digits[codeLength - 1] - '0');
            if (code == 0)
                break;
            int first = _firstRegionOfCode[code] - 1;
            if (first < 0)
                continue;
            int end = first + 1;
            while (end < _regions.Length && _regions[end].CountryCode == code)
                end++;
            return _regions.AsSpan(first, end - first);
        }

        codeLength = 0;
        return default;
    }

    /// <summary>Whether the automaton accepts the ASCII digits as a whole.</summary>
    public bool Accepts(int root, ReadOnlySpan<char> digits)
    {
        int state = root;
        foreach (char digit in digits)
        {
            if (state == 0)
                return false;
            state = _next[(state * 10) + digit - '0'];
        }

        return _accepts[state];
    }

    /// <summary>The length of the longest beginning of the text that the automaton accepts; 0 if none.</summary>
    public int LongestPrefix(int root, ReadOnlySpan<char> text)
    {
        int state = root;
        int longest = 0;
        for (int i = 0; i < text.Length && state != 0 && char.IsAsciiDigit(text[i]); i++)
        {
            state = _next[(state * 10) + text[i] - '0'];
            if (_accepts[state])
                longest = i + 1;
        }

        return longest;
    }

    // Runs once, over most of the table: compiled well at once, it takes a fifth of the time.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ReadStates(ref TableCursor table, ushort[] next, bool[] accepts)
    {
        TableCursor cursor = table;
        for (int state = 0; state < accepts.Length; state++)
        {
            accepts[state] = cursor.Read() == '!';
            while (!cursor.AtLineEnd)
            {
                cursor.Skip((byte)' ');
                int low = cursor.Read() - '0';
                int high = cursor.Read() - '0';
                ushort successor = (ushort)cursor.ReadBase36();
                for (int digit = low; digit <= high; digit++)
                    next[(state * 10) + digit] = successor;
            }

            cursor.SkipLineEnd();
        }

        table = cursor;
    }

    private static int NameIndex(ReadOnlySpan<char> name) =>
        name.Length == 2 && char.IsAsciiLetter(name[0]) && char.IsAsciiLetter(name[1]) ? (((name[0] | 0x20) - 'a') * Letters) + (name[1] | 0x20) - 'a' : -1;
}
