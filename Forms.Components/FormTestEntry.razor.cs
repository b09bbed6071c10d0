using Forms.Components.Markup;
using Forms.Components.Parts;
using Forms.Entry;
using Microsoft.AspNetCore.Components;

namespace Forms.Components;

/// <summary>A form to try out: the form, all that is wrong with what was typed, and a button to begin anew. Nothing is stored. What was typed stays when another draft of the form comes.</summary>
public sealed partial class FormTestEntry
{
    private EntrySession _session = null!;
    private FormView _view = null!;
    private (FormDefinition, StudyDefinition?, EntryContext?) _shown;

    /// <summary>The form; a draft with mistakes will do.</summary>
    [Parameter, EditorRequired]
    public FormDefinition Form { get; set; } = null!;

    /// <summary>Its study, for expressions that look into other forms.</summary>
    [Parameter]
    public StudyDefinition? Study { get; set; }

    /// <summary>The day, missing-data codes and values of other forms.</summary>
    [Parameter]
    public EntryContext? Context { get; set; }

    /// <summary>Language of the reader.</summary>
    [Parameter]
    public string? Language { get; set; }

    /// <summary>As of <see cref="FormView"/>.</summary>
    [Parameter]
    public int MostRadios { get; set; } = 7;

    /// <summary>As of <see cref="FormView"/>.</summary>
    [Parameter]
    public string IdPrefix { get; set; } = "sf-test";

    private ChromeTexts Chrome => ChromeTexts.In(Language);

    private string Counts
    {
        get
        {
            var counts = _session.Findings.CountBy(static finding => finding.Severity).ToDictionary();
            return counts.Count == 0
                ? Chrome.NoFindings
                : ViewContext.Format(Chrome.Counts, counts.GetValueOrDefault(EntrySeverity.Hard), counts.GetValueOrDefault(EntrySeverity.Soft), counts.GetValueOrDefault(EntrySeverity.Incomplete));
        }
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // A draft is another document at each change, equal or not; to compare whole documents costs more than to open one anew.
        if (ReferenceEquals(_shown.Item1, Form) && ReferenceEquals(_shown.Item2, Study) && Equals(_shown.Item3, Context))
            return;
        _shown = (Form, Study, Context);
        _session = new(EntryPlan.Of(Form, Study), Context, _session?.Entered);
    }

    private string NameOf(EntryFinding finding)
    {
        var text = _session.Find(finding.Place) is { } item
            ? ItemWords.Question(item, Language)
            : ItemWords.Title(_session.Groups.First(group => string.Equals(group.Definition.Oid, finding.Place.Group, StringComparison.Ordinal)).Definition, Language);
        return MarkupText.Plain(text.Text) + (finding.Place.RepeatKey.Length > 0 ? $" ({finding.Place.RepeatKey})" : "");
    }

    private void Reset() => _session.Reset();

    // The view calls this after each change; to be called is enough to be drawn again.
    private static void Changed(object change)
    {
    }
}
