using System.Globalization;
using System.Xml.Linq;
using Tests.Support;

namespace Tests.Deploy.TestTally;

/// <summary>A folder of made-up results, as ./test would leave them.</summary>
internal sealed class ResultsFolder : IDisposable
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";
    private readonly TemporaryFolder _folder = new();

    public string FullPath => _folder.FullPath;

    public void Add(string project, int exitCode, params (string Name, string Outcome, string Text)[] tests)
    {
        var results = tests.Select(test => new XElement(
            Trx + "UnitTestResult",
            new XAttribute("testName", test.Name),
            new XAttribute("outcome", test.Outcome),
            new XElement(Trx + "Output", test.Outcome == "Failed" ? Error(test.Name, test.Text) : new XElement(Trx + "StdOut", test.Text))));
        new XDocument(new XElement(Trx + "TestRun", new XElement(Trx + "Results", results))).Save(_folder.Combine($"{project}.trx"));
        File.WriteAllText(_folder.Combine($"{project}.exit"), exitCode.ToString(CultureInfo.InvariantCulture) + "\n");
    }

    public void CutShort(string project)
    {
        var file = _folder.Combine($"{project}.trx");
        var text = File.ReadAllText(file);
        File.WriteAllText(file, text[..(text.Length / 2)]);
    }

    public string Skips(string lines)
    {
        var file = _folder.Combine("skips.txt");
        File.WriteAllText(file, lines);
        return file;
    }

    public void Dispose() => _folder.Dispose();

    private static XElement Error(string name, string message) => new(
        Trx + "ErrorInfo", new XElement(Trx + "Message", message), new XElement(Trx + "StackTrace", $"at {name}()"));
}
