using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Security;
using Security.Signatures;

namespace Tests.Security.Signatures;

public sealed class ReauthenticationTests
{
    private static readonly SignatureSubject Subject = new("S.1", "FormVersion", "F.DM/3", "Demography", "sha256:a");

    private readonly FakeTimeProvider _clock = new(SignatureDatabase.Start);
    private readonly Reauthentication _reauthentication;

    public ReauthenticationTests() => _reauthentication = new(new EphemeralDataProtectionProvider(), Options.Create(new SigningOptions()), _clock);

    [Fact]
    public void IsProven_AfterAFreshSignInOfTheSamePerson_IsTrue()
    {
        var ceremony = Begin();

        Assert.True(_reauthentication.IsProven(ceremony, Signer(AfterSeconds(20)), Subject));
    }

    [Fact]
    public void IsProven_WithoutASignInSince_IsFalse()
    {
        var ceremony = Begin(signedIn: SignatureDatabase.Start.AddSeconds(-1));

        Assert.False(_reauthentication.IsProven(ceremony, Signer(SignatureDatabase.Start.AddSeconds(-1)), Subject));
    }

    [Fact]
    public void IsProven_TwoMinutesAfterTheSignIn_IsFalseAtLast()
    {
        var ceremony = Begin();
        var signedIn = AfterSeconds(20);

        _clock.Advance(TimeSpan.FromMinutes(2));
        Assert.True(_reauthentication.IsProven(ceremony, Signer(signedIn), Subject));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(_reauthentication.IsProven(ceremony, Signer(signedIn), Subject));
    }

    [Fact]
    public void IsProven_BySomebodyElse_IsFalse()
    {
        var ceremony = Begin();

        Assert.False(_reauthentication.IsProven(ceremony, Signer(AfterSeconds(20), "oidc:other"), Subject));
    }

    [Fact]
    public void IsProven_ForAnotherRecordOrState_IsFalse()
    {
        var ceremony = Begin();
        var signer = Signer(AfterSeconds(20));

        Assert.False(_reauthentication.IsProven(ceremony, signer, Subject with { Key = "F.DM/4" }));
        Assert.False(_reauthentication.IsProven(ceremony, signer, Subject with { Hash = "sha256:b" }));
        Assert.False(_reauthentication.IsProven(ceremony, signer, Subject with { StudyOid = "S.2" }));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("made-up")]
    public void IsProven_WithoutACeremonyOfOurs_IsFalse(string? ceremony) =>
        Assert.False(_reauthentication.IsProven(ceremony, Signer(AfterSeconds(20)), Subject));

    [Fact]
    public void IsProven_WithATimeYetToCome_IsFalse()
    {
        var ceremony = Begin();

        Assert.False(_reauthentication.IsProven(ceremony, Signer(SignatureDatabase.Start.AddMinutes(1)), Subject));
    }

    private string Begin(DateTimeOffset? signedIn = null) => _reauthentication.Begin(Signer(signedIn ?? SignatureDatabase.Start.AddHours(-1)), Subject);

    private DateTimeOffset AfterSeconds(int seconds)
    {
        _clock.Advance(TimeSpan.FromSeconds(seconds));
        return _clock.GetUtcNow();
    }

    private static Signer Signer(DateTimeOffset authenticatedAt, string id = "oidc:8f3a")
    {
        var actor = new Actor(id, "Hana Kim", ActorKind.Person);
        var claims = ActorClaims.For(actor, []).Append(new Claim(ActorClaims.AuthenticatedAt, authenticatedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
        return new Signer(actor, new ClaimsPrincipal(new ClaimsIdentity(claims, "test")));
    }
}
