namespace Pagewire.Web.Http;

/// <summary>Texts for the log that may hold line ends, where a line must stay one: paths that anybody may ask for, and messages of stores, some of which have a whole answer's header fields in them.</summary>
internal static class OneLine
{
    private const int Longest = 300;

    /// <summary>A text's beginning without control characters.</summary>
    public static string Of(string text) => string.Concat(text.Take(Longest).Select(c => char.IsControl(c) ? '\uFFFD' : c));

    /// <summary>What kind of error it is, and its message's first line.</summary>
    public static string Of(Exception error) => $"{error.GetType().Name}: {Of(error.Message.Trim().Split('\n', '\r')[0])}";
}
