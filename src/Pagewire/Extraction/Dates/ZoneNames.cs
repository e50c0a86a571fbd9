using System.Collections.Frozen;
using NodaTime;

namespace Pagewire.Extraction.Dates;

/// <summary>Time zone abbreviations that mean one offset. Those that mean several (IST, CST, BST in Asia …) are left out or left to the day alone.</summary>
internal static class ZoneNames
{
    private static readonly FrozenDictionary<string, int> s_minutes = new Dictionary<string, int>
    {
        ["Z"] = 0, ["GMT"] = 0, ["UTC"] = 0, ["UT"] = 0, ["WET"] = 0, ["WEST"] = 60, ["BST"] = 60,
        ["CET"] = 60, ["CEST"] = 120, ["MEZ"] = 60, ["MESZ"] = 120, ["EET"] = 120, ["EEST"] = 180,
        ["MSK"] = 180, ["МСК"] = 180, ["TRT"] = 180, ["EAT"] = 180, ["SAST"] = 120, ["PKT"] = 300,
        ["WIB"] = 420, ["WITA"] = 480, ["WIT"] = 540, ["HKT"] = 480, ["SGT"] = 480, ["JST"] = 540, ["KST"] = 540,
        ["AWST"] = 480, ["AEST"] = 600, ["AEDT"] = 660, ["NZST"] = 720, ["NZDT"] = 780,
        ["EST"] = -300, ["EDT"] = -240, ["CDT"] = -300, ["MST"] = -420, ["MDT"] = -360, ["PST"] = -480, ["PDT"] = -420,
        ["AKST"] = -540, ["AKDT"] = -480, ["HST"] = -600, ["ART"] = -180, ["BRT"] = -180,
    }.ToFrozenDictionary();

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
