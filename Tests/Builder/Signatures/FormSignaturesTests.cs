using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Signatures;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Security;
using Security.Audit;
using Security.Signatures;
using ServiceDefaults;
using Tests.Support;
using Actor = Security.Actor;
using DatabaseProvider = Tests.Support.DatabaseProvider;

namespace Tests.Builder.Signatures;

public sealed class FormSignaturesTests
{
    private const string Study = "S/1", Form = "F/DM %2F";

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Find_AVersion_TakesTheNumberBehindTheLastSlash(DatabaseProvider provider)
    {
        using var act = Acting.Begin(new Act { Actor = new Actor("h.kim", "Hana Kim", ActorKind.Person) });
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = await FillAsync(database);
        var versions = new FormVersionSubjects(db);

        var found = await versions.FindAsync(Study, "F/DM %2F/3", Cancel);

        Assert.Equal(new SignatureSubject(Study, "FormVersion", "F/DM %2F/3", "Vital signs (F/DM %2F), version 3", Given.Hash) { Link = "/api/studies/S%2F1/forms/F%2FDM%20%252F/versions/3" }, found);
        foreach (var unknown in new[] { "F/DM %2F/4", "F/DM %2F", "/3", "F/DM %2F/-3", "" })
            Assert.Null(await versions.FindAsync(Study, unknown, Cancel));
        Assert.Null(await versions.FindAsync("S/2", "F/DM %2F/3", Cancel));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Save_OfAChangedDraft_VoidsTheSignatureOfTheDraft(DatabaseProvider provider)
    {
        using var act = Acting.Begin(new Act { Actor = new Actor("h.kim", "Hana Kim", ActorKind.Person) });
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = await FillAsync(database);
        await SignAsync(db, await new FormDraftSubjects(db).FindAsync(Study, Form, Cancel));
        await SignAsync(db, await new FormVersionSubjects(db).FindAsync(Study, $"{Form}/3", Cancel));
        db.ChangeTracker.Clear();

        var draft = await db.FormDefs.SingleAsync(Cancel);
        draft.SaveDraft(Draft(Given.OtherHash), 0, Given.Start.AddDays(1), new Actor("h.kim", "Hana Kim", ActorKind.Person));
        await db.SaveChangesAsync(Cancel);

        var voided = await db.Set<SignatureVoid>().AsNoTracking().SingleAsync(Cancel);
        var signature = await db.Set<Signature>().AsNoTracking().SingleAsync(row => row.SignatureId == voided.SignatureId, Cancel);
        Assert.Equal(("FormDraft", Form, "Demography (F/DM %2F), draft", Given.OtherHash), (signature.SubjectType, signature.SubjectKey, signature.SubjectTitle, voided.NewHash));
        var records = await db.Set<AuditRecord>().AsNoTracking().Where(row => row.Subjects.Contains("SignatureVoid")).ToListAsync(Cancel);
        Assert.Contains(records, record => record.StudyOid == Study && record.Payload.Contains(voided.SignatureId.ToString(), StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Hold_OfADraft_MakesAChangeUnderWayFail(DatabaseProvider provider)
    {
        using var act = Acting.Begin(new Act { Actor = new Actor("h.kim", "Hana Kim", ActorKind.Person) });
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = await FillAsync(database);
        var draft = await db.FormDefs.SingleAsync(Cancel);

        await new FormDraftSubjects(db).HoldAsync(Study, Form, Cancel);
        draft.SaveDraft(Draft(Given.OtherHash), 0, Given.Start.AddDays(1), new Actor("h.kim", "Hana Kim", ActorKind.Person));

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync(Cancel));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static DraftContent Draft(string hash) => new(Form, "Demography", 1, [1], hash);

    /// <summary>A study with a form, its draft and version 3, behind the interceptors of the service.</summary>
    private static async Task<BuilderDbContext> FillAsync(TestDatabase database)
    {
        var db = Contexts.Create(database.Provider, database.ConnectionString, Interceptors());
        await db.Database.EnsureCreatedAsync(Cancel);
        var study = db.Add(new Study { StudyOid = Study, FirstImportedAt = Given.Start }).Entity;
        var form = new FormDef { FormOid = Form };
        form.SaveDraft(Draft(Given.Hash), 0, Given.Start, new Actor("h.kim", "Hana Kim", ActorKind.Person));
        form.Versions.Add(Given.Version());
        study.Forms.Add(form);
        await db.SaveChangesAsync(Cancel);
        db.ChangeTracker.Clear();
        return db;
    }

    private static IInterceptor[] Interceptors()
    {
        var builder = WebApplication.CreateBuilder();
        builder.AddServiceDefaults("builder").AddServiceSecurity(new SecurityOptions("builder", "Builder"));
        builder.Services.AddFormSignatures();
        return [.. builder.Services.BuildServiceProvider().GetServices<IInterceptor>()];
    }

    private static async Task SignAsync(BuilderDbContext db, SignatureSubject? subject)
    {
        Assert.NotNull(subject);
        db.Add(new Signature
        {
            SignatureId = Guid.NewGuid(),
            StudyOid = subject.StudyOid,
            SubjectType = subject.Type,
            SubjectKey = subject.Key,
            SubjectTitle = subject.Title,
            SubjectHash = subject.Hash,
            Meaning = "approved",
            SignerId = "h.kim",
            SignerName = "Hana Kim",
            SignedAt = Given.Start,
            Method = "password",
        }.Seal());
        await db.SaveChangesAsync(Cancel);
    }
}
