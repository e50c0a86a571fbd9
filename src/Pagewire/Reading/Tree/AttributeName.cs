using System.Collections.Frozen;
using AngleSharp.Common;

namespace Pagewire.Reading.Tree;

/// <summary>The names of attributes, each made once.</summary>
internal static class AttributeName
{
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_known =
        ("class id href src alt title style rel type name content property lang dir role width height value target action method for datetime itemprop itemscope itemtype hidden srcset sizes loading decoding "
        + "tabindex colspan rowspan cellpadding cellspacing border align valign bgcolor color face size charset media placeholder checked selected disabled async defer crossorigin integrity http-equiv hreflang "
        + "onclick onload aria-label aria-hidden aria-expanded aria-controls aria-labelledby aria-describedby aria-current data-id data-src data-srcset data-toggle data-target data-href data-type "
        + "data-bs-toggle data-bs-target data-url data-title data-value fetchpriority referrerpolicy d viewBox xmlns fill stroke stroke-width points x y cx cy r transform").Split(' ')
        .ToFrozenDictionary(name => name, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name as a string.</summary>
    /// <param name="name">The name as the tokenizer has it.</param>
    public static string Of(StringOrMemory name) => s_known.TryGetValue(name.Memory.Span, out var known) ? known : name.ToString();
}
