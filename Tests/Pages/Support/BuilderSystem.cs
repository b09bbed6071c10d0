using System.Net.Http.Headers;
using Builder.Client;
using Runner.Local;
using Tests.Support;

namespace Tests.Pages.Support;

/// <summary>The whole system with a uat and a production environment, and its first administrator signed in.</summary>
public sealed class BuilderSystem : IAsyncLifetime
{
    /// <summary>Its environments: the first of kind uat, the second of kind production.</summary>
    public const string Uat = "uat", Production = "prod";

    private static int _studies;
    private readonly Dictionary<string, string> _sessions = new(StringComparer.Ordinal);
    private readonly TemporaryFolder _folder = new();
    private LocalSystem? _processes;
    private HttpClient? _http;
    private Administrator? _administrator;

    /// <summary>Address of the Builder.</summary>
    public Uri Address => Processes.Builder.Address;

    /// <summary>The Builder as a program calls it that may design, publish and operate.</summary>
    public BuilderApi Api => new(_http!);

    internal LocalSystem Processes => _processes ?? throw new InvalidOperationException("The system was not started.");

    public async ValueTask InitializeAsync()
    {
        // Without a browser every test is skipped: nothing has to run for them.
        if (!Browser.IsThere)
            return;
        var options = new LocalSystemOptions(_folder.FullPath) { Environments = [Uat, Production], Production = [Production] };
        _processes = await LocalSystem.StartAsync(options);
        _http = new HttpClient { BaseAddress = Address };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Processes.Token);
        _administrator = await Administrator.SignInAsync(Address, Processes.FirstPasswordFileOf("builder"));
    }

    /// <summary>An OID that no study has.</summary>
    public static string NewOid() => FormattableString.Invariant($"TRIAL-{Interlocked.Increment(ref _studies):000}");

    /// <summary>The sample study under an OID of its own.</summary>
    /// <returns>The OID.</returns>
    public async Task<string> ImportStudyAsync(Func<string, string>? change = null)
    {
        var studyOid = NewOid();
        await ImportAsync(SampleStudy.Text(studyOid, change));
        return studyOid;
    }

    /// <summary>Takes an ODM text over.</summary>
    public async Task ImportAsync(string odm)
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(odm));
        await Api.Studies.ImportAsync(content, cancellationToken: TestContext.Current.CancellationToken);
    }

    /// <summary>A window of somebody with these roles, signed in; who was here before is the same person in a new window.</summary>
    public async Task<Person> EnterAsync(string printedName, string[] roles, string locale = "en-GB", int width = 1200)
    {
        Assert.SkipUnless(Browser.IsThere, LocalChromium.Missing);
        var who = $"{printedName}: {string.Join(", ", roles)}";
        if (_sessions.TryGetValue(who, out var session))
            return await Person.ReturnAsync(Address, session, locale, width);
        var person = await Person.EnterAsync(Address, await _administrator!.AddAsync(printedName, roles), locale, width);
        _sessions[who] = await person.Page.Context.StorageStateAsync();
        return person;
    }

    public async ValueTask DisposeAsync()
    {
        if (_administrator is not null)
            await _administrator.DisposeAsync();
        _http?.Dispose();
        if (_processes is not null)
            await _processes.DisposeAsync();
        _folder.Dispose();
    }
}
