using System.Net;
using Microsoft.Extensions.Logging;

namespace Pagewire.Web.Feeds;

/// <summary>Tells a WebSub hub that feeds have changed (W3C WebSub 6; the form that hubs agree on: <c>hub.mode=publish</c>, <c>hub.url</c>).</summary>
/// <param name="hub">The hub's address.</param>
/// <param name="http">Sends the requests; its timeout holds for each try.</param>
/// <param name="clock">Waits between tries.</param>
/// <param name="logger">Is told what a hub did not take.</param>
public sealed partial class HubPublisher(Uri hub, HttpClient http, TimeProvider clock, ILogger<HubPublisher> logger)
{
    /// <summary>How often a hub that is busy is told of one feed before it is given up. One that is not there, or does not answer, is not asked again.</summary>
    public const int MostTries = 4;

    /// <summary>Announces one changed feed. A hub that does not answer is no reason to fail: readers still ask by themselves.</summary>
    /// <param name="topic">The feed's own address, absolute.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What became of it.</returns>
    public async Task<HubAnswer> PublishAsync(string topic, CancellationToken cancellation = default)
    {
        for (var tries = 1; ; tries++)
        {
            var (result, isBusy, answer) = await TryAsync(topic, cancellation);
            if (result == HubAnswer.Taken) return result;
            if (!isBusy || tries == MostTries)
            {
                Log.GivenUp(logger, topic, hub.Host, tries, answer);
                return result;
            }
            await Task.Delay(TimeSpan.FromSeconds(Math.Pow(4, tries - 1)), clock, cancellation);
        }
    }

    private async Task<(HubAnswer Result, bool IsBusy, string Answer)> TryAsync(string topic, CancellationToken cancellation)
    {
        try
        {
            using var form = new FormUrlEncodedContent([new("hub.mode", "publish"), new("hub.url", topic)]);
            using var response = await http.PostAsync(hub, form, cancellation);
            var isBusy = response.StatusCode is >= HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout;
            return (response.IsSuccessStatusCode ? HubAnswer.Taken : isBusy ? HubAnswer.Down : HubAnswer.Refused, isBusy, $"HTTP {(int)response.StatusCode}");
        }
        catch (HttpRequestException error)
        {
            return (HubAnswer.Down, false, error.HttpRequestError.ToString());
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (HubAnswer.Down, false, "no answer in time");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(20, LogLevel.Warning, "The change of {Topic} could not be announced to the hub at {Hub} ({Tries} tries): {Answer}.")]
        public static partial void GivenUp(ILogger logger, string topic, string hub, int tries, string answer);
    }
}

/// <summary>What a hub made of an announcement.</summary>
public enum HubAnswer
{
    /// <summary>It took it.</summary>
    Taken,

    /// <summary>It will not have it; the same again would be refused again.</summary>
    Refused,

    /// <summary>It is not there, does not answer, or is busy still.</summary>
    Down,
}
