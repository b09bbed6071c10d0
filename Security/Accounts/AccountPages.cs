using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;
using Security.Pages.Account;

namespace Security.Accounts;

/// <summary>The pages of this assembly, wherever it runs: a host that is no web project does not find them by itself.</summary>
internal static class AccountPages
{
    public static void AddAccountPages(this IServiceCollection services) => services
        .AddRazorPages(pages => pages.Conventions.AddFolderApplicationModelConvention("/Account", page => page.Filters.Add(new StaleFormFilter())))
        .ConfigureApplicationPartManager(AddOwnParts);

    private static void AddOwnParts(ApplicationPartManager parts)
    {
        var assembly = typeof(AccountPages).Assembly;
        if (parts.ApplicationParts.OfType<CompiledRazorAssemblyPart>().Any(part => part.Assembly == assembly))
            return;
        foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(assembly).GetApplicationParts(assembly))
            parts.ApplicationParts.Add(part);
    }
}
