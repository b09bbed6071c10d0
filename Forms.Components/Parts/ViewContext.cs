using System.Globalization;
using System.Text;
using Forms.Entry;
using Forms.Expressions;
using Microsoft.AspNetCore.Components;

namespace Forms.Components.Parts;

/// <summary>What the parts of one form view share.</summary>
internal sealed class ViewContext(FormView view)
{
    public EntrySession Session => view.Session;

    public string? Language => view.Language;

    public bool IsReadOnly => view.IsReadOnly;

    public string? WhyKept(EntryItem item) => view.KeptBecause?.Invoke(item);

    public bool ShowMissing => view.ShowMissing;

    public int MostRadios => view.MostRadios;

    public RenderFragment<EntryItem>? Tools => view.ItemTools;

    public RenderFragment<EntryItem>? File => view.FileField;

    public ChromeTexts Chrome => ChromeTexts.In(view.Language);

    public Task EnterAsync(EntryItem item, string? text, string? unit) => view.EnterAsync(item, text, unit);

    public Task AddRepeatAsync(EntryGroup group) => view.AddRepeatAsync(group);

    public Task RemoveRepeatAsync(EntryGroup group, EntryRepeat repeat) => view.RemoveRepeatAsync(group, repeat);

    /// <summary>What is wrong as far as it is to be told by now.</summary>
    public IReadOnlyList<EntryFinding> Shown(IReadOnlyList<EntryFinding> findings) =>
        ShowMissing ? findings : [.. findings.Where(static finding => finding.Code is not (EntryCodes.Missing or EntryCodes.GroupMissing))];

    public void Register(ItemField field) => view.Register(field);

    public void Unregister(ItemField field) => view.Unregister(field);

    /// <summary>The same id for the same place every time; OIDs may hold signs that an id must not.</summary>
    public string IdOf(ItemPlace place) => $"{view.IdPrefix}-{Encode(place.Group)}-{Encode(place.RepeatKey)}-{Encode(place.Item)}";

    public static string Format(string template, params object[] arguments) => string.Format(CultureInfo.InvariantCulture, template, arguments);

    private static string Encode(string oid)
    {
        var id = new StringBuilder(oid.Length);
        foreach (var sign in oid)
            _ = char.IsAsciiLetterOrDigit(sign) || sign is '.' ? id.Append(sign) : id.Append(CultureInfo.InvariantCulture, $"_{(int)sign:x}_");
        return id.ToString();
    }
}
