using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Security.Authentication.Issuers;

namespace Security.Authentication.OpenIdConnect;

/// <summary>What a sign-in that is under way must fulfil when the browser comes back. It travels in the protected state, so that nobody changes it on the way.</summary>
/// <param name="NotBefore">The person must have given the credentials at this time or later.</param>
/// <param name="IsFresh">The credentials were asked for again, as for a signature; the provider must say when they were given.</param>
/// <param name="SubjectId">Who must come back; null: anybody.</param>
internal sealed record SignInTerms(DateTimeOffset NotBefore, bool IsFresh, string? SubjectId)
{
    private const string NotBeforeKey = "not-before", IsFreshKey = "fresh", SubjectKey = "subject";

    public void Write(AuthenticationProperties properties)
    {
        properties.Items[NotBeforeKey] = NotBefore.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        properties.Items[IsFreshKey] = IsFresh ? "1" : "0";
        // An item without a value would come back as an empty text.
        if (SubjectId is not null)
            properties.Items[SubjectKey] = SubjectId;
    }

    /// <summary>Reads <see cref="Write"/> back and takes it away, since the properties go on into the session.</summary>
    public static SignInTerms Take(AuthenticationProperties? properties) => new(
        DateTimeOffset.FromUnixTimeSeconds(long.TryParse(TakeItem(properties, NotBeforeKey), CultureInfo.InvariantCulture, out var seconds) ? seconds : 0),
        TakeItem(properties, IsFreshKey) == "1",
        TakeItem(properties, SubjectKey));

    /// <summary>True when the provider's <c>auth_time</c> is recent enough. A provider that leaves it out is believed for a plain sign-in only (OpenID Connect Core 1.0, section 3.1.3.7).</summary>
    public bool Allow(long? authTime) => authTime is { } seconds
        ? seconds >= (NotBefore - TokenRules.ClockSkew).ToUnixTimeSeconds()
        : !IsFresh;

    private static string? TakeItem(AuthenticationProperties? properties, string key) =>
        properties is not null && properties.Items.Remove(key, out var value) ? value : null;
}
