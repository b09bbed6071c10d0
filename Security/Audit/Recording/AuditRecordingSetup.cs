using MassTransit.EntityFrameworkCoreIntegration;
using Messaging.Operations.FailedMessages;
using Messaging.Operations.Quarantine;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Security.Audit.Recording;

/// <summary>Puts the recording of saved changes together.</summary>
internal static class AuditRecordingSetup
{
    public static void AddAuditRecording(this WebApplicationBuilder builder, SecurityOptions options) => builder.Services
        .AddSingleton(provider => new RecordBuilder(options, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<HeldRecords>()
        .AddSingleton<IInterceptor, AuditInterceptor>()
        .AddSingleton<IInterceptor, AuditTransactionInterceptor>();

    /// <summary>The tables of the bus are none of the trail's: what is sent, and what came of it, the rows say that are saved with it.</summary>
    public static void LeaveOutTablesOfTheBus(this ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<InboxState>().IsNotAudited("It says that a message was consumed; what the message caused is recorded with its id.");
        modelBuilder.Entity<OutboxState>().IsNotAudited("It holds messages together until they are sent.");
        modelBuilder.Entity<OutboxMessage>().IsNotAudited("It waits to be sent and is deleted then; the rows saved with it say why, and its receiver records what it caused.");
        modelBuilder.Entity<OutboxQuarantine>().IsNotAudited("It is a message that could not be sent, kept as it was; putting it back sends it as it was.");
        modelBuilder.Entity<FailedMessage>().IsNotAudited("It is a message that failed, kept as it was; what somebody decides about it is noted.");
        modelBuilder.Entity<MessageReturn>().IsNotAudited("It says how far a return is; that somebody asked for it, and stopped it, is noted.");
    }
}
