using Forms;
using Forms.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;

namespace Tests.FormComponents.Pages;

/// <summary>A whole page with a form to try out, as a host has it; the script and the style sheet are files.</summary>
[Route("/")]
public sealed class TestPage : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, "<!DOCTYPE html>");
        builder.OpenElement(1, "html");
        builder.AddAttribute(2, "lang", "en");
        builder.AddMarkupContent(3, "<head><meta charset=\"utf-8\"><base href=\"/\"><title>Form</title><link rel=\"icon\" href=\"data:,\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><link rel=\"stylesheet\" href=\"_content/Forms.Components/forms.css\"></head>");
        builder.OpenElement(4, "body");
        builder.OpenComponent<LiveForm>(5);
        builder.AddComponentRenderMode(new InteractiveServerRenderMode(prerender: false));
        builder.CloseComponent();
        builder.AddMarkupContent(6, "<script src=\"_framework/blazor.web.js\"></script>");
        builder.CloseElement();
        builder.CloseElement();
    }
}

/// <summary>The form of the page.</summary>
public sealed class LiveForm : ComponentBase
{
    internal static FormDefinition Form { get; } = Shown.Form(
        [
            Shown.Item("PULSE", "integer", "Pulse <script>document.title='broken'</script><b style='color:red'>at rest</b>") with { MeasurementUnitRefs = [new() { MeasurementUnitOid = "KG" }] },
            Shown.Item("DAY", "partialDate", "Day of the visit"), Shown.Item("ARABIC", "text") with { Question = Shown.Text("ar", "ملاحظات الزيارة") },
            Shown.Coded("SHORT", "SHORT"), Shown.Coded("LONG", "LONG"),
        ],
        [Shown.Item("TERM", "text", "What happened?"), Shown.Item("ONSET", "date", "When did it begin?"), Shown.Coded("GRADE", "SHORT")],
        reference => reference with { Mandatory = reference.ItemOid is "PULSE" or "TERM" });

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<FormTestEntry>(0);
        builder.AddComponentParameter(1, nameof(FormTestEntry.Form), Form);
        builder.CloseComponent();
    }
}
