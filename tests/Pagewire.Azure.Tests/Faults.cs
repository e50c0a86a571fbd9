using System.Diagnostics.CodeAnalysis;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Pagewire.Azure.Tests;

/// <summary>What goes wrong with a request.</summary>
public enum Fault
{
    /// <summary>It never arrives.</summary>
    NotSent,

    /// <summary>The service acts on it; its answer is lost.</summary>
    AnswerLost,

    /// <summary>It arrives late.</summary>
    Late,

    /// <summary>The service refuses it for now (503) and says when to come again.</summary>
    Throttled,

    /// <summary>The service takes a batch and refuses what is in it for now.</summary>
    ThrottledInside,

    /// <summary>The service acts on it, and answers that it failed (500).</summary>
    AnsweredWrongly,
}

/// <summary>Counts the requests to storage, and lets chosen ones go wrong.</summary>
internal sealed class Faults : HttpPipelineTransport
{
    private readonly HttpClientTransport _transport = HttpClientTransport.Shared;
    private readonly List<string> _sent = [];

    /// <summary>Chooses the fault of a request by its number, from 0, and itself; null lets it pass.</summary>
    public Func<int, Request, Fault?> Choose { get; set; } = (_, _) => null;

    /// <summary>What a throttled request is answered.</summary>
    public (string Header, string Value) RetryAfter { get; set; } = ("retry-after-ms", "20");

    /// <summary>The requests, as method and address.</summary>
    public IReadOnlyList<string> Sent
    {
        get
        {
            lock (_sent) return [.. _sent];
        }
    }

    /// <summary>Counts from 0 again.</summary>
    public void Reset()
    {
        lock (_sent) _sent.Clear();
    }

    public override Request CreateRequest() => _transport.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("Everything here is asynchronous.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        switch (Choose(Count(message.Request), message.Request))
        {
            case Fault.NotSent:
                throw new IOException("The request was lost.");
            case Fault.Throttled:
                message.Response = new Refusal(503, RetryAfter.Header, RetryAfter.Value);
                return;
            case Fault.ThrottledInside:
                message.Response = new Refusal(202, "Content-Type", "multipart/mixed; boundary=b", "--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 503 Service Unavailable\r\n\r\n{\"odata.error\":{\"code\":\"ServerBusy\",\"message\":{\"value\":\"0:Busy.\"}}}\r\n--b--");
                return;
            case Fault.Late:
                await Task.Delay(50, message.CancellationToken);
                await _transport.ProcessAsync(message);
                return;
            case Fault.AnswerLost:
                await _transport.ProcessAsync(message);
                throw new IOException("The answer was lost.");
            case Fault.AnsweredWrongly:
                await _transport.ProcessAsync(message);
                message.Response = new Refusal(500, "x-ms-error-code", "OperationTimedOut");
                return;
            default:
                await _transport.ProcessAsync(message);
                return;
        }
    }

    private int Count(Request request)
    {
        lock (_sent)
        {
            _sent.Add($"{request.Method} {request.Uri}");
            return _sent.Count - 1;
        }
    }

    private sealed class Refusal(int status, string header, string value, string body = "") : Response
    {
        public override int Status => status;

        public override string ReasonPhrase => "Refused by a test";

        public override Stream? ContentStream { get; set; } = new MemoryStream(Encoding.UTF8.GetBytes(body));

        public override string ClientRequestId { get; set; } = "";

        public override void Dispose() => ContentStream?.Dispose();

        protected override bool ContainsHeader(string name) => header.Equals(name, StringComparison.OrdinalIgnoreCase);

        protected override IEnumerable<HttpHeader> EnumerateHeaders() => [new(header, value)];

        protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? found)
        {
            found = ContainsHeader(name) ? value : null;
            return found is not null;
        }

        protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
        {
            values = ContainsHeader(name) ? [value] : null;
            return values is not null;
        }
    }
}
