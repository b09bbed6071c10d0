using System.Globalization;
using System.Text;
using Builder.Service.Domain;
using Forms;

namespace Builder.Service.Features.Reconciliation.Comparing;

/// <summary>A difference that a comparison found.</summary>
internal sealed record Found(string Kind, string Subject, string StudyOid, string Details)
{
    public string? FormOid { get; init; }

    public int? Version { get; init; }

    public int? ReleaseNumber { get; init; }

    public string? SiteOid { get; init; }

    /// <summary>What the Builder says.</summary>
    public Side Here { get; init; }

    /// <summary>What the environment says.</summary>
    public Side There { get; init; }

    public Guid? DeploymentId { get; init; }

    /// <summary>What the environment reported of it; null: nothing.</summary>
    public object? Reported { get; init; }

    /// <summary>One of <see cref="DifferenceRepair"/>.</summary>
    public string Repair { get; init; } = DifferenceRepair.None;

    /// <summary>The row of a check.</summary>
    public InventoryDifference ToDifference(InventoryCheck check, bool isAutomatic) => new()
    {
        CheckId = check.Id, Environment = check.Environment, Kind = Kind, Subject = Subject, StudyOid = StudyOid, FormOid = FormOid, Version = Version, ReleaseNumber = ReleaseNumber,
        SiteOid = SiteOid, HereState = Here.State, HereHash = Here.Hash, ThereState = There.State, ThereHash = There.Hash, Details = Details, DeploymentId = DeploymentId,
        Reported = Reported is null ? null : Inventory.Write(Reported), Repair = Repair, IsAutomatic = isAutomatic && Repair is not (DifferenceRepair.None or DifferenceRepair.TakeBack), Identity = Identity(),
    };

    // Each part with its length, so that no two lists of parts look the same.
    private string Identity()
    {
        object?[] parts = [Kind, Subject, StudyOid, FormOid, Version, ReleaseNumber, SiteOid, Here.State, Here.Hash, There.State, There.Hash];
        var text = string.Concat(parts.Select(part => Convert.ToString(part, CultureInfo.InvariantCulture) ?? "").Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Length}:{part}")));
        return ContentHash.Of(Encoding.UTF8.GetBytes(text));
    }
}

/// <summary>What one side says; nothing: it does not hold it.</summary>
internal readonly record struct Side(string? State, string? Hash);
