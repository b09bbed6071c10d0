using System.Net.Http.Headers;

namespace Tests.Support;

/// <summary>The programs as which tests call a service: known by configuration.</summary>
public static class ApiClient
{
    /// <summary>Name, in histories and in the audit trail, of the one that most tests use: it has every role that a program may need.</summary>
    public const string Name = "tests";

    /// <summary>The same as messages carry it.</summary>
    public const string Header = $"Program;{Name};{Name}";

    /// <summary>Its token; nothing but hosts of tests accepts it.</summary>
    public const string Token = "sft_tests-and-nothing-else-accepts-this-token";

    /// <summary>The study and the site of the clients whose grant is for one.</summary>
    public const string StudyOid = "S.1", SiteOid = "SITE.1";

    /// <summary>Name of the client that is known and may do nothing.</summary>
    public const string Nobody = "nobody";

    private static readonly string[] Grants = ["designer", "publisher", "operator", "auditor", "administrator", "data-manager"];

    private static readonly string[] Roles = ["designer", "publisher", "data-manager", "investigator", "site-staff", "monitor", "auditor", "operator", "administrator"];

    private static readonly TestClient[] All =
    [
        new(Name, Token, Grants),
        TestClient.Of(Nobody, []),
        .. Roles.SelectMany(role => new[] { role, $"{role}@{StudyOid}", $"{role}@{StudyOid}@{SiteOid}" }).Select(grant => TestClient.Of(grant, [grant])),
    ];

    /// <summary>The client with this one grant: a role for all studies, or for <see cref="StudyOid"/>, or for <see cref="SiteOid"/> of it: <c>monitor@S.1@SITE.1</c>.</summary>
    /// <exception cref="InvalidOperationException">There is no such client.</exception>
    public static TestClient For(string grant) => All.Single(client => client.Name == grant);

    /// <summary>Makes a service know all of them.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Settings() =>
        All.SelectMany((client, index) => client.Settings(FormattableString.Invariant($"ApiClients:{index}")));

    /// <summary>Sends the token of <see cref="Name"/> with every request of a client.</summary>
    public static void SignIn(HttpClient client) => client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
}
