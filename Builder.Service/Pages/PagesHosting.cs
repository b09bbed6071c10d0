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
        // It would catch every address, and answer what nobody has with 405 in place of 404.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.Services.AddRazorComponents().AddInteractiveWebAssemblyComponents();
    }

    public static void MapBuilderPages(this WebApplication app)
    {
        app.UseAntiforgery();
        // On the group: the framework maps addresses of its own beside those of the pages, and they are for the same people.
        var pages = app.MapGroup("").RequireAuthorization(Policies.SignedIn);
        pages.MapGet("/theme.css", ThemeStyle.Handle).ExcludeFromDescription();
        // Named: a host that runs the Builder beside other services bears another name.
        pages.MapStaticAssets(Path.Combine(AppContext.BaseDirectory, $"{typeof(App).Assembly.GetName().Name}.staticwebassets.endpoints.json"));
        pages.MapRazorComponents<App>().AddInteractiveWebAssemblyRenderMode().AddAdditionalAssemblies(typeof(BuilderPages).Assembly);
    }
}
