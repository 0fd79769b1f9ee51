using System.Globalization;
using System.Xml;

namespace MessageLint.Formats;

/// <summary>The text fields of one XML element, by their path below it, for example <c>Question/Body</c>. Namespaces do not matter.</summary>
internal sealed class XmlFields
{
    /// <summary>Of elements below the root of a file.</summary>
    public const int MaxDepth = 64;

    /// <summary>Of fields of an element.</summary>
    public const int MaxFields = 2000;

    private readonly List<(string Path, string Value, int Line)> _fields = [];

    private XmlFields(string name, int line) => (Name, Line) = (name, line);

    /// <summary>The local name of the element.</summary>
    public string Name { get; }

    /// <summary>The line on which it begins; the first is 1.</summary>
    public int Line { get; }

    /// <summary>What was not read.</summary>
    public RecordProblem? Problem { get; private set; }

    /// <summary>The first value of a path; <see langword="null"/> if there is none.</summary>
    public string? this[string path] => _fields.Find(field => field.Path == path).Value;

    /// <summary>All values of a path, each with its line.</summary>
    public IEnumerable<(string Value, int Line)> All(string path) => _fields.Where(field => field.Path == path).Select(field => (field.Value, field.Line));

    /// <summary>Reads the element that the reader stands at, and goes to its end.</summary>
    /// <exception cref="XmlException">The XML is not well-formed.</exception>
    /// <exception cref="InputLimitException">Elements are nested too deeply.</exception>
    public static XmlFields Read(XmlReader reader)
    {
        var fields = new XmlFields(reader.LocalName, LineOf(reader));
        if (reader.IsEmptyElement)
            return fields;
        int top = reader.Depth;
        var path = new List<string>();
        var text = new System.Text.StringBuilder();
        int line = fields.Line;
        bool isLeaf = false;
        long units = 0;
        while (reader.Read() && reader.Depth > top)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth > MaxDepth:
                    throw TooDeep();
                case XmlNodeType.Element:
                    line = LineOf(reader);
                    isLeaf = true;
                    text.Clear();
                    if (!reader.IsEmptyElement)
                        path.Add(reader.LocalName);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when isLeaf:
                    units += reader.Value.Length;
                    if (units <= MessageReader.MaxRecordLength)
                        text.Append(reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    if (isLeaf && fields._fields.Count < MaxFields)
                        fields._fields.Add((string.Join('/', path), text.ToString(), line));
                    else if (isLeaf)
                        fields.Problem ??= RecordProblem.TooLong("The element has more than 2000 fields; the rest was not read.");
                    isLeaf = false;
                    path.RemoveAt(path.Count - 1);
                    break;
                default:
                    break;
            }
        }

        if (units > MessageReader.MaxRecordLength)
            fields.Problem ??= RecordProblem.TooLong("The element is longer than 16 MB; the rest was not read.");
        return fields;
    }

    public static InputLimitException TooDeep() => new(string.Create(CultureInfo.InvariantCulture, $"The XML is nested deeper than {MaxDepth} levels."));

    public static int LineOf(XmlReader reader) => ((IXmlLineInfo)reader).LineNumber;
}
