using ServiceDefaults;

namespace Builder.Service.Domain;

/// <summary>One comparison of an environment with the Builder's ledger. It never goes: it is evidence.</summary>
public sealed class InventoryCheck : IRevisioned
{
    /// <summary>The RequestId of question and answer.</summary>
    public required Guid Id { get; init; }
    public required string Environment { get; init; }

    /// <summary>One of <see cref="InventoryCheckState"/>.</summary>
    public string State { get; private set; } = InventoryCheckState.Asked;
    public required string RequestedBy { get; init; }
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>When it is given up.</summary>
    public required DateTimeOffset AnswerBy { get; init; }

    /// <summary>Empty while the environment is asked, afterwards the check's own id: unique beside the environment, so that of two that begin at once one is refused.</summary>
    public string Turn { get; private set; } = "";

    /// <summary>By the clock of the environment.</summary>
    public DateTimeOffset? ReportedAt { get; private set; }
    public string? SoftwareVersion { get; private set; }

    /// <summary>When it was compared, or given up.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>How many of each the environment reported.</summary>
    public InventoryCount There { get; private set; } = new();

    /// <summary>How many of each the ledger holds for the environment.</summary>
    public InventoryCount Here { get; private set; } = new();

    /// <summary>Over what the environment reported, part by part; null until then.</summary>
    public string? InventoryHash { get; private set; }
    public int Differences { get; private set; }
    public int Revision { get; set; }

    /// <summary>Everything is here and compared.</summary>
    public void Settle(DateTimeOffset at, DateTimeOffset reportedAt, string softwareVersion, InventoryCount there, InventoryCount here, string inventoryHash, int differences)
    {
        End(InventoryCheckState.Compared, at);
        (ReportedAt, SoftwareVersion, There, Here, InventoryHash, Differences) = (reportedAt, softwareVersion, there, here, inventoryHash, differences);
    }

    /// <summary>The environment has not answered in time.</summary>
    public void GiveUp(DateTimeOffset at) => End(InventoryCheckState.NoAnswer, at);

    private void End(string state, DateTimeOffset at) => (State, EndedAt, Turn) = (state, at, Id.ToString());
}
