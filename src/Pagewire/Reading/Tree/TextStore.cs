using System.Runtime.InteropServices;

namespace Pagewire.Reading.Tree;

/// <summary>Keeps the characters of a page's texts and attributes side by side in a few arrays: a string for each costs more than its characters, and the page's own buffer serves the next page.</summary>
/// <param name="expected">About how many characters there will be.</param>
internal sealed class TextStore(int expected)
{
    // What is long is a script or a picture in an address, which is wanted as a string or not at all.
    private const int Longest = 1024;
    private const int Least = 256;
    private const int Most = 8192;

    private readonly int _size = Math.Clamp(expected, Least, Most);
    private char[] _chunk = [];
    private int _used;

    /// <summary>Keeps a text.</summary>
    /// <param name="text">The characters; they are copied.</param>
    public ReadOnlyMemory<char> Keep(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return default;
        if (text.Length > Longest) return text.ToString().AsMemory();
        if (text.Length > _chunk.Length - _used) Begin(Math.Max(_size, text.Length));
        text.CopyTo(_chunk.AsSpan(_used));
        _used += text.Length;
        return _chunk.AsMemory(_used - text.Length, text.Length);
    }

    /// <summary>Keeps a text that goes on: in time that grows with what is added, however often it does.</summary>
    /// <param name="text">A text of this store.</param>
    /// <param name="more">What follows it.</param>
    public ReadOnlyMemory<char> Append(ReadOnlyMemory<char> text, ReadOnlySpan<char> more)
    {
        if (!MemoryMarshal.TryGetArray(text, out var held) || held.Array != _chunk || held.Offset + held.Count != _used || more.Length > _chunk.Length - _used)
        {
            Begin(Math.Max(_size, 2 * (text.Length + more.Length)));
            text.Span.CopyTo(_chunk);
            _used = text.Length;
        }
        more.CopyTo(_chunk.AsSpan(_used));
        _used += more.Length;
        return _chunk.AsMemory(_used - text.Length - more.Length, text.Length + more.Length);
    }

    private void Begin(int size)
    {
        _chunk = GC.AllocateUninitializedArray<char>(size);
        _used = 0;
    }
}
