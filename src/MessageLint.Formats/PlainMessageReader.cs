using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace MessageLint.Formats;

/// <summary>Reads a message whose members are all strings, numbers, truth values or null, as most messages before they are sent are.</summary>
/// <remarks>
/// <see cref="JsonRecordParser"/> says what a record means. This reader takes what is plainly right and leaves everything else to the parser, whose JSON
/// reader takes longer to load than a message takes to judge. What it takes, it reads the same.
/// </remarks>
internal ref struct PlainMessageReader
{
    private const int MostUnits = 1024;

    private readonly ReadOnlySpan<byte> _json;
    private readonly MessageDraft _draft = new();
    private uint _seen;
    private int _place;

    private PlainMessageReader(ReadOnlySpan<byte> json) => _json = json;

    /// <summary>Reads the message of a document whose fields have their own names, or <see langword="null"/> if the parser must.</summary>
    public static ReadRecord? TryRead(ReadOnlySpan<byte> json, int line)
    {
        if (!IsAscii(json) && !Utf8.IsValid(json))
            return null;
        var reader = new PlainMessageReader(json);
        return reader.TryReadObject() && reader._draft.HasText ? ReadRecord.Of(line, reader._draft.ToMessage(), reader._draft.ConversationId) : null;
    }

    /// <remarks>A plain loop over a message costs a new process less than getting to know the platform's vectors.</remarks>
    private static bool IsAscii(ReadOnlySpan<byte> json)
    {
        foreach (byte unit in json)
        {
            if (unit >= 0x80)
                return false;
        }

        return true;
    }

    private bool TryReadObject()
    {
        if (!Take('{'))
            return false;
        do
        {
            if (!TryReadString(out string name) || !Take(':') || !TryReadValue(FieldNames.TryFind(name, out MessageField field) ? field : null))
                return false;
        }
        while (Take(','));
        return Take('}') && SkipBlanks() < 0;
    }

    private bool TryReadValue(MessageField? field)
    {
        if (field is { } known)
        {
            uint bit = 1u << (int)known;
            if ((_seen & bit) != 0 || known >= MessageField.Attachments)
                return false;
            _seen |= bit;
        }

        bool isFlag = field is MessageField.Automatic or MessageField.NoResponseNeeded;
        switch (SkipBlanks())
        {
            case '"':
                return TryReadString(out string text) && !isFlag && Set(field, text);
            case 't':
                return TrySkip("true"u8) && (field is null || (isFlag && Set(field, "true")));
            case 'f':
                return TrySkip("false"u8) && (field is null || (isFlag && Set(field, "false")));
            case 'n':
                return TrySkip("null"u8);
            case >= '1' and <= '9':
                int start = _place;
                while (_place < _json.Length && char.IsAsciiDigit((char)_json[_place]))
                    _place++;

                // Zeros, signs, fractions and exponents have rules of their own, which are the parser's.
                return SkipBlanks() is ',' or '}'
                    && (field is null || (field is MessageField.Id or MessageField.Conversation or MessageField.Order && Set(field, Read(_json[start.._place], isEscaped: false).TrimEnd())));
            default:
                return false;
        }
    }

    private readonly bool Set(MessageField? field, string value) => field is null || _draft.Set(field.Value, value) is null;

    private bool TryReadString(out string text)
    {
        text = "";
        if (!Take('"'))
            return false;
        int start = _place;
        bool isEscaped = false;
        for (; _place < _json.Length && _json[_place] != '"'; _place++)
        {
            if (_json[_place] < ' ')
                return false;
            if (_json[_place] != '\\')
                continue;
            if (!JsonText.TryReadEscape(_json[_place..], out _, out int length))
                return false;
            isEscaped = true;
            _place += length - 1;
        }

        if (_place == _json.Length)
            return false;
        text = Read(_json[start.._place], isEscaped);
        _place++;
        return true;
    }

    /// <remarks>Most strings are short and ASCII, and need no decoder.</remarks>
    private static string Read(ReadOnlySpan<byte> value, bool isEscaped)
    {
        if (isEscaped || value.Length > MostUnits)
            return Decode(value, isEscaped);
        Span<char> units = stackalloc char[MostUnits];
        for (int i = 0; i < value.Length; i++)
        {
            if (value[i] >= 0x80)
                return Decode(value, isEscaped);
            units[i] = (char)value[i];
        }

        return new string(units[..value.Length]);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Decode(ReadOnlySpan<byte> value, bool isEscaped) => JsonText.Read(value, isEscaped);

    private bool TrySkip(ReadOnlySpan<byte> word)
    {
        if (!_json[_place..].StartsWith(word))
            return false;
        _place += word.Length;
        return true;
    }

    private bool Take(char expected)
    {
        if (SkipBlanks() != expected)
            return false;
        _place++;
        return true;
    }

    /// <summary>The next byte that is no blank; -1 at the end.</summary>
    private int SkipBlanks()
    {
        while (_place < _json.Length && _json[_place] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            _place++;
        return _place < _json.Length ? _json[_place] : -1;
    }
}
