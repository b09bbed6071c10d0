using System.Text.Json;
using Cdms.Service.Features.FormVersions;
using Contracts;

namespace Tests.Cdms.FormVersions;

/// <summary>A rejection arrives, however much is wrong and in whatever script.</summary>
public class FormVersionProblemsTests
{
    [Fact]
    public void Limited_ManyLongProblems_FitIntoOneMessageAndAreCounted()
    {
        var text = new string('\uAC00', 2000);
        var problems = Enumerable.Range(0, 300).Select(_ => new FormVersionProblem("rule-broken", text, text)).ToList();

        var limited = FormVersionProblems.Limited(problems);

        Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(limited).Length, 1, 224 * 1024);
        Assert.Equal("more-problems", limited[^1].Code);
        Assert.StartsWith($"{300 - limited.Count + 1} more", limited[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Limited_FewProblems_AreGivenInFull()
    {
        FormVersionProblem[] problems = [new("a", "ItemDef[I.1]", "It has no data type."), new("b", "", "It has no name.")];

        Assert.Equal(problems, FormVersionProblems.Limited(problems));
    }
}
