using Microsoft.Extensions.Configuration;
using ServiceDefaults;

namespace Operations.Hosting;

/// <summary>What carries the messages of the service.</summary>
internal static class MessagingSettings
{
    public static bool IsInMemory(IConfiguration configuration) =>
        configuration.GetValue<BusTransport>($"{MessagingOptions.Section}:{nameof(MessagingOptions.Transport)}") is BusTransport.InMemory;
}
