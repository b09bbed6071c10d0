namespace Benchmarks.Options;

/// <summary>Who is measured.</summary>
internal enum ContestantKind
{
    /// <summary>Written by hand: plain JSON, nothing durable between the steps, one insert a deployment.</summary>
    Raw,

    /// <summary>Written by hand: our encoding and the rows that our services write, in sets.</summary>
    Durable,

    /// <summary>Builder and CDMS.</summary>
    Ours,
}
