using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Colophon.Sources.Acl;

/// <summary>A small piece of YAML: text, list or map. Built from events, as the library's own trees follow any nesting until the stack ends.</summary>
internal sealed class YamlTree
{
    private const int MaxDepth = 8;

    private readonly Dictionary<string, YamlTree> entries = new(StringComparer.Ordinal);

    /// <summary>The text; null for a list or a map.</summary>
    public string? Text { get; private init; }

    /// <summary>The items of a list.</summary>
    public List<YamlTree> Items { get; } = [];

    /// <summary>The value of a key; null if there is none.</summary>
    public YamlTree? this[string key] => entries.GetValueOrDefault(key);

    /// <summary>Reads one document; null if it is broken, too deep, or uses anchors.</summary>
    public static YamlTree? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var parser = new Parser(new StringReader(Encoding.UTF8.GetString(bytes.Span)));
            parser.Consume<StreamStart>();
            return parser.TryConsume<DocumentStart>(out _) ? Node(parser, 0) : null;
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException)
        {
            // Besides its own, the library lets exceptions of its inner works escape on text that is no YAML.
            return null;
        }
    }

    private static YamlTree Node(Parser parser, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new YamlException("nested too deeply");
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlTree { Text = scalar.Value };
        }

        var tree = new YamlTree();
        if (parser.TryConsume<SequenceStart>(out _))
        {
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                tree.Items.Add(Node(parser, depth + 1));
            }

            return tree;
        }

        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            string? key = Node(parser, depth + 1).Text;
            var value = Node(parser, depth + 1);
            if (key is not null)
            {
                tree.entries[key] = value;
            }
        }

        return tree;
    }
}
