using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Pagewire.Web.Html;

/// <summary>
/// HTML, written as an interpolated string whose holes are encoded: <c>Markup m = $"&lt;b&gt;{title}&lt;/b&gt;"</c>.
/// Only the literal parts, which the compiler knows, and other <see cref="Markup"/> stay as they are, so encoding cannot be
/// forgotten. A hole inside <c>href="…"</c>, <c>src="…"</c> or <c>action="…"</c> takes only this site's own, http(s) and mailto addresses.
/// </summary>
[InterpolatedStringHandler]
internal sealed class Markup
{
    private readonly StringBuilder _html;

    /// <summary>Called by the compiler for an interpolated string.</summary>
    /// <param name="literalLength">The length of the literal parts.</param>
    /// <param name="holes">How many holes there are.</param>
    public Markup(int literalLength, int holes) => _html = new StringBuilder(literalLength + (holes * 24));

    private Markup(string html) => _html = new StringBuilder(html);

    /// <summary>Nothing.</summary>
    public static Markup Empty { get; } = new(string.Empty);

    /// <summary>HTML that somebody has made safe before: an item's body, sanitised when it was taken in. The one door without encoding.</summary>
    /// <param name="html">The safe HTML.</param>
    public static Markup Sanitised(string html) => new(html);

    /// <summary>Markup where a condition holds, else nothing.</summary>
    public static Markup When(bool condition, Markup markup) => condition ? markup : Empty;

    /// <summary>Pieces one after the other, with something between them.</summary>
    /// <param name="separator">What stands between.</param>
    /// <param name="pieces">The pieces.</param>
    public static Markup Join(string separator, IEnumerable<Markup> pieces)
    {
        var all = new Markup(0, 8);
        var first = true;
        foreach (var piece in pieces)
        {
            if (!first) all.AppendFormatted(separator);
            all.AppendFormatted(piece);
            first = false;
        }
        return all;
    }

    /// <summary>A part that stands in the source code: not encoded.</summary>
    /// <param name="literal">The part.</param>
    public void AppendLiteral(string literal) => _html.Append(literal);

    /// <summary>Text: encoded for elements and quoted attributes alike.</summary>
    /// <param name="text">The text; null writes nothing.</param>
    /// <exception cref="InvalidOperationException">The hole stands in an attribute without quotation marks.</exception>
    public void AppendFormatted(string? text)
    {
        if (EndsWith("=")) throw new InvalidOperationException("An attribute's value needs quotation marks around its hole.");
        HtmlEncoding.Append(_html, IsAddress() ? SafeHref.Of(text) : text);
    }

    /// <summary>Markup: as it is.</summary>
    /// <param name="markup">The markup; null writes nothing.</param>
    public void AppendFormatted(Markup? markup) => _html.Append(markup?._html);

    /// <summary>Pieces of markup, one after the other.</summary>
    public void AppendFormatted(IEnumerable<Markup> pieces)
    {
        foreach (var piece in pieces) _html.Append(piece._html);
    }

    /// <summary>A number or anything else that formats itself, in the invariant culture: encoded.</summary>
    /// <param name="value">The value.</param>
    /// <param name="format">Its format; null for the general one.</param>
    /// <typeparam name="T">What kind of value it is.</typeparam>
    public void AppendFormatted<T>(T value, string? format = null) where T : IFormattable =>
        AppendFormatted(value.ToString(format, CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public override string ToString() => _html.ToString();

    private bool IsAddress() => EndsWith("href=\"") || EndsWith("src=\"") || EndsWith("action=\"");

    private bool EndsWith(string text)
    {
        if (_html.Length < text.Length) return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (_html[_html.Length - text.Length + i] != text[i]) return false;
        }
        return true;
    }
}
