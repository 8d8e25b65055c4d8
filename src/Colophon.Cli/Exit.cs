namespace Colophon.Cli;

/// <summary>Exit statuses: a contract with scripts.</summary>
internal static class Exit
{
    public const int Done = 0;
    public const int Quarantined = 1;
    public const int Usage = 2;
    public const int Failed = 3;
}
