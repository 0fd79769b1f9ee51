using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using MessageLint.Benchmarks.Texts;

namespace MessageLint.Benchmarks.Peers;

/// <summary>RE2 with the whole set as one <c>RE2::Set</c>. RE2 has no interface for C, so a few lines of C++ are built against Debian's libre2-dev first.</summary>
internal sealed unsafe partial class Re2Peer : Contestant, IRuleFinder
{
    private const string Library = "libre2set.so";
    private const long Memory = 1L << 30;
    private const int MostIds = 512;

    private static readonly Lock Loading = new();
    private static bool s_isLoaded;

    private readonly nint _set;

    private Re2Peer()
        : base("RE2 Set", "yes or no by rule")
    {
        _set = re2set_new(Memory);
        foreach ((_, _, string expression) in PeerRules.Patterns)
            Add(expression, literal: false);
        foreach (string phrase in PeerRules.Phrases)
            Add(phrase, literal: true);
        if (re2set_compile(_set) == 0)
            throw new InvalidOperationException("RE2 cannot compile the set.");
    }

    /// <summary>Builds the library if need be.</summary>
    /// <returns><see langword="null"/> where there is no compiler or no RE2.</returns>
    public static Re2Peer? TryCreate()
    {
        lock (Loading)
        {
            if (!s_isLoaded)
            {
                string folder = Path.Combine(AppContext.BaseDirectory, "native");
                string library = Path.Combine(folder, Library);
                if (!File.Exists(library) && !TryBuild(folder, library))
                    return null;
                NativeLibrary.SetDllImportResolver(typeof(Re2Peer).Assembly, (name, _, _) => name == Library ? NativeLibrary.Load(library) : 0);
                s_isLoaded = true;
            }
        }

        return new Re2Peer();
    }

    public override int Judge(Corpus corpus, int from, int to)
    {
        int pairs = 0;
        int* ids = stackalloc int[MostIds];
        fixed (byte* utf8 = corpus.Utf8)
        {
            for (int i = from; i < to; i++)
                pairs += re2set_match(_set, utf8 + corpus.Offset(i), corpus.Offset(i + 1) - corpus.Offset(i), ids, MostIds);
        }

        return pairs;
    }

    public void Find(string text, List<int> rules)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        int* ids = stackalloc int[MostIds];
        fixed (byte* utf8 = bytes)
            rules.AddRange(new ReadOnlySpan<int>(ids, re2set_match(_set, utf8, bytes.Length, ids, MostIds)));
    }

    private void Add(string text, bool literal)
    {
        if (re2set_add(_set, text, literal ? 1 : 0) < 0)
            throw new InvalidOperationException($"RE2 does not take '{text}'.");
    }

    private static bool TryBuild(string folder, string library)
    {
        Directory.CreateDirectory(folder);
        string source = Path.Combine(folder, "re2_set.cpp");
        File.WriteAllText(source, Resource.Read("re2_set.cpp"));
        try
        {
            using Process compiler = Process.Start(new ProcessStartInfo("g++", ["-O3", "-march=native", "-shared", "-fPIC", source, "-lre2", "-o", library]) { RedirectStandardError = true, UseShellExecute = false })!;
            compiler.StandardError.ReadToEnd();
            compiler.WaitForExit();
            return compiler.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    [LibraryImport(Library)]
    private static partial nint re2set_new(long memory);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int re2set_add(nint set, string text, int isLiteral);

    [LibraryImport(Library)]
    private static partial int re2set_compile(nint set);

    [LibraryImport(Library)]
    private static partial int re2set_match(nint set, byte* text, int length, int* ids, int capacity);
}
