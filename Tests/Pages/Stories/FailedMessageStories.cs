using Amazon.Runtime;
using Amazon.SQS;
using Microsoft.Playwright;
using Runner.Runs;
using Tests.Pages.Support;

namespace Tests.Pages.Stories;

/// <summary>An operator sees what failed and why, lets it go back, and sets aside for good what nobody can read.</summary>
public sealed class FailedMessageStories(BuilderSystem system)
{
    private const string Messages = "/operations/failed-messages";

    [Fact]
    public async Task Handle_MessagesThatNobodyCanRead_ReturnsThemSeesThemFailAgainAndArchivesThem()
    {
        await using var person = await system.EnterAsync("Minho Seo", ["operator"]);
        await SendAsync("words of somebody", "other words of somebody");
        await ShowsInTimeAsync(person, "tbody tr:has-text('builder') td.number:has-text('2')");
        await person.ExpectCleanAsync("failed-messages");

        await person.Page.Locator("tbody a").First.ClickAsync();
        await person.Page.Locator("tbody a").First.ClickAsync();
        await person.Page.Locator("pre").ShowsAsync("SHA-256");
        Assert.Equal(0, await person.Page.GetByText("words of somebody").CountAsync());
        await person.ExpectCleanAsync("failed-message");

        await person.Page.GoBackAsync();
        await person.Page.GetByLabel("Most in a second (optional)").FillAsync("0");
        await person.Button("Let the group go back").ClickAsync();
        await person.Page.Locator("#problems").ShowsAsync("Enter a whole number");
        await person.Page.GetByLabel("Most in a second (optional)").FillAsync("50");
        await person.Button("Let the group go back").ClickAsync();
        await person.Page.GetByRole(AriaRole.Status).ShowsAsync("2 messages go back.");

        await ShowsInTimeAsync(person, "#live tr:has-text('Finished'):has-text('2 of 2 are back')");
        await ShowsInTimeAsync(person, "tbody tr:has-text('builder') td.number:has-text('2')");
        await person.Page.Locator("tbody a").First.ClickAsync();
        await person.Page.GetByLabel("Note").FillAsync("Not of this system.");
        await person.Button("Archive the group").ClickAsync();
        await person.Page.GetByRole(AriaRole.Status).ShowsAsync("Done: 2 messages.");
        await person.Link("Archived").ClickAsync();
        Assert.Equal(2, await person.Page.GetByText("Not of this system.").CountAsync());
        await person.ExpectCleanAsync("failed-messages-archived");
    }

    [Theory]
    [InlineData("en-GB", "Failed messages")]
    [InlineData("ko-KR", "실패한 메시지")]
    public async Task Look_AtAPhone_KeepsToItsWidthInBothLanguages(string locale, string title)
    {
        await using var person = await system.EnterAsync("Sora Lim", ["auditor"], locale, width: 360);

        await person.GoAsync(Messages);

        await person.Page.Locator("h1").ShowsAsync(title);
        Assert.True(await person.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 360"));
        Assert.Equal(0, await person.Page.Locator("main form").CountAsync());
        await person.ExpectCleanAsync($"failed-messages-{locale}");
    }

    // The page of groups is made by the server: only loading it again shows what was collected since.
    private static async Task ShowsInTimeAsync(Person person, string what)
    {
        var shown = await Watch.UntilAsync(
            async () =>
            {
                await person.GoAsync(Messages);
                return await person.Page.Locator(what).CountAsync();
            },
            count => count > 0, TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.True(shown > 0, $"The page does not show {what}.");
    }

    private async Task SendAsync(params string[] bodies)
    {
        using var sqs = new AmazonSQSClient(new BasicAWSCredentials("local", "local"), new AmazonSQSConfig { ServiceURL = system.Processes.Emulator.ServiceUrl, AuthenticationRegion = "us-east-1" });
        var queue = (await sqs.GetQueueUrlAsync("builder", TestContext.Current.CancellationToken)).QueueUrl;
        foreach (var body in bodies)
            await sqs.SendMessageAsync(queue, body, TestContext.Current.CancellationToken);
    }
}
