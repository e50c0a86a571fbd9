namespace Pagewire.Catalogue;

/// <summary>Parameters that campaigns, networks and session handling hang onto addresses: they name no page.</summary>
public static class TrackingParameters
{
    private static readonly string[] s_prefixes = ["utm_", "mtm_", "matomo_", "piwik_", "pk_", "hsa_", "ns_", "wt."];

    private static readonly HashSet<string> s_names = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "dclid", "gbraid", "wbraid", "yclid", "ysclid", "msclkid", "twclid", "ttclid", "igshid", "igsh", "mc_cid", "mc_eid", "mkt_tok", "li_fat_id", "epik",
        "srsltid", "gad_source", "ocid", "icid", "ref_src", "ref_url", "referrer", "referer", "wprov",
        "_ga", "_gl", "_hsenc", "_hsmi", "_openstat", "oly_anon_id", "oly_enc_id", "vero_id", "wickedid", "s_cid", "ncid", "cmpid", "xtor", "at_medium", "at_campaign",
        "phpsessid", "jsessionid", "aspsessionid", "sessionid", "session_id", "sid", "zenid", "osCsid", "cfid", "cftoken",
    };

    /// <summary>Whether a parameter is one of them.</summary>
    /// <param name="name">Its name, in any case.</param>
    public static bool Contains(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return s_names.Contains(name) || s_prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
    }
}
