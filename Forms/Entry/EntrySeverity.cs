namespace Forms.Entry;

/// <summary>What a finding means for who enters.</summary>
public enum EntrySeverity
{
    /// <summary>Something mandatory is not there: the form can be kept as it is, but is not complete.</summary>
    Incomplete,

    /// <summary>The value is unlikely: it can be kept with a reason (ODM 1.3.2, RangeCheck SoftHard="Soft").</summary>
    Soft,

    /// <summary>The value cannot be right: it is to be corrected.</summary>
    Hard,
}
