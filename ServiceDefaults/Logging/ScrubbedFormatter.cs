using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Compact;

namespace ServiceDefaults;

/// <summary>How a log event is written: one compact JSON line, <see cref="SecretScrubber">scrubbed</see> as a whole, so also its properties and its exception.</summary>
public sealed class ScrubbedFormatter : ITextFormatter
{
    private readonly RenderedCompactJsonFormatter _json = new();

    /// <inheritdoc/>
    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var line = new StringWriter(CultureInfo.InvariantCulture);
        _json.Format(logEvent, line);
        output.Write(SecretScrubber.Scrub(line.ToString()));
    }
}
