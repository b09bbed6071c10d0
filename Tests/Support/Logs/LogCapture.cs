using System.Collections.Concurrent;
using System.Globalization;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;

namespace Tests.Support;

/// <summary>Every line that a host logs, as it would be written. Register it in the host's services as <see cref="ILogEventSink"/>.</summary>
/// <param name="formatter">What the service writes its lines with.</param>
public sealed class LogCapture(ITextFormatter formatter) : ILogEventSink
{
    private readonly ConcurrentQueue<string> _lines = new();

    /// <summary>The settings under which a host tells the most that production may be set to: Information, and Debug for our own categories.</summary>
    public static IReadOnlyDictionary<string, string> MostVerbose { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Serilog:MinimumLevel:Default"] = "Information",
        ["Serilog:MinimumLevel:Override:Microsoft"] = "Information",
        ["Serilog:MinimumLevel:Override:Microsoft.AspNetCore"] = "Information",
        ["Serilog:MinimumLevel:Override:Microsoft.EntityFrameworkCore"] = "Information",
        ["Serilog:MinimumLevel:Override:Microsoft.EntityFrameworkCore.Database.Command"] = "Information",
        ["Serilog:MinimumLevel:Override:Microsoft.EntityFrameworkCore.Update"] = "Information",
        ["Serilog:MinimumLevel:Override:System.Net.Http"] = "Information",
        ["Serilog:MinimumLevel:Override:Security"] = "Debug",
        ["Serilog:MinimumLevel:Override:ServiceDefaults"] = "Debug",
        ["Serilog:MinimumLevel:Override:Builder"] = "Debug",
        ["Serilog:MinimumLevel:Override:Cdms"] = "Debug",
        ["Serilog:MinimumLevel:Override:Messaging"] = "Debug",
        ["Serilog:MinimumLevel:Override:Forms"] = "Debug",
    };

    /// <summary>The lines so far.</summary>
    public IReadOnlyList<string> Lines => [.. _lines];

    /// <inheritdoc/>
    public void Emit(LogEvent logEvent)
    {
        using var line = new StringWriter(CultureInfo.InvariantCulture);
        formatter.Format(logEvent, line);
        _lines.Enqueue(line.ToString());
    }
}
