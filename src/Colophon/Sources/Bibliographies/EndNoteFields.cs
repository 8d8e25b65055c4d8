using System.Text;
using System.Xml;

namespace Colophon.Sources.Bibliographies;

/// <summary>The texts of a record by the path of their element (<c>contributors/authors/author</c>); <c>style</c> runs are joined.</summary>
internal sealed class EndNoteFields
{
    private const int MaxDepth = 32;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        // EndNote writes control characters that XML 1.0 forbids, as references.
        CheckCharacters = false,
        ConformanceLevel = ConformanceLevel.Auto,
    };

    private readonly Dictionary<string, List<string>> _texts = [];

    /// <summary>The reference type's name (<c>Journal Article</c>), or null.</summary>
    public string? TypeName { get; private set; }

    /// <summary>Reads a record; null, with the reason, if it is no well-formed XML.</summary>
    public static EndNoteFields? Parse(string xml, out string? problem)
    {
        var fields = new EndNoteFields();
        try
        {
            using var text = new StringReader(xml);
            using var reader = XmlReader.Create(text, Settings);
            problem = fields.Read(reader);
            return problem is null ? fields : null;
        }
        catch (XmlException error)
        {
            problem = $"not well-formed XML (line {error.LineNumber} of the record)";
            return null;
        }
    }

    /// <summary>All texts at a path, plain and not empty.</summary>
    public IEnumerable<string> All(string path) => _texts.TryGetValue(path, out var texts) ? texts : [];

    /// <summary>The first text at the first path that has one, or null.</summary>
    public string? First(params ReadOnlySpan<string> paths)
    {
        foreach (string path in paths)
        {
            if (_texts.TryGetValue(path, out var texts))
            {
                return texts[0];
            }
        }

        return null;
    }

    private string? Read(XmlReader reader)
    {
        var path = new List<string>();
        var text = new StringBuilder();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth > MaxDepth:
                    return "elements nested too deeply";
                case XmlNodeType.Element when reader.LocalName == "style" || reader.Depth == 0:
                    break;
                case XmlNodeType.Element:
                    TypeName = reader.LocalName == "ref-type" ? reader.GetAttribute("name") ?? TypeName : TypeName;
                    text.Clear();
                    if (!reader.IsEmptyElement)
                    {
                        path.Add(reader.LocalName);
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    text.Append(reader.Value);
                    break;
                case XmlNodeType.EndElement when reader.LocalName != "style" && path.Count > 0:
                    Add(string.Join('/', path), text.ToString());
                    text.Clear();
                    path.RemoveAt(path.Count - 1);
                    break;
            }
        }

        return null;
    }

    private void Add(string path, string text)
    {
        string folded = MarkedText.Folded(text);
        if (folded.Length == 0)
        {
            return;
        }

        if (!_texts.TryGetValue(path, out var texts))
        {
            _texts.Add(path, texts = []);
        }

        texts.Add(folded);
    }
}
