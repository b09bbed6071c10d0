using Microsoft.Playwright;

namespace Benchmarks.Editing;

/// <summary>Presses keys at a pace that does not depend on how fast the page is.</summary>
/// <remarks>
/// 110 ms from key to key, some 90 words a minute. A pause before every eighth key lets the editor take the text over, and one before every fortieth lets it save: the key after it comes
/// a little earlier or later each time, so that it meets the work of the editor at different moments.
/// </remarks>
internal sealed class Typist(IPage page, TimeProvider clock)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(110);

    /// <summary>Types a text into the field that has the focus.</summary>
    public async Task TypeAsync(string text, CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        var due = TimeSpan.Zero;
        List<Task> presses = [];
        foreach (var (index, sign) in text.Index())
        {
            due += PauseBefore(index);
            if (due - clock.GetElapsedTime(began) is var wait && wait > TimeSpan.Zero)
                await Task.Delay(wait, clock, cancellationToken);
            // Not awaited: a person does not wait for the page either.
            presses.Add(page.Keyboard.PressAsync(sign.ToString()));
        }

        await Task.WhenAll(presses);
    }

    /// <summary>How long after the key before it a key is pressed.</summary>
    internal static TimeSpan PauseBefore(int index) => index switch
    {
        0 => TimeSpan.Zero,
        _ when index % 40 == 0 => TimeSpan.FromMilliseconds(1_000 + index / 40 % 8 * 100),
        _ when index % 8 == 0 => TimeSpan.FromMilliseconds(310 + index / 8 % 10 * 30),
        _ => Step,
    };
}
