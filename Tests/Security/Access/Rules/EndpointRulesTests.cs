using Microsoft.AspNetCore.Builder;
using Security;
using Security.Access;
using Tests.Security.Access.Support;
using Tests.Support.Access;

namespace Tests.Security.Access.Rules;

/// <summary>The walk over all addresses finds what is unguarded.</summary>
public class EndpointRulesTests
{
    [Theory]
    [InlineData("/bare", "names no policy")]
    [InlineData("/role", "names no policy")]
    [InlineData("/misnamed", "names the policy 'PublishFroms'")]
    [InlineData("/open", "allows anybody")]
    public async Task FindUnguarded_AddressThatBreaksTheRule_IsNamed(string address, string fault)
    {
        await using var app = await AccessApp.StartAsync(map: app =>
        {
            app.MapGet("/bare", () => "");
            app.MapGet("/role", () => "").RequireAuthorization(policy => policy.RequireRole("x"));
            app.MapGet("/misnamed", () => "").RequireAuthorization("PublishFroms");
            app.MapGet("/open", () => "").RequireAuthorization(Policies.PublishForms).AllowAnonymous();
            app.MapGet("/guarded", () => "").RequireAuthorization(Policies.PublishForms);
        });

        var found = EndpointRules.FindUnguarded(app.Services, [.. RolePolicies.All.Select(rule => rule.Policy)]);

        Assert.Single(found, line => line.Contains($"at {address} {fault}", StringComparison.Ordinal));
        Assert.DoesNotContain(found, line => line.Contains("/guarded", StringComparison.Ordinal) || line.Contains("/health", StringComparison.Ordinal) || line.Contains("/api/", StringComparison.Ordinal));
    }
}
