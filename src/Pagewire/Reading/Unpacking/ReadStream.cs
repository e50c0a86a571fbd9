using System.Buffers;

namespace Pagewire.Reading.Unpacking;

/// <summary>A stream whose first bytes can be looked at before it is read, and which knows how much it may still give.</summary>
internal sealed class ReadStream : ForwardStream
{
    private readonly Stream _inner;
    private readonly byte[] _head;
    private readonly Budget? _budget;
    private readonly int _headLength;
    private int _headUsed;

    /// <param name="inner">The bytes; not disposed.</param>
    /// <param name="budget">What all unpacked bytes of the upload together may take; null: no limit.</param>
    public ReadStream(Stream inner, Budget? budget = null)
    {
        _inner = inner;
        _budget = budget;
        _head = new byte[ContentSniffer.Enough];
        _headLength = inner.ReadAtLeast(_head, _head.Length, throwOnEndOfStream: false);
        budget?.Take(_headLength);
    }

    /// <summary>The first bytes.</summary>
    public ReadOnlySpan<byte> Head => _head.AsSpan(0, _headLength);

    public override int Read(Span<byte> buffer)
    {
        if (_headUsed < _headLength)
        {
            var some = Head[_headUsed..];
            some = some[..Math.Min(some.Length, buffer.Length)];
            some.CopyTo(buffer);
            _headUsed += some.Length;
            return some.Length;
        }
        var read = _inner.Read(buffer);
        _budget?.Take(read);
        return read;
    }

    /// <summary>All bytes, in memory that is lent until it is disposed of; null where they are more than the limit.</summary>
    /// <param name="most">The limit.</param>
    /// <param name="expected">How many there will probably be.</param>
    public LentBytes? ReadAll(long most, long expected)
    {
        var all = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Clamp(expected + 1, ContentSniffer.Enough, 1 << 22), most + 1));
        var length = 0;
        for (int read; (read = Read(all.AsSpan(length))) > 0;)
        {
            length += read;
            if (length > most)
            {
                ArrayPool<byte>.Shared.Return(all);
                return null;
            }
            if (length == all.Length) all = Larger(all, (int)Math.Min(2L * length, most + 1));
        }
        return new(all, length);
    }

    private static byte[] Larger(byte[] all, int least)
    {
        var larger = ArrayPool<byte>.Shared.Rent(least);
        all.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(all);
        return larger;
    }
}

/// <summary>Bytes in an array of the runtime's pool: a large page would else be one more large object to collect.</summary>
internal sealed class LentBytes(byte[] array, int length) : IDisposable
{
    /// <summary>The bytes, until they are disposed of.</summary>
    public ReadOnlyMemory<byte> Memory => array.AsMemory(0, length);

    public void Dispose() => ArrayPool<byte>.Shared.Return(array);
}

/// <summary>How many bytes the pages of one upload may take once unpacked.</summary>
internal sealed class Budget(long most)
{
    private long _taken;

    /// <summary>Takes some.</summary>
    /// <exception cref="UnpackedTooLargeException">Nothing is left.</exception>
    public void Take(int bytes)
    {
        _taken += bytes;
        if (_taken > most) throw new UnpackedTooLargeException(most);
    }
}

/// <summary>An upload unpacks to more than the limit; caught where the upload is read.</summary>
internal sealed class UnpackedTooLargeException(long most) : Exception($"it unpacks to more than {Sizes.Of(most)}, the limit for one upload");

/// <summary>Sizes for people.</summary>
internal static class Sizes
{
    public static string Of(long bytes) => bytes switch
    {
        >= 1L << 30 => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 30):0.#} GiB"),
        >= 1L << 20 => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 20):0.#} MiB"),
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes:N0} bytes"),
    };
}
