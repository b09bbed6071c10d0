using Cdms.Service;
using Cdms.Service.Domain;
using Cdms.Service.Pages;
using Security;
using ServiceDefaults;

return await ServiceRunner.RunServiceAsync(
    args,
    builder =>
    {
        var environment = builder.Configuration["Cdms:Environment"] ?? "";
        builder.AddServiceDefaults("cdms").AddServiceSecurity(new SecurityOptions(EnvironmentOptions.NameOfService(environment), $"CDMS {environment}") { HasSites = true, HomePath = EntryPages.HomePath });
        builder.AddEntryPages();
        builder.Services.AddCdms(builder.Configuration);
    },
    app =>
    {
        app.UseServiceDefaults(Policies.SignedIn);
        app.UseServiceSecurity();
        app.MapCdms();
    });
