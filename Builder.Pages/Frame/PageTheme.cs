using MudBlazor;

namespace Builder.Pages.Frame;

/// <summary>The colours of the pages. Text on each has a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3).</summary>
public static class PageTheme
{
    // What the system has; nothing is loaded from elsewhere. The Korean faces come before the general ones, which lack the signs.
    private static readonly string[] Fonts = ["system-ui", "Segoe UI", "Roboto", "Apple SD Gothic Neo", "Noto Sans KR", "Malgun Gothic", "sans-serif"];

    /// <summary>The theme.</summary>
    public static MudTheme Value { get; } = new()
    {
        PaletteLight = new PaletteLight()
        {
            Primary = "#0b5394",
            Secondary = "#5b3a8c",
            Error = "#b3261e",
            Warning = "#8a5300",
            Success = "#1b6e3c",
            Info = "#0b5394",
            TextPrimary = "#1c1b1f",
            TextSecondary = "#49454f",
            Background = "#ffffff",
            Surface = "#ffffff",
            LinesDefault = "#79747e",
            TableLines = "#cac4d0",
        },
        Typography = new Typography
        {
            // Words, not capitals: Korean has none, and a reader with dyslexia reads them with more ease.
            Button = new ButtonTypography { FontFamily = Fonts, FontSize = "1rem", TextTransform = "none" },
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = "1rem", LineHeight = "1.5" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px" },
    };
}
