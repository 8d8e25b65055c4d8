namespace Colophon.Sources.Acl;

/// <summary>
/// The ACL Anthology as its own repository keeps it: a folder of XML collections, <c>name_variants.yaml</c>, and one YAML file for each venue.
/// </summary>
internal sealed class AclAnthology : IFormat
{
    public string Name => "acl-anthology";

    public string Source => "acl";

    public string Description => "the data folder of the ACL Anthology's repository: xml/*.xml, yaml/name_variants.yaml, yaml/venues/*.yaml";

    public int Recognise(ReadOnlySpan<byte> head, string fileName)
    {
        if (IsXml(head))
        {
            return head.IndexOf("<collection id=\""u8) >= 0 && (head.IndexOf("<volume id=\""u8) >= 0 || head.IndexOf("<event id=\""u8) >= 0) ? 3 : 0;
        }

        return head.StartsWith("- canonical:"u8) ? 3 : IsVenue(head) && IsYamlName(fileName) ? 2 : 0;
    }

    public IEnumerable<Piece> Cut(Stream input, ReadingContext context)
    {
        var peeked = new PeekedStream(input);
        return IsXml(peeked.Head) ? new AclCollection(peeked).Papers()
            : IsVenue(peeked.Head) ? AclYaml.CutVenue(peeked, context.FileName)
            : AclYaml.CutNames(peeked);
    }

    public Reading Read(ReadOnlyMemory<byte> original, string source) =>
        original.Span.StartsWith("<"u8) ? AclPaper.Read(original)
        : original.Span.StartsWith(AclYaml.VenueLine) ? AclYaml.ReadVenue(original)
        : AclYaml.ReadName(original);

    private static bool IsXml(ReadOnlySpan<byte> head) => head.TrimStart(" \t\r\n"u8) is [(byte)'<', ..];

    private static bool IsVenue(ReadOnlySpan<byte> head) => HasKey(head, "acronym:"u8) && HasKey(head, "name:"u8);

    private static bool HasKey(ReadOnlySpan<byte> head, ReadOnlySpan<byte> key)
    {
        int at = head.IndexOf(key);
        return at == 0 || (at > 0 && head[at - 1] == '\n');
    }

    private static bool IsYamlName(string fileName) =>
        fileName.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || fileName.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
}
