-- The rights of the role that a service runs as. Run it as the owner of the tables, after every migration:
--
--   psql "host=… dbname=cdms user=OWNER" -v ON_ERROR_STOP=1 -c "SET rights.role = 'cdms_service'" -f postgresql-rights.sql
--
-- It makes the role where there is none, without a password: give it one by \password cdms_service.
-- The role reads and writes everything, except that it only ever adds to the audit trail. It owns nothing, so it can neither drop nor disable a trigger.
DO $rights$
DECLARE
    service text := quote_ident(current_setting('rights.role'));
    here text := quote_ident(current_schema());
    append_only text;
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = current_setting('rights.role')) THEN
        EXECUTE format('CREATE ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS', service);
    END IF;

    -- Without a schema or a temporary table of its own, nothing can be slipped in between a name and its table.
    EXECUTE format('REVOKE CREATE ON SCHEMA %s FROM PUBLIC, %s', here, service);
    EXECUTE format('REVOKE TEMPORARY, CREATE ON DATABASE %I FROM PUBLIC, %s', current_database(), service);
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO %s', current_database(), service);
    EXECUTE format('GRANT USAGE ON SCHEMA %s TO %s', here, service);

    EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %s FROM PUBLIC, %s', here, service);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %s TO %s', here, service);
    EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA %s TO %s', here, service);

    FOREACH append_only IN ARRAY ARRAY['AuditRecord', 'AuditBlock', 'PeerBlockHead'] LOOP
        EXECUTE format('REVOKE UPDATE, DELETE ON %s.%I FROM %s', here, append_only, service);
    END LOOP;

    -- Migrations are the owner's.
    IF to_regclass(format('%s.%I', here, '__EFMigrationsHistory')) IS NOT NULL THEN
        EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON %s.%I FROM %s', here, '__EFMigrationsHistory', service);
    END IF;

    -- The one way to replace a payload: it looks itself whether two people decided it.
    EXECUTE format('REVOKE ALL ON FUNCTION %s.audit_redact(bigint) FROM PUBLIC', here);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s.audit_redact(bigint) TO %s', here, service);
END $rights$;
