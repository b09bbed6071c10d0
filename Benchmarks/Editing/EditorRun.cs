using Benchmarks.Studies;
using Microsoft.Playwright;

namespace Benchmarks.Editing;

/// <summary>One designer at the large form: types, adds, moves and takes back, with the preview on the group and without it.</summary>
internal sealed class EditorRun(IPage page, LargeForm form, EditorOptions options)
{
    private const int Steps = 20;
    private readonly PaintProbe _probe = new(page);
    private readonly Typist _typist = new(page, TimeProvider.System);
    private readonly List<ActionFigures> _figures = [];

    public async Task<IReadOnlyList<ActionFigures>> RunAsync(CancellationToken cancellationToken)
    {
        await page.GotoAsync($"/studies/{form.StudyOid}/forms/{LargeForm.FormOid}");
        await page.Locator("#rows").WaitForAsync();
        await _probe.BeginAsync();
        await TypeAsync("a bare field", PaintProbe.BareField, Words(0), cancellationToken);
        foreach (var (preview, name) in new[] { ("group", "preview of the group"), ("none", "no preview") })
        {
            await page.Locator("#preview-of").SelectOptionAsync(preview);
            await SelectAsync();
            await TypeAsync($"question, {name}", "#question-en", Words(1), cancellationToken);
            await TypeAsync($"expression, {name}", "#item-condition", Expression(), cancellationToken);
            await RepeatAsync($"an item more, {name}", () => page.GetByRole(AriaRole.Button, new() { Name = "Add item", Exact = true }).ClickAsync());
            await page.Locator("#rows").FocusAsync();
            await RepeatAsync($"moved down, {name}", () => page.Keyboard.PressAsync("Alt+ArrowDown"));
            await RepeatAsync($"taken back, {name}", () => page.Keyboard.PressAsync("Control+z"));
        }

        return _figures;
    }

    private async Task SelectAsync()
    {
        await page.GetByRole(AriaRole.Option).Filter(new() { HasText = form.Middle }).ClickAsync();
        await page.Locator("#question-en").WaitForAsync();
    }

    private async Task TypeAsync(string name, string field, string text, CancellationToken cancellationToken)
    {
        await page.Locator(field).FillAsync("");
        await page.Locator(field).BlurAsync();
        await SavedAsync();
        await page.Locator(field).FocusAsync();
        await _probe.TakeAsync();
        await _typist.TypeAsync(text, cancellationToken);
        await NoteAsync(name, isTyping: true);
        if (await page.Locator(field).InputValueAsync() is var typed && typed != text)
            throw new InvalidOperationException($"{name}: the field holds '{typed}' after '{text}' was typed.");
    }

    private async Task RepeatAsync(string name, Func<Task> act)
    {
        await SavedAsync();
        await _probe.TakeAsync();
        for (var i = 0; i < Steps; i++)
            await act();
        await NoteAsync(name, isTyping: false);
    }

    private async Task NoteAsync(string name, bool isTyping)
    {
        var (times, tasks) = await _probe.TakeAsync();
        _figures.Add(new(name, isTyping, times, tasks));
        await Console.Error.WriteLineAsync($"{name}: done");
    }

    private Task SavedAsync() => Assertions.Expect(page.Locator(".save")).ToContainTextAsync("All changes are saved.", new() { Timeout = 120_000 });

    private string Words(int seed) => new FormWords(seed).Take(options.Keys);

    // Names of items, so that suggestions open while one types; it is right at its end and wrong on the way.
    private string Expression()
    {
        var terms = Enumerable.Range(0, options.Keys / 15 + 1).Select(term => $"{LargeForm.ItemOid(term * 3 % (options.Items - 2))} = '{term % 5 + 1}'");
        return string.Join(" or ", terms)[..options.Keys];
    }
}
