namespace Operations.Doctor;

/// <summary>One line of <c>doctor</c>.</summary>
/// <param name="What">What was looked at.</param>
/// <param name="Text">What was found.</param>
/// <param name="Remedy">What to do; null: it is in order.</param>
internal sealed record Finding(string What, string Text, string? Remedy = null)
{
    public override string ToString() => Remedy is null ? $"ok    {What}: {Text}" : $"WRONG {What}: {Text} {Remedy}";
}
