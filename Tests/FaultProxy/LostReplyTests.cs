using System.Net.Http.Headers;
using FaultProxy;

namespace Tests.FaultProxy;

/// <summary>A reply is lost whole, or in its midst.</summary>
public sealed class LostReplyTests
{
    [Fact]
    public async Task ListQueues_ReplyLost_BreaksBeforeTheReplyOrAmidIt()
    {
        await using var queue = await ProxiedQueue.StartAsync();
        queue.Plan(FaultKind.ReplyLost);
        using var http = new HttpClient();

        var began = new List<bool>();
        foreach (var _ in Enumerable.Range(0, 12))
            began.Add(await HasBegunAsync(http, queue.Proxy.ServiceUrl));

        Assert.Contains(true, began);
        Assert.Contains(false, began);
    }

    private static async Task<bool> HasBegunAsync(HttpClient http, string serviceUrl)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, serviceUrl);
        request.Content = new StringContent("{}", new MediaTypeHeaderValue("application/x-amz-json-1.0"));
        request.Headers.Add("X-Amz-Target", "AmazonSQS.ListQueues");
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            await Assert.ThrowsAnyAsync<Exception>(() => response.Content.ReadAsStringAsync());
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
