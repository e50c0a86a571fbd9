using System.Globalization;
using Pagewire.Catalogue.Joining;
using Pagewire.Reading;

namespace Pagewire.Catalogue.Rows;

/// <summary>The names of partitions and rows. Whatever must sort is ASCII where the order is decided.</summary>
internal static class Keys
{
    /// <summary>The partition that lists the sources.</summary>
    public const string Sources = "sources";

    /// <summary>Comes after every character of a key, so that a place in a time line can be named from behind.</summary>
    private const string End = "~";

    /// <summary>A source's items, aliases, time lines and categories.</summary>
    public static string Items(SourceName source) => $"items:{source}";

    /// <summary>A source's receipts.</summary>
    public static string Receipts(SourceName source) => $"receipts:{source}";

    /// <summary>An item's row, or the redirect that took its place.</summary>
    public static string Item(string id) => "i|" + id[(id.LastIndexOf('.') + 1)..];

    /// <summary>A source's category.</summary>
    public static string Category(string slug) => "c|" + slug;

    /// <summary>The newest receipt of an upload.</summary>
    public static string Receipt(string upload) => "n|" + ShortHash.Of(upload);

    /// <summary>A receipt in its source's list, newest first.</summary>
    public static string ReceiptLine(DateTimeOffset at, string upload) => $"a|{Descending(at)}|{ShortHash.Of(upload)}";

    /// <summary>The beginning of every key of a time line.</summary>
    public static string LinePrefix(TimelineOrder order, string category) => $"{order switch { TimelineOrder.FeedDate => "d", TimelineOrder.Arrival => "r", _ => "e" }}|{category}|";

    /// <summary>An item's row in a time line, newest first, then by id.</summary>
    public static string Line(TimelineOrder order, string category, DateTimeOffset at, string id) => $"{LinePrefix(order, category)}{Descending(at)}|{id}";

    /// <summary>The place before every item of a time.</summary>
    public static string BeforeTime(TimelineOrder order, string category, DateTimeOffset at) => $"{LinePrefix(order, category)}{Descending(at)}|";

    /// <summary>The place after every item of a time.</summary>
    public static string AfterTime(TimelineOrder order, string category, DateTimeOffset at) => $"{LinePrefix(order, category)}{Descending(at)}{End}";

    /// <summary>The place after one item.</summary>
    public static string AfterItem(TimelineOrder order, string category, DateTimeOffset at, string id) => Line(order, category, at, id) + End;

    /// <summary>A time as 19 digits that sort newest first.</summary>
    public static string Descending(DateTimeOffset at) => (DateTime.MaxValue.Ticks - at.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);
}
