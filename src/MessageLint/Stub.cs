#pragma warning disable
using MessageLint.Internals.Text;
using MessageLint.Internals.Matching;
namespace MessageLint.Internals.Scanning {
  internal struct ScanSettings { public string? Region {get;init;} public string? MarketplaceRegion {get;init;} public DeclaredIdentifierScanner[]? Identifiers {get;init;} }
  internal sealed class DeclaredIdentifierScanner { public static DeclaredIdentifierScanner[]? Create(DeclaredIdentifier[] x) => null; }
  internal static class Tokenizer { public static void Tokenize(ReadOnlySpan<char> t, ITokenSymbols s, in ScanSettings x, TokenBuffer b) {} }
  internal static class OrderIdScanner { public static bool OccursIn(string s) => false; }
}
namespace MessageLint.Internals.Text {
  internal sealed class HtmlViewBuffer { public ReadOnlySpan<char> Text => default; public TextSpan ToSource(TextSpan s) => s; }
  internal static class HtmlView { public static void Build(ReadOnlySpan<char> h, HtmlViewBuffer b) {} }
}
namespace MessageLint.Internals.Packs { internal static class ReturnStatements { public static string For(string? l) => ""; } }
