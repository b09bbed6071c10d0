using Microsoft.Playwright;
using Tests.Pages.Support;

namespace Tests.Pages.Stories;

/// <summary>An operator has somebody outside told.</summary>
public sealed class WebhookStories(BuilderSystem system)
{
    [Fact]
    public async Task Make_Webhook_ShowsTheSecretOnceThenTheLogOfATestAndIsDisabled()
    {
        await using var person = await system.EnterAsync("Jiwoo Park", ["designer", "publisher", "operator"]);
        await person.GoAsync("/webhooks");
        await person.Page.GetByLabel("Receiver").FillAsync("Trial master file");
        await person.Page.GetByLabel("Address").FillAsync("https://hooks.invalid/builder");
        await person.Page.GetByLabel("deployment.installed", new() { Exact = true }).CheckAsync();
        await person.Button("New webhook").ClickAsync();
        await person.Page.Locator(".note").ShowsAsync("whsec_");
        await person.ExpectCleanAsync("webhooks-made");

        await person.Link("Trial master file").First.ClickAsync();
        await person.Button("Send a test").ClickAsync();
        await person.Page.GetByRole(AriaRole.Row, new() { Name = "webhook.test" }).WaitForAsync();
        Assert.Equal(0, await person.Page.GetByText("whsec_").CountAsync());
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Look at it: " }).ClickAsync();
        await person.Page.Locator("pre").ShowsAsync("\"type\": \"webhook.test\"");
        await person.ExpectCleanAsync("webhook");

        await person.Button("Disable").ClickAsync();
        await person.Page.GetByText("Disabled by hand.").WaitForAsync();
        Assert.Equal(0, await person.Button("Send a test").CountAsync());
    }
}
