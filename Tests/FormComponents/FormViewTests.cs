using Bunit;
using Forms;
using Forms.Entry;
using static Tests.FormComponents.Shown;

namespace Tests.FormComponents;

public sealed class FormViewTests
{
    [Fact]
    public void Render_OfAnItem_JoinsLabelHintFormatAndFindings()
    {
        using var shown = Of(Form([Item("I", "date", "When?") with { Description = Text("en", "The day of the visit") }], change: reference => reference with { Mandatory = true }), more: parameters => parameters.Add(view => view.ShowMissing, true));
        var field = shown.Field("I");

        Assert.Equal("When?", shown.View.Find($"label[for='{field.Id}'] .sf-text").TextContent);
        Assert.Equal(("true", null), (field.GetAttribute("aria-required"), field.GetAttribute("aria-invalid")));
        var described = field.GetAttribute("aria-describedby")!.Split(' ').Select(id => shown.View.Find($"#{id.Replace(".", "\\.", StringComparison.Ordinal)}").TextContent).ToList();
        Assert.Equal(["The day of the visit", "Format: YYYY-MM-DD", "Missing: A value is required here. Enter it."], described);
        Assert.Equal("date", shown.View.Find(".sf-picker").GetAttribute("type"));
    }

    [Fact]
    public void Change_OfAField_EntersTheTextAndTellsTheHost()
    {
        using var shown = Of(Form([Item("I")]));

        shown.Field("I").Change(" 12x ");

        Assert.Equal(new EnteredValue(new("G", "I"), "12x"), Assert.Single(shown.Changes).Value);
        Assert.Equal("true", shown.Field("I").GetAttribute("aria-invalid"));
        Assert.Contains("Error: A whole number is expected", shown.AllText, StringComparison.Ordinal);
        shown.Field("I").Change("12");
        Assert.Null(shown.Field("I").GetAttribute("aria-invalid"));
        Assert.Equal("12", shown.Session.Find(new("G", "I"))!.Text);
    }

    [Theory]
    [InlineData("integer", "numeric")]
    [InlineData("float", "decimal")]
    [InlineData("text", null)]
    public void Render_OfAType_AsksForTheKeyboardOfIt(string type, string? inputMode)
    {
        using var shown = Of(Form([Item("I", type)]));

        Assert.Equal(inputMode, shown.Field("I").GetAttribute("inputmode"));
    }

    [Fact]
    public void Change_OfWhatAConditionReads_HidesAndShowsItems()
    {
        var form = Form([Item("A"), Item("B")], change: reference => reference.ItemOid is "B" ? reference with { CollectionExceptionConditionOid = "C" } : reference) with { ConditionDefs = [new() { Oid = "C", Name = "", FormalExpressions = [Ours("A = 1")] }] };
        using var shown = Of(form);
        Assert.Single(shown.View.FindAll("#sf-G--B"));

        shown.Field("A").Change("1");
        Assert.Empty(shown.View.FindAll("#sf-G--B"));

        shown.Field("A").Change("2");
        Assert.Single(shown.View.FindAll("#sf-G--B"));
    }

    [Fact]
    public void Render_OfAComputedItem_ShowsItsValueAsOutput()
    {
        var form = Form([Item("A"), Item("B")], change: reference => reference.ItemOid is "B" ? reference with { MethodOid = "M" } : reference) with { MethodDefs = [new() { Oid = "M", Name = "", FormalExpressions = [Ours("A * 2")] }] };
        using var shown = Of(form);

        shown.Field("A").Change("21");

        Assert.Equal(("output", "42"), (shown.Field("B").LocalName, shown.Field("B").TextContent));
    }

    [Fact]
    public void Click_OnAShortList_ChoosesAndTakesBack()
    {
        using var shown = Of(Form([Coded("I", "SHORT")]));
        Assert.Equal("radiogroup", shown.Field("I").GetAttribute("role"));
        Assert.Equal("Which I?", shown.View.Find($"#{shown.Field("I").GetAttribute("aria-labelledby")} .sf-text").TextContent);

        shown.View.FindAll("input[type=radio]")[1].Change("C2");
        Assert.Equal("C2", shown.Session.Find(new("G", "I"))!.Text);

        shown.View.Find(".sf-clear").Click();
        Assert.Null(shown.Session.Find(new("G", "I"))!.Text);
        Assert.Equal(["C2", null], shown.Changes.Select(change => change.Value.Text));
    }

    [Fact]
    public void Click_OnARepeatingGroup_AddsAndRemovesRows()
    {
        using var shown = Of(Form([], [Item("X", "integer", "How much?")]));
        Assert.Contains("Nothing is entered here.", shown.AllText, StringComparison.Ordinal);

        shown.View.Find(".sf-add").Click();
        shown.View.Find(".sf-add").Click();
        shown.View.Find("#sf-R-2-X").Change("7");
        Assert.Equal(["1", "2"], shown.View.FindAll("tbody th[scope=row]").Select(cell => cell.TextContent));

        shown.View.Find(".sf-remove").Click();
        Assert.Equal("7", shown.View.Find("#sf-R-2-X").GetAttribute("value"));
        Assert.Equal([("1", true), ("2", true), ("1", false)], shown.Repeats.Select(change => (change.RepeatKey, change.IsAdded)));
    }

    [Fact]
    public void Change_OfTheReasonForNoValue_TakesThePlaceOfTheValue()
    {
        using var shown = Of(Form([Item("I")], change: reference => reference with { Mandatory = true }), "ko", new() { MissingCodes = [new("NK", Text("ko", "모름"))] });

        shown.View.Find(".sf-missing").Change("NK");

        Assert.Empty(shown.Session.Findings);
        Assert.True(shown.Field("I").HasAttribute("disabled"));
        Assert.Equal("모름", shown.View.Find("option[value=NK]").TextContent);
        shown.View.Find(".sf-missing").Change("");
        Assert.Single(shown.Session.Findings);
    }

    [Fact]
    public void Change_OfTheUnit_KeepsTheValue()
    {
        using var shown = Of(Form([Item("I") with { MeasurementUnitRefs = [new() { MeasurementUnitOid = "KG" }, new() { MeasurementUnitOid = "LB" }] }]));
        shown.Field("I").Change("70");

        shown.View.Find("select.sf-unit").Change("LB");

        Assert.Equal(new EnteredValue(new("G", "I"), "70", "LB"), shown.Changes[^1].Value);
    }

    [Fact]
    public void Change_OfTheUnit_ShowsTheValueInTheFirstOneToo()
    {
        using var shown = Of(Form([Item("I", "float") with { MeasurementUnitRefs = [new() { MeasurementUnitOid = "KG" }, new() { MeasurementUnitOid = "LB" }] }]));
        shown.Field("I").Change("154");
        shown.View.Find("select.sf-unit").Change("KG");
        Assert.Empty(shown.View.FindAll(".sf-standard"));

        shown.View.Find("select.sf-unit").Change("LB");

        Assert.Equal("= 69.85 kg (converted)", shown.View.Find(".sf-standard").TextContent);
        Assert.Contains(shown.View.Find(".sf-standard").Id!, shown.Field("I").GetAttribute("aria-describedby")!, StringComparison.Ordinal);
        Assert.Equal(new EnteredValue(new("G", "I"), "154", "LB"), shown.Changes[^1].Value);
    }

    [Fact]
    public void Render_InKorean_SpeaksKoreanAndSaysTheLanguageOfEachText()
    {
        using var shown = Of(Form([Item("I", "integer", "Pulse")], change: reference => reference with { Mandatory = true }), "ko-KR");

        Assert.Equal("ko", shown.View.Find(".sf-form").GetAttribute("lang"));
        Assert.Equal("en", shown.View.Find(".sf-label .sf-text").GetAttribute("lang"));
        Assert.Contains("(필수)", shown.AllText, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_OfWhatIsMissing_SaysItOnceTheFormIsToBeComplete()
    {
        using var shown = Of(Form([Item("I")], change: reference => reference with { Mandatory = true }), "ko");
        Assert.Equal("", shown.View.Find(".sf-findings").TextContent);

        shown.View.Render(parameters => parameters.Add(view => view.ShowMissing, true));

        Assert.Contains("미입력: 필수 항목입니다.", shown.AllText, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_InAnotherLanguage_ChangesEveryText()
    {
        var question = new TranslatedTexts { Texts = [new() { Language = "en", Text = "Pulse" }, new() { Language = "ko", Text = "맥박" }] };
        using var shown = Of(Form([Item("I") with { Question = question }], [Item("X") with { Question = question }]));

        shown.View.Render(parameters => parameters.Add(view => view.Language, "ko"));

        Assert.DoesNotContain("Pulse", shown.AllText, StringComparison.Ordinal);
        Assert.Contains("맥박", shown.AllText, StringComparison.Ordinal);
        Assert.Contains("추가", shown.AllText, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_ForReading_LetsNobodyChangeAnything()
    {
        using var shown = Of(Form([Item("I"), Coded("J", "SHORT"), Coded("K", "LONG")], [Item("X")]), more: parameters => parameters.Add(view => view.IsReadOnly, true));

        Assert.Empty(shown.View.FindAll("button"));
        Assert.All(shown.View.FindAll("input, select, textarea"), field => Assert.True(field.HasAttribute("disabled")));
    }

    [Fact]
    public void Render_OfAnItemThatIsKept_SaysWhyAndLeavesTheOthersToBeEntered()
    {
        var units = Item("I") with { MeasurementUnitRefs = [new() { MeasurementUnitOid = "KG" }, new() { MeasurementUnitOid = "LB" }] };
        using var shown = Of(Form([units, Coded("J", "SHORT"), Item("K")]), context: new() { MissingCodes = [new("NK", Text("en", "Not known"))] },
            more: parameters => parameters.Add(view => view.KeptBecause, item => item.Definition.Oid is "K" ? null : "Frozen by Hana Kim: cleaned"));

        var item = shown.View.FindAll(".sf-item")[0];
        Assert.All(item.QuerySelectorAll("input, select"), field => Assert.True(field.HasAttribute("disabled")));
        Assert.Contains(item.QuerySelector(".sf-kept")!.Id!, shown.Field("I").GetAttribute("aria-describedby")!, StringComparison.Ordinal);
        Assert.Equal("Frozen by Hana Kim: cleaned", item.QuerySelector(".sf-kept")!.TextContent);
        Assert.All(shown.Field("J").QuerySelectorAll("input"), field => Assert.True(field.HasAttribute("disabled")));
        Assert.Empty(shown.View.FindAll(".sf-item")[2].QuerySelectorAll(".sf-kept, [disabled]"));
        shown.Field("K").Change("7");
        Assert.Equal("7", Assert.Single(shown.Changes).Value.Text);
    }

    [Fact]
    public void Render_OfARepeatWithAnItemThatIsKept_LeavesItInPlace()
    {
        var isFrozen = false;
        using var shown = Of(Form([], [Item("X"), Item("Y")]), more: parameters => parameters.Add(view => view.KeptBecause, item => isFrozen && item.Place.RepeatKey is "1" && item.Definition.Oid is "X" ? "Locked" : null));
        shown.View.Find(".sf-add").Click();
        shown.View.Find(".sf-add").Click();

        isFrozen = true;
        shown.View.Render();

        Assert.Equal("Remove 2", Assert.Single(shown.View.FindAll(".sf-remove")).TextContent);
        Assert.Equal((true, false), (shown.View.Find("#sf-R-1-X").HasAttribute("disabled"), shown.View.Find("#sf-R-1-Y").HasAttribute("disabled")));
    }

    [Fact]
    public void Render_OfAQuestionWithScript_BringsNoneToThePage()
    {
        using var shown = Of(Form([Item("I", "text", "<b>Name</b><script>alert(1)</script><img src=x onerror=alert(1)>")]));

        Assert.Equal("<b>Name</b>", shown.View.Find(".sf-label .sf-text").InnerHtml);
        Assert.Empty(shown.View.FindAll("script, img, style, [onerror], [style]"));
    }

    [Fact]
    public void Render_OfAFile_HasThePlaceOfTheHost()
    {
        using var shown = Of(Form([Item("I", "base64Binary")]), more: parameters => parameters.Add(view => view.FileField, item => $"File of {item.Definition.Oid}"));

        Assert.Contains("File of I", shown.AllText, StringComparison.Ordinal);
    }
}
