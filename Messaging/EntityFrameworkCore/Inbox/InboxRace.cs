using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Tells a transaction that had to give way to another one, which is nobody's fault and succeeds when run again on fresh data.</summary>
internal static class InboxRace
{
    public static bool IsLost(Exception? exception) => exception switch
    {
        null => false,
        AggregateException several => several.InnerExceptions.Any(IsLost),
        DbUpdateConcurrencyException or ConcurrencyException => true,
        _ => DatabaseFault.IsConflict(exception) || IsLost(exception.InnerException),
    };
}
