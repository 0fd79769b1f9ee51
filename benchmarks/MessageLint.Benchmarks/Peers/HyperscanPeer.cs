using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using MessageLint.Benchmarks.Texts;

namespace MessageLint.Benchmarks.Peers;

/// <summary>Hyperscan with the whole set, in block mode, through Debian's libhyperscan5.</summary>
internal sealed unsafe partial class HyperscanPeer : Contestant, IRuleFinder, IDisposable
{
    private const string Library = "libhs.so.5";
    private const uint Caseless = 1, DotAll = 2, SingleMatch = 8, Utf8 = 32, BlockMode = 1;

    private readonly nint _database;
    private readonly nint _scratch;

    public HyperscanPeer()
        : base($"Hyperscan {Version()}", "yes or no by rule")
    {
        string[] expressions = [.. PeerRules.Patterns.Select(pattern => pattern.Expression), .. PeerRules.Phrases.Select(Escape)];
        uint[] flags = [.. expressions.Select(expression => Caseless | DotAll | SingleMatch | (PeerRules.NeedsUtf8(expression) ? Utf8 : 0))];
        uint[] ids = [.. Enumerable.Range(0, expressions.Length).Select(i => (uint)i)];
        nint[] texts = [.. expressions.Select(Marshal.StringToCoTaskMemUTF8)];
        try
        {
            Check(hs_compile_multi(texts, flags, ids, (uint)texts.Length, BlockMode, 0, out _database, out nint error), error);
            Check(hs_alloc_scratch(_database, ref _scratch), 0);
        }
        finally
        {
            Array.ForEach(texts, Marshal.FreeCoTaskMem);
        }
    }

    public static bool IsInstalled => NativeLibrary.TryLoad(Library, out _);

    public override int Judge(Corpus corpus, int from, int to)
    {
        int pairs = 0;
        fixed (byte* utf8 = corpus.Utf8)
        {
            for (int i = from; i < to; i++)
                Check(hs_scan(_database, utf8 + corpus.Offset(i), (uint)(corpus.Offset(i + 1) - corpus.Offset(i)), 0, _scratch, &Count, &pairs), 0);
        }

        return pairs;
    }

    public void Find(string text, List<int> rules)
    {
        GCHandle handle = GCHandle.Alloc(rules);
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        fixed (byte* utf8 = bytes)
            Check(hs_scan(_database, utf8, (uint)bytes.Length, 0, _scratch, &Collect, (void*)GCHandle.ToIntPtr(handle)), 0);
        handle.Free();
    }

    public void Dispose()
    {
        _ = hs_free_scratch(_scratch);
        _ = hs_free_database(_database);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Count(uint id, ulong from, ulong to, uint flags, void* context)
    {
        ++*(int*)context;
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Collect(uint id, ulong from, ulong to, uint flags, void* context)
    {
        ((List<int>)GCHandle.FromIntPtr((nint)context).Target!).Add((int)id);
        return 0;
    }

    private static string Escape(string phrase) => string.Concat(phrase.Select(c => ".*+?()[]{}|^$\\".Contains(c, StringComparison.Ordinal) ? $"\\{c}" : c.ToString()));

    private static string Version() => Marshal.PtrToStringUTF8(hs_version())!.Split(' ')[0];

    private static void Check(int status, nint error)
    {
        // hs_compile_error_t begins with the message.
        if (status != 0)
            throw new InvalidOperationException($"Hyperscan fails with {status}: {(error == 0 ? "" : Marshal.PtrToStringUTF8(*(nint*)error))}");
    }

    [LibraryImport(Library)]
    private static partial nint hs_version();

    [LibraryImport(Library)]
    private static partial int hs_compile_multi(nint[] expressions, uint[] flags, uint[] ids, uint count, uint mode, nint platform, out nint database, out nint error);

    [LibraryImport(Library)]
    private static partial int hs_alloc_scratch(nint database, ref nint scratch);

    [LibraryImport(Library)]
    private static partial int hs_scan(nint database, byte* data, uint length, uint flags, nint scratch, delegate* unmanaged[Cdecl]<uint, ulong, ulong, uint, void*, int> onMatch, void* context);

    [LibraryImport(Library)]
    private static partial int hs_free_scratch(nint scratch);

    [LibraryImport(Library)]
    private static partial int hs_free_database(nint database);
}
