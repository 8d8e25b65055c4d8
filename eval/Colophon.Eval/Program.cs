using System.CommandLine;
using Colophon.Eval.Search;

namespace Colophon.Eval;

internal static class Program
{
    private static int Main(string[] args)
    {
        var everything = SearchEval.Command();
        var root = new RootCommand("Measures how good Colophon's answers are on judged data, against peers and against the committed baselines.") { everything };
        return root.Parse(args.Length > 0 ? args : [everything.Name]).Invoke();
    }
}
