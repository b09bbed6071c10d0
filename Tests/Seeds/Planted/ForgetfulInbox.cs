using Builder.Service.Data;
using Cdms.Service.Data;
using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using MassTransit.Middleware;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Tests.Seeds.Planted;

/// <summary>Bug: the inbox is off; it forgets each message as soon as it is done with.</summary>
internal sealed class ForgetfulInbox<TContext>(IOutboxContextFactory<TContext> real, TContext db) : IOutboxContextFactory<TContext>
    where TContext : DbContext
{
    public async Task Send<T>(ConsumeContext<T> context, OutboxConsumeOptions options, IPipe<OutboxConsumeContext<T>> next)
        where T : class
    {
        await real.Send(context, options, next);
        await db.Set<InboxState>().Where(row => row.Delivered != null).ExecuteDeleteAsync(context.CancellationToken);
    }

    public void Probe(ProbeContext context) => real.Probe(context);
}

/// <summary>Puts it before the real inbox.</summary>
internal static class ForgetfulInbox
{
    public static void PlantInBuilder(IServiceCollection services) => Plant<BuilderDbContext>(services);

    public static void PlantInCdms(IServiceCollection services) => Plant<CdmsDbContext>(services);

    private static void Plant<TContext>(IServiceCollection services)
        where TContext : DbContext
    {
        var real = services.Single(service => service.ServiceType == typeof(IOutboxContextFactory<TContext>)).ImplementationType!;
        services.AddScoped<IOutboxContextFactory<TContext>>(provider => new ForgetfulInbox<TContext>(
            (IOutboxContextFactory<TContext>)ActivatorUtilities.CreateInstance(provider, real), provider.GetRequiredService<TContext>()));
    }
}
