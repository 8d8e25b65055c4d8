using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Colophon.Web.Shell;

/// <summary>A file that pages need, carried inside the program. Its address holds its hash, so that browsers may keep it for ever.</summary>
internal sealed class Asset
{
    public static readonly Asset Style = new("colophon.css", "text/css; charset=utf-8");
    public static readonly Asset Script = new("colophon.js", "text/javascript; charset=utf-8");
    public static readonly Asset Mark = new("mark.svg", "image/svg+xml");

    private readonly byte[] _bytes;
    private readonly string _contentType;

    private Asset(string name, string contentType)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        _bytes = new byte[stream.Length];
        stream.ReadExactly(_bytes);
        _contentType = contentType;
        Address = $"/assets/{Convert.ToHexStringLower(SHA256.HashData(_bytes).AsSpan(0, 6))}/{name}";
    }

    public string Address { get; }

    public int Length => _bytes.Length;

    public static void Map(WebApplication app)
    {
        foreach (var asset in (ReadOnlySpan<Asset>)[Style, Script, Mark])
        {
            app.MapMethods(asset.Address, Page.Methods, asset.Send);
        }

        app.MapMethods("/favicon.ico", Page.Methods, () => TypedResults.Redirect(Mark.Address));
    }

    private Microsoft.AspNetCore.Http.HttpResults.FileContentHttpResult Send(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(_bytes, _contentType, entityTag: new EntityTagHeaderValue($"\"{Address.Split('/')[2]}\""));
    }
}
