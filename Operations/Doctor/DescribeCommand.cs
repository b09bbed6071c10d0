using Messaging.Operations.Topology;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults;

namespace Operations.Doctor;

/// <summary><c>dotnet X.Service.dll describe</c>: prints what is configured, and what of it the bus makes. Secrets are left out.</summary>
internal sealed class DescribeCommand(IServiceProvider services, IConfiguration configuration, TextWriter? output = null) : IServiceCommand
{
    private static readonly string[] Secrets = ["Secret", "Password", "Token", "TokenHash", "AccessKey", "ConnectionString", "Key"];

    // What the operating system tells every process is no setting of ours.
    private static readonly string[] Sections =
        ["Accounts", "ApiClients", "Audit", "Aws", "Cdms", "ClaimCheck", "Database", "Deployments", "DropFolder", "Environments", "FailedMessages", "Hosting", "Import", "Messaging", "Operations", "Reconciliation", "SignIn", "Telemetry", "Webhooks"];

    public string Name => "describe";

    public async Task<int> RunAsync(string[] args)
    {
        var to = output ?? Console.Out;
        if (output is null)
            Console.SetOut(Console.Error);
        await to.WriteLineAsync("# Settings that differ from the defaults of the program, or that its files name");
        foreach (var (key, value) in configuration.AsEnumerable().Where(setting => setting.Value is not null && Sections.Contains(setting.Key.Split(':')[0], StringComparer.OrdinalIgnoreCase)).OrderBy(setting => setting.Key, StringComparer.OrdinalIgnoreCase))
            await to.WriteLineAsync($"{key} = {(IsSecret(key) ? Hidden(value!) : value)}");
        if (services.GetService<IBusTopologyControl>()?.Describe() is { } topology)
            await WriteAsync(to, topology);
        return 0;
    }

    private static async Task WriteAsync(TextWriter to, TopologyDescription topology)
    {
        await to.WriteLineAsync($"# Queues in {topology.Region}");
        foreach (var queue in topology.Queues)
            await to.WriteLineAsync($"{queue.Name} ({queue.Use})");
        await to.WriteLineAsync("# Topics");
        foreach (var topic in topology.Topics)
            await to.WriteLineAsync(topic.Name);
        await to.WriteLineAsync("# Subscriptions");
        foreach (var subscription in topology.Subscriptions)
            await to.WriteLineAsync($"{subscription.Topic} -> {subscription.Queue}");
    }

    private static bool IsSecret(string key) => Secrets.Any(secret => key.Split(':')[^1].EndsWith(secret, StringComparison.OrdinalIgnoreCase));

    private static string Hidden(string value) => value.Length == 0 ? "" : "(set)";
}
