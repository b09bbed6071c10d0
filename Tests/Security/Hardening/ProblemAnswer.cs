using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Tests.Security.Hardening;

internal static class ProblemAnswer
{
    /// <summary>Asserts on status and code, and that the problem says what to do.</summary>
    public static async Task IsProblemAsync(this HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

        Assert.Equal((status, code), (answer.StatusCode, problem.GetProperty("code").GetString()));
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.NotEmpty(problem.GetProperty("remedy").GetString()!);
    }
}
