#pragma warning disable
namespace MessageLint.Internals.Text;
  internal sealed class HtmlViewBuffer { public ReadOnlySpan<char> Text => default; public TextSpan ToSource(TextSpan s) => s; }
  internal static class HtmlView { public static void Build(ReadOnlySpan<char> h, HtmlViewBuffer b) {} }
