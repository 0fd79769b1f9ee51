namespace MessageLint.Internals.Packs;

internal static class PackLoader
{
    public static RulePack Load(string path) => throw new NotSupportedException(path);

    public static RulePack LoadEmbedded() => throw new NotSupportedException();
}
