using MassTransit;

namespace Tests.Security.Audit.Recording.Support;

/// <summary>What a consumer does around its save.</summary>
internal sealed class SampleScript
{
    public Func<AddSample, Task> Before { get; set; } = _ => Task.CompletedTask;

    public Func<ConsumeContext<AddSample>, RecordingDbContext, Task> After { get; set; } = (_, _) => Task.CompletedTask;
}
