using System.Globalization;
using System.Runtime.CompilerServices;

namespace MessageLint.Internals.Text;

/// <summary>Class of every UTF-16 unit, filled once from the runtime's own category data, which does not depend on the globalisation mode.</summary>
internal static class CharTable
{
    private const string Section = "text.classes";

    private static readonly CharClass[] s_classes = CompiledData.Library.IsEmpty ? BuildClasses() : CompiledData.Library.Read<CharClass>(Section);

    public static void Write(CompiledDataWriter data) => data.Add(Section, BuildClasses());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharClass ClassOf(char c) => s_classes[c];

    /// <summary>Letters that stand in runs, marks included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsRunLetter(CharClass kind) => kind is >= CharClass.Latin and <= CharClass.OtherLetter;

    public static bool IsWordPart(char c) => ClassOf(c) is >= CharClass.Digit and <= CharClass.Mark;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBlank(char c) => c == ' ' || ClassOf(c) == CharClass.Blank;

    /// <summary>The Katakana form of a Hiragana sign; any other unit as it is.</summary>
    public static char ToKatakana(char c) => c is >= 'ぁ' and <= 'ゖ' ? (char)(c + 'ア' - 'あ') : c;

    /// <summary>Han, kana, and the punctuation of their scripts: texts in which full-width forms are ordinary.</summary>
    public static bool IsEastAsian(char c) => ClassOf(c) is CharClass.Ideograph or CharClass.Katakana || c is (>= '\u3001' and <= '\u303F') or '！' or '（' or '）' or '，' or '：' or '；' or '？';

    private static CharClass[] BuildClasses()
    {
        CharClass[] classes = new CharClass[char.MaxValue + 1];
        for (int unit = 0; unit <= char.MaxValue; unit++)
            classes[unit] = Classify((char)unit);
        return classes;
    }

    private static CharClass Classify(char c)
    {
        if (IsIgnorable(c))
            return CharClass.Ignorable;

        // Braille without dots is a symbol by its category and a blank to the eye.
        if (c == '\u2800')
            return CharClass.Blank;
        switch (CharUnicodeInfo.GetUnicodeCategory(c))
        {
            case UnicodeCategory.UppercaseLetter:
            case UnicodeCategory.LowercaseLetter:
            case UnicodeCategory.TitlecaseLetter:
            case UnicodeCategory.ModifierLetter:
            case UnicodeCategory.OtherLetter:
                return ClassifyLetter(c);
            case UnicodeCategory.LetterNumber:
                return c is '\u3007' or (>= '\u3021' and <= '\u3029') or (>= '\u3038' and <= '\u303A') ? CharClass.Ideograph : CharClass.OtherLetter;
            case UnicodeCategory.DecimalDigitNumber:
                return CharClass.Digit;
            case UnicodeCategory.NonSpacingMark:
            case UnicodeCategory.SpacingCombiningMark:
            case UnicodeCategory.EnclosingMark:
                return CharClass.Mark;
            case UnicodeCategory.SpaceSeparator:
                return CharClass.Blank;
            case UnicodeCategory.LineSeparator:
            case UnicodeCategory.ParagraphSeparator:
                return CharClass.LineBreak;
            case UnicodeCategory.Surrogate:
                return CharClass.Surrogate;
            case UnicodeCategory.Control:
                return c switch
                {
                    '\n' or '\r' or '\u0085' => CharClass.LineBreak,
                    '\t' or '\v' or '\f' => CharClass.Blank,
                    _ => CharClass.Other,
                };
            default:
                return CharClass.Other;
        }
    }

    private static CharClass ClassifyLetter(char c) => c switch
    {
        <= '\u02AF' => CharClass.Latin,
        >= '\u0370' and <= '\u03FF' => CharClass.Greek,
        >= '\u0400' and <= '\u052F' => CharClass.Cyrillic,
        >= '\u1D00' and <= '\u1DBF' => CharClass.Latin,
        >= '\u1E00' and <= '\u1EFF' => CharClass.Latin,
        >= '\u1F00' and <= '\u1FFF' => CharClass.Greek,
        >= '\u2C60' and <= '\u2C7F' => CharClass.Latin,
        >= '\uA720' and <= '\uA7FF' => CharClass.Latin,
        >= '\uFF21' and <= '\uFF5A' => CharClass.Latin,
        '\u3005' or '\u3006' => CharClass.Ideograph,
        >= '\u3041' and <= '\u309F' => CharClass.Ideograph,
        >= '\u30A0' and <= '\u30FF' => CharClass.Katakana,
        >= '\u31F0' and <= '\u31FF' => CharClass.Katakana,
        >= '\uFF66' and <= '\uFF9F' => CharClass.Katakana,
        >= '\u3400' and <= '\u9FFF' => CharClass.Ideograph,
        >= '\uF900' and <= '\uFAFF' => CharClass.Ideograph,
        _ => CharClass.OtherLetter,
    };

    private static bool IsIgnorable(char c) => c is '\u00AD' or '\u034F' or '\u061C' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5'
        or (>= '\u180B' and <= '\u180F') or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F')
        or '\u3164' or (>= '\uFE00' and <= '\uFE0F') or '\uFEFF' or '\uFFA0' or (>= '\uFFF9' and <= '\uFFFB');
}
