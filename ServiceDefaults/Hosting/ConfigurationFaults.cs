using Microsoft.Extensions.Options;

namespace ServiceDefaults;

/// <summary>Collects what is wrong in the configuration, so that one start shows every fault.</summary>
internal static class ConfigurationFaults
{
    // How Microsoft.Extensions.Configuration.Binder begins.
    private const string Unreadable = "Failed to convert configuration value ";

    public static IReadOnlyList<string> Of(Exception exception) => exception switch
    {
        OptionsValidationException options => [.. options.Failures],
        AggregateException several when several.InnerExceptions.All(inner => inner is OptionsValidationException) =>
            [.. several.InnerExceptions.SelectMany(Of)],
        // The configuration names setting and value; what stands behind it was not looked at.
        InvalidOperationException unreadable when unreadable.Message.StartsWith(Unreadable, StringComparison.Ordinal) =>
            [$"{unreadable.Message} Correct it; faults of other settings may show only then."],
        _ => [],
    };
}
