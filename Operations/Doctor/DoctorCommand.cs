using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults;

namespace Operations.Doctor;

/// <summary><c>dotnet X.Service.dll doctor</c>: looks at all that the service needs, a line each: ok, or what is wrong and what to do. Exit code 0: all is in order; 1: something is not.</summary>
/// <remarks>The configuration was judged before: with a fault in it, the service says so and ends with 78.</remarks>
internal sealed class DoctorCommand(IServiceScopeFactory scopes, IEnumerable<IDoctorCheck> checks, TextWriter? output = null) : IServiceCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public string Name => "doctor";

    public async Task<int> RunAsync(string[] args)
    {
        var to = output ?? Console.Out;
        // What the log says meanwhile must not stand between the lines.
        if (output is null)
            Console.SetOut(Console.Error);
        await to.WriteLineAsync(new Finding("configuration", "every setting is sensible.").ToString());
        var isWrong = false;
        foreach (var check in checks)
        {
            foreach (var finding in await LookAsync(check))
            {
                await to.WriteLineAsync(finding.ToString());
                isWrong |= finding.Remedy is not null;
            }
        }

        return isWrong ? 1 : 0;
    }

    private async Task<IReadOnlyList<Finding>> LookAsync(IDoctorCheck check)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await check.LookAsync(scope.ServiceProvider, patience.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return [new(check.What, "no answer within 30 seconds.", "See whether it can be reached from here.")];
        }
        catch (Exception exception)
        {
            return [new(check.What, $"{exception.GetType().Name}: {exception.Message}", "See whether it can be reached from here, and the rights of the service.")];
        }
    }
}
