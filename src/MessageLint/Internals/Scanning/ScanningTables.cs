using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>The tables of this folder in <see cref="CompiledData"/>.</summary>
internal static class ScanningTables
{
    public static void Write(CompiledDataWriter data)
    {
        TopLevelDomains.Write(data);
        DomainNames.Write(data);
        ContextWords.Write(data);
        SpelledWords.Write(data);
        AddressWords.Write(data);
        AddressCues.Write(data);
        SpellingAlphabet.Write(data);
        LetterNames.Write(data);
        PhonePlanTable.Write(data);
    }
}
