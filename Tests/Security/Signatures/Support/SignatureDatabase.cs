using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Security;
using Security.Signatures;
using Tests.Security.Support;
using Tests.Support;
using DatabaseProvider = Tests.Support.DatabaseProvider;

namespace Tests.Security.Signatures;

/// <summary>A database with the tables of signatures, with or without their triggers.</summary>
internal static class SignatureDatabase
{
    public const string Study = "S/1 %2F";

    public static readonly DateTimeOffset Start = new(2026, 11, 28, 9, 30, 15, TimeSpan.Zero);

    public static Actor Hana { get; } = new("h.kim", "Hana Kim", ActorKind.Person);

    public static Task<TestDatabase> CreateAsync(DatabaseProvider provider) => TestDatabase.CreateAsync(provider, "signatures", async connection =>
    {
        await using var db = Open(provider, connection);
        await db.Database.EnsureCreatedAsync();
        foreach (var statement in SignatureTriggers.StatementsFor(Enum.Parse<ServiceDefaults.DatabaseProvider>(provider.ToString())))
            await db.Database.ExecuteSqlRawAsync(statement);
    });

    /// <summary>As somebody would have it who got past the triggers.</summary>
    public static async Task<TestDatabase> CreateUnguardedAsync(DatabaseProvider provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await using var db = Open(database);
        await db.Database.EnsureCreatedAsync();
        return database;
    }

    public static SecurityDbContext Open(TestDatabase database, params IInterceptor[] interceptors) => Open(database.Provider, database.ConnectionString, interceptors);

    public static Signature Sign(SecurityDbContext.Thing thing, string? hash = null, string? key = null) => new Signature
    {
        SignatureId = Guid.NewGuid(),
        StudyOid = thing.StudyOid,
        SubjectType = ThingSubjects.TypeName,
        SubjectKey = key ?? FormattableString.Invariant($"{thing.Id}"),
        SubjectTitle = "Demography",
        SubjectHash = hash ?? thing.Name,
        Meaning = SignatureMeaning.Approved.Code,
        SignerId = Hana.Id,
        SignerName = Hana.Name,
        SignedAt = Start.AddTicks(1234567),
        Method = SignatureMethods.Password,
        Reason = "연구책임자 확인",
    }.Seal();

    public static SecurityDbContext.Thing Thing(string hash = "sha256:a", string study = Study) => new() { StudyOid = study, Name = hash };

    private static SecurityDbContext Open(DatabaseProvider provider, string connection, params IInterceptor[] interceptors)
    {
        var options = new DbContextOptionsBuilder<SecurityDbContext>().AddInterceptors(interceptors);
        ServiceDefaults.ServiceDatabase.UseServiceDatabase(options, Enum.Parse<ServiceDefaults.DatabaseProvider>(provider.ToString()), connection);
        return new SecurityDbContext((DbContextOptions<SecurityDbContext>)options.Options);
    }
}
