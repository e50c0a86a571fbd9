using System.IO.Compression;

namespace Pagewire.Reading.Unpacking;

/// <summary>What a gzip file (RFC 1952) unpacks to, up to the place where it breaks.</summary>
internal sealed class GunzippedStream : ForwardStream
{
    private readonly MarkedEnd _packed;
    private readonly GZipStream _plain;
    private bool _ended;
    private bool _given;

    /// <param name="packed">The gzip file; not disposed.</param>
    public GunzippedStream(Stream packed)
    {
        _packed = new(packed);
        _plain = new(_packed, CompressionMode.Decompress, leaveOpen: true);
    }

    /// <summary>Why there is nothing further; null where the file goes on or is whole.</summary>
    public string? Broken { get; private set; }

    /// <exception cref="InvalidDataException">Not a single byte can be unpacked.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (_ended || buffer.IsEmpty) return 0;
        var read = 0;
        try
        {
            read = _plain.Read(buffer);
            if (_packed.MarkRead && !MarkedEnd.IsMark(buffer[..read], _plain)) Break("the gzip file was cut off");
        }
        catch (InvalidDataException)
        {
            Break(_packed.MarkRead ? "the gzip file was cut off" : "the gzip file is damaged");
        }
        _ended = _packed.MarkRead || Broken is not null || read == 0;
        if (_ended) return 0;
        _given = true;
        return read;
    }

    private void Break(string why)
    {
        Broken = why + "; copy it again from where it came";
        if (!_given) throw new InvalidDataException(Broken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _plain.Dispose();
        base.Dispose(disposing);
    }
}
