using Microsoft.Playwright;

namespace Tests.Security.Accounts;

/// <summary>What people do at the account pages.</summary>
internal static class PageSteps
{
    public static async Task SignInAsync(this IPage page, string userName, string password)
    {
        await page.Locator("#UserName").FillAsync(userName);
        await page.Locator("#Password").FillAsync(password);
        await page.Locator("#Password").PressAsync("Enter");
    }

    public static async Task EnterCodeAsync(this IPage page, string code, string button)
    {
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(code);
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
    }
}
