using Builder.Service;
using Security;
using ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(ServiceName.Value).AddServiceSecurity(new SecurityOptions(ServiceName.Value, "Builder") { HomePath = "/" }).AddBuilder();

var app = builder.Build();
app.UseServiceDefaults(Policies.SignedIn);
app.UseServiceSecurity();
app.UseBuilder();
return await app.RunServiceAsync(args);
