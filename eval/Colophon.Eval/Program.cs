using System.CommandLine;
using Colophon.Eval.Search;

namespace Colophon.Eval;

internal static class Program
{
    private static int Main(string[] args) =>
        new RootCommand("Measures how good Colophon's answers are on judged data, against peers and against the committed baselines.") { SearchEval.Command() }.Parse(args).Invoke();
}
