using System.Text;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Pagewire.Azure;

/// <summary>Counts how often a transaction is sent, and sends it again where a write inside it was throttled.</summary>
/// <remarks>Such a transaction is answered by 202, which the pipeline takes for success.</remarks>
internal sealed partial class TransactionSends : HttpPipelinePolicy
{
    private const string Property = "pagewire.sends";

    /// <summary>Counts what is sent until the scope ends.</summary>
    /// <param name="count">Becomes the number of requests, repetitions included.</param>
    public static IDisposable Counted(out Counter count)
    {
        count = new();
        return HttpPipeline.CreateHttpMessagePropertiesScope(new Dictionary<string, object?> { [Property] = count });
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Everything here is asynchronous.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (message.TryGetProperty(Property, out var value) && value is Counter count) count.Value++;
        await ProcessNextAsync(message, pipeline);
        if (message.Response.Status == 202 && Passing().Match(Encoding.UTF8.GetString(message.Response.Content)) is { Success: true } answer)
            throw new IOException($"A write was answered by {answer.Groups["status"].Value}.");
    }

    /// <summary>A number of requests.</summary>
    public sealed class Counter
    {
        /// <summary>The number.</summary>
        public int Value { get; set; }
    }

    // As the pipeline sees it of whole requests.
    [GeneratedRegex(@"^HTTP/1\.1 (?<status>(408|429|500|502|503|504)\b[^\r\n]*)", RegexOptions.CultureInvariant | RegexOptions.Multiline, 1000)]
    private static partial Regex Passing();
}
