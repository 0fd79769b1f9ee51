namespace MessageLint.Internals.Text;

/// <summary>What the value of an attribute is to the reader of an HTML message.</summary>
internal enum HtmlAttributeKind : byte
{
    None,

    /// <summary>An address that is opened, loaded or sent to.</summary>
    Link,

    /// <summary>Addresses of images, parted by commas, each with its size.</summary>
    LinkList,

    /// <summary>Words that are shown over or instead of the element.</summary>
    Text,
}
