using Pagewire.Extraction.Model;
using Pagewire.Reading.Tree;

namespace Pagewire.Extraction.Listings.Headers;

/// <summary>The names of a page's tabs and accordions: what ARIA says that a panel is labelled by (<c>role="tabpanel" aria-labelledby="…"</c>), and what Bootstrap opens it with (<c>data-toggle="tab" href="#…"</c>).</summary>
/// <param name="model">The page.</param>
internal sealed class PanelNames(PageModel model)
{
    // A panel holds few boxes round its list.
    private const int MostBoxes = 12;

    private readonly Lazy<Dictionary<int, int>> _names = new(() => Named(model), LazyThreadSafetyMode.None);

    /// <summary>The panel that a part of the page stands in, with the place of its name.</summary>
    /// <param name="place">An element.</param>
    /// <returns>The panel and its name; -1 for both where it stands in none.</returns>
    public (int Panel, int Name) Of(int place)
    {
        if (!model.HasPanels) return (-1, -1);
        for (var (at, boxes) = (place, 0); at >= 0 && boxes < MostBoxes; at = model[at].Parent, boxes++)
            if (_names.Value.TryGetValue(at, out var name)) return (at, name);
        return (-1, -1);
    }

    private static Dictionary<int, int> Named(PageModel model)
    {
        var panels = new List<(int Place, string Label)>();
        var buttons = new List<(int Place, string Panel)>();
        var labels = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < model.Count; i++)
        {
            var element = model[i].Element;
            if (element.Id is { Length: > 0 } id) labels.TryAdd(id, i);
            if (element.GetAttribute("role") == "tabpanel" && element.GetAttribute("aria-labelledby") is { Length: > 0 } label) panels.Add((i, label));
            if (Opened(element) is { } opened) buttons.Add((i, opened));
        }
        var names = new Dictionary<int, int>();
        foreach (var (place, label) in panels)
            if (labels.TryGetValue(label, out var name) && model[name].TextLength > 1 && !model.Holds(place, name)) names[place] = name;
        foreach (var (place, panel) in buttons)
            if (labels.TryGetValue(panel, out var opened) && model[place].TextLength > 1 && !model[opened].Is(Traits.Navigation | Traits.Header) && !model.Holds(opened, place)) names.TryAdd(opened, place);
        return names;
    }

    // The id of the panel that a tab or a button of Bootstrap opens; null for other elements.
    private static string? Opened(PageElement element) =>
        (element.GetAttribute("data-toggle") ?? element.GetAttribute("data-bs-toggle")) is "tab" or "pill" or "collapse"
        && (element.GetAttribute("data-target") ?? element.GetAttribute("data-bs-target") ?? element.GetAttribute("href")) is ['#', _, ..] target ? target[1..] : null;
}
