namespace Benchmarks.Loops.Durable;

/// <summary>Statements of the cdms side, on the CDMS's own tables. Each is one statement, so each is a transaction of its own.</summary>
internal static class DurableCdmsSql
{
    /// <summary>Inbox, installed version, settled deployment and answer for a set of messages; the message ids that had not come before.</summary>
    public const string Install = """
        with message as (
          select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::bytea[], $7::uuid[], $8::text[])
            as m(message_id, deployment_id, study, form, hash, definition, answer_id, answer)),
        fresh as (
          insert into "InboxState" ("MessageId", "ConsumerId", "LockId", "Received", "ReceiveCount", "Consumed", "LastSequenceNumber")
          select message_id, $9, $9, $10, 1, $10, 1 from message
          on conflict ("MessageId", "ConsumerId") do nothing
          returning "MessageId"),
        installed as (
          insert into "InstalledFormVersion" ("StudyOid", "FormOid", "Version", "ContentHash", "Definition", "FormDeploymentId", "InstalledAt")
          select study, form, 1, hash, definition, deployment_id, $11 from message join fresh on "MessageId" = message_id),
        settled as (
          insert into "SettledFormDeployment" ("FormDeploymentId", "IsCancelled", "StudyOid", "FormOid", "Version", "SettledAt")
          select deployment_id, false, study, form, 1, $11 from message join fresh on "MessageId" = message_id),
        answer as (
          insert into "OutboxMessage" ("SentTime", "Headers", "Properties", "InboxMessageId", "InboxConsumerId", "MessageId", "ContentType", "MessageType", "Body", "ConversationId", "SourceAddress", "DestinationAddress")
          select $10, '{}', '{}', message_id, $9, answer_id, $12, $13, answer, message_id, 'amazonsqs://us-east-1/durable', 'amazonsqs://us-east-1/durable?type=topic'
          from message join fresh on "MessageId" = message_id)
        select "MessageId" from fresh
        """;

    public const string DeleteMessages = """delete from "OutboxMessage" where "InboxMessageId" = any($1) and "InboxConsumerId" = $2""";

    public const string MarkDelivered = """update "InboxState" set "Delivered" = $3 where "MessageId" = any($1) and "ConsumerId" = $2""";
}
