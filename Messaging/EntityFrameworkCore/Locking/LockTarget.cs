namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>The table and columns a locking statement speaks of, as they are named in the database, unquoted.</summary>
/// <param name="Schema">The schema, or null to leave it to the connection, as EF Core does.</param>
/// <param name="Table">The table.</param>
/// <param name="Columns">The columns, in the order in which the statement uses them.</param>
public sealed record LockTarget(string? Schema, string Table, IReadOnlyList<string> Columns);
