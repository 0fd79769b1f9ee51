#pragma warning disable
using MessageLint.Internals.Text;
using MessageLint.Internals.Matching;
namespace MessageLint.Internals.Scanning {
  internal readonly struct ScanSettings { public string? Region {get;init;} public string? MarketplaceRegion {get;init;} public DeclaredIdentifierScanner[]? Identifiers {get;init;} }
  internal sealed class DeclaredIdentifierScanner { public static DeclaredIdentifierScanner[]? Create(DeclaredIdentifier[] x) => null; }
  internal static class Tokenizer { public static void Tokenize(ReadOnlySpan<char> t, ITokenSymbols s, in ScanSettings x, TokenBuffer b) {} }
  internal static class OrderIdScanner { public static bool OccursIn(string s) => false; }
}
namespace MessageLint.Internals.Text {
  internal sealed class HtmlViewBuffer { public ReadOnlySpan<char> Text => default; public TextSpan ToSource(TextSpan s) => s; }
  internal static class HtmlView { public static void Build(ReadOnlySpan<char> h, HtmlViewBuffer b) {} }
}
namespace MessageLint.Internals.Matching {
  internal readonly struct PhraseHit { public readonly int Owner, FirstToken, LastToken, MarkFirst, MarkLast; }
  internal sealed class PhraseHits { public ReadOnlySpan<PhraseHit> Selected => default; public void Clear() {} }
  internal static class PhraseMatcher { public static void Run(ReadOnlySpan<char> t, TokenBuffer b, PhraseProgram p, PhraseHits h) {} }
  internal static class Ext { extension(PhraseProgram p) { public ITokenSymbols Vocabulary => null!; public string LanguageOf(PhraseHit h) => ""; } }
}
