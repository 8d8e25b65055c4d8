namespace Colophon.Sources;

/// <summary>The first block of a tar archive.</summary>
internal static class TarHead
{
    private const int Block = 512;
    private const int ChecksumAt = 148;
    private const int ChecksumLength = 8;

    /// <summary>Whether these bytes begin with a tar header: its checksum is right (POSIX.1-1988 ustar; older tars have the same one).</summary>
    public static bool Is(ReadOnlySpan<byte> head)
    {
        if (head.Length < Block || head[0] == 0)
        {
            return false;
        }

        int sum = 0, printed = 0;
        for (int i = 0; i < Block; i++)
        {
            bool inChecksum = i is >= ChecksumAt and < ChecksumAt + ChecksumLength;
            sum += inChecksum ? ' ' : head[i];
            if (inChecksum && head[i] is >= (byte)'0' and <= (byte)'7')
            {
                printed = (printed * 8) + (head[i] - '0');
            }
        }

        return sum == printed;
    }
}
