using System.Text.Json.Serialization;

namespace Forms.Laboratories;

/// <summary>What is needed to pick the ranges for all forms of one subject, also without a network.</summary>
/// <param name="Sources">Which items say what.</param>
/// <param name="LaboratoryOids">The laboratories of the subject's site.</param>
/// <param name="Ranges">Their ranges.</param>
public sealed record SubjectLaboratories(LaboratorySources Sources, IReadOnlyList<string> LaboratoryOids, IReadOnlyList<ReferenceRange> Ranges)
{
    /// <summary>Says of an item whether it is one of the sources.</summary>
    [JsonIgnore]
    public IReadOnlySet<string> SourceItems => Sources.ItemOids().ToHashSet(StringComparer.Ordinal);

    /// <summary>The context of one form.</summary>
    /// <param name="here">The form.</param>
    /// <param name="values">What stands for the sources in all forms of the subject; those of this form are passed over, the entry has them.</param>
    public LaboratoryContext At(FormAtVisit here, IEnumerable<SourceValue> values) => new(this, here, [.. values.Where(value => value.At != here)]);
}
