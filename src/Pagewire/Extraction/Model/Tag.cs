using System.Collections.Frozen;

namespace Pagewire.Extraction.Model;

/// <summary>The element names that extraction tells apart; every other name is <see cref="Other"/>.</summary>
internal enum Tag : byte
{
    Other, A, Abbr, Address, Annotation, Article, Aside, Audio, B, Base, Blockquote, Body, Br, Button, Caption, Center, Cite, Code, Dd, Del,
    Details, Dialog, Div, Dl, Dt, Em, Embed, Figcaption, Figure, Font, Footer, Form, H1, H2, H3, H4, H5, H6, Head, Header, Hgroup, Hr, Html,
    I, Iframe, Img, Input, Ins, Label, Legend, Li, Link, Main, Menu, Meta, Nav, Noscript, Object, Ol, Option, P, Picture, Pre, S, Script,
    Section, Select, Small, Source, Span, Strong, Style, Sub, Summary, Sup, Svg, Table, Tbody, Td, Template, Textarea, Tfoot,
    Th, Thead, Time, Title, Tr, U, Ul, Video,
}

/// <summary>What the element names mean for the flow of text.</summary>
internal static class TagKind
{
    // Built once from the enum's own names, so that a new member needs no second list.
    private static readonly FrozenDictionary<string, Tag> s_byName = Enum.GetValues<Tag>().Where(t => t != Tag.Other)
        .ToFrozenDictionary(t => t.ToString().ToLowerInvariant(), t => t, StringComparer.Ordinal);

    /// <summary>The tag of a local name in lower case.</summary>
    /// <param name="name">As the parser gives it.</param>
    public static Tag Of(string name) => s_byName.GetValueOrDefault(name);

    /// <summary>A heading of any level.</summary>
    /// <param name="tag">The tag.</param>
    public static bool IsHeading(this Tag tag) => tag is >= Tag.H1 and <= Tag.H6;

    /// <summary>Whether its text stands on lines of its own.</summary>
    /// <param name="tag">The tag.</param>
    public static bool IsBlock(this Tag tag) => tag is Tag.Address or Tag.Article or Tag.Aside or Tag.Blockquote or Tag.Body
        or Tag.Caption or Tag.Center or Tag.Dd or Tag.Details or Tag.Dialog or Tag.Div or Tag.Dl or Tag.Dt or Tag.Figcaption or Tag.Figure
        or Tag.Footer or Tag.Form or (>= Tag.H1 and <= Tag.H6) or Tag.Header or Tag.Hgroup or Tag.Hr or Tag.Html or Tag.Legend
        or Tag.Li or Tag.Main or Tag.Menu or Tag.Nav or Tag.Ol or Tag.P or Tag.Pre or Tag.Section or Tag.Summary or Tag.Table
        or Tag.Tbody or Tag.Td or Tag.Tfoot or Tag.Th or Tag.Thead or Tag.Tr or Tag.Ul;

    /// <summary>Whether what it holds is never text for a reader.</summary>
    /// <param name="tag">The tag.</param>
    public static bool IsSilent(this Tag tag) => tag is Tag.Head or Tag.Script or Tag.Style or Tag.Template or Tag.Noscript
        or Tag.Svg or Tag.Annotation or Tag.Select or Tag.Textarea or Tag.Iframe or Tag.Object or Tag.Audio or Tag.Video;
}
