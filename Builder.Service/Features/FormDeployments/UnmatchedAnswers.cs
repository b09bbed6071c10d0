using Builder.Service.Data;
using Builder.Service.Domain;
using MassTransit;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Keeps answers to deployments that the Builder does not know.</summary>
internal static class UnmatchedAnswers
{
    public static async Task KeepAsync<T>(ConsumeContext<T> context, Guid formDeploymentId, string environment, DateTimeOffset now)
        where T : class
    {
        var db = context.GetPayload<IServiceProvider>().GetRequiredService<BuilderDbContext>();
        db.Add(new UnmatchedAnswer
        {
            FormDeploymentId = formDeploymentId,
            MessageType = typeof(T).Name,
            MessageId = context.MessageId,
            Environment = environment,
            Answer = System.Text.Encoding.UTF8.GetString(context.ReceiveContext.Body.GetBytes()),
            ReceivedAt = now,
        });
        await db.SaveChangesAsync(context.CancellationToken);
    }
}
