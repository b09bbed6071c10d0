using Builder.Service.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Operations.Doctor;
using ServiceDefaults;

namespace Tests.Builder.Operations.Doctor;

/// <summary>One look of <c>doctor</c>, with what the check needs and no service around it.</summary>
internal sealed class Looking
{
    private readonly ServiceCollection _services = new();
    private readonly ConfigurationBuilder _settings = new();

    public Looking()
    {
        _services.AddSingleton<IHostEnvironment>(new Place());
        _services.AddSingleton<TimeProvider>(Clock);
        _services.AddSingleton<IConfiguration>(_ => _settings.Build());
        _services.AddOptions<AwsOptions>();
    }

    public FakeTimeProvider Clock { get; } = new(Given.Start);

    /// <summary>With an emulator, as somebody runs it who tries it.</summary>
    public Looking Locally()
    {
        _services.Configure<AwsOptions>(aws => aws.ServiceUrl = "http://127.0.0.1:1");
        return this;
    }

    public Looking With<T>(T service)
        where T : class
    {
        _services.AddSingleton(service);
        return this;
    }

    public Looking With(BuilderDbContext db) => With<ServiceDbContext>(db);

    public Looking With<T>(Action<T> configure)
        where T : class
    {
        _services.Configure(configure);
        return this;
    }

    public Looking With(string key, string value)
    {
        _settings.AddInMemoryCollection([new(key, value)]);
        return this;
    }

    /// <summary>The lines, as they are printed.</summary>
    public async Task<IReadOnlyList<string>> AtAsync(IDoctorCheck check)
    {
        await using var services = _services.AddOptions().BuildServiceProvider();
        return [.. (await check.LookAsync(services, TestContext.Current.CancellationToken)).Select(finding => finding.ToString())];
    }

    private sealed class Place : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Production;

        public string ApplicationName { get; set; } = "Builder";

        public string ContentRootPath { get; set; } = "/";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
