using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Colophon.Libraries;
using Colophon.Search;
using Colophon.Web;
using Colophon.Web.Shell;
using Colophon.WebTests.Made;

namespace Colophon.WebTests;

/// <summary>What pages promise to browsers, crawlers and scripts.</summary>
public sealed partial class PagesOverHttpTests(Site site)
{
    private const int LargestPage = 100 * 1024;

    public static TheoryData<string> Pages => [.. Site.Pages];

    public static TheoryData<string, int> Problems => new(Site.Problems.Select(p => (p.Address, p.Status)));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task is_a_page_of_at_most_100_kilobytes(string address)
    {
        using var answer = await site.Http.GetAsync(new Uri(address, UriKind.Relative));
        byte[] html = await answer.Content.ReadAsByteArrayAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        html.Length.ShouldBeLessThanOrEqualTo(LargestPage);
    }

    [Theory]
    [MemberData(nameof(Problems))]
    public async Task a_problem_has_a_page_too(string address, int status)
    {
        using var answer = await site.Http.GetAsync(new Uri(address, UriKind.Relative));
        ((int)answer.StatusCode).ShouldBe(status);
        string html = await answer.Content.ReadAsStringAsync();
        html.ShouldContain("<h1>");
        html.ShouldContain("type=\"search\"");
    }

    [Fact]
    public async Task a_fault_of_the_program_has_a_page_without_its_details()
    {
        var closed = Library.Open(site.Library);
        closed.Search.Search(new SearchRequest("x"));
        closed.Dispose();
        await using var app = ColophonWeb.Build(closed, new WebOptions("http://127.0.0.1:0"));
        await app.StartAsync();
        using var answer = await site.Http.GetAsync(new Uri(app.Urls.Single() + "/search?q=x"));
        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        string html = await answer.Content.ReadAsStringAsync();
        html.ShouldContain("Something broke here");
        html.ShouldNotContain("Exception");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
    }

    [Fact]
    public void what_every_page_loads_is_small()
    {
        Asset.Style.Length.ShouldBeLessThanOrEqualTo(20 * 1024);
        Asset.Script.Length.ShouldBeLessThanOrEqualTo(10 * 1024);
    }

    [Fact]
    public async Task assets_are_kept_for_ever()
    {
        using var answer = await site.Http.GetAsync(new Uri(Asset.Style.Address, UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task runs_no_script_that_stands_in_the_page(string address)
    {
        using var answer = await site.Http.GetAsync(new Uri(address, UriKind.Relative));
        string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
        string html = await answer.Content.ReadAsStringAsync();
        ScriptTag().Count(html).ShouldBe(1);
        Handler().Matches(html).ShouldBeEmpty();
        html.ShouldNotContain("href=\"javascript:", Case.Insensitive);
    }

    [Fact]
    public async Task every_link_leads_somewhere()
    {
        var pages = new Dictionary<string, HashSet<string>>();
        foreach (string address in Site.Pages)
        {
            string html = await site.Http.GetStringAsync(new Uri(address, UriKind.Relative));
            var ids = Id().Matches(html).Select(m => m.Groups[1].Value).ToHashSet();
            foreach (string link in Links(html))
            {
                if (link.StartsWith('#'))
                {
                    ids.ShouldContain(link[1..], address);
                }
                else if (link.StartsWith('/'))
                {
                    pages.TryAdd(link.Split('#')[0], []);
                    pages[link.Split('#')[0]].Add(address);
                }
                else
                {
                    link.ShouldMatch("^https?://", address);
                }
            }
        }

        var dead = new List<string>();
        foreach (var (link, from) in pages)
        {
            using var answer = await site.Http.GetAsync(new Uri(link, UriKind.Relative));
            if ((int)answer.StatusCode >= 400)
            {
                dead.Add($"{(int)answer.StatusCode} {link} from {from.First()}");
            }
        }

        pages.Count.ShouldBeGreaterThan(150);
        dead.ShouldBeEmpty();
    }

    [Fact]
    public async Task links_out_of_the_library_tell_nobody_where_the_reader_came_from()
    {
        string html = await site.Http.GetStringAsync(new Uri($"/work/{MadeLibrary.Full}", UriKind.Relative));
        var outside = OutsideLink().Matches(html);
        outside.Count.ShouldBeGreaterThan(1);
        outside.ShouldAllBe(m => m.Value.Contains("rel=\"noreferrer nofollow noopener\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task hostile_text_stays_text()
    {
        string html = await site.Http.GetStringAsync(new Uri($"/work/{MadeLibrary.Hostile}", UriKind.Relative));
        html.ShouldNotContain("<script>");
        html.ShouldNotContain("<img");
        html.ShouldNotContain("<svg onload");
        html.ShouldNotContain("\u202E");
        html.ShouldContain("&lt;script&gt;");
    }

    [Fact]
    public async Task the_id_of_another_version_leads_to_the_works_own()
    {
        using var answer = await site.Http.GetAsync(new Uri($"/work/{MadeLibrary.Doi}", UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        answer.Headers.Location!.ToString().ShouldBe($"/work/{MadeLibrary.Full}");
    }

    [Fact]
    public async Task an_id_with_a_slash_is_found_however_it_is_written()
    {
        foreach (string address in new[] { "/work/arxiv:hep-th/9108001", "/work/arxiv%3Ahep-th/9108001" })
        {
            using var answer = await site.Http.GetAsync(new Uri(address, UriKind.Relative));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        }
    }

    [Fact]
    public async Task a_name_written_as_people_write_it_leads_to_its_page()
    {
        using var answer = await site.Http.GetAsync(new Uri("/person/Shen,%20Li", UriKind.Relative));
        answer.Headers.Location!.ToString().ShouldBe("/person/li-shen");
    }

    [Fact]
    public async Task the_latest_day_is_where_day_leads()
    {
        using var answer = await site.Http.GetAsync(new Uri("/day", UriKind.Relative));
        answer.Headers.Location!.ToString().ShouldBe("/day/2025-12-05");
    }

    [Fact]
    public async Task a_page_that_did_not_change_is_not_sent_again()
    {
        using var first = await site.Http.GetAsync(new Uri("/status", UriKind.Relative));
        using var again = new HttpRequestMessage(HttpMethod.Get, "/status");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await site.Http.SendAsync(again);
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await second.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task answers_head_as_get_without_a_body()
    {
        foreach (string address in Site.Pages)
        {
            using var head = new HttpRequestMessage(HttpMethod.Head, address);
            using var answer = await site.Http.SendAsync(head);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task what_is_not_for_reading_is_refused()
    {
        using var answer = await site.Http.PostAsync(new Uri("/status", UriKind.Relative), new StringContent("x"));
        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task pages_travel_compressed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/help");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var answer = await site.Http.SendAsync(request);
        answer.Content.Headers.ContentEncoding.ShouldBe(["br"]);
    }

    [Fact]
    public async Task citations_download_in_three_formats()
    {
        foreach (var (format, extension) in new[] { ("bibtex", "bib"), ("ris", "ris"), ("csl-json", "json") })
        {
            using var answer = await site.Http.GetAsync(new Uri($"/cite/{format}/{MadeLibrary.Full}", UriKind.Relative));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Content.Headers.ContentDisposition!.FileName.ShouldBe($"arxiv-2510.01234.{extension}");
            (await answer.Content.ReadAsStringAsync()).ShouldContain("Sparse Lanterns");
        }
    }

    [Fact]
    public async Task the_api_speaks_json_also_of_its_problems()
    {
        var work = JsonDocument.Parse(await site.Http.GetStringAsync(new Uri($"/api/work/{MadeLibrary.Full}", UriKind.Relative))).RootElement;
        work.GetProperty("id").GetString().ShouldBe(MadeLibrary.Full);
        work.GetProperty("authors")[1].GetProperty("key").GetString().ShouldBe("li-shen");
        foreach (var (address, status) in new[] { ("/api/work/nothing", 404), ("/api/nothing", 404), ("/api/search?q=x&limit=0", 400), ("/api/search?q=x&limit=many", 400) })
        {
            using var answer = await site.Http.GetAsync(new Uri(address, UriKind.Relative));
            ((int)answer.StatusCode).ShouldBe(status, address);
            JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("error").GetString().ShouldNotBeNullOrEmpty();
        }
    }

    [Fact]
    public async Task the_api_searches()
    {
        var answer = JsonDocument.Parse(await site.Http.GetStringAsync(new Uri("/api/search?q=lanterns&limit=3", UriKind.Relative))).RootElement;
        answer.GetProperty("total").GetInt64().ShouldBeGreaterThan(3);
        answer.GetProperty("hits").GetArrayLength().ShouldBe(3);
    }

    private static IEnumerable<string> Links(string html) => Link().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value));

    [GeneratedRegex("<a [^>]*href=\"([^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("<a [^>]*href=\"https?://[^>]*>")]
    private static partial Regex OutsideLink();

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Id();

    [GeneratedRegex("<[a-z][^<>]*\\s(on\\w+|style)=")]
    private static partial Regex Handler();

    [GeneratedRegex("<script[ >]")]
    private static partial Regex ScriptTag();
}
