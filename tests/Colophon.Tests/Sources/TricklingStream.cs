namespace Colophon.Tests.Sources;

/// <summary>Gives its bytes a few at a time, in uneven portions, as a slow pipe does.</summary>
internal sealed class TricklingStream(byte[] bytes) : MemoryStream(bytes, writable: false)
{
    private int turn;

    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1 + (turn++ % 7)));
}
