using System.Net;

namespace Tests.EndToEnd;

/// <summary>Nothing of a local system speaks or listens to another machine.</summary>
public sealed class LoopbackTests
{
    [Fact]
    public async Task Sockets_OfEveryProcess_StayOnLoopback()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Sockets are read from /proc, which only Linux has.");
        await using var system = await StudySystem.StartAsync();
        await system.SettleAsync(await system.DeployAsync(SampleStudy.File));

        int[] processes = [system.Processes.Builder.ProcessId, system.Processes.Cdms("uat").ProcessId, system.Processes.Emulator.ProcessId];
        foreach (var process in processes)
        {
            var sockets = Sockets.Of(process);
            Assert.Contains(sockets, socket => IPAddress.IsLoopback(socket.Local));
            Assert.All(sockets, socket => Assert.True(IPAddress.IsLoopback(socket.Local) && IsNobodyOrLoopback(socket.Remote), $"{socket}"));
        }
    }

    private static bool IsNobodyOrLoopback(IPAddress address) =>
        IPAddress.IsLoopback(address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);
}
