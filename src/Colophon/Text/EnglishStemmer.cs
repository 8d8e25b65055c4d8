namespace Colophon.Text;

/// <summary>
/// The stem of an English word: M. F. Porter's second English stemmer ("Porter2", 2001–2005, snowballstem.org/algorithms/english), written
/// from its description. Works in place on ASCII lower case; R1 and R2 are its two regions after the first and second vowel–consonant pair.
/// </summary>
internal ref struct EnglishStemmer
{
    private readonly Span<byte> _word;
    private int _length;
    private int _r1;
    private int _r2;

    private EnglishStemmer(Span<byte> word)
    {
        _word = word;
        _length = word.Length;
    }

    /// <summary>Stems a word in place.</summary>
    /// <param name="word">Folded letters; a form with anything else, or of less than three letters, stays as it is.</param>
    /// <returns>The length of the stem, which may be one more letter than a suffix left (<c>hoping</c>, <c>hope</c>) but never longer than the word.</returns>
    public static int Stem(Span<byte> word)
    {
        if (word.Length < 3 || word.IndexOfAnyExceptInRange((byte)'a', (byte)'z') >= 0)
        {
            return word.Length;
        }

        if (StemmerExceptions.TryWhole(word, out int length))
        {
            return length;
        }

        var stemmer = new EnglishStemmer(word);
        stemmer.Run();
        return stemmer._length;
    }

    private readonly ReadOnlySpan<byte> Word => _word[.._length];

    private void Run()
    {
        MarkConsonantY();
        MarkRegions();
        Step1A();
        if (!StemmerExceptions.StopsAfterFirstStep(Word))
        {
            Step1B();
            Step1C();
            Step2();
            Step3();
            Step4();
            Step5();
        }

        for (int i = 0; i < _length; i++)
        {
            _word[i] = _word[i] == 'Y' ? (byte)'y' : _word[i];
        }
    }

    private readonly void MarkConsonantY()
    {
        for (int i = 0; i < _length; i++)
        {
            if (_word[i] == 'y' && (i == 0 || IsVowel(_word[i - 1])))
            {
                _word[i] = (byte)'Y';
            }
        }
    }

    private void MarkRegions()
    {
        _r1 = Word.StartsWith("gener"u8) || Word.StartsWith("arsen"u8) ? 5 : Word.StartsWith("commun"u8) ? 6 : RegionAfter(0);
        _r2 = RegionAfter(_r1);
    }

    private readonly int RegionAfter(int start)
    {
        for (int i = start + 1; i < _length; i++)
        {
            if (!IsVowel(_word[i]) && IsVowel(_word[i - 1]))
            {
                return i + 1;
            }
        }

        return _length;
    }

    private void Step1A()
    {
        if (Ends("sses"u8))
        {
            _length -= 2;
        }
        else if (Ends("ied"u8) || Ends("ies"u8))
        {
            _length -= _length > 4 ? 2 : 1;
        }
        else if (_word[_length - 1] == 's' && !Ends("us"u8) && !Ends("ss"u8) && HasVowel(_length - 2))
        {
            _length--;
        }
    }

    private void Step1B()
    {
        if (Ends("eedly"u8) || Ends("eed"u8))
        {
            int suffix = Ends("eed"u8) ? 3 : 5;
            if (_length - suffix >= _r1)
            {
                _length -= suffix - 2;
            }

            return;
        }

        int removed = Ends("ingly"u8) ? 5 : Ends("edly"u8) ? 4 : Ends("ing"u8) ? 3 : Ends("ed"u8) ? 2 : 0;
        if (removed == 0 || !HasVowel(_length - removed))
        {
            return;
        }

        _length -= removed;
        if (Ends("at"u8) || Ends("bl"u8) || Ends("iz"u8))
        {
            _word[_length++] = (byte)'e';
        }
        else if (EndsDouble())
        {
            _length--;
        }
        else if (_r1 >= _length && EndsShortSyllable())
        {
            _word[_length++] = (byte)'e';
        }
    }

    private readonly void Step1C()
    {
        if (_length > 2 && _word[_length - 1] is (byte)'y' or (byte)'Y' && !IsVowel(_word[_length - 2]))
        {
            _word[_length - 1] = (byte)'i';
        }
    }

    private void Step2()
    {
        if (Replace("ization"u8, "ize"u8, _r1) || Replace("ational"u8, "ate"u8, _r1) || Replace("fulness"u8, "ful"u8, _r1) || Replace("ousness"u8, "ous"u8, _r1)
            || Replace("iveness"u8, "ive"u8, _r1) || Replace("tional"u8, "tion"u8, _r1) || Replace("biliti"u8, "ble"u8, _r1) || Replace("lessli"u8, "less"u8, _r1)
            || Replace("entli"u8, "ent"u8, _r1) || Replace("ation"u8, "ate"u8, _r1) || Replace("alism"u8, "al"u8, _r1) || Replace("aliti"u8, "al"u8, _r1)
            || Replace("ousli"u8, "ous"u8, _r1) || Replace("iviti"u8, "ive"u8, _r1) || Replace("fulli"u8, "ful"u8, _r1) || Replace("enci"u8, "ence"u8, _r1)
            || Replace("anci"u8, "ance"u8, _r1) || Replace("abli"u8, "able"u8, _r1) || Replace("izer"u8, "ize"u8, _r1) || Replace("ator"u8, "ate"u8, _r1)
            || Replace("alli"u8, "al"u8, _r1) || Replace("bli"u8, "ble"u8, _r1))
        {
            return;
        }

        if (Ends("ogi"u8))
        {
            _length -= _length - 3 >= _r1 && _length > 3 && _word[_length - 4] == 'l' ? 1 : 0;
        }
        else if (Ends("li"u8) && _length - 2 >= _r1 && _length > 2 && "cdeghkmnrt"u8.Contains(_word[_length - 3]))
        {
            _length -= 2;
        }
    }

    private void Step3()
    {
        if (Replace("ational"u8, "ate"u8, _r1) || Replace("tional"u8, "tion"u8, _r1) || Replace("alize"u8, "al"u8, _r1) || Replace("icate"u8, "ic"u8, _r1)
            || Replace("iciti"u8, "ic"u8, _r1) || Replace("ical"u8, "ic"u8, _r1) || Replace("ness"u8, ""u8, _r1) || Replace("ful"u8, ""u8, _r1))
        {
            return;
        }

        Replace("ative"u8, ""u8, _r2);
    }

    private void Step4()
    {
        if (Replace("ement"u8, ""u8, _r2) || Replace("ance"u8, ""u8, _r2) || Replace("ence"u8, ""u8, _r2) || Replace("able"u8, ""u8, _r2) || Replace("ible"u8, ""u8, _r2)
            || Replace("ment"u8, ""u8, _r2) || Replace("ant"u8, ""u8, _r2) || Replace("ent"u8, ""u8, _r2) || Replace("ism"u8, ""u8, _r2) || Replace("ate"u8, ""u8, _r2)
            || Replace("iti"u8, ""u8, _r2) || Replace("ous"u8, ""u8, _r2) || Replace("ive"u8, ""u8, _r2) || Replace("ize"u8, ""u8, _r2))
        {
            return;
        }

        if (Ends("ion"u8))
        {
            _length -= _length - 3 >= _r2 && _length > 3 && _word[_length - 4] is (byte)'s' or (byte)'t' ? 3 : 0;
        }
        else
        {
            _ = Replace("al"u8, ""u8, _r2) || Replace("er"u8, ""u8, _r2) || Replace("ic"u8, ""u8, _r2);
        }
    }

    private void Step5()
    {
        byte last = _word[_length - 1];
        if (last == 'e')
        {
            bool inR2 = _length - 1 >= _r2, inR1 = _length - 1 >= _r1;
            _length--;
            if (!inR2 && (!inR1 || EndsShortSyllable()))
            {
                _length++;
            }
        }
        else if (last == 'l' && _length - 1 >= _r2 && _length > 1 && _word[_length - 2] == 'l')
        {
            _length--;
        }
    }

    /// <summary>The longest suffix that fits decides: it is found first, and if it does not lie in its region nothing happens.</summary>
    /// <returns>Whether the word has this suffix.</returns>
    private bool Replace(ReadOnlySpan<byte> suffix, ReadOnlySpan<byte> by, int region)
    {
        if (!Ends(suffix))
        {
            return false;
        }

        int stem = _length - suffix.Length;
        if (stem >= region)
        {
            by.CopyTo(_word[stem..]);
            _length = stem + by.Length;
        }

        return true;
    }

    private readonly bool Ends(ReadOnlySpan<byte> suffix) => _length >= suffix.Length && _word[_length - 1] == suffix[^1] && Word.EndsWith(suffix);

    private readonly bool HasVowel(int end)
    {
        for (int i = 0; i < end; i++)
        {
            if (IsVowel(_word[i]))
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool EndsDouble() => _length > 1 && _word[_length - 1] == _word[_length - 2] && "bdfgmnprt"u8.Contains(_word[_length - 1]);

    /// <summary>A vowel between consonants, the last not w, x or Y; or a vowel that begins the word and one consonant.</summary>
    private readonly bool EndsShortSyllable()
    {
        if (_length < 2 || IsVowel(_word[_length - 1]) || !IsVowel(_word[_length - 2]))
        {
            return false;
        }

        return _length == 2 || (!IsVowel(_word[_length - 3]) && _word[_length - 1] is not ((byte)'w' or (byte)'x' or (byte)'Y'));
    }

    private static bool IsVowel(byte letter) => letter is (byte)'a' or (byte)'e' or (byte)'i' or (byte)'o' or (byte)'u' or (byte)'y';
}
