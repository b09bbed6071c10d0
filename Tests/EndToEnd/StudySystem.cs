using System.Net.Http.Headers;
using System.Text.Json;
using Runner.Api;
using Runner.Local;
using Runner.Runs;
using Tests.Support;

namespace Tests.EndToEnd;

/// <summary>The whole system in a folder of its own, and what a person does with it.</summary>
internal sealed class StudySystem : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly TemporaryFolder _folder;

    private StudySystem(TemporaryFolder folder, LocalSystem processes)
    {
        _folder = folder;
        Processes = processes;
    }

    public LocalSystem Processes { get; }

    public string Folder => _folder.FullPath;

    /// <summary>Everything started and ready.</summary>
    public static async Task<StudySystem> StartAsync(Func<LocalSystemOptions, LocalSystemOptions>? configure = null)
    {
        var system = await PrepareAsync(configure);
        await system.Processes.StartBuilderAsync(TestContext.Current.CancellationToken);
        foreach (var environment in system.Processes.Options.Environments)
            await system.Processes.StartCdmsAsync(environment, TestContext.Current.CancellationToken);
        return system;
    }

    /// <summary>Emulator and database only.</summary>
    public static async Task<StudySystem> PrepareAsync(Func<LocalSystemOptions, LocalSystemOptions>? configure = null)
    {
        var folder = new TemporaryFolder();
        var options = new LocalSystemOptions(folder.FullPath);
        return new StudySystem(folder, await LocalSystem.PrepareAsync(configure?.Invoke(options) ?? options, TestContext.Current.CancellationToken));
    }

    public BuilderClient Builder() => new(Processes.Builder.Address, Processes.Token);

    /// <summary>A client for what the dev tools' clients do not ask.</summary>
    public HttpClient SignedIn(Uri address)
    {
        var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Processes.Token);
        return http;
    }

    /// <summary>Imports a file and deploys every form in it; returns at once.</summary>
    public async Task<IReadOnlyList<Deployment>> DeployAsync(string file, string environment = "uat")
    {
        using var builder = Builder();
        return (await StudyFile.DeployAsync(builder, file, environment, TestContext.Current.CancellationToken)).Started;
    }

    /// <summary>The deployments once all have settled, or as they are after two minutes.</summary>
    public async Task<IReadOnlyList<Deployment>> SettleAsync(IReadOnlyList<Deployment> started, string environment = "uat")
    {
        using var builder = Builder();
        return await new DeploymentWatch(builder, environment, Patience).SettleAsync(started, settled: null, TestContext.Current.CancellationToken);
    }

    public async Task<IReadOnlyList<Deployment>> ListDeploymentsAsync(string environment = "uat")
    {
        using var builder = Builder();
        return await builder.ListDeploymentsAsync(environment, TestContext.Current.CancellationToken);
    }

    public async Task<IReadOnlyList<string>> ListStudiesAsync()
    {
        using var http = SignedIn(Processes.Builder.Address);
        using var answer = JsonDocument.Parse(await http.GetStringAsync(new Uri("/api/studies", UriKind.Relative), TestContext.Current.CancellationToken));
        return [.. answer.RootElement.GetProperty("studies").EnumerateArray().Select(study => study.GetProperty("studyOid").GetString()!)];
    }

    public async Task<IReadOnlyList<InstalledForm>> ListInstalledAsync(string environment = "uat")
    {
        using var cdms = new CdmsClient(Processes.Cdms(environment).Address, Processes.Token);
        return await cdms.ListFormsAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Processes.DisposeAsync();
        _folder.Dispose();
    }
}
