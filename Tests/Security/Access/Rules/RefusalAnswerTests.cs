using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Security;
using Tests.Security.Access.Support;

namespace Tests.Security.Access.Rules;

/// <summary>Who is refused learns what is missing and whom to ask.</summary>
public class RefusalAnswerTests(RefusalAnswerTests.Host host) : IClassFixture<RefusalAnswerTests.Host>
{
    [Fact]
    public async Task Request_OfNobody_IsToldToSignIn()
    {
        using var answer = await host.App.CreateClient().GetAsync("/studies/S.1", TestContext.Current.CancellationToken);

        await AccessApp.ProblemAsync(answer, HttpStatusCode.Unauthorized, "not-signed-in");
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task Request_WithoutTheRole_NamesPermissionRolesAndStudy()
    {
        using var answer = await host.App.CreateClient("h.kim", "publisher@S.1", "operator@S.2").GetAsync("/studies/S.2", TestContext.Current.CancellationToken);

        var problem = await AccessApp.ProblemAsync(answer, HttpStatusCode.Forbidden, "not-permitted");
        Assert.Equal("You may not publish form versions and deploy them in the study 'S.2'. It takes the role publisher.", problem.GetProperty("detail").GetString());
        Assert.Equal("Ask an administrator for the role publisher in the study 'S.2'.", problem.GetProperty("remedy").GetString());
        Assert.Equal(Policies.PublishForms, problem.GetProperty("permission").GetString());
        Assert.Equal(["publisher"], problem.GetProperty("roles").EnumerateArray().Select(role => role.GetString()));
    }

    [Fact]
    public async Task Request_OfABrowser_IsToldTheSameInPlainWords()
    {
        using var client = host.App.CreateClient("h.kim", "designer");
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        using var answer = await client.GetAsync("/studies/S.2", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.Forbidden, "text/plain"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains("It takes the role publisher.", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/all", "publisher@S.1", HttpStatusCode.Forbidden)]
    [InlineData("/all", "publisher", HttpStatusCode.OK)]
    [InlineData("/filtered", "publisher@S.1", HttpStatusCode.OK)]
    [InlineData("/filtered", "designer@S.1", HttpStatusCode.Forbidden)]
    [InlineData("/unnamed", "publisher@S.1", HttpStatusCode.OK)]
    [InlineData("/studies/S.1/sites/SITE.1", "monitor@S.1@SITE.1", HttpStatusCode.OK)]
    [InlineData("/studies/S.1/sites/SITE.2", "monitor@S.1@SITE.1", HttpStatusCode.Forbidden)]
    public async Task Request_WithAGrantForOneStudy_ReachesWhatFiltersByIt(string address, string grant, HttpStatusCode expected)
    {
        using var answer = await host.App.CreateClient("h.kim", grant).GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Request_ForAllStudiesWithAGrantForOne_SaysThatTheGrantStopsThere()
    {
        using var answer = await host.App.CreateClient("h.kim", "publisher@S.1").GetAsync("/all", TestContext.Current.CancellationToken);

        var problem = await AccessApp.ProblemAsync(answer, HttpStatusCode.Forbidden, "not-permitted");
        Assert.Contains("for all studies, and yours is for some", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("S.1", "SITE.1", true)]
    [InlineData("S.1", "SITE.2", false)]
    [InlineData("S.1", null, false)]
    public async Task Authorize_RowThatWasLoaded_IsDecidedByItsScope(string studyOid, string? siteOid, bool expected)
    {
        var authorization = host.App.Services.GetRequiredService<IAuthorizationService>();

        var result = await authorization.AuthorizeAsync(TestUsers.Person("monitor@S.1@SITE.1"), new AccessScope(studyOid, siteOid), Policies.RaiseQueries);

        Assert.Equal(expected, result.Succeeded);
    }

    /// <summary>One service for all; nothing changes it.</summary>
    public sealed class Host : IAsyncLifetime
    {
        internal AccessApp App { get; private set; } = null!;

        public async ValueTask InitializeAsync() => App = await AccessApp.StartAsync(map: app =>
        {
            app.MapGet("/studies/{studyOid}", () => "").RequireAuthorization(Policies.PublishForms);
            app.MapGet("/studies/{studyOid}/sites/{siteOid}", () => "").RequireAuthorization(Policies.RaiseQueries);
            app.MapGet("/all", () => "").RequireAuthorization(Policies.PublishForms);
            app.MapGet("/filtered", () => "").RequireAuthorization(Policies.PublishForms).FiltersByScope();
            app.MapGet("/unnamed", () => "");
        });

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}
