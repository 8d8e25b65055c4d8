namespace Colophon.Tests.Text;

/// <summary>Texts gone wrong in repeatable ways: cut, doubled, swapped, sprinkled with signs.</summary>
internal static class Mutations
{
    private const string Signs = "\\{}[]()$&^_'\"~%#<>|-=@. \n\u0000\u0301\uD83D\uDE00\uFFFEéλ中0aZ";

    public static IEnumerable<string> Of(string[] seeds, int count, int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < count; i++)
        {
            string text = seeds[random.Next(seeds.Length)];
            for (int changes = random.Next(1, 6); changes > 0; changes--)
            {
                text = Change(text, random);
            }

            yield return text;
        }
    }

    private static string Change(string text, Random random)
    {
        int at = random.Next(text.Length + 1);
        int length = random.Next(Math.Min(12, text.Length - at) + 1);
        return random.Next(4) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, Signs[random.Next(Signs.Length)].ToString()),
            2 => text.Insert(random.Next(text.Length + 1), text.Substring(at, length)),
            _ => text.Remove(at, length).Insert(at, new string(Signs[random.Next(Signs.Length)], random.Next(4))),
        };
    }
}
