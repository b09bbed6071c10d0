#pragma warning disable CA1050, MA0047 // The test is about types like this one.
/// <summary>A type that no bus takes as a message.</summary>
public sealed record WithoutNamespace;
