-- The rights of the database role that a service runs in. Run it as the owner of the database, after every migration:
--
--   sqlcmd -S … -d cdms -b -v Role="cdms_service" -i sqlserver-rights.sql
--
-- It makes the role where there is none. Then make the service's user a member of this role and of no other:
--   CREATE USER [cdms] FOR LOGIN [cdms]; ALTER ROLE [cdms_service] ADD MEMBER [cdms];
-- The role reads and writes everything, except that it only ever adds to the audit trail. It has no ALTER on any table, so it can neither truncate one nor disable a trigger.
SET XACT_ABORT ON;
BEGIN TRANSACTION;

DECLARE @role sysname = N'$(Role)';
DECLARE @quoted nvarchar(300) = QUOTENAME(@role);
DECLARE @sql nvarchar(max);

IF DATABASE_PRINCIPAL_ID(@role) IS NULL
BEGIN
    SET @sql = N'CREATE ROLE ' + @quoted;
    EXEC sys.sp_executesql @sql;
END;

SET @sql = N'GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA::[dbo] TO ' + @quoted + N';'
    -- A refusal goes before every grant. It does not bind the procedure below, which has the tables' owner. CONTROL is not refused but never given: its refusal would take SELECT along.
    + N'DENY UPDATE, DELETE, ALTER, TAKE OWNERSHIP ON [dbo].[AuditRecord] TO ' + @quoted + N';'
    + N'DENY UPDATE, DELETE, ALTER, TAKE OWNERSHIP ON [dbo].[AuditBlock] TO ' + @quoted + N';'
    + N'DENY UPDATE, DELETE, ALTER, TAKE OWNERSHIP ON [dbo].[PeerBlockHead] TO ' + @quoted + N';'
    -- So that 'verify' sees whether the triggers are there.
    + N'GRANT VIEW DEFINITION ON SCHEMA::[dbo] TO ' + @quoted + N';'
    -- The one way to replace a payload: it looks itself whether two people decided it.
    + N'GRANT EXECUTE ON [dbo].[AuditRedact] TO ' + @quoted + N';';
EXEC sys.sp_executesql @sql;

-- Migrations are the owner's.
IF OBJECT_ID(N'[dbo].[__EFMigrationsHistory]') IS NOT NULL
BEGIN
    SET @sql = N'DENY INSERT, UPDATE, DELETE ON [dbo].[__EFMigrationsHistory] TO ' + @quoted;
    EXEC sys.sp_executesql @sql;
END;

COMMIT TRANSACTION;
