using Colophon.Yardsticks;

namespace Colophon.Tests.Bench;

public sealed class DocumentFileTests
{
    [Fact]
    public void tabs_and_every_kind_of_line_break_become_one_space() =>
        DocumentFile.OnOneLine(" a\tb\r\n\u0085\u2028c  d\n").ShouldBe("a b c d");

    [Fact]
    public void documents_are_the_same_after_writing_and_reading()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("colophon").FullName, "documents.tsv");

        DocumentFile.Write(path, [new Document("d1", "Kites\tover copper", "", ["Ada Quill", "B. Marsh"], "Letters")]).ShouldBe(1);

        var read = DocumentFile.Read(path).ShouldHaveSingleItem();
        read.Title.ShouldBe("Kites over copper");
        read.People.ShouldBe(["Ada Quill", "B. Marsh"]);
        (read.Id, read.Abstract, read.Venue).ShouldBe(("d1", "", "Letters"));
    }
}
