namespace Pagewire.Extraction.Model;

/// <summary>What an element's name, role, class and id say about the part of the page that it holds.</summary>
[Flags]
internal enum Traits
{
    None = 0,

    // Regions: what they say holds for everything inside.
    Navigation = 1 << 0,
    Header = 1 << 1,
    Footer = 1 << 2,
    Aside = 1 << 3,
    Comments = 1 << 4,
    Popular = 1 << 5,
    Related = 1 << 6,
    Share = 1 << 7,
    Consent = 1 << 8,
    Paging = 1 << 9,
    Breadcrumb = 1 << 10,
    Hidden = 1 << 11,
    Login = 1 << 12,
    Tags = 1 << 13,
    Link = 1 << 14,
    Heading = 1 << 15,
    Main = 1 << 16,

    // Said of the element alone.
    Date = 1 << 20,
    Title = 1 << 21,
    Summary = 1 << 22,
    Byline = 1 << 23,
    Label = 1 << 24,
    Entry = 1 << 25,
    More = 1 << 26,
    Caption = 1 << 27,
    Player = 1 << 28,
    Advertisement = 1 << 29,
    Topic = 1 << 30,

    /// <summary>For screen readers alone: a style moves it out of sight.</summary>
    Unseen = 1 << 31,

    /// <summary>Everything that passes on to what an element holds.</summary>
    Inherited = (1 << 20) - 1,

    /// <summary>Parts of a page that hold no entries of their own.</summary>
    Noise = Navigation | Footer | Comments | Popular | Share | Consent | Paging | Breadcrumb | Hidden | Login,
}
