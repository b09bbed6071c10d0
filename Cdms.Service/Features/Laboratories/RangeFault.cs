namespace Cdms.Service.Features.Laboratories;

/// <summary>What is wrong with a range.</summary>
/// <param name="Code">A lasting code.</param>
/// <param name="Field">The field, as the REST interface names it.</param>
/// <param name="Text">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record RangeFault(string Code, string Field, string Text, string Remedy)
{
    /// <summary>Line of the file; null where none was sent.</summary>
    public long? Line { get; init; }
}
