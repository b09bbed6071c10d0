using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults;
using Tests.ServiceDefaults.Support;

namespace Tests.ServiceDefaults.Problems;

/// <summary>Every failed answer is a problem document that says what to do.</summary>
public class ProblemExceptionHandlerTests
{
    [Theory]
    [InlineData("/conflict", 409, "changed-meanwhile")]
    [InlineData("/large", 413, "body-too-large")]
    [InlineData("/message", 422, "message-too-large")]
    [InlineData("/broken", 500, "internal-error")]
    [InlineData("/nowhere", 404, "unknown-address")]
    [InlineData("/bodies", 405, "method-not-allowed")]
    [InlineData("/numbers/1?limit=many", 400, "bad-parameter")]
    [InlineData("/refused", 422, "no-forms")]
    public async Task Get_WhateverFails_AnswersAProblem(string address, int expected, string code)
    {
        await using var app = await SampleApp.StartAsync();

        var (status, problem) = await app.GetAsync(address);

        Assert.Equal((expected, code), (status, problem.GetProperty("code").GetString()));
        Assert.Equal(expected, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.NotEmpty(problem.GetProperty("remedy").GetString()!);
        Assert.NotEmpty(problem.GetProperty("traceId").GetString()!);
    }

    [Fact]
    public async Task Get_UnexpectedFailure_TellsNothingOfTheInside()
    {
        await using var app = await SampleApp.StartAsync();

        var (_, problem) = await app.GetAsync("/broken");

        Assert.DoesNotContain("secret", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PlaceThatIsPartlyKnown_LeavesTheRestOut()
    {
        await using var app = await SampleApp.StartAsync();

        var (_, problem) = await app.GetAsync("/refused");

        Assert.Equal("""{"line":3,"column":7}""", problem.GetProperty("place").GetRawText());
    }

    [Fact]
    public async Task Get_FailureThatTheServiceKnows_IsMappedByIt()
    {
        await using var app = await SampleApp.StartAsync(services => services.AddSingleton<IProblemMapper, Mapper>());

        var (status, problem) = await app.GetAsync("/broken");

        Assert.Equal((418, "teapot"), (status, problem.GetProperty("code").GetString()));
    }

    private sealed class Mapper : IProblemMapper
    {
        public Problem? Map(Exception exception) => new(418, "teapot", "It is a teapot.", "Ask for tea.");
    }
}
