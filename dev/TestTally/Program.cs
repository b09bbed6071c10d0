using TestTally;

// TestTally RESULTS_FOLDER SKIP_LIST PROJECT...: adds up what ./test has run; 0 when nothing failed.
if (args is not [var folder, var skipList, .. { Length: > 0 } projects])
{
    Console.Error.WriteLine("usage: TestTally RESULTS_FOLDER SKIP_LIST PROJECT...");
    return 2;
}

var tally = Tally.Of(projects.Select(project => ProjectResults.Read(folder, project)), SkipList.Read(skipList));
TallyReport.Write(tally, Console.Out);
return tally.Failed == 0 ? 0 : 1;
