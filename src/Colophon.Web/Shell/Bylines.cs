using Colophon.People;
using Colophon.Works;

namespace Colophon.Web.Shell;

/// <summary>Which names of a long line of authors stand in a list.</summary>
/// <param name="Names">The names shown, in order.</param>
/// <param name="Skips">Whether names are left out between the last name shown and the one before it.</param>
/// <param name="More">How many are not shown.</param>
/// <param name="Open">Whether the source itself leaves names out without a number.</param>
internal sealed record ShortByline(IReadOnlyList<PersonName> Names, bool Skips, int More, bool Open)
{
    private const int Shown = 4;

    /// <summary>The first names, and always the one whose page it is.</summary>
    public static ShortByline Of(Work work, string? here)
    {
        int total = work.Bylines.Count;
        bool cut = total > Shown + 1;
        var names = work.Bylines.Take(cut ? Shown : total).Select(b => b.Name).ToList();
        var self = cut && here is not null && names.TrueForAll(n => n.Key != here) ? work.Bylines.FirstOrDefault(b => b.Name.Key == here)?.Name : null;
        if (self is not null)
        {
            names[^1] = self;
        }

        int known = Math.Max(total, work.StatedAuthorCount ?? 0);
        return new ShortByline(names, self is not null, known - names.Count, work.BylinesIncomplete && known == total);
    }
}
