using System.Net;
using Security;
using Security.Authentication.Clients;
using Tests.Security.Authentication.Support;

namespace Tests.Security.Authentication.Clients;

public sealed class ApiClientsTests
{
    [Fact]
    public async Task Token_OfEitherEntryOfOneName_IsAccepted()
    {
        var (old, next) = (TokenHash.NewToken(), TokenHash.NewToken());
        await using var host = await SignInHost.StartAsync(Tests.Support.DatabaseProvider.Sqlite, [
            .. Client(0, "etl", TokenHash.Of(old)), .. Client(1, "etl", TokenHash.Of(next).ToUpperInvariant().Replace("SHA256", "sha256", StringComparison.Ordinal))]);

        foreach (var token in new[] { old, next })
        {
            using var answer = await host.ClientWith(token).GetAsync("/who", TestContext.Current.CancellationToken);
            var who = await answer.ReadAsync<SignedIn>();
            Assert.Equal(("etl", ActorKind.Program), (who!.Id, who.Kind));
            Assert.Equal(["designer@S.1"], who.Grants);
        }
    }

    [Theory]
    [InlineData("sft_nobody-has-this-token")]
    [InlineData("sft_")]
    public async Task Token_ThatNobodyHas_IsRefused(string token)
    {
        await using var host = await SignInHost.StartAsync(Tests.Support.DatabaseProvider.Sqlite, Client(0, "etl", TokenHash.Of(TokenHash.NewToken())));

        using var answer = await host.ClientWith(token).GetAsync("/who", TestContext.Current.CancellationToken);

        await answer.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "token-unknown");
    }

    [Fact]
    public void Validate_WithManyFaults_NamesAll()
    {
        var hash = TokenHash.Of("x");
        var bad = new ApiClientOptions { Name = "a:b", TokenHash = "sha256:1234" };
        bad.Grants.Add("wizard");

        var result = new ApiClientsValidator().Validate(null, new ApiClientsOptions
        {
            Clients = [bad, new() { Name = "one", TokenHash = hash }, new() { Name = "two", TokenHash = hash.ToUpperInvariant().Replace("SHA256", "sha256", StringComparison.Ordinal) }],
        });

        foreach (var word in new[] { "ApiClients:0:Name is 'a:b'", "ApiClients:0:TokenHash", "'wizard'", "'one' and 'two' have the same TokenHash" })
            Assert.Contains(word, result.FailureMessage, StringComparison.Ordinal);
    }

    private static IEnumerable<KeyValuePair<string, string?>> Client(int index, string name, string hash) =>
    [
        new(FormattableString.Invariant($"ApiClients:{index}:Name"), name),
        new(FormattableString.Invariant($"ApiClients:{index}:TokenHash"), hash),
        new(FormattableString.Invariant($"ApiClients:{index}:Grants:0"), "designer@S.1"),
    ];
}
