using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Pagewire.Azure;

/// <summary>The HTTP pipeline to the Table service: repetition with back-off, and one of three ways to be let in.</summary>
internal static class TablePipeline
{
    public static HttpPipeline Build(AzureAccount account, AzureStorageOptions options) =>
        HttpPipelineBuilder.Build(options.Apply(new Options()), [], [new ThrottledInside(), Authentication(account)], new Classifier());

    private static HttpPipelinePolicy Authentication(AzureAccount account) => account switch
    {
        { Key: { } key } => new SharedKeyLite(account.Name, Convert.FromBase64String(key)),
        { Signature: { } signature } => new SharedAccessSignature(signature),
        _ => new BearerTokenAuthenticationPolicy(account.Identity!, "https://storage.azure.com/.default"),
    };

    private sealed class Options : ClientOptions;

    // A row that is absent, a table that is there and a condition that does not hold are answers.
    private sealed class Classifier : ResponseClassifier
    {
        public override bool IsErrorResponse(HttpMessage message) => message.Response.Status is >= 400 and not (404 or 409 or 412);
    }

    /// <summary>A batch is answered by 202 even where a write inside it was throttled: that is trouble which passes, so it is sent again.</summary>
    private sealed class ThrottledInside : HttpPipelinePolicy
    {
        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Everything here is asynchronous.");

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            await ProcessNextAsync(message, pipeline);
            if (message.Response.Status == 202 && TableBatch.Failure(message.Response.Content) is { Passes: true } failure) throw new IOException(failure.ToString());
        }
    }

    /// <summary>https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key, "Shared Key Lite for Table service".</summary>
    private sealed class SharedKeyLite(string account, byte[] key) : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message)
        {
            // Signed anew at each repetition: the service refuses dates that are 15 minutes old.
            var date = DateTimeOffset.UtcNow.ToString("R");
            var signed = $"{date}\n/{account}{message.Request.Uri.ToUri().AbsolutePath}";
            message.Request.Headers.SetValue("x-ms-date", date);
            message.Request.Headers.SetValue("Authorization", $"SharedKeyLite {account}:{Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed)))}");
        }
    }

    private sealed class SharedAccessSignature(AzureSasCredential credential) : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message)
        {
            var signature = credential.Signature.TrimStart('?');
            var query = message.Request.Uri.Query;
            if (query.Contains(signature, StringComparison.Ordinal)) return;
            message.Request.Uri.Query = query.Length == 0 ? signature : $"{query}&{signature}";
        }
    }
}
