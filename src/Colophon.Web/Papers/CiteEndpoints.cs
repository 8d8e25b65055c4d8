using System.Text;
using Colophon.Libraries;
using Colophon.Web.Shell;
using Colophon.Works;

namespace Colophon.Web.Papers;

/// <summary>A citation format as the cite box and the downloads offer it.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Label">Its name for readers.</param>
/// <param name="Extension">The ending of a downloaded file.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Write">How a work is written in it.</param>
internal sealed record CiteFormat(string Name, string Label, string Extension, string ContentType, Func<Work, string> Write)
{
    public static readonly CiteFormat[] All =
    [
        new("bibtex", "BibTeX", "bib", "application/x-bibtex; charset=utf-8", CitationFormats.BibTex),
        new("ris", "RIS", "ris", "application/x-research-info-systems; charset=utf-8", CitationFormats.Ris),
        new("csl-json", "CSL-JSON", "json", "application/vnd.citationstyles.csl+json; charset=utf-8", CitationFormats.CslJson),
    ];
}

internal static class CiteEndpoints
{
    public static void Map(WebApplication app)
    {
        foreach (var format in CiteFormat.All)
        {
            app.MapMethods($"/cite/{format.Name}/{{**id}}", Page.Methods, (Library library, string? id = null) =>
                PaperEndpoints.For(library, $"cite/{format.Name}", id, work => Download(work, format)));
        }
    }

    private static Microsoft.AspNetCore.Http.HttpResults.FileContentHttpResult Download(Work work, CiteFormat format)
    {
        string name = string.Concat(work.Id.Value.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' ? c : '-'));
        return TypedResults.File(Encoding.UTF8.GetBytes(format.Write(work)), format.ContentType, $"{name[..Math.Min(name.Length, 80)]}.{format.Extension}");
    }
}
