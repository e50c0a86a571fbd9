using System.Globalization;

namespace Pagewire.Reading.Unpacking;

/// <summary>Goes through a WARC file forward: a record's headers, then its block or a jump over it.</summary>
internal sealed class WarcReader(ReadStream stream)
{
    private const int LongestHeaders = 128 * 1024;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _at;
    private int _end;
    private long _blockLeft;

    /// <summary>How many bytes the current record's block has.</summary>
    public long RecordLength { get; private set; }

    /// <summary>The headers of the next record; null at the end.</summary>
    /// <exception cref="InvalidDataException">What follows is no record.</exception>
    public HeaderLines? NextHeaders()
    {
        Skip(_blockLeft);
        var lines = new MemoryStream();
        var first = true;
        while (ReadLine(lines, out var line))
        {
            if (first && line.IsEmpty) { lines.SetLength(0); continue; }
            if (first && !line.StartsWith("WARC/"u8)) throw new InvalidDataException("a WARC record was expected and something else was found");
            if (first) lines.SetLength(0);
            first = false;
            if (line.IsEmpty) break;
            if (lines.Length > LongestHeaders) throw new InvalidDataException("the headers of a WARC record have no end");
        }
        if (first) return null;
        var headers = HeaderLines.Parse(lines.ToArray());
        if (!long.TryParse(headers["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length)) throw new InvalidDataException("a WARC record has no Content-Length");
        RecordLength = _blockLeft = length;
        return headers;
    }

    /// <summary>The current record's block.</summary>
    /// <exception cref="EndOfStreamException">The file ends inside it.</exception>
    public byte[] ReadBlock()
    {
        var block = new byte[_blockLeft];
        for (var at = 0; at < block.Length;)
        {
            if (_at == _end && !Fill()) throw new EndOfStreamException("the file ends inside a WARC record");
            var some = Math.Min(_end - _at, block.Length - at);
            _buffer.AsSpan(_at, some).CopyTo(block.AsSpan(at));
            (_at, at) = (_at + some, at + some);
        }
        _blockLeft = 0;
        return block;
    }

    // Appends the line with its end to the lines read so far.
    private bool ReadLine(MemoryStream lines, out ReadOnlySpan<byte> line)
    {
        var start = (int)lines.Length;
        line = default;
        while (_at < _end || Fill())
        {
            var found = _buffer.AsSpan(_at, _end - _at).IndexOf((byte)'\n');
            var some = found < 0 ? _end - _at : found + 1;
            lines.Write(_buffer, _at, some);
            _at += some;
            if (found >= 0 || lines.Length > LongestHeaders) break;
        }
        line = lines.GetBuffer().AsSpan(start, (int)lines.Length - start).TrimEnd("\r\n"u8);
        return lines.Length > start;
    }

    private void Skip(long bytes)
    {
        while (bytes > 0 && (_at < _end || Fill()))
        {
            var some = (int)Math.Min(bytes, _end - _at);
            _at += some;
            bytes -= some;
        }
        _blockLeft = 0;
    }

    private bool Fill()
    {
        _at = 0;
        _end = stream.Read(_buffer);
        return _end > 0;
    }
}
