namespace Benchmarks.Backlog;

/// <summary>Copies what the Builder wrote for one deployment: the same form as the next versions, each with its deployment, history and message.</summary>
internal static class OurBacklogSql
{
    public const string BeginCapture = """
        create table captured as select * from "OutboxMessage" with no data;
        create function capture() returns trigger language plpgsql as $$ begin insert into captured select new.*; return new; end $$;
        create trigger capture after insert on "OutboxMessage" for each row execute function capture()
        """;

    public const string EndCapture = """drop trigger capture on "OutboxMessage"; drop function capture()""";

    /// <summary>Versions <paramref name="first"/> to <paramref name="last"/>. Ids grow, as those that the Builder makes.</summary>
    public static string Copy(int first, int last) => FormattableString.Invariant($$"""
        with origin as materialized (
          select c."MessageId" as message_id, d."CorrelationId" as deployment_id, d."FormVersionId" as version_id
          from captured c join "FormDeploymentTransition" t on t."MessageId" = c."MessageId" join "FormDeployment" d on d."CorrelationId" = t."FormDeploymentId"),
        seed as materialized (
          select n, lpad(to_hex(n), 12, '0') as hex from generate_series({{first}}, {{last}}) n),
        ids as materialized (
          select n, ('0000000a-0000-7000-8001-' || hex)::uuid as deployment_id, ('0000000a-0000-7000-8002-' || hex)::uuid as message_id, ('0000000a-0000-7000-8003-' || hex)::uuid as outbox_id from seed),
        version as (
          insert into "FormVersion" ("FormDefId", "Number", "Name", "ItemCount", "ContentHash", "Definition", "ChangeReason", "PublishedBy", "PublishedAt")
          select "FormDefId", n, "Name", "ItemCount", "ContentHash", "Definition", "ChangeReason", "PublishedBy", "PublishedAt"
          from "FormVersion" join origin on "Id" = version_id, ids order by n
          returning "Id", "Number"),
        deployment as (
          insert into "FormDeployment" ("CorrelationId", "CurrentState", "Revision", "FormVersionId", "StudyOid", "FormOid", "Version", "ContentHash", "Environment", "Ordinal", "Attempt", "RequestedAt", "LastSentAt", "Deadline", "Problems")
          select ids.deployment_id, 'Published', 0, version."Id", "StudyOid", "FormOid", n, "ContentHash", "Environment", 1, 1, "RequestedAt", "LastSentAt", "RequestedAt" + 8640000000000, '[]'
          from "FormDeployment" join origin on "CorrelationId" = origin.deployment_id, ids join version on version."Number" = n order by n),
        transition as (
          insert into "FormDeploymentTransition" ("FormDeploymentId", "At", "To", "Cause", "Actor", "Attempt", "MessageId")
          select ids.deployment_id, "At", "To", "Cause", "Actor", "Attempt", ids.message_id
          from "FormDeploymentTransition" join origin on "MessageId" = origin.message_id, ids order by n),
        outbox as (
          insert into "OutboxState" ("OutboxId", "LockId", "Created") select outbox_id, '00000000-0000-0000-0000-000000000000', now() from ids order by n)
        insert into "OutboxMessage" ("EnqueueTime", "SentTime", "Headers", "Properties", "OutboxId", "MessageId", "ContentType", "MessageType", "Body", "ConversationId", "CorrelationId",
          "InitiatorId", "RequestId", "SourceAddress", "DestinationAddress", "ResponseAddress", "FaultAddress", "ExpirationTime")
        select "EnqueueTime", "SentTime", "Headers", "Properties", ids.outbox_id, ids.message_id, "ContentType", "MessageType",
          regexp_replace(replace(replace("Body", origin.message_id::text, ids.message_id::text), origin.deployment_id::text, ids.deployment_id::text), '("version": ?)1\M', '\1' || n),
          "ConversationId", case when "CorrelationId" = origin.deployment_id then ids.deployment_id else "CorrelationId" end,
          "InitiatorId", "RequestId", "SourceAddress", "DestinationAddress", "ResponseAddress", "FaultAddress", "ExpirationTime"
        from captured join origin on "MessageId" = origin.message_id, ids order by n
        """);
}
