using System.Text.Json;
using Microsoft.Playwright;

namespace Benchmarks.Editing;

/// <summary>Measures in the page: from the time stamp of a key or a click, which is when the browser got it, to the end of the frame that shows what it did.</summary>
/// <remarks>So the time counts in which the page was still busy with something earlier. Long tasks are those of more than 50 ms, as the browser itself reports them.</remarks>
internal sealed class PaintProbe(IPage page)
{
    // A task queued in the frame's callback runs after that frame was painted. The frame of a sign is the one after its input event, which follows the key.
    private const string Script = """
        () => {
          const probe = window.paintProbe = { times: [], tasks: [] };
          const painted = pressed => requestAnimationFrame(() => setTimeout(() => probe.times.push(performance.now() - pressed), 0));
          let pressed = 0;
          window.addEventListener("click", event => painted(event.timeStamp), { capture: true });
          window.addEventListener("input", () => painted(pressed), { capture: true });
          window.addEventListener("keydown", event => {
            pressed = event.timeStamp;
            const isSign = event.key.length === 1 && !event.ctrlKey && !event.altKey;
            if (!isSign && !["Alt", "Control", "Shift"].includes(event.key)) painted(pressed);
          }, { capture: true });
          new PerformanceObserver(list => list.getEntries().forEach(entry => probe.tasks.push(entry.duration))).observe({ type: "longtask" });
          const bare = document.createElement("textarea");
          bare.id = "bare";
          bare.setAttribute("aria-label", "bare");
          document.body.prepend(bare);
        }
        """;

    // Two frames on, the last key is painted too; what the browser has seen of long tasks comes a task later.
    private const string Take = """
        () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
          const { times, tasks } = window.paintProbe;
          [window.paintProbe.times, window.paintProbe.tasks] = [[], []];
          done({ times, tasks });
        }, 100))))
        """;

    /// <summary>A field beside the page that nothing listens to.</summary>
    public const string BareField = "#bare";

    public Task BeginAsync() => page.EvaluateAsync(Script);

    /// <summary>What was measured since the last time.</summary>
    public async Task<(IReadOnlyList<double> Times, IReadOnlyList<double> LongTasks)> TakeAsync()
    {
        var taken = await page.EvaluateAsync<JsonElement>(Take);
        return (Numbers(taken.GetProperty("times")), Numbers(taken.GetProperty("tasks")));
    }

    private static IReadOnlyList<double> Numbers(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetDouble())];
}
