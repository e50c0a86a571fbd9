using Pagewire.Reading.Tree;

namespace Pagewire.Extraction.Structured;

/// <summary>What stands in a script.</summary>
internal static class ScriptText
{
    /// <summary>The text of a script element, as the parser holds it: scripts are long, and a copy of each costs as much as reading it.</summary>
    /// <param name="script">The element.</param>
    public static string Of(PageElement script) => script.TextContent;
}
