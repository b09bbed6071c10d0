using Builder.Pages.Frame;
using Security;

namespace Builder.Service.Pages;

/// <summary>Serves the pages: the document, and the files that run in the browser.</summary>
internal static class PagesHosting
{
    public static void AddBuilderPages(this WebApplicationBuilder builder)
    {
        // Out of the build's output as well as published: tests and ./run start what was built.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddRazorComponents().AddInteractiveWebAssemblyComponents();
    }

    public static void MapBuilderPages(this WebApplication app)
    {
        app.UseAntiforgery();
        app.MapGet("/theme.css", ThemeStyle.Handle).ExcludeFromDescription().RequireAuthorization(Policies.SignedIn);
        app.MapStaticAssets().RequireAuthorization(Policies.SignedIn);
        app.MapRazorComponents<App>().AddInteractiveWebAssemblyRenderMode().AddAdditionalAssemblies(typeof(BuilderPages).Assembly).RequireAuthorization(Policies.SignedIn);
    }
}
