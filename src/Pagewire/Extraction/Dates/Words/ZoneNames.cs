using System.Collections.Frozen;
using NodaTime;

namespace Pagewire.Extraction.Dates.Words;

/// <summary>Time zone abbreviations that mean one offset. Those that mean several (IST, CST, BST in Asia …) are left out or left to the day alone.</summary>
internal static class ZoneNames
{
    private static readonly FrozenDictionary<string, int> s_minutes = new (int Minutes, string Names)[]
    {
        (-600, "HST"), (-540, "AKST"), (-480, "PST AKDT"), (-420, "MST PDT"), (-360, "MDT"), (-300, "EST CDT"), (-240, "EDT"),
        (-180, "ART BRT"), (0, "Z GMT UTC UT WET"), (60, "WEST BST CET MEZ"), (120, "CEST MESZ EET SAST"), (180, "EEST MSK МСК TRT EAT"),
        (300, "PKT"), (420, "WIB"), (480, "WITA HKT SGT AWST"), (540, "WIT JST KST"), (600, "AEST"), (660, "AEDT"), (720, "NZST"),
        (780, "NZDT"),
    }.SelectMany(offset => offset.Names.Split(' ').Select(name => KeyValuePair.Create(name, offset.Minutes))).ToFrozenDictionary();

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_minutes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The offset that the abbreviation means at that local time; null where it is none, or ambiguous.</summary>
    /// <param name="name">Capital letters, as written.</param>
    /// <param name="local">The local time beside which it stands.</param>
    public static TimeSpan? Offset(ReadOnlySpan<char> name, DateTime local) => name switch
    {
        "мск" => TimeSpan.FromHours(3),
        "ET" => InZone("America/New_York", local),
        "CT" => InZone("America/Chicago", local),
        "MT" => InZone("America/Denver", local),
        "PT" => InZone("America/Los_Angeles", local),
        _ => s_lookup.TryGetValue(name, out var minutes) ? TimeSpan.FromMinutes(minutes) : null,
    };

    /// <summary>Whether the abbreviation names several zones, so that it tells nothing.</summary>
    public static bool IsAmbiguous(ReadOnlySpan<char> name) => name is "IST" or "CST" or "AST" or "GST" or "SST" or "WST" or "PHT" or "ADT" or "AMT" or "ECT";

    private static TimeSpan InZone(string id, DateTime local) =>
        DateTimeZoneProviders.Tzdb[id].AtLeniently(LocalDateTime.FromDateTime(local)).Offset.ToTimeSpan();
}
