using Cdms.Entry.Api;
using Cdms.Entry.Frame;
using Cdms.Entry.Keeping;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<EntryApp>("#app");
// The API stands beside the pages, not below them.
builder.Services.AddSingleton(new HttpClient { BaseAddress = new Uri(new Uri(builder.HostEnvironment.BaseAddress), "/"), Timeout = TimeSpan.FromSeconds(60) });
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<EntryApi>();
builder.Services.AddSingleton<Shell>();
builder.Services.AddSingleton<Vault>();
builder.Services.AddSingleton<SubjectStore>();
builder.Services.AddSingleton<Outbox>();
builder.Services.AddSingleton<Visitor>();
await builder.Build().RunAsync();
