namespace Colophon.Text;

/// <content>Sub- and superscripts, limits, primes.</content>
internal sealed partial class MathParser
{
    private MathNode? Scripted()
    {
        bool scriptFirst = Current is '^' or '_' or '\'' or '\u2019' || (Current == '\\' && PeekCommand() is "sp" or "sb");
        var node = scriptFirst ? MathNode.Of("mrow") : Atom();
        while (node is not null)
        {
            int before = _pos;
            SkipSpaces();
            if (Scripts(node) is not { } scripted)
            {
                _pos = _failed ? _end : before;
                return node;
            }

            node = scripted;
        }

        return node;
    }

    // One subscript and one superscript (primes included) in any order; a second of either begins anew on top of the first.
    private MathNode? Scripts(MathNode node)
    {
        MathNode? sub = null;
        List<MathNode> sup = [];
        bool hasPower = false;
        while (!AtEnd)
        {
            if (Current is '\'' or '\u2019')
            {
                sup.Add(MathNode.Operator(Primes()));
            }
            else if (sub is null && IsScript('_', "sb"))
            {
                sub = Argument();
            }
            else if (!hasPower && IsScript('^', "sp"))
            {
                hasPower = true;
                sup.Add(Argument());
            }
            else if (Current == '\\' && PeekCommand() is "limits" or "nolimits" or "displaylimits")
            {
                ReadCommand();
            }
            else
            {
                break;
            }

            SkipSpacesBeforeScript();
        }

        return sub is null && sup.Count == 0 ? null : Attach(node, sub, sup.Count == 0 ? null : MathNode.Row(sup));
    }

    private bool IsScript(char sign, string command)
    {
        if (Current == sign)
        {
            _pos++;
            return true;
        }

        if (Current == '\\' && PeekCommand().SequenceEqual(command))
        {
            ReadCommand();
            return true;
        }

        return false;
    }

    private void SkipSpacesBeforeScript()
    {
        int before = _pos;
        SkipSpaces();
        if (AtEnd || Current is not ('^' or '_' or '\'' or '\\'))
        {
            _pos = _failed ? _end : before;
        }
    }

    private string Primes()
    {
        int count = 0;
        while (!AtEnd && Current is '\'' or '\u2019')
        {
            count++;
            _pos++;
        }

        return count switch { 1 => "′", 2 => "″", 3 => "‴", _ => new string('′', count) };
    }

    private static MathNode Attach(MathNode node, MathNode? sub, MathNode? sup)
    {
        bool limits = node.Role is MathRole.Limits or MathRole.LimitFunction;
        var scripted = (sub, sup) switch
        {
            (not null, not null) => MathNode.Of(limits ? "munderover" : "msubsup", node, sub, sup),
            (not null, null) => MathNode.Of(limits ? "munder" : "msub", node, sub),
            _ => MathNode.Of(limits ? "mover" : "msup", node, sup!),
        };
        return IsFunction(node) ? scripted with { Role = MathRole.Function } : scripted;
    }
}
