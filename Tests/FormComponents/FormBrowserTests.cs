using Microsoft.Playwright;
using Tests.FormComponents.Pages;

namespace Tests.FormComponents;

/// <summary>The form in a browser, under a content security policy without anything inline.</summary>
public sealed class FormBrowserTests : IAsyncLifetime
{
    private PageHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await PageHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Keys_Alone_FillInTheForm()
    {
        await using var browser = await FormPage.OpenAsync(_host.Address);
        var page = browser.Page;

        await page.FocusAsync("#sf-test-G--PULSE");
        await page.Keyboard.TypeAsync("fast");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#sf-test-G--PULSE")).ToHaveAttributeAsync("aria-invalid", "true");
        await page.FocusAsync("#sf-test-G--LONG");
        await page.Keyboard.TypeAsync("entry 4999");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("[role=option].sf-active")).ToHaveTextAsync("Entry 4999");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#sf-test-G--LONG")).ToHaveValueAsync("Entry 4999");
        await page.FocusAsync("#sf-test-G--SHORT-0");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("#sf-test-G--SHORT-1")).ToBeCheckedAsync();
        await page.Locator(".sf-add").PressAsync("Enter");
        await page.Locator("#sf-test-R-1-TERM").FillAsync("두통");
        await browser.SaveAsync("form");

        Assert.Equal("Form", await page.TitleAsync());
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task Keys_BeyondTheHeightOfAList_BringTheirEntryIntoView()
    {
        await using var browser = await FormPage.OpenAsync(_host.Address);
        await browser.Page.FocusAsync("#sf-test-G--LONG");

        for (var step = 0; step < 21; step++)
            await browser.Page.Keyboard.PressAsync("ArrowDown");

        await Assertions.Expect(browser.Page.Locator("[role=option].sf-active")).ToHaveTextAsync("Entry 20");
        await Assertions.Expect(browser.Page.Locator("[role=option].sf-active")).ToBeInViewportAsync();
        await Assertions.Expect(browser.Page.Locator("[role=option]").First).Not.ToBeInViewportAsync();
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task Click_OnAFinding_MovesTheFocusToItsItem()
    {
        await using var browser = await FormPage.OpenAsync(_host.Address);

        await browser.Page.Locator(".sf-link").First.ClickAsync();

        await Assertions.Expect(browser.Page.Locator(".sf-item:has(#sf-test-G--PULSE)")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    public async Task Width_OfAPhone_NeedsNoScrollingToTheSide(int width)
    {
        await using var browser = await FormPage.OpenAsync(_host.Address, width);
        await browser.Page.Locator(".sf-add").ClickAsync();
        await Assertions.Expect(browser.Page.Locator("#sf-test-R-1-TERM")).ToBeVisibleAsync();
        await browser.SaveAsync($"form-{width}");

        // Neither the page nor a table on it, and each question stands above its field.
        Assert.True(await browser.Page.EvaluateAsync<bool>("() => [document.documentElement, ...document.querySelectorAll('.sf-scroll')].every(part => part.scrollWidth <= part.clientWidth)"));
        var question = await browser.Page.Locator("tbody .sf-label").First.BoundingBoxAsync();
        var field = await browser.Page.Locator("#sf-test-R-1-TERM").BoundingBoxAsync();
        Assert.InRange(question!.Height, 15, field!.Y - question.Y);
    }
}
