using System.Text.RegularExpressions;
using Azure;
using Azure.Identity;

namespace Pagewire.Azure;

/// <summary>Turns what Azure.Core throws after its last repetition into one sentence that says what was being done.</summary>
internal static partial class StorageTrouble
{
    /// <summary>Runs a request; trouble becomes an <see cref="IOException"/>.</summary>
    /// <param name="what">What was being done, as in <c>reading blob 'x' of container 'y'</c>.</param>
    /// <param name="request">The request.</param>
    public static Task<T> Named<T>(string what, Func<Task<T>> request) => Named($"Azure storage failed while {what}", request, CancellationToken.None);

    /// <summary>Runs a request; trouble becomes an <see cref="IOException"/>.</summary>
    /// <param name="trouble">What the exception begins with, as in <c>Table 'x' failed while reading row 'y'</c>.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">What ends the request: no trouble.</param>
    public static async Task<T> Named<T>(string trouble, Func<Task<T>> request, CancellationToken cancellation)
    {
        try
        {
            return await request();
        }
        catch (Exception e) when (Is(e) || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new IOException($"{trouble}: {Reason(e)}", e);
        }
    }

    /// <summary>Whether an exception means that storage, or who lets us in, could not be reached or refused.</summary>
    public static bool Is(Exception e) => e is RequestFailedException or AggregateException or HttpRequestException or AuthenticationFailedException;

    /// <summary>The first line of the deepest message: the rest are headers and repetitions of it.</summary>
    public static string Reason(Exception e)
    {
        while (e is AggregateException { InnerExceptions: [.., var last] }) e = last;
        if (e is CredentialUnavailableException && e.Message.StartsWith("DefaultAzureCredential failed", StringComparison.Ordinal)) return "nobody is signed in to Azure here: 'az login' signs a person in, and a program needs an identity of its own; either needs roles on the storage account.";
        if (e is RequestFailedException { Status: > 0, ErrorCode: null or "" } refused && refused.GetRawResponse()?.Content is { } body && Refusal().Match(body.ToString()) is { Success: true } said)
            return $"{refused.Status} {said.Groups["code"].Value}: {said.Groups["reason"].Value.Trim().TrimEnd('.')}.";
        var line = e.Message.AsSpan().Trim();
        var end = line.IndexOfAny('\r', '\n');
        var text = (end < 0 ? line : line[..end]).TrimEnd('.').ToString();
        return e is RequestFailedException { Status: > 0 } failed ? $"{failed.Status} {failed.ErrorCode}: {text}." : $"{text}.";
    }

    // Who is not let in is answered in XML, which the tables' client, that asks for JSON, does not read.
    [GeneratedRegex(@"<code>(?<code>\w+)</code>\s*<message[^>]*>(?<reason>[^<\r\n]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Refusal();
}
