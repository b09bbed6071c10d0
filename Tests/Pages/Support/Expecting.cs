using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Tests.Pages.Support;

/// <summary>Waits for what a page is to show; Playwright asks the browser again until it does.</summary>
internal static class Expecting
{
    private const float Patience = 60_000;

    public static Task ShowsAsync(this ILocator place, string text) => Assertions.Expect(place).ToContainTextAsync(text, new() { Timeout = Patience });

    public static Task IsGoneAsync(this ILocator place) => Assertions.Expect(place).ToHaveCountAsync(0, new() { Timeout = Patience });

    public static Task CountsAsync(this ILocator place, int count) => Assertions.Expect(place).ToHaveCountAsync(count, new() { Timeout = Patience });

    /// <summary>Asks for the address again and again: to wait for an event of a navigation is to wait for good where it was over before.</summary>
    public static Task IsAtAsync(this IPage page, Regex address) => Assertions.Expect(page).ToHaveURLAsync(address, new() { Timeout = Patience });

    public static Task IsNotAtAsync(this IPage page, Regex address) => Assertions.Expect(page).Not.ToHaveURLAsync(address, new() { Timeout = Patience });
}
