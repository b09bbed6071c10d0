namespace Operations.Doctor;

/// <summary>Something that <c>doctor</c> looks at. It changes nothing that stays.</summary>
internal interface IDoctorCheck
{
    /// <summary>Looks.</summary>
    /// <returns>At least one line. An exception is a finding too: the caller makes one of it.</returns>
    Task<IReadOnlyList<Finding>> LookAsync(IServiceProvider services, CancellationToken cancellationToken);

    /// <summary>What it looks at, in a word or two.</summary>
    string What { get; }
}
