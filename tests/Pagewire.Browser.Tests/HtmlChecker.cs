namespace Pagewire.Browser.Tests;

/// <summary>The Nu Html Checker, which the W3C and the WHATWG run.</summary>
internal static class HtmlChecker
{
    private static readonly NpmPackage s_package = new("html-checker", "The Nu Html Checker");

    /// <summary>What it says of some files, a line each; empty where all is well.</summary>
    /// <param name="files">Paths of HTML files.</param>
    public static async Task<string> CheckAsync(IEnumerable<string> files)
    {
        await s_package.InstallAsync();
        return await s_package.RunAsync("java", ["-Xmx512m", "-jar", Path.Combine(s_package.Folder, "node_modules", "vnu-jar", "build", "dist", "vnu.jar"), "--format", "gnu", .. files], failureIsSaid: true);
    }
}
