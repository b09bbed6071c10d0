using Builder.Service;
using Security;
using ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("builder").AddServiceSecurity(new SecurityOptions("builder", "Builder")).AddBuilder();

var app = builder.Build();
app.UseServiceDefaults();
app.UseServiceSecurity();
app.UseBuilder();
return await app.RunServiceAsync(args);
