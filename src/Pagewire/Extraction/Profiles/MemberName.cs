namespace Pagewire.Extraction.Profiles;

/// <summary>The name of a member of a profile or an expectation, which somebody wrote by hand.</summary>
internal static class MemberName
{
    /// <summary>What is wrong with a name that none of the known ones is, as words that follow its place.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="known">The names that mean something there.</param>
    public static string Unknown(string name, IReadOnlyList<string> known) =>
        $"unknown{(MisspeltName.Nearest(name, known) is { } nearest ? $", perhaps {nearest} is meant" : "")}; expected one of {string.Join(", ", known)}";
}
