using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Colophon.Web.Shell;

/// <summary>A page as an answer: rendered whole, so that it has a length and a tag by which a browser asks whether it changed.</summary>
/// <typeparam name="TComponent">The page's component; takes its data as the parameter <c>Model</c>.</typeparam>
internal sealed class Page<TComponent>(object? model, int status = StatusCodes.Status200OK) : IResult
    where TComponent : IComponent
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        byte[] html = await Render(httpContext.RequestServices);
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-cache";
        if (status == StatusCodes.Status200OK)
        {
            string tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(html).AsSpan(0, 12))}\"";
            response.Headers.ETag = tag;
            if (httpContext.Request.Headers.IfNoneMatch.Contains(tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        await response.Body.WriteAsync(html, httpContext.RequestAborted);
    }

    private async Task<byte[]> Render(IServiceProvider services)
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        string html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = model is null ? ParameterView.Empty : ParameterView.FromDictionary(new Dictionary<string, object?> { ["Model"] = model });
            return (await renderer.RenderComponentAsync<TComponent>(parameters)).ToHtmlString();
        });
        return Encoding.UTF8.GetBytes(html);
    }
}

/// <summary>What pages have in common.</summary>
internal static class Page
{
    /// <summary>Pages answer both: a HEAD is a GET without the body.</summary>
    public static readonly string[] Methods = ["GET", "HEAD"];

    /// <summary>Works on one page of a list: with it no list outgrows 100 KB of HTML.</summary>
    public const int Size = 20;

    /// <summary>The last page of any list; what lies behind it is found by narrowing the search.</summary>
    public const int Last = 50;

    /// <summary>How many pages a list of so many things has.</summary>
    public static int Count(long total, int size = Size) => (int)Math.Clamp((total + size - 1) / size, 1, Last);

    /// <summary>Reads a page number; null if there is no such page.</summary>
    public static int? Number(string? text) =>
        string.IsNullOrEmpty(text) ? 1 : int.TryParse(text, System.Globalization.NumberStyles.None, null, out int page) && page is >= 1 and <= Last ? page : null;
}
