namespace Pagewire.Extraction.Dates.Parsing;

/// <summary>A date recognised among tokens.</summary>
/// <param name="Day">The day.</param>
/// <param name="End">The token behind it.</param>
/// <param name="YearWritten">Whether the year stands there.</param>
/// <param name="Relative">Whether it counts from the capture time.</param>
/// <param name="Time">The time of day beside it; null where there is none.</param>
/// <param name="Offset">The offset from UTC that the time was written with; null where there is none.</param>
internal readonly record struct DateMatch(DateOnly Day, int End, bool YearWritten = true, bool Relative = false, TimeSpan? Time = null, TimeSpan? Offset = null)
{
    /// <summary>A time without a zone does not make an instant: the day alone is kept.</summary>
    public Published Value => Time is { } time && Offset is { } offset
        ? Published.At(new DateTimeOffset(Day.ToDateTime(TimeOnly.MinValue).Add(time), offset))
        : Published.On(Day);
}

/// <summary>How much of a text a date may be.</summary>
internal enum DateScope
{
    /// <summary>The text begins with it.</summary>
    Leading,

    /// <summary>The text is nothing else: forms that mean many things elsewhere count.</summary>
    Whole,

    /// <summary>It stands somewhere in the text: forms that often mean other things do not count.</summary>
    Anywhere,
}
