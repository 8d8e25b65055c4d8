using Colophon.Libraries;
using Colophon.Web.Shell;

namespace Colophon.Web.Status;

internal static class StatusEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapMethods("/status", Page.Methods, (Library library) => new Page<StatusPage>(library.Status()));
        app.MapMethods("/api/status", Page.Methods, (Library library) => TypedResults.Json(library.Status())).RequireRateLimiting(ApiLimit.Policy);
    }
}
