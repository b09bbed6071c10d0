using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Tests.Security.Authentication.Support;

/// <summary>Looks into the problem of an answer.</summary>
internal static class ProblemAssertions
{
    /// <summary>It has this status and code, and says what is wrong and what to do.</summary>
    public static async Task ShouldBeProblemAsync(this HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == status, $"{answer.StatusCode}: {text}");
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.False(string.IsNullOrWhiteSpace(problem.GetProperty("detail").GetString()));
        Assert.False(string.IsNullOrWhiteSpace(problem.GetProperty("remedy").GetString()));
    }

    public static Task<T?> ReadAsync<T>(this HttpResponseMessage answer) =>
        answer.Content.ReadFromJsonAsync<T>(ServiceDefaults.StrictJson.Options, TestContext.Current.CancellationToken);
}
