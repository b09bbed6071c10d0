using Builder.Service;
using ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("builder").AddBuilder();

var app = builder.Build();
app.UseServiceDefaults();
app.UseBuilder();
return await app.RunServiceAsync(args);
