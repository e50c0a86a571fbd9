using System.Buffers;

namespace Pagewire.Reading.Encodings;

/// <summary>Decoded bytes, in a buffer that serves one page after the other: the text of a page is large enough to be costly to allocate, and nothing needs it once the page is parsed.</summary>
/// <param name="buffer">Holds the text at its start; rented from the shared pool.</param>
/// <param name="length">How many characters the text has.</param>
/// <param name="encoding">See <see cref="Encoding"/>.</param>
internal sealed class DecodedText(char[] buffer, int length, string encoding) : IDisposable
{
    private char[]? _buffer = buffer;

    /// <summary>The text, until it is disposed.</summary>
    public ReadOnlyMemory<char> Text => _buffer.AsMemory(0, length);

    /// <summary>The encoding's IANA name in lower case.</summary>
    public string Encoding => encoding;

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        if (_buffer is null) return;
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = null;
    }
}
