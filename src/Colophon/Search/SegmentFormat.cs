namespace Colophon.Search;

/// <summary>The parts of a segment file; their numbers stand in the file (<c>docs/methods/search-format.md</c>).</summary>
internal enum Section
{
    Postings,
    Positions,
    Terms,
    TermIndex,
    Works,
    WorkOrder,
    Dates,
    Flags,
    FieldLengths,

    /// <summary>The first of <see cref="KeyColumn"/>'s parts; each column has <see cref="KeyParts"/>.</summary>
    Keys,
}

/// <summary>The parts of a column of keys.</summary>
internal enum KeyParts
{
    Starts,
    Numbers,
    KeyStarts,
    KeyBytes,
    LabelStarts,
    LabelBytes,
}

/// <summary>The columns that give each document any number of keys.</summary>
internal enum KeyColumn
{
    Category,
    Source,
    Venue,
    Author,
}

/// <summary>What is known of a document in one bit each.</summary>
[Flags]
internal enum DocumentFlags : byte
{
    None = 0,
    Code = 1,
    Doi = 2,
    Abstract = 4,
}

/// <summary>The frame of a segment file.</summary>
internal static class SegmentFormat
{
    /// <summary>Raised when the layout or the analysis changes; another version is rebuilt, not read.</summary>
    public const int Version = 1;

    public const int HeaderSize = 16;
    public const int KeyPartCount = 6;
    public const int KeyColumnCount = 4;
    public const int SectionCount = (int)Section.Keys + (KeyPartCount * KeyColumnCount);

    /// <summary>Offset, length, checksum and a reserved word for each section; then documents, terms, checksum of the footer, and the closing mark.</summary>
    public const int FooterSize = (24 * SectionCount) + 16 + 8;

    /// <summary>The stored lengths: those of all fields but the last, whose end nobody asks for.</summary>
    public const int StoredLengths = Ranking.Fields - 1;

    /// <summary>How many positions one name takes, so that words of one name are told from those of the next.</summary>
    public const int NameStride = 8;

    public static ReadOnlySpan<byte> Opening => "COLOPHSG"u8;

    public static ReadOnlySpan<byte> Closing => "SGCOLOPH"u8;

    public static int KeySection(KeyColumn column, KeyParts part) => (int)Section.Keys + ((int)column * KeyPartCount) + (int)part;
}
