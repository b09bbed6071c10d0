using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ServiceDefaults;

namespace Operations.Doctor;

/// <summary>Whether the service runs for somebody who tries or develops it: with an emulator in place of AWS, or in Development. Some of what production must have is then not asked for.</summary>
internal static class LocalRun
{
    public static bool IsIt(IServiceProvider services) =>
        services.GetRequiredService<IHostEnvironment>().IsDevelopment() || !string.IsNullOrEmpty(services.GetRequiredService<IOptions<AwsOptions>>().Value.ServiceUrl);
}
