using ServiceDefaults;

namespace Builder.Service.Domain;

/// <summary>One difference between an environment and the Builder's ledger, and what became of it. It never goes: it is evidence.</summary>
public sealed class InventoryDifference : IRevisioned
{
    /// <summary>In the order in which they are repaired: releases after their forms.</summary>
    public long Id { get; private set; }
    public required Guid CheckId { get; init; }
    public required string Environment { get; init; }

    /// <summary>One of <see cref="DifferenceKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>One of <see cref="DifferenceSubject"/>.</summary>
    public required string Subject { get; init; }
    public required string StudyOid { get; init; }
    public string? FormOid { get; init; }
    public int? Version { get; init; }
    public int? ReleaseNumber { get; init; }
    public string? SiteOid { get; init; }

    /// <summary>The state here; null: not known here.</summary>
    public string? HereState { get; init; }
    public string? HereHash { get; init; }

    /// <summary>The state there; null: not there.</summary>
    public string? ThereState { get; init; }
    public string? ThereHash { get; init; }

    /// <summary>What differs, in a sentence, and what to do.</summary>
    public required string Details { get; init; }

    /// <summary>The Builder's deployment that it is about; null: none is known.</summary>
    public Guid? DeploymentId { get; init; }

    /// <summary>What the environment reported of it, as JSON; null: nothing.</summary>
    public string? Reported { get; init; }

    /// <summary>One of <see cref="DifferenceRepair"/>.</summary>
    public required string Repair { get; init; }

    /// <summary>The policy repairs it without asking.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>The same in each comparison that finds the same difference.</summary>
    public required string Identity { get; init; }

    /// <summary>One of <see cref="DifferenceState"/>.</summary>
    public string State { get; private set; } = DifferenceState.Open;
    public DateTimeOffset? DecidedAt { get; private set; }
    public string? DecidedBy { get; private set; }
    public string? Note { get; private set; }

    /// <summary>When a later comparison no longer found it.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }
    public int Revision { get; set; }

    /// <summary>Whether people have to look at it before anything else is done there.</summary>
    public bool IsAlarm => Repair is DifferenceRepair.None or DifferenceRepair.TakeBack;

    /// <summary>Whether its repair may begin: nobody has decided about it, or what could be taken back was left.</summary>
    public bool MayBeRepaired => State == DifferenceState.Open || (State == DifferenceState.Acknowledged && Repair == DifferenceRepair.TakeBack);

    /// <summary>The repair was made, or is under way.</summary>
    public void BeginRepair(Occurrence occurrence, string reason) =>
        Decide(DifferenceRepair.NeedsTheEnvironment(Repair) ? DifferenceState.Repairing : DifferenceState.Repaired, occurrence.At, occurrence.Actor, reason);

    /// <summary>Somebody leaves it as it is.</summary>
    public void Acknowledge(DateTimeOffset at, string by, string note) => Decide(DifferenceState.Acknowledged, at, by, note);

    /// <summary>It was found and acknowledged before: that counts on, by whom and when it was.</summary>
    public void TakeOver(InventoryDifference acknowledged) =>
        Decide(DifferenceState.Acknowledged, acknowledged.DecidedAt ?? default, acknowledged.DecidedBy ?? "", acknowledged.Note ?? "");

    /// <summary>What it was about has changed since.</summary>
    public void Overtake(DateTimeOffset at, string by, string note) => Decide(DifferenceState.Overtaken, at, by, note);

    /// <summary>A later comparison does not find it any more.</summary>
    public void Confirm(DateTimeOffset at) => (State, ConfirmedAt) = (DifferenceState.Repaired, at);

    private void Decide(string state, DateTimeOffset at, string by, string note) => (State, DecidedAt, DecidedBy, Note) = (state, at, by, note);
}
