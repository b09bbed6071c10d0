using Cdms.Service.Domain;
using Cdms.Service.Features.Exchange.Printing.Browser;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.Exchange.Printing;

/// <summary>Where nothing can be printed the answer says why and what to do.</summary>
public sealed class PrintRefusalTests
{
    [Theory]
    [InlineData(PrintStudy.Casebook)]
    [InlineData(PrintStudy.Crf)]
    [InlineData(PrintStudy.Copy)]
    public async Task Get_WithoutABrowser_SaysWhatToSet(string path)
    {
        await using var study = new PrintStudy(await EntryStudy.StartAsync(configure: HtmlPrinter.Refusing(PrintRefusal.NoBrowser)));

        using var answer = await study.GetAsync(path);

        Assert.Equal(501, (int)answer.StatusCode);
        Assert.Contains("Cdms:Chromium", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PrintStudy.Casebook)]
    [InlineData(PrintStudy.Crf)]
    [InlineData(PrintStudy.Copy)]
    public async Task Get_WhileOthersPrint_SaysWhenToComeAgain(string path)
    {
        await using var study = new PrintStudy(await EntryStudy.StartAsync(configure: HtmlPrinter.Refusing(PrintRefusal.Busy)));

        using var answer = await study.GetAsync(path);

        Assert.Equal((503, TimeSpan.FromSeconds(60)), ((int)answer.StatusCode, answer.Headers.RetryAfter?.Delta));
    }

    [Fact]
    public async Task Print_ThatTakesTooLong_KeepsOthersFromPrintingUntilItIsEnded()
    {
        using var folder = new TemporaryFolder();
        var (clock, pid) = (new HandClock(), Path.Combine(folder.FullPath, "pid"));
        using var printer = Printer(clock, folder, $"echo $$ $HOME > {pid}.part; mv {pid}.part {pid}; exec sleep 1000");
        using var begun = new FileSystemWatcher(folder.FullPath, "pid") { EnableRaisingEvents = true };
        var written = new TaskCompletionSource();
        begun.Renamed += (_, _) => written.TrySetResult();

        var print = printer.PrintAsync(html => html.WriteAsync("<p>x"), false, TestContext.Current.CancellationToken);
        await written.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        var other = await Assert.ThrowsAsync<PrintRefusedException>(() => printer.PrintAsync(html => html.WriteAsync("<p>y"), false, TestContext.Current.CancellationToken));
        await clock.AdvanceToLongTimerAsync();
        var refused = await Assert.ThrowsAsync<PrintRefusedException>(() => print);

        var said = (await File.ReadAllTextAsync(pid, TestContext.Current.CancellationToken)).Split(' ');
        Assert.Equal((PrintRefusal.Busy, PrintRefusal.TooSlow), (other.Refusal, refused.Refusal));
        Assert.Throws<ArgumentException>(() => System.Diagnostics.Process.GetProcessById(int.Parse(said[0], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.False(Directory.Exists(said[1].Trim()));
    }

    [Fact]
    public async Task Print_WithAProgramThatFails_SaysSo()
    {
        using var folder = new TemporaryFolder();
        using var printer = Printer(new HandClock(), folder, "exit 3");

        var refused = await Assert.ThrowsAsync<PrintRefusedException>(() => printer.PrintAsync(html => html.WriteAsync("<p>x"), false, TestContext.Current.CancellationToken));

        Assert.Equal(PrintRefusal.Failed, refused.Refusal);
    }

    private static ChromiumPrinter Printer(HandClock clock, TemporaryFolder folder, string script)
    {
        var program = Path.Combine(folder.FullPath, "browser");
        File.WriteAllText(program, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new(Options.Create(new EnvironmentOptions { Chromium = program, PrintSeconds = 600 }), clock, NullLogger<ChromiumPrinter>.Instance) { LongestWait = TimeSpan.Zero };
    }
}
