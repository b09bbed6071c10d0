using System.Text.RegularExpressions;
using Xunit;

namespace Tests.Support.Access;

/// <summary>Proves that blinded data shows in no answer: neither its value nor that it exists (ICH E6(R3), 4.1).</summary>
/// <remarks>
/// It asks two services the same. Both hold the same data, but only one the hidden item. A user without the access class must get the same from both: status,
/// headers (so also ETag and length) and body. And nothing anywhere may hold one of the markers, plain or encoded. How long an answer takes is not compared.
/// </remarks>
/// <param name="blinded">The user without the class, at the service that holds the hidden item.</param>
/// <param name="bare">The same user at the service that never held it.</param>
/// <param name="markers">What gives the item away: its value, its OID, a text of its question. Choose them so that they occur nowhere else.</param>
public sealed partial class BlindingKit(HttpClient blinded, HttpClient bare, params string[] markers)
{
    private static readonly string[] ChangingHeaders = ["Date", "traceparent", "Request-Id"];

    /// <summary>Makes equal what differs between any two services: by default ids, trace ids and times. Never numbers: a count gives away that something is there.</summary>
    public Func<string, string> Settle { get; init; } = text => Changing().Replace(text, "~");

    /// <summary>Fails with every leak that it finds.</summary>
    /// <param name="addresses">Paths with query; <c>POST /path</c> for another method than GET.</param>
    public async Task AssertBlindAsync(params IReadOnlyList<string> addresses)
    {
        var leaks = await FindLeaksAsync(addresses);
        Assert.True(leaks.Count == 0, string.Join(Environment.NewLine, leaks));
    }

    /// <summary>What gives the hidden item away, a sentence each; empty: nothing.</summary>
    public async Task<IReadOnlyList<string>> FindLeaksAsync(IReadOnlyList<string> addresses)
    {
        Assert.NotEmpty(addresses);
        var leaks = new List<string>();
        foreach (var address in addresses)
        {
            var (seen, expected) = (await Answer.AskAsync(blinded, address), await Answer.AskAsync(bare, address));
            leaks.AddRange(FindMarkers(address, seen, expected).Concat(Compare(seen, expected)).Select(leak => $"{address}: {leak}"));
        }

        return leaks;
    }

    private IEnumerable<string> FindMarkers(string address, Answer seen, Answer expected) =>
        from marker in markers
        from spelling in MarkerSpelling.Of(marker)
        from part in seen.Parts
        where !IsEcho(address, marker, part, expected) && part.Text.Contains(spelling.Text, StringComparison.OrdinalIgnoreCase)
        select $"the {part.Name} holds '{marker}' {spelling.How}";

    /// <summary>What the address itself says may come back, as in "there is no item X", where the item never was just as well.</summary>
    private bool IsEcho(string address, string marker, (string Name, string Text) part, Answer expected) =>
        Uri.UnescapeDataString(address).Contains(marker, StringComparison.OrdinalIgnoreCase)
        && expected.Parts.Any(other => other.Name == part.Name && Settle(other.Text) == Settle(part.Text));

    private IEnumerable<string> Compare(Answer seen, Answer expected)
    {
        if (seen.Status != expected.Status)
            yield return $"the status is {seen.Status}, and {expected.Status} where the item never was";
        foreach (var name in seen.Headers.Keys.Union(expected.Headers.Keys, StringComparer.OrdinalIgnoreCase).Except(ChangingHeaders, StringComparer.OrdinalIgnoreCase))
        {
            var (here, there) = (seen.Headers.GetValueOrDefault(name, "missing"), expected.Headers.GetValueOrDefault(name, "missing"));
            if (Settle(here) != Settle(there))
                yield return $"the header {name} is {here}, and {there} where the item never was";
        }

        if (Settle(seen.Body) != Settle(expected.Body))
            yield return $"the body is {Settle(seen.Body)}, and {Settle(expected.Body)} where the item never was";
    }

    [GeneratedRegex(
        "[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}|\"traceId\":\"[^\"]*\"|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Changing();

    private sealed record Answer(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
    {
        public IEnumerable<(string Name, string Text)> Parts =>
            [("body", Body), .. Headers.Select(header => ($"header {header.Key}", $"{header.Key}: {header.Value}"))];

        public static async Task<Answer> AskAsync(HttpClient client, string address)
        {
            var (method, path) = address.Split(' ', 2) is [var verb, var rest] ? (new HttpMethod(verb), rest) : (HttpMethod.Get, address);
            using var request = new HttpRequestMessage(method, path);
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(response.Content.Headers.ContentEncoding.Count == 0, $"{address} is compressed. Give the kit clients that decompress.");
            var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
            return new((int)response.StatusCode, headers, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }
}
