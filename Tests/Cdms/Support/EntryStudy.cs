using System.Text.Json;
using Cdms.Service.Domain;
using Forms;
using Forms.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tests.Support;

namespace Tests.Cdms.Support;

/// <summary>A subject of the site, and what its staff enters.</summary>
internal sealed class EntryStudy : IAsyncDisposable
{
    public const string SecondOid = "F.2", Subject = "S-001", Staff = $"site-staff@{SiteStudy.Study}@{SiteStudy.Site}", Monitor = $"monitor@{SiteStudy.Study}@{SiteStudy.Site}", Path = $"/api/studies/{SiteStudy.Study}/subjects/{Subject}";

    private EntryStudy(SiteStudy site) => Site = site;

    public SiteStudy Site { get; }

    public CdmsHost Cdms => Site.Cdms;

    public static async Task<EntryStudy> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, Action<IServiceCollection>? configure = null, string? connection = null, Func<StudyOutline, StudyOutline>? outline = null)
    {
        var site = await SiteStudy.StartAsync(provider, configure: configure, connection: connection, outline: outline);
        await site.ReceiveAsync(1, Form(), Second());
        await site.MakeSiteAsync();
        await site.ActivateAsync(1);
        await site.Cdms.Answers.NextAsync(1);
        var (status, _) = await site.PostAsync(Staff, $"/api/studies/{SiteStudy.Study}/subjects", new { siteOid = SiteStudy.Site, subjectKey = Subject });
        Assert.Equal(201, status);
        return new(site);
    }

    /// <summary>Vital signs with a soft and a hard check, a code list, and a computed item.</summary>
    public static FormDefinition Form(string name = "Vital signs") => Given.Form(name: name, studyOid: SiteStudy.Study) with
    {
        ItemGroupDefs =
        [
            new ItemGroupDef
            {
                Oid = "IG.VS", Name = "Vital signs", Repeating = false,
                ItemRefs =
                [
                    new ItemRef { ItemOid = "I.SYSBP", OrderNumber = 1, Mandatory = true }, new ItemRef { ItemOid = "I.POS", OrderNumber = 2, Mandatory = false },
                    new ItemRef { ItemOid = "I.NEXT", OrderNumber = 3, Mandatory = false, MethodOid = "M.NEXT" },
                ],
            },
        ],
        ItemDefs =
        [
            new ItemDef
            {
                Oid = "I.SYSBP", Name = "Systolic blood pressure", DataType = "integer", Length = 3,
                RangeChecks = [new RangeCheck { Comparator = "LE", SoftHard = "Soft", CheckValues = [new CheckValue { Value = "180" }] }, new RangeCheck { Comparator = "LE", SoftHard = "Hard", CheckValues = [new CheckValue { Value = "300" }] }],
            },
            new ItemDef { Oid = "I.POS", Name = "Position", DataType = "text", Length = 1, CodeListRef = new CodeListRef { CodeListOid = "CL.POS" } },
            new ItemDef { Oid = "I.NEXT", Name = "One more", DataType = "integer" },
        ],
        CodeLists = [new CodeList { Oid = "CL.POS", Name = "Position", DataType = "text", CodeListItems = [new CodeListItem { CodedValue = "S" }, new CodeListItem { CodedValue = "L" }] }],
        MethodDefs = [new MethodDef { Oid = "M.NEXT", Name = "Next", Type = "Computation", FormalExpressions = [new FormalExpression { Context = ExpressionLanguage.Context, Text = "[I.SYSBP] + 1" }] }],
    };

    /// <summary>Another form of the same visit, with an item that is computed from the first.</summary>
    public static FormDefinition Second() => new()
    {
        StudyOid = SiteStudy.Study,
        FormDef = new FormDef { Oid = SecondOid, Name = "Second", Repeating = false, ItemGroupRefs = [new ItemGroupRef { ItemGroupOid = "IG.2", OrderNumber = 1, Mandatory = false }] },
        ItemGroupDefs =
        [
            new ItemGroupDef
            {
                Oid = "IG.2", Name = "Second", Repeating = false,
                ItemRefs = [new ItemRef { ItemOid = "I.NOTE", OrderNumber = 1, Mandatory = false }, new ItemRef { ItemOid = "I.TWICE", OrderNumber = 2, Mandatory = false, MethodOid = "M.TWICE" }],
            },
        ],
        ItemDefs = [new ItemDef { Oid = "I.NOTE", Name = "Note", DataType = "text", Length = 20 }, new ItemDef { Oid = "I.TWICE", Name = "Twice", DataType = "integer", RangeChecks = [new RangeCheck { Comparator = "LE", SoftHard = "Soft", CheckValues = [new CheckValue { Value = "300" }] }] }],
        MethodDefs = [new MethodDef { Oid = "M.TWICE", Name = "Twice", Type = "Computation", FormalExpressions = [new FormalExpression { Context = ExpressionLanguage.Context, Text = $"[{Given.FormOid}].[IG.VS].[I.SYSBP] * 2" }] }],
    };

    /// <summary>Enters a note in the second form.</summary>
    public Task<(int Status, JsonElement Body)> NoteAsync(string text) => Site.PostAsync(Staff, $"{Path}/operations", new
    {
        operationId = Guid.NewGuid(), deviceTime = Cdms.Clock.GetUtcNow(), releaseNumber = 1, studyEventOid = "SE.1", formOid = SecondOid,
        changes = new[] { new { itemGroupOid = "IG.2", itemOid = "I.NOTE", value = text, @base = 0 } },
    });

    /// <summary>Another subject, at whatever site, with a value in its first form.</summary>
    public async Task AddFormAsync(string subjectKey, string siteOid, string value = "118") => await Cdms.ReadAsync(async db =>
    {
        using var act = Security.Acting.BeginService("tests", "Given");
        var now = Cdms.Clock.GetUtcNow();
        var subject = db.Add(new Subject { StudyOid = SiteStudy.Study, SiteOid = siteOid, SubjectKey = subjectKey, CreatedAt = now }).Entity;
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var release = await db.ReceivedReleaseForms.FirstAsync(form => form.FormOid == Given.FormOid, TestContext.Current.CancellationToken);
        var form = db.Add(new FormInstance
        {
            StudyOid = SiteStudy.Study, SubjectId = subject.Id, SiteOid = siteOid, StudyEventOid = "SE.1", StudyEventRepeatKey = "", FormOid = Given.FormOid, FormRepeatKey = "", ReleaseNumber = 1,
            FormVersion = release.Version, ContentHash = release.ContentHash, CreatedAt = now,
        }).Entity;
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var operation = db.Add(new EntryOperation
        {
            OperationId = Guid.NewGuid(), StudyOid = SiteStudy.Study, SubjectId = subject.Id, ActorId = "tests", RequestHash = new string('0', 64), DeviceTime = now, DeviceOffsetMinutes = 0, ReceivedAt = now, IsClockDoubtful = false,
        }).Entity;
        var change = db.Add(new ItemChange
        {
            StudyOid = SiteStudy.Study, FormInstanceId = form.Id, Number = form.CountChange(), ItemGroupOid = "IG.VS", ItemGroupRepeatKey = "", ItemOid = "I.SYSBP", Value = value, OperationId = operation.OperationId,
            ChangedBy = "tests", ReceivedAt = now,
        }).Entity;
        db.Add(new ItemValue { StudyOid = SiteStudy.Study, FormInstanceId = form.Id, ItemGroupOid = "IG.VS", ItemGroupRepeatKey = "", ItemOid = "I.SYSBP" }).Entity.Take(change, null);
        return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    /// <summary>Enters one value.</summary>
    public Task<(int Status, JsonElement Body)> EnterAsync(string item, string? value, int seen = 0, Guid? id = null, string? reason = null, int release = 1, string grant = Staff, DateTimeOffset? at = null) =>
        Site.PostAsync(grant, $"{Path}/operations", new
        {
            operationId = id ?? Guid.NewGuid(), deviceTime = at ?? Cdms.Clock.GetUtcNow(), releaseNumber = release, studyEventOid = "SE.1", formOid = Given.FormOid, reason,
            changes = new[] { new { itemGroupOid = "IG.VS", itemOid = item, value, @base = seen } },
        });

    public Task<(int Status, JsonElement Body)> SubmitAsync(string formOid = Given.FormOid) => Site.PostAsync(Staff, $"{Path}/visits/SE.1/forms/{formOid}/submit", new { });

    /// <summary>The form as its site sees it.</summary>
    public async Task<JsonElement> FormAsync(string formOid = Given.FormOid, string grant = Staff) => (await Site.GetAsync(grant, $"{Path}/visits/SE.1/forms/{formOid}")).Body;

    /// <summary>A monitor asks about an item of the first form.</summary>
    public Task<(int Status, JsonElement Body)> AskAsync(string item, string text = "Is that right?", string grant = Monitor) =>
        Site.PostAsync(grant, $"{Path}/queries", new { studyEventOid = "SE.1", formOid = Given.FormOid, itemGroupOid = "IG.VS", itemOid = item, text });

    /// <summary>Freezes or locks: all of the study, the subject, a form or an item of it.</summary>
    public Task<(int Status, JsonElement Body)> KeepAsync(string kind, string? subject = Subject, string? form = null, string? item = null) => Site.PostAsync("data-manager", $"/api/studies/{SiteStudy.Study}/locks", new
    {
        kind, reason = "Data base lock", subjectKey = subject, studyEventOid = form is null ? null : "SE.1", formOid = form, itemGroupOid = item is null ? null : "IG.VS", itemOid = item,
    });

    /// <summary>The queries of the subject: state, item and whether a check asks.</summary>
    public async Task<IReadOnlyList<(string State, string Item, bool IsByCheck)>> QueriesAsync(string grant = Staff)
    {
        var (_, queries) = await Site.GetAsync(grant, $"/api/studies/{SiteStudy.Study}/queries?subjectKey={Subject}");
        return [.. queries.GetProperty("items").EnumerateArray().Select(query => (query.GetProperty("state").GetString()!, query.GetProperty("itemOid").GetString()!, query.GetProperty("isByCheck").GetBoolean()))];
    }

    /// <summary>What stands for an item.</summary>
    public async Task<(string? Value, int Change)> ValueAsync(string item, string formOid = Given.FormOid)
    {
        var (_, form) = await Site.GetAsync(Staff, $"{Path}/visits/SE.1/forms/{formOid}");
        return form.GetProperty("items").EnumerateArray().Where(one => one.GetProperty("itemOid").GetString() == item)
            .Select(one => (one.GetProperty("value").GetString(), one.GetProperty("change").GetInt32())).SingleOrDefault();
    }

    public async Task<IReadOnlyList<string?>> ConflictsAsync()
    {
        var (_, conflicts) = await Site.GetAsync(Staff, $"{Path}/conflicts");
        return [.. conflicts.EnumerateArray().Select(one => one.GetProperty("code").GetString())];
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
