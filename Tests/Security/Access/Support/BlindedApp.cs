using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Security.Access;

namespace Tests.Security.Access.Support;

/// <summary>A service with a form of which one item is blinded, and addresses that keep the blind or break it, each in its way.</summary>
internal static class BlindedApp
{
    public const string HiddenOid = "I.ARM-é", HiddenValue = "placebo <arm>";

    private static readonly (string Oid, string Value)[] Items = [("I.PULSE", "72"), (HiddenOid, HiddenValue), ("I.TEMP", "36.8")];

    /// <param name="isBare">The item never was.</param>
    public static async Task<AccessApp> StartAsync(bool isBare)
    {
        var items = isBare ? [.. Items.Where(item => item.Oid != HiddenOid)] : Items;
        var app = await AccessApp.StartAsync(map: app =>
        {
            app.MapGet("/items", async (ClaimsPrincipal user, IAccessClasses classes, HttpContext http) => Answer(http, await VisibleAsync(items, user, classes, http.RequestAborted)));
            app.MapGet("/items/{itemOid}", async (string itemOid, ClaimsPrincipal user, IAccessClasses classes, HttpContext http) =>
                (await VisibleAsync(items, user, classes, http.RequestAborted)).Where(item => item.Oid == itemOid).Select(item => item.Value).FirstOrDefault() is { } value ? Results.Ok(value) : Results.NotFound());
            MapLeaks(app, items);
        });
        if (isBare)
            return app;
        using var admin = app.CreateClient("admin", "administrator");
        await AccessApp.JsonAsync(
            await app.PostAsync(admin, "/api/access-classes/S.1/assignments", new { accessClass = "unblinded", formOid = "F.1", itemOid = HiddenOid, reason = "Blinded trial." }), HttpStatusCode.Created);
        return app;
    }

    private static async Task<(string Oid, string Value)[]> VisibleAsync((string Oid, string Value)[] items, ClaimsPrincipal user, IAccessClasses classes, CancellationToken cancellationToken)
    {
        var hidden = (await classes.BlindingAsync(user, "S.1", cancellationToken)).HiddenItems("F.1", items.Select(item => item.Oid));
        return [.. items.Where(item => !hidden.Contains(item.Oid))];
    }

    private static object Answer(HttpContext http, (string Oid, string Value)[] items)
    {
        http.Response.Headers.ETag = $"\"{Hash(items)}\"";
        return new { count = items.Length, items = items.Select(item => new { item.Oid, item.Value }) };
    }

    private static void MapLeaks(WebApplication app, (string Oid, string Value)[] items)
    {
        var hidden = items.FirstOrDefault(item => item.Oid == HiddenOid);
        void Map(string kind, Action<HttpContext> leak, Func<object>? body = null) => app.MapGet($"/leaks/{kind}", (HttpContext http) =>
        {
            leak(http);
            return Results.Json(body?.Invoke());
        });
        Map("value", _ => { }, () => items.Select(item => item.Value));
        Map("oid", _ => { }, () => items.Select(item => item.Oid));
        Map("count", _ => { }, () => new { count = items.Length });
        Map("base64", _ => { }, () => Encoding.UTF8.GetBytes($"{{{string.Join(',', items)}}}"));
        Map("json", http => http.Response.Headers["X-Json"] = JsonEncodedText.Encode(hidden.Value ?? "").ToString());
        Map("nested", _ => { }, () => JsonSerializer.Serialize(hidden.Value));
        Map("page", _ => { }, () => WebUtility.HtmlEncode(hidden.Value ?? ""));
        Map("always", _ => { }, () => $"{HiddenValue} is hidden");
        Map("etag", http => http.Response.Headers.ETag = $"\"{Hash(items)}\"");
        Map("header", http => http.Response.Headers["X-Items"] = string.Join(',', items.Select(item => Uri.EscapeDataString(item.Oid))));
        Map("header-name", http => http.Response.Headers[hidden.Oid is null ? "X-All" : "X-Hidden"] = "1");
        Map("status", http => http.Response.StatusCode = hidden.Oid is null ? 404 : 403);
        Map("null", _ => { }, () => items.Select(item => item.Oid == HiddenOid ? null : item.Oid));
    }

    private static string Hash((string Oid, string Value)[] items) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(',', items))));
}
