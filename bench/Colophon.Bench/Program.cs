using System.CommandLine;
using Colophon.Bench;

var root = new RootCommand("Measures Colophon's speed and memory, beside its peers. Figures are printed as Markdown with the machine named.")
{
    AllBench.Command(),
    SearchBench.Command(),
    HttpBench.Command(),
    ImportBench.Command(),
};
return await root.Parse(args).InvokeAsync();
