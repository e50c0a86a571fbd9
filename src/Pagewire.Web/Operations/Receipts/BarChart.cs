using System.Globalization;
using Pagewire.Web.Html;

namespace Pagewire.Web.Operations.Receipts;

/// <summary>A small bar chart as SVG, without a script or a style of its own; for those who hear the page it is one sentence, and the table below it has the numbers.</summary>
/// <param name="Name">What is counted: <c>Uploads by day</c>.</param>
/// <param name="Unit">The word for several of them: <c>uploads</c>.</param>
/// <param name="Column">What a bar stands for: <c>Day</c>.</param>
/// <param name="Bars">The bars, oldest first.</param>
internal sealed record BarChart(string Name, string Unit, string Column, IReadOnlyList<BarChart.Bar> Bars)
{
    private const int Width = 540;
    private const int Height = 150;
    private const int Left = 40;
    private const int Bottom = 22;
    private const int Top = 8;

    /// <summary>The chart with its table.</summary>
    public Markup Show()
    {
        var highest = Step(Math.Max(1, Bars.Max(bar => bar.Count)));
        return $"""
            <figure>
            <svg class="chart" viewBox="0 0 {Width} {Height}" role="img" aria-label="{Name}: {Bars.Sum(bar => bar.Count):N0} {Unit}, at most {Bars.Max(bar => bar.Count):N0} a {Column.ToLowerInvariant()}">
            {Grid(highest)}{Bars.Select((bar, index) => Draw(bar, index, highest))}<line class="axis" x1="{Left}" y1="{Height - Bottom}" x2="{Width}" y2="{Height - Bottom}"/>
            </svg>
            <details><summary>{Name} as a table</summary><div class="wide" tabindex="0"><table class="data"><thead><tr><th scope="col">{Column}</th><th scope="col" class="number">{Unit}</th></tr></thead><tbody>{Bars.Where(bar => bar.Count > 0).Reverse().Select(TableRow)}</tbody></table></div></details>
            </figure>

            """;
    }

    private static Markup TableRow(Bar bar) => $"<tr><th scope=\"row\">{bar.Name}</th><td class=\"number\">{bar.Count:N0}</td></tr>";

    private static IEnumerable<Markup> Grid(long highest)
    {
        foreach (var value in new[] { highest / 2.0, highest })
        {
            if (value != Math.Floor(value)) continue;
            var y = Y(value, highest);
            yield return $"<line class=\"grid\" x1=\"{Left}\" y1=\"{y:0.#}\" x2=\"{Width}\" y2=\"{y:0.#}\"/><text x=\"{Left - 6}\" y=\"{y + 4:0.#}\" text-anchor=\"end\">{Short(value)}</text>\n";
        }
    }

    private Markup Draw(Bar bar, int index, long highest)
    {
        var slot = (Width - Left) / (double)Bars.Count;
        var gap = slot > 6 ? 2 : slot * 0.15;
        var x = Left + (index * slot) + (gap / 2);
        var y = Y(bar.Count, highest);
        Markup label = $"<text x=\"{(index == Bars.Count - 1 ? Width : x + ((slot - gap) / 2)):0.#}\" y=\"{Height - 6}\" text-anchor=\"{(index == 0 ? "start" : index == Bars.Count - 1 ? "end" : "middle")}\">{bar.Label}</text>\n";
        return $"{Markup.When(bar.Count > 0, $"<rect class=\"bar\" x=\"{x:0.##}\" y=\"{y:0.#}\" width=\"{slot - gap:0.##}\" height=\"{Height - Bottom - y:0.#}\" rx=\"1\"><title>{bar.Name}: {bar.Count:N0}</title></rect>\n")}{Markup.When(bar.Label is not null, label)}";
    }

    private static double Y(double value, long highest) => Height - Bottom - (value / highest * (Height - Bottom - Top));

    private static string Short(double value) => value >= 10_000
        ? string.Create(CultureInfo.InvariantCulture, $"{value / 1000:0.#}k")
        : value.ToString("N0", CultureInfo.InvariantCulture);

    // 1, 2, 4, 10, 20, 40, 100 …: even halves for the middle line.
    private static long Step(long most)
    {
        for (long power = 1; ; power *= 10)
        {
            foreach (var factor in new long[] { 1, 2, 4, 6, 8 })
            {
                if (power * factor >= most) return power * factor;
            }
        }
    }

    /// <summary>One bar.</summary>
    /// <param name="Name">Its full name, for pointers and the table.</param>
    /// <param name="Label">What stands under it; null: nothing.</param>
    /// <param name="Count">Its height.</param>
    internal sealed record Bar(string Name, string? Label, long Count);
}
