using Microsoft.AspNetCore.Builder;

namespace Benchmarks.Loops;

/// <summary>One side of a loop.</summary>
internal interface ILoop
{
    /// <summary>Prepares database, topics and queues, and begins to receive.</summary>
    Task StartAsync();

    /// <summary>Adds what it answers over HTTP.</summary>
    void Map(WebApplication app);
}
