using Runner.Processes;

namespace Tests.EndToEnd.Operating;

/// <summary>A command of a service, as an operator runs it.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Lines">What it wrote on standard output.</param>
/// <param name="Errors">What it wrote on standard error.</param>
internal sealed record ServiceCommandRun(int Code, IReadOnlyList<string> Lines, IReadOnlyList<string> Errors)
{
    public static async Task<ServiceCommandRun> RunAsync(ServiceStart service, params string[] arguments)
    {
        var run = await ServiceCommand.RunAsync(service, arguments, TestContext.Current.CancellationToken);
        return new(run.Code, LinesOf(run.Output), LinesOf(run.Errors));
    }

    private static string[] LinesOf(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
