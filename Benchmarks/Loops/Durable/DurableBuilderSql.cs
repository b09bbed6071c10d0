namespace Benchmarks.Loops.Durable;

/// <summary>Statements of the builder side, on the Builder's own tables. Each is one statement, so each is a transaction of its own.</summary>
internal static class DurableBuilderSql
{
    public const string ReadDraft = """
        select f."Id", f."Revision", f."Draft", f."DraftHash" from "FormDef" f join "Study" s on s."Id" = f."StudyId" where s."StudyOid" = $1 and f."FormOid" = $2
        """;

    /// <summary>Freezes and deploys; no row when somebody else published the form meanwhile.</summary>
    public const string Publish = """
        with form as (
          update "FormDef" set "LatestVersion" = "LatestVersion" + 1, "Revision" = "Revision" + 1 where "Id" = $1 and "Revision" = $2
          returning "Id", "LatestVersion", "Name", "ItemCount", "DraftHash", "Draft"),
        version as (
          insert into "FormVersion" ("FormDefId", "Number", "Name", "ItemCount", "ContentHash", "Definition", "ChangeReason", "PublishedBy", "PublishedAt")
          select "Id", "LatestVersion", "Name", "ItemCount", "DraftHash", "Draft", $3, 'local', $4 from form
          returning "Id", "Number", "ContentHash"),
        deployment as (
          insert into "FormDeployment" ("CorrelationId", "CurrentState", "Revision", "FormVersionId", "StudyOid", "FormOid", "Version", "ContentHash", "Environment", "Ordinal", "Attempt", "RequestedAt", "LastSentAt", "Deadline", "Problems")
          select $5, 'Published', 1, "Id", $6, $7, "Number", "ContentHash", $8, 1, 1, $4, $4, $4 + 864000000000, '[]' from version
          returning "CorrelationId"),
        transition as (
          insert into "FormDeploymentTransition" ("FormDeploymentId", "At", "To", "Cause", "Actor", "Attempt", "MessageId")
          select "CorrelationId", $4, 'Published', 'Deployed', 'local', 1, $9 from deployment),
        outbox as (
          insert into "OutboxState" ("OutboxId", "LockId", "Created") select $10, $10, $11 from deployment)
        insert into "OutboxMessage" ("SentTime", "Headers", "Properties", "OutboxId", "MessageId", "ContentType", "MessageType", "Body", "ConversationId", "SourceAddress", "DestinationAddress")
        select $11, '{"Environment":"uat"}', '{}', $10, $9, $12, $13, $14, $9, 'amazonsqs://us-east-1/durable', 'amazonsqs://us-east-1/durable?type=topic' from deployment
        """;

    public const string DeleteMessages = """delete from "OutboxMessage" where "OutboxId" = any($1)""";

    public const string DeleteStates = """delete from "OutboxState" where "OutboxId" = any($1)""";

    /// <summary>Inbox rows, saga rows and history for a set of answers; an answer that came before changes nothing.</summary>
    public const string Settle = """
        with answer as (
          select * from unnest($1::uuid[], $2::uuid[], $3::text[]) as a(message_id, deployment_id, hash)),
        fresh as (
          insert into "InboxState" ("MessageId", "ConsumerId", "LockId", "Received", "ReceiveCount", "Consumed", "Delivered")
          select message_id, $4, $4, $5, 1, $5, $5 from answer
          on conflict ("MessageId", "ConsumerId") do nothing
          returning "MessageId"),
        settled as (
          update "FormDeployment" d set "CurrentState" = 'Installed', "Revision" = d."Revision" + 1, "SettledAt" = $6, "InstalledAt" = $6, "InstalledHash" = a.hash, "Deadline" = null
          from answer a join fresh f on f."MessageId" = a.message_id
          where d."CorrelationId" = a.deployment_id and d."ContentHash" = a.hash and d."CurrentState" <> 'Installed'
          returning d."CorrelationId", a.message_id)
        insert into "FormDeploymentTransition" ("FormDeploymentId", "At", "From", "To", "Cause", "Actor", "Attempt", "MessageId")
        select "CorrelationId", $6, 'Published', 'Installed', 'VersionInstalled', 'cdms uat', 1, message_id from settled
        """;

    public const string ImportStudy = """
        insert into "Study" ("StudyOid", "Name", "Description", "ProtocolName", "FirstImportedAt", "Revision") values ($1, $1, $1, $1, $2, 1)
        """;

    public const string ImportForms = """
        insert into "FormDef" ("StudyId", "FormOid", "Name", "Position", "ItemCount", "Draft", "DraftHash", "DraftChangedAt", "LatestVersion", "Revision")
        select s."Id", f.oid, f.name, f.position, f.items, f.draft, f.hash, $2, 0, 1
        from "Study" s, unnest($3::text[], $4::text[], $5::int[], $6::bytea[], $7::text[]) with ordinality as f(oid, name, items, draft, hash, position)
        where s."StudyOid" = $1
        """;
}
