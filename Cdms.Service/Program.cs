using Cdms.Service;
using Cdms.Service.Domain;
using Cdms.Service.Features.FormVersions;
using Cdms.Service.Features.StudyReleases;
using Security;
using ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
var environment = builder.Configuration["Cdms:Environment"] ?? "";
builder.AddServiceDefaults("cdms").AddServiceSecurity(new SecurityOptions(EnvironmentOptions.NameOfService(environment), $"CDMS {environment}") { HasSites = true });
builder.Services.AddCdms(builder.Configuration);

var app = builder.Build();
app.UseServiceDefaults(Policies.SignedIn);
app.UseServiceSecurity();
app.MapFormVersions();
app.MapStudyReleases();
return await app.RunServiceAsync(args);
