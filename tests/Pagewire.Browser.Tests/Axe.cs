using Microsoft.Playwright;

namespace Pagewire.Browser.Tests;

/// <summary>axe-core, which checks a page in the browser by the rules of WCAG 2.2 and good practice.</summary>
internal static class Axe
{
    private static readonly NpmPackage s_package = new("axe", "axe-core");

    /// <summary>What it finds wrong, a line each: the rule, the element, and why.</summary>
    /// <param name="page">The page, as it stands.</param>
    public static async Task<string[]> ViolationsAsync(IPage page)
    {
        await s_package.InstallAsync();
        await page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(s_package.Folder, "node_modules", "axe-core", "axe.min.js")));
        return await page.EvaluateAsync<string[]>("""
            async () => (await axe.run({ resultTypes: ["violations"] })).violations
              .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary.replace(/\s+/g, " ")}`))
            """);
    }
}
