using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace SafetyPlatform.Host.Setup;

/// <summary>Logs as JSON without request bodies or names; traces and metrics to a collector when one is named.</summary>
internal static class Telemetry
{
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (!builder.Configuration.GetValue<bool>("Demo"))
        {
            builder.Logging.ClearProviders().AddJsonConsole(options => options.UseUtcTimestamp = true);
        }

        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 })
        {
            builder.Services.AddOpenTelemetry()
                .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation().AddOtlpExporter())
                .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddOtlpExporter());
        }
    }
}
