using System.Text.RegularExpressions;
using Pagewire.Web.Html;

namespace Pagewire.Web.Operations.Access;

/// <summary>Where the host checks keys, it asks for one with every request: what a browser was opened with goes along from page to page.</summary>
internal static partial class HostKey
{
    /// <summary>The page with the key in all links and forms that lead to <c>/ops</c>.</summary>
    /// <param name="page">The whole document.</param>
    /// <param name="code">The key.</param>
    public static Markup Carry(Markup page, string code)
    {
        var parameter = "code=" + Uri.EscapeDataString(code);
        var html = Address().Replace(page.ToString(), match => $"{match.Groups[1].Value}{(match.Groups[1].Value.Contains('?', StringComparison.Ordinal) ? "&amp;" : "?")}{parameter}\"");
        // A form that is sent by GET puts its fields in place of the address's own parameters.
        Markup field = $"<input type=\"hidden\" name=\"code\" value=\"{code}\">";
        return Markup.Sanitised(GetForm().Replace(html, match => match.Value + field));
    }

    [GeneratedRegex("( (?:href|action|formaction)=\"/ops[^\"]*)\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();

    [GeneratedRegex("<form[^>]* method=\"get\"[^>]*>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex GetForm();
}
