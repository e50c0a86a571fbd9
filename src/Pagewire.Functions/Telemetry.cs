using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Pagewire.Functions;

/// <summary>Traces and metrics by OTLP to the collector that the setting <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names. The log needs nothing of it: the worker hands it to the host, which sends it to Application Insights.</summary>
public static class Telemetry
{
    /// <summary>Where the app's own metrics come from.</summary>
    public static Meter Meter { get; } = new("Pagewire.Functions");

    /// <summary>Sends traces and metrics, where a collector is named.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configuration">The app's settings.</param>
    public static IServiceCollection AddPagewireTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]) ? services : services.AddHostedService<Exporter>();
    }

    private sealed class Exporter : IHostedService, IDisposable
    {
        // OTEL_SERVICE_NAME wins where it is set.
        private static readonly ResourceBuilder s_resource = ResourceBuilder.CreateEmpty().AddService("pagewire").AddTelemetrySdk().AddEnvironmentVariableDetector();
        private TracerProvider? _traces;
        private MeterProvider? _metrics;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            // The worker's own source has one activity for each function that runs.
            _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(s_resource).AddSource("Microsoft.Azure.Functions.Worker", "Azure.*", "Pagewire.*").AddOtlpExporter().Build();
            _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(s_resource).AddMeter("Pagewire.*", "System.Runtime").AddOtlpExporter().Build();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            _traces?.ForceFlush();
            _metrics?.ForceFlush();
            return Task.CompletedTask;
        }

        public void Dispose()
        {
            _traces?.Dispose();
            _metrics?.Dispose();
        }
    }
}
