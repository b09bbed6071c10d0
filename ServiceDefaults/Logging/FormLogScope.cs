using Serilog.Context;
using Serilog.Core;
using Serilog.Core.Enrichers;

namespace ServiceDefaults;

/// <summary>Puts the keys of the form at hand on every log line written inside the scope.</summary>
internal static class FormLogScope
{
    public static IDisposable Begin(IEnumerable<KeyValuePair<string, object?>> fields) =>
        LogContext.Push([.. fields.Select(ILogEventEnricher (field) => new PropertyEnricher(field.Key, field.Value))]);
}
