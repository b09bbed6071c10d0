using Tests.ServiceDefaults.Support;

namespace Tests.ServiceDefaults.Problems;

/// <summary>A body that is not understood is refused with its place, in the sender's words.</summary>
public class JsonProblemTests
{
    [Theory]
    [InlineData("{ \"name\": \"a\",\n  \"count\": }", "bad-json", 2)]
    [InlineData("<ODM/>", "bad-json", 1)]
    [InlineData("{\"name\":\"a\",\"count\":1,\"cuont\":2}", "unknown-json-field", 1)]
    [InlineData("{\"Name\":\"a\",\"count\":1}", "unknown-json-field", 1)]
    [InlineData("{\"name\":\"a\",\"count\":1,\n\"count\":2}", "duplicate-json-field", 2)]
    [InlineData("{\"name\":\"a\"}", "missing-json-field", 1)]
    [InlineData("{\"name\":\"a\",\"count\":\"1\"}", "bad-json-value", 1)]
    [InlineData("{\"name\":null,\"count\":1}", "bad-json-value", 1)]
    [InlineData("{\"name\":\"a\",\"count\":1,\"size\":1}", "bad-json-value", 1)]
    [InlineData("{\"name\":\"a\",\"count\":1,\"parts\":[null]}", "bad-json-value", 1)]
    [InlineData("{\"name\":\"a\",\"count\":1,\"words\":[\"b\",null]}", "bad-json-value", 1)]
    [InlineData("{\"name\":\"a\",\"count\":1,\"size\":\"Huge\"}", "bad-json-value", 1)]
    public async Task Post_BodyThatIsNotUnderstood_NamesFaultAndPlace(string body, string code, int line)
    {
        await using var app = await SampleApp.StartAsync();

        var (status, problem) = await app.PostAsync(body);

        Assert.Equal((400, code), (status, problem.GetProperty("code").GetString()));
        Assert.Equal(line, problem.GetProperty("place").GetProperty("line").GetInt32());
        Assert.NotEmpty(problem.GetProperty("remedy").GetString()!);
        Assert.DoesNotContain("System.", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("SampleApp", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"name\":\"a\",\"count\":1,\"cuont\":2}", "'cuont'")]
    [InlineData("{\"name\":\"a\",\"count\":1,\"count\":2}", "'count'")]
    [InlineData("{\"name\":\"a\"}", "count")]
    [InlineData("{\"name\":\"a\",\"count\":\"1\"}", "$.count")]
    [InlineData("{\"name\":\"a\",\"count\":1,\"parts\":[{\"name\":\"b\",\"count\":1,\"parts\":[null]}]}", "$.parts[0].parts")]
    public async Task Post_BodyWithAWrongField_NamesTheField(string body, string expected)
    {
        await using var app = await SampleApp.StartAsync();

        var (_, problem) = await app.PostAsync(body);

        Assert.Contains(expected, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_NoBody_IsRefusedAsSuch()
    {
        await using var app = await SampleApp.StartAsync();

        var (status, problem) = await app.PostAsync("");

        Assert.Equal((400, "missing-body"), (status, problem.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Post_AnotherMediaType_IsRefusedAsSuch()
    {
        await using var app = await SampleApp.StartAsync();

        var (status, problem) = await app.PostAsync("{}", "text/plain");

        Assert.Equal((415, "wrong-content-type"), (status, problem.GetProperty("code").GetString()));
    }
}
