using System.Globalization;

namespace MessageLint.Internals.Packs;

/// <summary>A JSON value that remembers where it stood, so that every error can name line and key.</summary>
internal sealed class JsonItem(JsonItemKind kind, int line, JsonItem? parent, string? name)
{
    public JsonItemKind Kind { get; } = kind;

    /// <summary>Line in the file, the first is 1.</summary>
    public int Line { get; } = line;

    public JsonItem? Parent { get; } = parent;

    /// <summary>The key under which it stands, if its parent is an object.</summary>
    public string? Name { get; } = name;

    /// <summary>A string's text, or a number as written.</summary>
    public string Text { get; init; } = "";

    /// <summary>Members of an object or elements of an array, in file order.</summary>
    public List<JsonItem> Children { get; } = kind is JsonItemKind.Object or JsonItemKind.Array ? [] : NoChildren;

    private static List<JsonItem> NoChildren { get; } = [];

    /// <summary>The way from the root, for example <c>phrases.en[2]</c>; empty for the root.</summary>
    public string Path
    {
        get
        {
            if (Parent is null)
                return "";
            if (Name is null)
                return string.Create(CultureInfo.InvariantCulture, $"{Parent.Path}[{Parent.Children.IndexOf(this)}]");
            return Parent.PathOf(Name);
        }
    }

    /// <summary>The way to a member of this object, whether it is there or not.</summary>
    public string PathOf(string member) => Parent is null ? ObjectReader.Short(member) : $"{Path}.{ObjectReader.Short(member)}";

    public JsonItem? Find(string name)
    {
        foreach (JsonItem child in Children)
        {
            if (string.Equals(child.Name, name, StringComparison.Ordinal))
                return child;
        }

        return null;
    }
}
