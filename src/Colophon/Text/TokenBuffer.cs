namespace Colophon.Text;

/// <summary>The tokens of one text and their folded forms as UTF-8; reused from text to text so that tokenising allocates nothing.</summary>
internal sealed class TokenBuffer
{
    private byte[] _bytes = new byte[4096];
    private Token[] _tokens = new Token[512];
    private int _used;

    public int Count { get; private set; }

    /// <summary>How many positions the text takes.</summary>
    public int Positions { get; set; }

    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, Count);

    public ReadOnlySpan<byte> Form(in Token token) => _bytes.AsSpan(token.Offset, token.Length);

    public ReadOnlySpan<byte> Form(int index) => Form(_tokens[index]);

    public void Clear()
    {
        Count = 0;
        Positions = 0;
        _used = 0;
    }

    public void Add(int start, int end, ReadOnlySpan<byte> form, int position, TokenKind kind)
    {
        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, 2 * Count);
        }

        if (_used + form.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, 2 * _bytes.Length);
        }

        form.CopyTo(_bytes.AsSpan(_used));
        _tokens[Count++] = new Token(start, end, _used, form.Length, position, kind);
        _used += form.Length;
    }
}
