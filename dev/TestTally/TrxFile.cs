using System.Xml.Linq;

namespace TestTally;

/// <summary>Reads the results file of a test run (the TRX format of Visual Studio).</summary>
public static class TrxFile
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>All results in the file.</summary>
    /// <exception cref="System.Xml.XmlException">The file is cut short: the run died while it wrote.</exception>
    public static IReadOnlyList<TestResult> Read(string path) =>
        [.. XDocument.Load(path).Descendants(Trx + "UnitTestResult").Select(ToResult)];

    private static TestResult ToResult(XElement result)
    {
        var outcome = (string?)result.Attribute("outcome") switch
        {
            "Passed" => Outcome.Passed,
            "NotExecuted" => Outcome.Skipped,
            // Failed, Error, Timeout, Aborted …: whatever did not pass has failed.
            _ => Outcome.Failed,
        };
        var output = result.Element(Trx + "Output");
        var error = output?.Element(Trx + "ErrorInfo");
        var text = outcome == Outcome.Failed
            ? string.Join('\n', new[] { error?.Element(Trx + "Message")?.Value, error?.Element(Trx + "StackTrace")?.Value }.OfType<string>())
            : output?.Element(Trx + "StdOut")?.Value ?? "";
        return new TestResult((string?)result.Attribute("testName") ?? "(no name)", outcome, text.Trim());
    }
}
