using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Tells a race that another message or process has won from a real failure.</summary>
/// <remarks>A lost race surfaces as <see cref="ConcurrencyException" />, so that the endpoint's retry policy repeats the message on fresh data.</remarks>
internal static class LostRace
{
    public static bool IsLostRace<TSaga>(Exception exception)
        where TSaga : class, ISaga => exception switch
        {
            ConcurrencyException => false,
            DbUpdateConcurrencyException => true,
            DbUpdateException update when DatabaseFault.IsUniqueViolation(update) => update.Entries.Any(entry => entry.Entity is TSaga),
            _ => DatabaseFault.IsConflict(exception),
        };

    public static ConcurrencyException Exception<TSaga>(Guid correlationId, Exception? cause)
        where TSaga : class, ISaga
    {
        const string Message = "Another message or process changed the saga instance at the same time. Nothing was saved; retry the message.";

        return cause is null
            ? new ConcurrencyException(Message, typeof(TSaga), correlationId)
            : new ConcurrencyException(Message, typeof(TSaga), correlationId, cause);
    }
}
