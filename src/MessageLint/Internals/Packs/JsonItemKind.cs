namespace MessageLint.Internals.Packs;

internal enum JsonItemKind : byte
{
    Null,
    True,
    False,
    Number,
    String,
    Array,
    Object,
}
