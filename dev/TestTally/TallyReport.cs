namespace TestTally;

/// <summary>Prints a tally for people, and its last line for programs.</summary>
public static class TallyReport
{
    private const int LinesOfAFailure = 25;

    /// <summary>A line for each project, the failures in full, the sum.</summary>
    public static void Write(Tally tally, TextWriter output)
    {
        foreach (var project in tally.Projects)
            output.WriteLine($"{project.Project,-24} {Count(project, Outcome.Passed),5} passed {Count(project, Outcome.Failed),4} failed {Count(project, Outcome.Skipped),4} skipped");

        foreach (var failure in tally.Failures)
        {
            output.WriteLine();
            output.WriteLine($"FAILED {failure.Where}");
            foreach (var line in failure.Text.Split('\n').Take(LinesOfAFailure))
                output.WriteLine($"  {line.TrimEnd()}");
        }

        output.WriteLine();
        output.WriteLine($"{tally.Passed} passed, {tally.Failed} failed, {tally.Skipped} skipped");
    }

    private static int Count(ProjectResults project, Outcome outcome) => project.Results.Count(result => result.Outcome == outcome);
}
