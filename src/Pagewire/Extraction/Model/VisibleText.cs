using System.Buffers;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Model;

/// <summary>A page's text while it is written: runs of white space become one space, one <c>\n</c> stands between blocks.</summary>
/// <param name="expected">About how long it will be.</param>
internal sealed class VisibleText(int expected)
{
    private static readonly SearchValues<char> s_special = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue).Select(c => (char)c).Where(c => c != ' ' && (char.IsWhiteSpace(c) || OneLine.IsInvisible(c)))]);

    private char[] _text = ArrayPool<char>.Shared.Rent(Math.Clamp(expected, 512, 64 * 1024));
    private bool _space;
    private int _piece;

    /// <summary>How many characters there are.</summary>
    public int Length { get; private set; }

    /// <summary>What was written so far.</summary>
    public ReadOnlySpan<char> Written => _text.AsSpan(0, Length);

    /// <summary>How many of them stand inside links.</summary>
    public int LinkLength { get; private set; }

    /// <summary>Adds text as it stands in the page.</summary>
    /// <param name="data">The text.</param>
    /// <param name="inLink">Whether a link holds it.</param>
    public void Write(ReadOnlySpan<char> data, bool inLink)
    {
        // A space that was waiting, and all of it.
        Reserve(data.Length + 1);
        if (!_space && DateSeam.Is(_text.AsSpan(_piece, Length - _piece), data)) _space = true;
        var before = _piece = Length;
        if (IsPlain(data.Trim(' '))) Append(data);
        else AppendWords(data);
        if (inLink) LinkLength += Length - before;
    }

    // Most texts are words with single spaces between them.
    private static bool IsPlain(ReadOnlySpan<char> words) => words.Length > 0 && !words.ContainsAny(s_special) && !words.Contains("  ", StringComparison.Ordinal);

    private void Append(ReadOnlySpan<char> data)
    {
        if ((_space || data[0] == ' ') && Length > 0 && _text[Length - 1] != '\n') _text[Length++] = ' ';
        var words = data.Trim(' ');
        words.CopyTo(_text.AsSpan(Length));
        Length += words.Length;
        _space = data[^1] == ' ';
    }

    private void AppendWords(ReadOnlySpan<char> data)
    {
        var (text, length) = (_text, Length);
        foreach (var c in data)
        {
            if (char.IsWhiteSpace(c))
            {
                _space = true;
                continue;
            }
            if (OneLine.IsInvisible(c)) continue;
            if (_space)
            {
                if (length > 0 && text[length - 1] != '\n') text[length++] = ' ';
                _space = false;
            }
            text[length++] = c;
        }
        Length = length;
    }

    /// <summary>Begins a new line, unless one has just begun.</summary>
    public void Break()
    {
        EndRun();
        if (Length == 0 || _text[Length - 1] == '\n') return;
        Reserve(1);
        _text[Length++] = '\n';
    }

    /// <summary>Forgets white space that would stand before the next word.</summary>
    public void EndRun() => _space = false;

    /// <summary>The text; nothing can be added any more.</summary>
    public char[] Taken()
    {
        var all = _text.AsSpan(0, Length).ToArray();
        ArrayPool<char>.Shared.Return(_text);
        return all;
    }

    private void Reserve(int more)
    {
        if (Length + more <= _text.Length) return;
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_text.Length * 2, Length + more));
        _text.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_text);
        _text = larger;
    }
}
