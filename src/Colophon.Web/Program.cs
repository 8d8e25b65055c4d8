namespace Colophon.Web;

internal static class Program;
