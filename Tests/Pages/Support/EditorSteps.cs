using Microsoft.Playwright;

namespace Tests.Pages.Support;

/// <summary>What a designer does in the editor.</summary>
internal sealed class EditorSteps(Person person)
{
    public IPage Page => person.Page;

    /// <summary>The outline.</summary>
    public ILocator Rows => Page.Locator("#rows");

    public ILocator Row(string name) => Rows.GetByRole(AriaRole.Option).Filter(new() { HasText = name });

    public async Task OpenAsync(string study, string form)
    {
        await person.GoAsync($"/studies/{study}/forms/{form}");
        await Rows.WaitForAsync();
    }

    public async Task SelectAsync(string name) => await Row(name).First.ClickAsync();

    /// <summary>Types into a field of the properties, and leaves it.</summary>
    public async Task FillAsync(string label, string text)
    {
        var field = Page.Locator(".properties").GetByLabel(label, new() { Exact = true });
        await field.FillAsync(text);
        await field.PressAsync("Tab");
    }

    /// <summary>Waits until the service has all of it.</summary>
    public async Task SavedAsync() => await Page.Locator(".save").ShowsAsync("All changes are saved.");
}
