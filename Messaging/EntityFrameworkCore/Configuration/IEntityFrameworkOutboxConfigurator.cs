using System.Data;
using MassTransit.EntityFrameworkCoreIntegration;

namespace MassTransit;

/// <summary>Settings of inbox and outbox on one DbContext.</summary>
public interface IEntityFrameworkOutboxConfigurator
{
    /// <summary>How long a delivered message is remembered, so that a duplicate of it is recognised. Default 30 minutes.</summary>
    TimeSpan DuplicateDetectionWindow { set; }

    /// <summary>
    /// The isolation level of a consumer's transaction. Default <see cref="System.Data.IsolationLevel.ReadCommitted" />: the inbox relies on a unique key
    /// and a row lock, and the saga repository locks its row, so a stricter level would only add serialization failures.
    /// (The official integration has RepeatableRead.) At any level a lost race is run again.
    /// </summary>
    IsolationLevel IsolationLevel { set; }

    /// <summary>Writes the statements that lock rows. Default: SQL Server; prefer <c>UsePostgres()</c> and its like.</summary>
    ILockStatementProvider LockStatementProvider { set; }

    /// <summary>
    /// The pause between two clean-ups of the inbox, and the longest pause between two looks into the outbox. Default 10 seconds.
    /// The outbox is looked into every second all the same; configuration key <c>Messaging:Outbox:PollInterval</c>.
    /// </summary>
    TimeSpan QueryDelay { set; }

    /// <summary>How many units of work are claimed at once, and how many inbox rows one clean-up statement deletes. Default 100.</summary>
    int QueryMessageLimit { set; }

    /// <summary>The time limit of one statement of delivery and clean-up. Default 30 seconds.</summary>
    TimeSpan QueryTimeout { set; }

    /// <summary>Leaves delivered inbox rows for someone else to delete.</summary>
    void DisableInboxCleanupService();

    /// <summary>Makes publishing and sending inside a DI scope add rows to the scope's DbContext, and delivers what was saved.</summary>
    /// <param name="configure">Settings of the delivery.</param>
    void UseBusOutbox(Action<IEntityFrameworkBusOutboxConfigurator>? configure = null);
}
