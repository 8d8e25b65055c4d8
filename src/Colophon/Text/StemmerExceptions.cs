namespace Colophon.Text;

/// <summary>The words that the rules of <see cref="EnglishStemmer"/> would spoil, as its author lists them.</summary>
internal static class StemmerExceptions
{
    /// <summary>Stems a word by the list alone, in place.</summary>
    public static bool TryWhole(Span<byte> word, out int length)
    {
        ReadOnlySpan<byte> stem = word switch
        {
            _ when word.SequenceEqual("skis"u8) => "ski"u8,
            _ when word.SequenceEqual("skies"u8) => "sky"u8,
            _ when word.SequenceEqual("dying"u8) => "die"u8,
            _ when word.SequenceEqual("lying"u8) => "lie"u8,
            _ when word.SequenceEqual("tying"u8) => "tie"u8,
            _ when word.SequenceEqual("idly"u8) => "idl"u8,
            _ when word.SequenceEqual("gently"u8) => "gentl"u8,
            _ when word.SequenceEqual("ugly"u8) => "ugli"u8,
            _ when word.SequenceEqual("early"u8) => "earli"u8,
            _ when word.SequenceEqual("only"u8) => "onli"u8,
            _ when word.SequenceEqual("singly"u8) => "singl"u8,
            _ => default,
        };
        if (stem.IsEmpty)
        {
            length = word.Length;
            return word.Length is >= 3 and <= 5 && (word.SequenceEqual("sky"u8) || word.SequenceEqual("news"u8) || word.SequenceEqual("howe"u8) || word.SequenceEqual("atlas"u8)
                || word.SequenceEqual("cosmos"u8) || word.SequenceEqual("bias"u8) || word.SequenceEqual("andes"u8));
        }

        stem.CopyTo(word);
        length = stem.Length;
        return true;
    }

    /// <summary>Whether nothing more is taken off a word once its plural is.</summary>
    public static bool StopsAfterFirstStep(ReadOnlySpan<byte> word) => word.Length is >= 6 and <= 7
        && (word.SequenceEqual("inning"u8) || word.SequenceEqual("outing"u8) || word.SequenceEqual("canning"u8) || word.SequenceEqual("herring"u8)
            || word.SequenceEqual("earring"u8) || word.SequenceEqual("proceed"u8) || word.SequenceEqual("exceed"u8) || word.SequenceEqual("succeed"u8));
}
