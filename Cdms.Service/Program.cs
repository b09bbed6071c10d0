using Cdms.Service;
using Cdms.Service.Features.FormVersions;
using Security;
using ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
var environment = builder.Configuration["Cdms:Environment"] ?? "";
builder.AddServiceDefaults("cdms").AddServiceSecurity(new SecurityOptions($"cdms-{environment}", $"CDMS {environment}"));
builder.Services.AddCdms(builder.Configuration);

var app = builder.Build();
app.UseServiceDefaults();
app.UseServiceSecurity();
app.MapFormVersions();
return await app.RunServiceAsync(args);
