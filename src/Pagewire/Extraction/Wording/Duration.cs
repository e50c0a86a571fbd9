namespace Pagewire.Extraction.Wording;

/// <summary>Tells texts that only say how long something takes: "1 hr 05 min", "2h 15m", "1 Std. 10 Min.".</summary>
internal static class Duration
{
    private const int Longest = 30;

    private static readonly PhraseSet s_units = new(
        "h", "hr", "hrs", "hour", "hours", "m", "min", "mins", "minute", "minutes", "s", "sec", "secs", "second", "seconds", "std", "stunde", "stunden", "minuten", "sekunden", "heure", "heures", "hora", "horas", "minuto", "minutos", "ora", "ore", "minuti", "godz", "uur", "minut", "minuty", "tim", "timmar", "minuter", "timer", "minutter",
        "ч", "час", "часа", "часов", "мин", "минут", "минуты", "год", "хв", "時間", "分", "秒", "小时", "分钟", "시간", "분");

    /// <summary>Whether a text is a length of time and nothing else.</summary>
    /// <param name="text">One line.</param>
    public static bool Is(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > Longest || !char.IsAsciiDigit(text[0])) return false;
        var units = 0;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
            {
                if (!char.IsAsciiDigit(text[at]) && text[at] is not (' ' or '.' or ',' or '\u00A0')) return false;
                at++;
                continue;
            }
            var start = at;
            while (at < text.Length && char.IsLetter(text[at])) at++;
            if (!s_units.Contains(text[start..at])) return false;
            units++;
        }
        return units > 0;
    }
}
