using System.Globalization;

namespace Pagewire.Extraction;

/// <summary>When something was published, as precisely as the page says: a day is not midnight.</summary>
public readonly record struct Published : IComparable<Published>
{
    private Published(DateOnly day, DateTimeOffset? instant)
    {
        Day = day;
        Instant = instant;
    }

    /// <summary>The day as written on the page (of an instant: in the offset it was written with).</summary>
    public DateOnly Day { get; }

    /// <summary>The instant with the offset it was written with; null where only the day is known.</summary>
    public DateTimeOffset? Instant { get; }

    /// <summary>Known to the day.</summary>
    /// <param name="day">The day, in the calendar of the page's own place.</param>
    public static Published On(DateOnly day) => new(day, null);

    /// <summary>Known to the minute or better.</summary>
    /// <param name="instant">The instant, with the offset it was written with.</param>
    public static Published At(DateTimeOffset instant) => new(DateOnly.FromDateTime(instant.DateTime), instant);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <param name="text"><c>2017-11-30</c> or ISO 8601 with an offset.</param>
    /// <exception cref="FormatException">It is neither.</exception>
    public static Published Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 10
            ? On(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture))
            : At(DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture));
    }

    /// <summary><c>2017-11-30</c> for a day, <c>2017-11-30T08:15:00+01:00</c> for an instant (seconds; RFC 3339).</summary>
    public override string ToString() => Instant is { } instant
        ? instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
        : Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Order by day as written, then days before instants, then by instant.</summary>
    /// <param name="other">The other one.</param>
    public int CompareTo(Published other)
    {
        var byDay = Day.CompareTo(other.Day);
        return byDay != 0 ? byDay : Nullable.Compare(Instant, other.Instant);
    }

    /// <summary>Earlier.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(Published left, Published right) => left.CompareTo(right) < 0;

    /// <summary>Later.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(Published left, Published right) => left.CompareTo(right) > 0;

    /// <summary>Earlier or the same.</summary>
    public static bool operator <=(Published left, Published right) => left.CompareTo(right) <= 0;

    /// <summary>Later or the same.</summary>
    public static bool operator >=(Published left, Published right) => left.CompareTo(right) >= 0;
}
