namespace Colophon.Storage;

/// <summary>A value for a parameter of a statement: null, a 64-bit integer, text (also as UTF-8 bytes) or bytes.</summary>
internal readonly struct SqlValue
{
    private SqlValue(SqlKind kind, long number, object? reference, ReadOnlyMemory<byte> bytes) => (Kind, Number, Reference, Bytes) = (kind, number, reference, bytes);

    public SqlKind Kind { get; }

    public long Number { get; }

    public object? Reference { get; }

    public ReadOnlyMemory<byte> Bytes { get; }

    public static implicit operator SqlValue(long value) => new(SqlKind.Number, value, null, default);

    public static implicit operator SqlValue(int value) => new(SqlKind.Number, value, null, default);

    public static implicit operator SqlValue(int? value) => value is { } number ? number : default(SqlValue);

    public static implicit operator SqlValue(string? value) => value is null ? default : new(SqlKind.Text, 0, value, default);

    public static implicit operator SqlValue(byte[] value) => new(SqlKind.Bytes, 0, null, value);

    /// <summary>Text that is UTF-8 already.</summary>
    public static SqlValue Utf8(ReadOnlyMemory<byte> text) => new(SqlKind.Utf8, 0, null, text);
}

/// <summary>What a <see cref="SqlValue"/> holds.</summary>
internal enum SqlKind
{
    Null,
    Number,
    Text,
    Utf8,
    Bytes,
}
