using Cdms.Service;
using Cdms.Service.Features.FormVersions;
using ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("cdms");
builder.Services.AddCdms(builder.Configuration);

var app = builder.Build();
app.UseServiceDefaults();
app.MapFormVersions();
return await app.RunServiceAsync(args);
