using Microsoft.Extensions.Options;

namespace ServiceDefaults;

/// <summary>Collects what is wrong in the configuration, so that one start shows every fault.</summary>
internal static class ConfigurationFaults
{
    public static IReadOnlyList<string> Of(Exception exception) => exception switch
    {
        OptionsValidationException options => [.. options.Failures],
        AggregateException several when several.InnerExceptions.All(inner => inner is OptionsValidationException) =>
            [.. several.InnerExceptions.SelectMany(Of)],
        _ => [],
    };
}
