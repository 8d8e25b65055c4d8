using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Colophon.Web.Shell;

/// <summary>A generous limit on the API, per address, so that one runaway script does not starve the readers.</summary>
internal static class ApiLimit
{
    public const string Policy = "api";

    public static void Configure(RateLimiterOptions limits, int perMinute)
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = static (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        limits.AddPolicy(Policy, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "local",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) }));
    }
}
