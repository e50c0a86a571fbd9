using AngleSharp.Dom;
using Pagewire.Extraction.Model;

namespace Pagewire.Reading.Tree;

/// <summary>What all elements of a name have in common.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Namespace">Their namespace: HTML, SVG or MathML.</param>
/// <param name="Flags">How the tree builder has to treat them.</param>
/// <param name="Tag">The name, as extraction tells names apart.</param>
internal sealed record ElementKind(string Name, string Namespace, NodeFlags Flags, Tag Tag);
