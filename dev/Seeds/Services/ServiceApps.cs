using Builder.Service;
using Builder.Service.Data;
using Cdms.Service;
using Cdms.Service.Data;
using FaultProxy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Security;
using Seeds.Databases;
using ServiceDefaults;

namespace Seeds.Services;

/// <summary>Puts the two services together as their programs do, in this process.</summary>
internal static class ServiceApps
{
    public static WebApplication Create(ServiceName service, ServiceSettings settings, DatabaseFaults faults, Action<IServiceCollection> configure)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = settings.Folder, EnvironmentName = "Production" });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings.Of(service));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return service == ServiceName.Builder ? CreateBuilder(builder, faults, AddPart) : CreateCdms(builder, faults, AddPart);

        void AddPart(IServiceCollection services)
        {
            services.AddSingleton<IHostLifetime, NoSignals>();
            // A lease lasts at least three of these: what a dead process had claimed shall soon be free.
            services.PostConfigure<MassTransit.OutboxDeliveryServiceOptions>(options => options.MessageDeliveryTimeout = TimeSpan.FromSeconds(2));
            if (settings.LogLevel is null)
                services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
            configure(services);
        }
    }

    private static WebApplication CreateBuilder(WebApplicationBuilder builder, DatabaseFaults faults, Action<IServiceCollection> addPart)
    {
        builder.AddServiceDefaults("builder").AddServiceSecurity(new SecurityOptions("builder", "Builder")).AddBuilder();
        addPart(builder.Services.AddFaults<SqliteBuilderDbContext>(faults).AddFaults<PostgreSqlBuilderDbContext>(faults));
        var app = builder.Build();
        app.UseServiceDefaults(Policies.SignedIn);
        app.UseServiceSecurity();
        app.UseBuilder();
        return app;
    }

    private static WebApplication CreateCdms(WebApplicationBuilder builder, DatabaseFaults faults, Action<IServiceCollection> addPart)
    {
        var environment = builder.Configuration["Cdms:Environment"]!;
        builder.AddServiceDefaults("cdms").AddServiceSecurity(new SecurityOptions($"cdms-{environment}", $"CDMS {environment}"));
        builder.Services.AddCdms(builder.Configuration);
        addPart(builder.Services.AddFaults<SqliteCdmsDbContext>(faults).AddFaults<PostgreSqlCdmsDbContext>(faults));
        var app = builder.Build();
        app.UseServiceDefaults(Policies.SignedIn);
        app.UseServiceSecurity();
        return app;
    }

    private static IServiceCollection AddFaults<TContext>(this IServiceCollection services, DatabaseFaults faults)
        where TContext : DbContext =>
        services.ConfigureDbContext<TContext>(options => options.AddInterceptors(new CommitFaults(faults), new CommandFaults(faults), new ConnectionFaults(faults)));
}
