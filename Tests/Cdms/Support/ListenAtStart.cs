using MassTransit;

namespace Tests.Cdms.Support;

/// <summary>Connects the listener before the service learns that its bus has started, so that nothing it says is missed.</summary>
internal sealed class ListenAtStart(Answers answers) : IBusObserver
{
    public Task PostStart(IBus bus, Task<BusReady> busReady) => answers.ListenAsync(bus);

    public void PostCreate(IBus bus)
    {
    }

    public void CreateFaulted(Exception exception)
    {
    }

    public Task PreStart(IBus bus) => Task.CompletedTask;

    public Task StartFaulted(IBus bus, Exception exception) => Task.CompletedTask;

    public Task PreStop(IBus bus) => Task.CompletedTask;

    public Task PostStop(IBus bus) => Task.CompletedTask;

    public Task StopFaulted(IBus bus, Exception exception) => Task.CompletedTask;
}
