namespace TestTally;

/// <summary>The sum over all projects.</summary>
/// <param name="Projects">What was added up.</param>
/// <param name="Failures">Failed tests, skips that nobody allowed, and projects without proper results.</param>
/// <param name="Passed">Tests that passed.</param>
/// <param name="Skipped">Tests that were skipped and may be.</param>
public sealed record Tally(
    IReadOnlyList<ProjectResults> Projects, IReadOnlyList<Failure> Failures, int Passed, int Skipped)
{
    /// <summary>How many failures; zero when all is well.</summary>
    public int Failed => Failures.Count;

    /// <summary>Adds up.</summary>
    public static Tally Of(IEnumerable<ProjectResults> projects, SkipList allowed)
    {
        List<ProjectResults> all = [.. projects];
        var tests = all.SelectMany(project => project.Results).ToList();
        var skipped = tests.Where(test => test.Outcome == Outcome.Skipped).ToLookup(allowed.Allows);
        IEnumerable<Failure> failures =
        [
            .. all.Where(project => project.Problem is not null).Select(project => new Failure(project.Project, project.Problem!)),
            .. tests.Where(test => test.Outcome == Outcome.Failed).Select(test => new Failure(test.Name, test.Text)),
            .. skipped[false].Select(test => new Failure(test.Name, $"was skipped and Tests/skips.txt does not list it: {test.Text}")),
        ];
        return new Tally(all, [.. failures], tests.Count(test => test.Outcome == Outcome.Passed), skipped[true].Count());
    }
}

/// <summary>Something that must be put right.</summary>
/// <param name="Where">The test or the project.</param>
/// <param name="Text">What happened.</param>
public sealed record Failure(string Where, string Text);
