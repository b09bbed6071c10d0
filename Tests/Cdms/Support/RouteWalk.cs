using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tests.Support;

namespace Tests.Cdms.Support;

/// <summary>Every address of collected data, and a request to each about a subject. A new address without a body here fails the walks, so that none stays out of them.</summary>
internal sealed partial class RouteWalk(CdmsHost cdms, RouteWalk.Target target)
{
    private const string Form = "\"studyEventOid\":\"SE.1\",\"formOid\":\"{formOid}\"", Item = "\"itemGroupOid\":\"{itemGroupOid}\",\"itemOid\":\"{itemOid}\"";

    /// <summary>Bodies by the name of the address.</summary>
    private static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["CreateSite"] = """{"siteOid":"{siteOid}","name":"n"}""",
        ["RecordApproval"] = """{"releaseNumber":1,"kind":"ethics","approvedOn":"2026-01-15","document":"d"}""",
        ["RevokeApproval"] = """{"reason":"r"}""",
        ["ActivateRelease"] = """{"reason":"r"}""",
        ["CreateSubject"] = """{"siteOid":"{siteOid}","subjectKey":"S-100"}""",
        ["ChangeSubjectState"] = """{"state":"Enrolled","since":"2026-01-01","reason":"r"}""",
        ["RecordReconsent"] = """{"releaseNumber":1,"consentedOn":"2026-01-01"}""",
        ["RecordOperation"] = "{\"operationId\":\"0d1c2f6e-6a0e-4a0a-9a51-7a2a4e1f9b11\",\"deviceTime\":\"2026-05-04T08:00:00Z\",\"releaseNumber\":1," + Form + ",\"reason\":\"r\",\"changes\":[{" + Item + ",\"value\":\"{value}\",\"base\":1}]}",
        ["SubmitForm"] = "{}",
        ["UploadFile"] = "%PDF-1.7 {value}",
        ["SettleConflict"] = """{"settlement":"s"}""",
        ["RaiseQuery"] = "{" + Form + "," + Item + ",\"text\":\"t\"}",
        ["AnswerQuery"] = """{"text":"t"}""",
        ["CloseQuery"] = """{"text":"t"}""",
        ["ReopenQuery"] = """{"text":"t"}""",
        ["VerifySource"] = "{" + Form + ",\"isVerified\":true,\"lastChange\":1}",
        ["SetLock"] = "{\"kind\":\"Frozen\",\"reason\":\"r\",\"subjectKey\":\"{subjectKey}\"," + Form + "," + Item + "}",
        ["LiftLock"] = """{"reason":"r"}""",
        ["PlanMigration"] = """{"formOid":"{formOid}","toReleaseNumber":1,"reason":"r"}""",
        ["RunMigration"] = "{}",
        ["UndoMigration"] = "{}",
        ["CreateLaboratory"] = """{"laboratoryOid":"L.9","name":"n"}""",
        ["ChangeLaboratory"] = """{"reason":"r"}""",
        ["AddRange"] = """{"range":{"itemOid":"{itemOid}","validFrom":"2026-01-01","low":"1"},"reason":"r"}""",
        ["EndRange"] = """{"reason":"r"}""",
        ["SetSources"] = """{"sources":{"sexItemOid":"{itemOid}"},"reason":"r","asksOutOfRange":true,"seen":0}""",
        ["ImportRanges"] = "LaboratoryOID,ItemOID,Low,ValidFrom\nL.1,{itemOid},1,2026-01-01\n",
        ["ImportClinicalData"] = """
            <ODM xmlns="http://www.cdisc.org/ns/odm/v1.3" ODMVersion="1.3.2" FileType="Snapshot" FileOID="WALK" CreationDateTime="2026-05-04T08:00:00Z"><ClinicalData StudyOID="{studyOid}" MetaDataVersionOID="1">
            <SubjectData SubjectKey="{subjectKey}"><StudyEventData StudyEventOID="SE.1"><FormData FormOID="{formOid}"><ItemGroupData ItemGroupOID="{itemGroupOid}"><ItemData ItemOID="{itemOid}" Value="{value}"/>
            </ItemGroupData></FormData></StudyEventData></SubjectData></ClinicalData></ODM>
            """,
    };

    /// <summary>What the requests are about.</summary>
    public sealed record Target(string SubjectKey, string SiteOid, string FormOid, string ItemGroupOid, string ItemOid, string Value, long ConflictId = 0, long QueryId = 0, long LockId = 0, long ApprovalId = 0, long MigrationId = 0, string LaboratoryOid = "L.1", long RangeId = 1);

    /// <summary>One address.</summary>
    public sealed record Route(string Name, string Method, string Pattern)
    {
        /// <summary>True when it is about one subject or site, and not a list.</summary>
        public bool IsOfOne => Pattern.Contains("{subjectKey}", StringComparison.Ordinal) || Pattern.Contains("{siteOid}", StringComparison.Ordinal) || Pattern.Contains("{id", StringComparison.Ordinal) || Pattern.Contains("{laboratoryOid}", StringComparison.Ordinal);
    }

    /// <summary>The addresses under a study, and the lists of the whole service.</summary>
    public IReadOnlyList<Route> Routes => [.. cdms.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Select(endpoint => new Route(endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? "", endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "", $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}"))
        .Where(route => route.Pattern.StartsWith("/api/studies/{studyOid}", StringComparison.Ordinal) || (route.Method == "GET" && route.Pattern.StartsWith("/api/", StringComparison.Ordinal) && !route.Pattern.Contains('{', StringComparison.Ordinal)))
        .OrderBy(route => route.Pattern, StringComparer.Ordinal).ThenBy(route => route.Method, StringComparer.Ordinal)];

    /// <summary>Calls one address about the target, and gives the answer without what differs from call to call.</summary>
    public async Task<(int Status, string Text)> CallAsync(Route route, string grant)
    {
        using var client = cdms.CreateClient();
        client.DefaultRequestHeaders.Authorization = null;
        ApiClient.For(grant).SignIn(client);
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), Fill(route.Pattern, route) + QueryOf(route));
        if (route.Method != "GET")
            request.Content = new StringContent(Fill(BodyOf(route), route), Encoding.UTF8, route.Name switch { "ImportClinicalData" => "application/xml", "ImportRanges" => "text/csv", _ => "application/json" });
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, Traces().Replace(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), ""));
    }

    private static string BodyOf(Route route) => Bodies.GetValueOrDefault(route.Name) ?? throw new InvalidOperationException($"Give the walk a body for {route.Name} ({route.Method} {route.Pattern}), so that it is walked too.");

    private string QueryOf(Route route) => route.Name switch
    {
        "GetItemHistory" or "UploadFile" or "DownloadFile" => $"?itemGroupOid={target.ItemGroupOid}&itemOid={target.ItemOid}",
        "ProposeMigration" => $"?formOid={target.FormOid}&from=1&to=1",
        "ListLocks" => "?lifted=true",
        "ListRanges" => "?withdrawn=true",
        "ImportRanges" => "?reason=r",
        "GetCrf" => "?version=1&annotated=true",
        "ExportClinicalData" => "?format=odm132",
        "ImportClinicalData" => $"?site={target.SiteOid}",
        _ => "",
    };

    private string Fill(string text, Route route) => Constraints().Replace(text, "{${name}}")
        .Replace("{studyOid}", SiteStudy.Study, StringComparison.Ordinal).Replace("{subjectKey}", target.SubjectKey, StringComparison.Ordinal).Replace("{siteOid}", target.SiteOid, StringComparison.Ordinal)
        .Replace("{studyEventOid}", "SE.1", StringComparison.Ordinal).Replace("{formOid}", target.FormOid, StringComparison.Ordinal).Replace("{itemGroupOid}", target.ItemGroupOid, StringComparison.Ordinal)
        .Replace("{itemOid}", target.ItemOid, StringComparison.Ordinal).Replace("{value}", JsonEncodedText.Encode(target.Value).ToString(), StringComparison.Ordinal).Replace("{number}", "1", StringComparison.Ordinal).Replace("{laboratoryOid}", target.LaboratoryOid, StringComparison.Ordinal)
        .Replace("{id}", IdOf(route).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private long IdOf(Route route) => route.Name switch
    {
        "SettleConflict" => target.ConflictId,
        "GetQuery" or "AnswerQuery" or "CloseQuery" or "ReopenQuery" => target.QueryId,
        "LiftLock" => target.LockId,
        "RevokeApproval" => target.ApprovalId,
        "EndRange" => target.RangeId,
        "GetMigration" or "RunMigration" or "UndoMigration" => target.MigrationId,
        _ => route.Pattern.Contains("{id", StringComparison.Ordinal) ? throw new InvalidOperationException($"Tell the walk whose id {route.Name} takes.") : 0,
    };

    [GeneratedRegex(@"\{(?<name>\w+):\w+\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Constraints();

    [GeneratedRegex("\"(traceId|at|auditedAt)\":\"[^\"]*\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Traces();
}
