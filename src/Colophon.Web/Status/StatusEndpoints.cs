using Colophon.Web.Shell;

namespace Colophon.Web.Status;

internal static class StatusEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapMethods("/status", Page.Methods, (CountedStatus status) => new Page<StatusPage>(status.Current));
        app.MapMethods("/api/status", Page.Methods, (CountedStatus status) => TypedResults.Json(ApiStatus.Of(status.Current))).RequireRateLimiting(ApiLimit.Policy);
    }
}
