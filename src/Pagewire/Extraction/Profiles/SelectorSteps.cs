using AngleSharp.Css;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;

namespace Pagewire.Extraction.Profiles;

/// <summary>A CSS selector taken apart, so that <see cref="ElementSearch"/> can follow it step by step: its alternatives, each compounds with combinators between them.</summary>
internal sealed class SelectorSteps : ISelectorVisitor
{
    /// <summary>The most characters that a selector may have.</summary>
    public const int MaxLength = 1000;

    private static readonly CssSelectorParser s_parser = new();

    // Whatever else is written with parentheses either is no CSS or looks at other documents than pages.
    private static readonly string[] s_functions = ["not", "is", "where", "matches", "has", "lang", "dir"];
    private readonly List<Path> _paths = [];
    private bool _insideFunction;
    private bool _insideHas;

    private SelectorSteps()
    {
    }

    /// <summary>The alternatives: what stands between commas.</summary>
    public IReadOnlyList<Path> Paths => _paths;

    /// <summary>Whether a step counts an element among its siblings (<c>:nth-child()</c> and the like).</summary>
    public bool CountsSiblings { get; private set; }

    /// <summary>Whether a step looks at what an element holds (<c>:has()</c>).</summary>
    public bool LooksInside { get; private set; }

    /// <summary>Whether it looks from the element's own place (<c>:has(&gt; a)</c>), which looks at its siblings too.</summary>
    public bool LooksAround { get; private set; }

    /// <summary>What keeps a selector from being used, as words that follow "expected a CSS selector"; null where nothing does.</summary>
    private string? Fault { get; set; }

    /// <summary>Takes a selector apart.</summary>
    /// <param name="selector">The selector.</param>
    /// <param name="expected">What was expected in its place, as "a CSS selector …"; null where it can be used.</param>
    /// <returns>The steps; null where it cannot be used.</returns>
    public static SelectorSteps? Of(string selector, out string? expected)
    {
        expected = null;
        if (selector.Length > MaxLength) expected = $"a CSS selector of at most {MaxLength} characters";
        else if (s_parser.ParseSelector(selector) is not { } parsed) expected = "a CSS selector";
        else
        {
            var steps = new SelectorSteps();
            steps.Add(parsed);
            if (steps.Fault is null) return steps;
            expected = $"a CSS selector {steps.Fault}";
        }
        return null;
    }

    /// <inheritdoc/>
    public void List(IEnumerable<ISelector> selectors)
    {
        foreach (var selector in selectors)
            if (_insideFunction) selector.Accept(this);
            else Add(selector);
    }

    /// <inheritdoc/>
    public void Combinator(IEnumerable<ISelector> selectors, IEnumerable<string> symbols)
    {
        if (_insideFunction) Fault ??= "without spaces, >, + and ~ inside parentheses";
        var (compounds, between) = (selectors.ToList(), symbols.Select(symbol => symbol.Trim()).ToList());
        if (between.Exists(symbol => symbol is not ("" or ">" or "+" or "~"))) Fault ??= "with no other combinators than spaces, >, + and ~";
        _paths.Add(new(compounds, between));
        foreach (var compound in compounds) compound.Accept(this);
    }

    /// <inheritdoc/>
    public void Many(IEnumerable<ISelector> selectors)
    {
        foreach (var selector in selectors) selector.Accept(this);
    }

    /// <inheritdoc/>
    public void Child(string name, int step, int offset, ISelector selector)
    {
        CountsSiblings = true;
        if (_insideFunction) Fault ??= "without :nth-child() and the like inside parentheses";
        Inside(selector);
    }

    /// <inheritdoc/>
    public void PseudoClass(string name)
    {
        var open = name.IndexOf('(', StringComparison.Ordinal);
        if (open < 0) return;
        var (function, argument) = (name[..open], name[(open + 1)..^1]);
        if (!s_functions.Contains(function, StringComparer.OrdinalIgnoreCase)) Fault ??= $"without :{function}()";
        if (function is "lang" or "dir" || Fault is not null) return;
        var has = function == "has";
        if (_insideHas || (has && _insideFunction)) Fault ??= "without :has() inside other parentheses or others inside it";
        LooksInside |= has;
        // The parser writes the place that the element itself has in front.
        if (has && argument.StartsWith(":scope", StringComparison.Ordinal))
        {
            LooksAround = true;
            argument = argument[":scope".Length..].TrimStart(' ', '>', '+', '~');
        }
        if (s_parser.ParseSelector(argument) is { } inner) Inside(inner, has);
        else Fault ??= $"with another one inside :{function}()";
    }

    /// <inheritdoc/>
    public void PseudoElement(string name) => Fault ??= $"without ::{name}, which is no element of the page";

    /// <inheritdoc/>
    public void Attribute(string name, string op, string? value)
    {
        // One look at the element.
    }

    /// <inheritdoc/>
    public void Type(string name)
    {
        // One look at the element.
    }

    /// <inheritdoc/>
    public void Id(string value)
    {
        // One look at the element.
    }

    /// <inheritdoc/>
    public void Class(string name)
    {
        // One look at the element.
    }

    private void Add(ISelector selector)
    {
        var before = _paths.Count;
        selector.Accept(this);
        if (_paths.Count == before) _paths.Add(new([selector], []));
    }

    private void Inside(ISelector selector, bool has = false)
    {
        var outer = (_insideFunction, _insideHas);
        (_insideFunction, _insideHas) = (true, _insideHas || has);
        selector.Accept(this);
        (_insideFunction, _insideHas) = outer;
    }

    /// <summary>One alternative.</summary>
    /// <param name="Compounds">What is said of one element each, from the outermost to the one that is found.</param>
    /// <param name="Combinators">What stands between them: empty for a space, <c>&gt;</c>, <c>+</c> or <c>~</c>.</param>
    internal sealed record Path(IReadOnlyList<ISelector> Compounds, IReadOnlyList<string> Combinators);
}
