using Cdms.Service;
using Cdms.Service.Domain;
using Cdms.Service.Pages;
using Security;
using ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
var environment = builder.Configuration["Cdms:Environment"] ?? "";
builder.AddServiceDefaults("cdms").AddServiceSecurity(new SecurityOptions(EnvironmentOptions.NameOfService(environment), $"CDMS {environment}") { HasSites = true, HomePath = EntryPages.HomePath });
builder.AddEntryPages();
builder.Services.AddCdms(builder.Configuration);

var app = builder.Build();
app.UseServiceDefaults(Policies.SignedIn);
app.UseServiceSecurity();
app.MapCdms();
return await app.RunServiceAsync(args);
