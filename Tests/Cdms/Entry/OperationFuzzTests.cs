using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.Entry;

/// <summary>Whatever a device sends is answered, as a whole or not at all, and sent again it is done once.</summary>
public sealed class OperationFuzzTests
{
    // JSON as it is sent: what is no text at all, what no database holds, what is just beside what there is.
    private static readonly string[] Awkward =
    [
        "null", "true", "-1", "0", "2147483648", "1e400", "[]", "{}", "[null]", "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00x\"", "\"\\u202e\"", "\"\\ufffe\"", "\"=1+1\"", "\"<script>\"", "\"'; --\"",
        "\"I.sysbp\"", "\"I.POS\"", "\"I.NEXT\"", "\"F.2\"", "\"IG.2\"", "\"SE.9\"", "\"0\"", "\"01\"", "\"1\"", "\"99999999999999999999\"", "\"\\u0661\"", "\"0001-01-01T00:00:00Z\"", "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59-14:00\"",
        "\"2026-02-30T00:00:00Z\"", $"\"{new string('x', 300)}\"", $"\"{new string('9', 100_001)}\"", "\"00000000-0000-0000-0000-000000000000\"",
    ];

    private static readonly string[] Fields =
    [
        "operationId", "deviceTime", "releaseNumber", "studyEventOid", "studyEventRepeatKey", "formOid", "formRepeatKey", "reason", "changes", "unheardOf",
        "change.itemGroupOid", "change.itemGroupRepeatKey", "change.itemOid", "change.value", "change.measurementUnitOid", "change.base", "change.unheardOf",
    ];

    private static readonly Gen<string> Values = Gen.OneOf(Gen.Elements(Awkward), ArbMap.Default.GeneratorFor<string>().Select(Quote));

    private static readonly Gen<string> Bodies =
        from field in Gen.Elements(Fields)
        from value in Values
        from another in Gen.Elements(Fields)
        from isSecond in Gen.Elements(true, false, false)
        from second in Values
        from isBoth in Gen.Elements(true, false)
        select Body(isSecond ? new() { [field] = value, [another] = second } : new() { [field] = value }, isBoth);

    [Theory]
    [InlineData("null")]
    [InlineData("[null]")]
    [InlineData("[{},null]")]
    [InlineData("[[]]")]
    public async Task Record_OfNoChanges_IsRefused(string changes)
    {
        await using var study = await EntryStudy.StartAsync();

        var (status, answer) = await SendAsync(study, EntryStudy.Path, Body(new() { ["changes"] = changes }, false));

        Assert.Equal((400, true), (status, answer.Contains("$.changes", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Record_OfAnything_IsAnsweredAndLeavesNothingHalfStored()
    {
        await using var study = await EntryStudy.StartAsync();

        await Task.Run(() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true), Prop.ForAll(Bodies.ToArbitrary(), body => Run(IsWholeAsync(study, body)))), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Record_InAnyOrderOfDevicesAndRepeated_ComesToOneResult()
    {
        await using var study = await EntryStudy.StartAsync();
        var orders = Gen.Shuffle([0, 0, 0, 1, 1, 1, 2, 2, 2]).SelectMany(_ => Gen.Choose(0, int.MaxValue), (order, seed) => (order, seed));

        await Task.Run(() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(20).WithQuietOnSuccess(true), Prop.ForAll(orders.ToArbitrary(), run => Run(IsOneResultAsync(study, run.order, new(run.seed))))), TestContext.Current.CancellationToken);
    }

    private static async Task<bool> IsWholeAsync(EntryStudy study, string body)
    {
        var before = await CountAsync(study);
        var (status, text) = await SendAsync(study, EntryStudy.Path, body);
        var after = await CountAsync(study);
        if (status is not 200)
            return status is 400 or 404 or 409 or 422 && before == after;
        return (await SendAsync(study, EntryStudy.Path, body)) == (status, text) && await CountAsync(study) == after && after.Operations == before.Operations + 1;
    }

    // Three devices, each with its own item, each operation over the one before it.
    private static async Task<bool> IsOneResultAsync(EntryStudy study, IReadOnlyList<int> order, Random random)
    {
        var subject = $"R-{Guid.NewGuid():N}";
        await study.Site.PostAsync(EntryStudy.Staff, $"/api/studies/{SiteStudy.Study}/subjects", new { siteOid = SiteStudy.Site, subjectKey = subject });
        var path = $"/api/studies/{SiteStudy.Study}/subjects/{subject}";
        var (sent, turns) = (new List<(string Body, (int, string) Answer)>(), new int[3]);
        foreach (var device in order)
        {
            var (form, held, item, value) = device switch { 0 => ("F.VS", "IG.VS", "I.SYSBP", $"12{turns[0]}"), 1 => ("F.VS", "IG.VS", "I.POS", turns[1] % 2 == 0 ? "S" : "L"), _ => ("F.2", "IG.2", "I.NOTE", $"n{turns[2]}") };
            // The number of a change counts in its form, so that of the device's own last answer is what it has seen.
            var seen = sent.Where(one => one.Body.Contains($"\"{item}\"", StringComparison.Ordinal)).Select(one => ChangeIn(one.Answer.Item2)).DefaultIfEmpty(0).Last();
            var body = Body(new() { ["formOid"] = Quote(form), ["change.itemGroupOid"] = Quote(held), ["change.itemOid"] = $"\"{item}\"", ["change.value"] = Quote(value), ["change.base"] = seen.ToString(CultureInfo.InvariantCulture) }, false);
            turns[device]++;
            sent.Add((body, await SendAsync(study, path, body)));
            // What was sent before comes again, whenever.
            var (again, answer) = sent[random.Next(sent.Count)];
            if (await SendAsync(study, path, again) != answer)
                return false;
        }

        var id = await study.Cdms.ReadAsync(db => db.Subjects.Where(row => row.SubjectKey == subject).Select(row => row.Id).SingleAsync());
        var values = await study.Cdms.ReadAsync(db => db.ItemValues.Where(value => db.FormInstances.Any(form => form.Id == value.FormInstanceId && form.SubjectId == id)).OrderBy(value => value.ItemOid).Select(value => value.Value).ToListAsync());
        var changes = await study.Cdms.ReadAsync(db => db.ItemChanges.CountAsync(change => db.FormInstances.Any(form => form.Id == change.FormInstanceId && form.SubjectId == id)));
        return values.SequenceEqual(["n2", "S", "122"]) && changes == 9;
    }

    private static int ChangeIn(string answer) => System.Text.Json.JsonDocument.Parse(answer).RootElement.GetProperty("saved")[0].GetProperty("change").GetInt32();

    private static string Body(Dictionary<string, string> changed, bool isBoth)
    {
        var change = new Dictionary<string, string> { ["itemGroupOid"] = "\"IG.VS\"", ["itemOid"] = "\"I.SYSBP\"", ["value"] = "\"120\"", ["base"] = "0" };
        var body = new Dictionary<string, string>
        {
            ["operationId"] = Quote(Guid.NewGuid().ToString()), ["deviceTime"] = "\"2026-05-04T08:00:00+09:00\"", ["releaseNumber"] = "1", ["studyEventOid"] = "\"SE.1\"", ["formOid"] = "\"F.VS\"",
        };
        foreach (var (name, value) in changed)
        {
            if (name.StartsWith("change.", StringComparison.Ordinal))
                change[name["change.".Length..]] = value;
            else
                body[name] = value;
        }

        // One that is right stands beside one that may not be.
        const string Right = """{"itemGroupOid":"IG.VS","itemOid":"I.POS","value":"S","base":0}""";
        body.TryAdd("changes", isBoth ? $"[{Right},{Object(change)}]" : $"[{Object(change)}]");
        return Object(body);
    }

    private static string Object(Dictionary<string, string> fields) => $"{{{string.Join(',', fields.Select(field => $"\"{field.Key}\":{field.Value}"))}}}";

    // Every sign as it is, half a pair too.
    private static string Quote(string? text) => text is null ? "null" : $"\"{string.Concat(text.Select(sign => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)sign:x4}")))}\"";

    private static async Task<(int Status, string Text)> SendAsync(EntryStudy study, string subject, string body)
    {
        using var client = study.Cdms.CreateClient();
        client.DefaultRequestHeaders.Authorization = null;
        ApiClient.For(EntryStudy.Staff).SignIn(client);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri($"{subject}/operations", UriKind.Relative), content, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static Task<(int Operations, int Changes, int Values, int Conflicts, int Forms)> CountAsync(EntryStudy study) => study.Cdms.ReadAsync(async db =>
        (await db.EntryOperations.CountAsync(), await db.ItemChanges.CountAsync(), await db.ItemValues.CountAsync(), await db.EntryConflicts.CountAsync(), await db.FormInstances.CountAsync()));

    private static bool Run(Task<bool> property) => property.GetAwaiter().GetResult();
}
