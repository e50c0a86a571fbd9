using AngleSharp.Css.Dom;
using AngleSharp.Dom;

namespace Pagewire.Extraction.Profiles;

/// <summary>Finds a page's elements by CSS selectors in time that grows with the page and no faster, whatever page and selector.</summary>
/// <remarks>A matcher that goes back from each element tries every way through its ancestors: on a page nested 500 deep the three steps of <c>y * * p</c> take hours.</remarks>
public sealed class ElementSearch
{
    // Comparisons that take about a second.
    private const long MostWork = 100_000_000;

    private readonly IElement[] _elements;
    private readonly int[] _parents;
    private readonly int[] _previous;
    private readonly int[] _ends;
    private readonly Dictionary<IElement, int> _places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int[]> _found = new(StringComparer.Ordinal);
    private bool[]? _scopes;
    private long _siblingPairs;
    private long _descendants;
    private long _surroundings;

    /// <summary>Looks through a page once.</summary>
    /// <param name="document">The page; it must not change afterwards.</param>
    public ElementSearch(IDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        _elements = [.. document.All];
        for (var i = 0; i < _elements.Length; i++) _places[_elements[i]] = i;
        (_parents, _previous, _ends) = (new int[_elements.Length], new int[_elements.Length], new int[_elements.Length]);
        Relate();
    }

    /// <summary>How many selectors were left untried, since they would take too long on this page.</summary>
    public int LeftOut { get; private set; }

    /// <summary>What keeps a selector from being used; null where nothing does.</summary>
    /// <param name="selector">The selector.</param>
    /// <returns>What was expected in its place, such as <c>a CSS selector</c>.</returns>
    public static string? Expected(string selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        SelectorSteps.Of(selector, out var expected);
        return expected;
    }

    /// <summary>All elements that a selector finds, in document order; none where it would take too long on this page.</summary>
    /// <param name="selector">A selector that nothing is <see cref="Expected"/> in place of.</param>
    public IReadOnlyList<IElement> All(string selector) => [.. Places(selector).Select(place => _elements[place])];

    /// <summary>The first of them; null where there is none.</summary>
    /// <param name="selector">A selector, as above.</param>
    internal IElement? First(string selector) => Places(selector) is [var first, ..] ? _elements[first] : null;

    /// <summary>Those that an element is or holds, in document order.</summary>
    /// <param name="within">The element.</param>
    /// <param name="selector">A selector, as above.</param>
    internal IEnumerable<IElement> All(IElement within, string selector)
    {
        var (places, start) = (Places(selector), _places[within]);
        var at = Array.BinarySearch(places, start);
        for (at = at < 0 ? ~at : at; at < places.Length && places[at] < _ends[start]; at++) yield return _elements[places[at]];
    }

    /// <summary>An element's place in document order.</summary>
    /// <param name="element">An element of the page.</param>
    internal int PlaceOf(IElement element) => _places[element];

    /// <summary>Makes elements what <c>:scope</c> means from now on.</summary>
    /// <param name="elements">The entries of a list.</param>
    internal void Scope(IEnumerable<IElement> elements)
    {
        _scopes = new bool[_elements.Length];
        foreach (var element in elements) _scopes[_places[element]] = true;
        _found.Clear();
    }

    private int[] Places(string selector)
    {
        if (_found.TryGetValue(selector, out var known)) return known;
        var steps = SelectorSteps.Of(selector, out var expected) ?? throw new ArgumentException($"Expected {expected}.", nameof(selector));
        if (Work(steps) > MostWork)
        {
            LeftOut++;
            return _found[selector] = [];
        }
        var found = new bool[_elements.Length];
        foreach (var path in steps.Paths) Follow(path, found);
        return _found[selector] = [.. Enumerable.Range(0, found.Length).Where(place => found[place])];
    }

    private long Work(SelectorSteps steps)
    {
        var once = (steps.CountsSiblings ? _siblingPairs : 0) + (steps.LooksAround ? _surroundings : steps.LooksInside ? _descendants : 0);
        return once + (long)_elements.Length * steps.Paths.Sum(path => path.Compounds.Count);
    }

    private void Follow(SelectorSteps.Path path, bool[] found)
    {
        var here = new bool[_elements.Length];
        for (var i = 0; i < here.Length; i++) here[i] = Matches(path.Compounds[0], i);
        for (var step = 1; step < path.Compounds.Count; step++)
        {
            var reached = Reached(here, path.Combinators[step - 1]);
            for (var i = 0; i < reached.Length; i++) reached[i] = reached[i] && Matches(path.Compounds[step], i);
            here = reached;
        }
        for (var i = 0; i < here.Length; i++) found[i] |= here[i];
    }

    // Which elements stand to those of the step before as the combinator says. Parents and earlier siblings come first in document order.
    private bool[] Reached(bool[] from, string combinator)
    {
        var reached = new bool[from.Length];
        var before = combinator is "" or ">" ? _parents : _previous;
        var onward = combinator is "" or "~";
        for (var i = 0; i < reached.Length; i++)
            if (before[i] is >= 0 and var other) reached[i] = from[other] || (onward && reached[other]);
        return reached;
    }

    private bool Matches(ISelector compound, int place) =>
        compound.Match(_elements[place], _scopes is null ? null : _scopes[place] ? _elements[place] : _elements[0]);

    private void Relate()
    {
        var (children, latest) = (new int[_elements.Length], new int[_elements.Length]);
        for (var i = 0; i < _elements.Length; i++)
        {
            (_parents[i], _previous[i]) = (-1, -1);
            if (_elements[i].ParentElement is not { } element) continue;
            var parent = _parents[i] = _places[element];
            if (children[parent]++ > 0) _previous[i] = latest[parent];
            latest[parent] = i;
        }
        for (var i = _elements.Length - 1; i >= 0; i--)
        {
            _ends[i] = Math.Max(_ends[i], i + 1);
            if (_parents[i] >= 0) _ends[_parents[i]] = Math.Max(_ends[_parents[i]], _ends[i]);
            _siblingPairs += (long)children[i] * children[i];
            _descendants += _ends[i] - i;
            _surroundings += (long)children[i] * (_ends[i] - i);
        }
    }
}
