using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Tests.Builder.FormDeployments;

/// <summary>Notes the commands of a sweep: what it looks for, and how much it holds and saves at once.</summary>
internal sealed class SweepCommands : DbCommandInterceptor, ISaveChangesInterceptor
{
    private readonly List<int> _saves = [];

    /// <summary>How many commands went to the database.</summary>
    public int Count { get; private set; }

    /// <summary>How many rows each save wrote.</summary>
    public IReadOnlyList<int> Saves => _saves;

    /// <summary>The last query, to be explained.</summary>
    public (string Text, IReadOnlyList<(string Name, object? Value)> Parameters) Query { get; private set; }

    /// <summary>Runs at each save, before anything is written.</summary>
    public Func<Task> BeforeSave { get; set; } = () => Task.CompletedTask;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Count++;
        if (eventData.CommandSource == CommandSource.LinqQuery)
            Query = (command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]);
        return new(result);
    }

    public async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await BeforeSave();
        _saves.Add(eventData.Context!.ChangeTracker.Entries().Count(entry => entry.State is EntityState.Added or EntityState.Modified));
        return result;
    }
}
