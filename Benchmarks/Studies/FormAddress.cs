namespace Benchmarks.Studies;

/// <summary>Which form of which study.</summary>
internal sealed record FormAddress(string StudyOid, string FormOid);
