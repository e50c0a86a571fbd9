using System.ComponentModel.DataAnnotations;

namespace Pagewire.Functions;

/// <summary>What the app's settings <c>Pagewire__…</c> say, checked when the app starts.</summary>
public sealed record PagewireOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Pagewire";

    /// <summary>The address that readers subscribe to, absolute, http(s). Every address in feeds and pages begins with it.</summary>
    [Required(ErrorMessage = "The setting Pagewire__PublicUrl is missing: the address that readers subscribe to, such as https://feeds.example.org.")]
    [RegularExpression("https?://.+", ErrorMessage = "The setting Pagewire__PublicUrl is not an absolute http or https address such as https://feeds.example.org.")]
    public string PublicUrl { get; init; } = "";

    /// <summary>The site's name for people.</summary>
    [Required(ErrorMessage = "The setting Pagewire__SiteTitle is empty: leave it out, or give the site's name.")]
    public string SiteTitle { get; init; } = "Pagewire";

    /// <summary>When the sweep runs: six cron fields, UTC. The trigger itself reads it; here it is only asked for.</summary>
    [Required(ErrorMessage = "The setting Pagewire__SweepSchedule is missing: six cron fields, such as 0 30 3 * * * for half past three every night (UTC).")]
    public string SweepSchedule { get; init; } = "";

    /// <summary>A source without an upload for this many days is reported; 0: never.</summary>
    [Range(0, 3650, ErrorMessage = "The setting Pagewire__QuietDays is not between 0 and 3650.")]
    public int QuietDays { get; init; } = 7;

    /// <summary>The WebSub hub that feeds name and that is told of changed ones, absolute, http(s); empty: none.</summary>
    [RegularExpression("https?://.+", ErrorMessage = "The setting Pagewire__Hub is not an absolute http or https address such as https://hub.example.net/: leave it out where there is no hub.")]
    public string Hub { get; init; } = "";
}
