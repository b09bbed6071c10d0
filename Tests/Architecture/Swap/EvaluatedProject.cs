using System.Diagnostics;
using System.Text.Json;
using Tests.Support;

namespace Tests.Architecture.Swap;

/// <summary>What a project refers to, as MSBuild evaluates it; nothing is restored or built.</summary>
internal sealed record EvaluatedProject(IReadOnlyList<string> Projects, IReadOnlyList<string> Packages, IReadOnlyDictionary<string, string> CentralVersions)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <param name="file">The project, relative to the root of the repository.</param>
    /// <param name="properties">Such as <c>UseOfficialMassTransit=true</c>.</param>
    public static async Task<EvaluatedProject> ReadAsync(string file, params string[] properties)
    {
        using var json = JsonDocument.Parse(await EvaluateAsync(RepositoryRoot.Combine(file), properties));
        var items = json.RootElement.GetProperty("Items");
        return new EvaluatedProject(
            [.. Identities(items, "ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference))],
            [.. Identities(items, "PackageReference")],
            items.GetProperty("PackageVersion").EnumerateArray().ToDictionary(Identity, item => item.GetProperty("Version").GetString()!, StringComparer.Ordinal));
    }

    private static async Task<string> EvaluateAsync(string file, string[] properties)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in (string[])["msbuild", file, "-getItem:ProjectReference,PackageReference,PackageVersion", "-nodeReuse:false"])
            start.ArgumentList.Add(argument);
        foreach (var property in properties)
            start.ArgumentList.Add($"-p:{property}");

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        using var msbuild = Process.Start(start)!;
        var output = await msbuild.StandardOutput.ReadToEndAsync(patience.Token);
        await msbuild.WaitForExitAsync(patience.Token);
        Assert.True(msbuild.ExitCode == 0, output);
        return output;
    }

    private static IEnumerable<string> Identities(JsonElement items, string kind) =>
        items.TryGetProperty(kind, out var found) ? found.EnumerateArray().Select(Identity) : [];

    private static string Identity(JsonElement item) => item.GetProperty("Identity").GetString()!;
}
