namespace Benchmarks.Options;

/// <summary>What is measured.</summary>
internal enum Verb
{
    /// <summary>Deployments: rate, latency, statements, calls, CPU, memory.</summary>
    Deployments,

    /// <summary>The rate at which waiting messages are worked off.</summary>
    Backlog,

    /// <summary>Deployments of several sizes.</summary>
    Sizes,

    /// <summary>What is called while nothing happens.</summary>
    Idle,

    /// <summary>From the start of a process until it is ready.</summary>
    Start,
}
