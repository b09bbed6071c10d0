using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Builder.Pages.Frame;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using MudBlazor;
using MudBlazor.Services;

namespace Builder.Service.Pages;

/// <summary>The colours and sizes of the pages as a style sheet.</summary>
/// <remarks>MudBlazor's own way is a style element inside the page, which the content security policy refuses. Its provider is rendered once, here, and what stands in its element becomes a file.</remarks>
internal static partial class ThemeStyle
{
    private static readonly Lazy<byte[]> Content = new(() => Encoding.UTF8.GetBytes(RenderAsync().GetAwaiter().GetResult()));

    /// <summary>Its address, which changes with the content.</summary>
    public static string Address => $"/theme.css?v={Convert.ToHexStringLower(SHA256.HashData(Content.Value))[..16]}";

    public static FileContentHttpResult Handle(HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(Content.Value, "text/css; charset=utf-8");
    }

    private static async Task<string> RenderAsync()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMudServices();
        services.AddSingleton<Microsoft.JSInterop.IJSRuntime, NoScript>();
        await using var provider = services.BuildServiceProvider();
        await using var renderer = new HtmlRenderer(provider, provider.GetRequiredService<ILoggerFactory>());
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(MudThemeProvider.Theme)] = PageTheme.Value });
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<MudThemeProvider>(parameters)).ToHtmlString());
        return string.Join('\n', Element().Matches(html).Select(match => match.Groups["css"].Value));
    }

    [GeneratedRegex("<style[^>]*>(?<css>.*?)</style>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Element();

    /// <summary>There is no browser; the provider takes the loss of one as usual.</summary>
    private sealed class NoScript : Microsoft.JSInterop.IJSRuntime
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => throw new Microsoft.JSInterop.JSDisconnectedException($"No script runs here: {identifier}.");

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => InvokeAsync<TValue>(identifier, args);
    }
}
