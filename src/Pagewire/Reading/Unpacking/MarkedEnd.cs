using System.IO.Compression;

namespace Pagewire.Reading.Unpacking;

/// <summary>A gzip file with one more member behind it, a mark. A decoder that meets the end of a file does not tell whether it expected more; where it unpacks the mark, it did not.</summary>
/// <param name="packed">The gzip file; not disposed.</param>
internal sealed class MarkedEnd(Stream packed) : ForwardStream
{
    // Checksum and length come alone: a wrong one costs all that is unpacked together with it.
    private const int TrailerLength = 8;
    private static readonly byte[] s_mark = "Pagewire"u8.ToArray();
    private static readonly byte[] s_member = Packed(s_mark);

    private readonly byte[] _held = new byte[TrailerLength];
    private int _heldLength;
    private bool _ended;
    private int _memberRead;

    /// <summary>Whether the decoder asked for more than the file has.</summary>
    public bool MarkRead => _memberRead > 0;

    public override int Read(Span<byte> buffer)
    {
        while (!_ended)
        {
            _held.AsSpan(0, _heldLength).CopyTo(buffer);
            var read = packed.Read(buffer[_heldLength..]);
            _ended = read == 0;
            if (_ended) return _heldLength > 0 ? _heldLength : Read(buffer);
            var length = _heldLength + read;
            _heldLength = Math.Min(length, TrailerLength);
            buffer[(length - _heldLength)..length].CopyTo(_held);
            if (length > _heldLength) return length - _heldLength;
        }
        var some = s_member.AsSpan(_memberRead);
        some = some[..Math.Min(some.Length, buffer.Length)];
        some.CopyTo(buffer);
        _memberRead += some.Length;
        return some.Length;
    }

    /// <summary>Whether what was unpacked, and all that follows, is the mark.</summary>
    public static bool IsMark(ReadOnlySpan<byte> unpacked, Stream rest)
    {
        if (unpacked.Length > s_mark.Length) return false;
        Span<byte> all = stackalloc byte[s_mark.Length + 1];
        unpacked.CopyTo(all);
        var length = unpacked.Length + rest.ReadAtLeast(all[unpacked.Length..], all.Length - unpacked.Length, throwOnEndOfStream: false);
        return all[..length].SequenceEqual(s_mark);
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.NoCompression)) gzip.Write(bytes);
        return packed.ToArray();
    }
}
