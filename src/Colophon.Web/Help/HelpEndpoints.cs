using Colophon.Web.Shell;

namespace Colophon.Web.Help;

internal static class HelpEndpoints
{
    public static void Map(WebApplication app) => app.MapMethods("/help", Page.Methods, () => new Page<HelpPage>(null));
}
