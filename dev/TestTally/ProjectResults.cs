using System.Globalization;
using System.Xml;

namespace TestTally;

/// <summary>What one test project left behind: <c>NAME.trx</c> and <c>NAME.exit</c>.</summary>
/// <param name="Project">Its name.</param>
/// <param name="Results">Its tests; empty when it left no readable results.</param>
/// <param name="Problem">What is wrong with the run as a whole; null when nothing is.</param>
public sealed record ProjectResults(string Project, IReadOnlyList<TestResult> Results, string? Problem)
{
    private const int MostLines = 20;

    /// <summary>Reads the project's files in the results folder.</summary>
    public static ProjectResults Read(string folder, string project)
    {
        var log = Path.Combine(folder, $"{project}.log");
        try
        {
            var results = TrxFile.Read(Path.Combine(folder, $"{project}.trx"));
            var problem = results.Count == 0 ? $"ran no test: see {log}" : FindProblem(folder, project, results, log);
            return new ProjectResults(project, results, problem);
        }
        catch (FileNotFoundException)
        {
            return new ProjectResults(project, [], $"left no results: see {log}{LastLines(log)}");
        }
        catch (XmlException e)
        {
            return new ProjectResults(project, [], $"left results that are cut short ({e.Message}): see {log}{LastLines(log)}");
        }
    }

    // Where the log is gone with its machine, these are what is left: the tests that ran for too long stand there.
    private static string LastLines(string log) =>
        File.Exists(log) ? string.Concat(File.ReadLines(log).Where(line => line.Length > 0).TakeLast(MostLines).Select(line => $"\n  {line}")) : "";

    // A run can fail without a failed test: a crash at the end, an error while a fixture is disposed.
    private static string? FindProblem(string folder, string project, IReadOnlyList<TestResult> results, string log)
    {
        var file = Path.Combine(folder, $"{project}.exit");
        if (!File.Exists(file))
            return $"did not end: see {log}";
        var code = int.Parse(File.ReadAllText(file), NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
        return code == 0 || results.Any(result => result.Outcome == Outcome.Failed)
            ? null
            : $"ended with code {code} though no test failed: see {log}";
    }
}
