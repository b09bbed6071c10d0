using Builder.Client;
using Builder.Pages.Editor;
using Builder.Pages.Frame;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using MudBlazor.Services;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.Services.AddMudServices();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(new HttpClient { BaseAddress = new Uri(builder.HostEnvironment.BaseAddress) });
builder.Services.AddSingleton<BuilderApi>();
builder.Services.AddSingleton<PageSession>();
builder.Services.AddSingleton<BrowserKeeper>();
await builder.Build().RunAsync();
