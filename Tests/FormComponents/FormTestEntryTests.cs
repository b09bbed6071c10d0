using Bunit;
using Forms.Components;
using static Tests.FormComponents.Shown;

namespace Tests.FormComponents;

public sealed class FormTestEntryTests
{
    [Fact]
    public void Change_InTheForm_ListsWhatIsWrong()
    {
        using var page = new BunitContext();
        var test = page.Render<FormTestEntry>(parameters => parameters.Add(entry => entry.Form, Form([Item("I", "integer", "Pulse"), Item("J")], change: reference => reference with { Mandatory = true })));
        Assert.Equal("Errors: 0, warnings: 0, missing: 2", test.Find("p[role=status]").TextContent);

        test.Find("#sf-test-G--I").Change("fast");

        Assert.Equal("Errors: 1, warnings: 0, missing: 1", test.Find("p[role=status]").TextContent);
        Assert.Equal(["Pulse", "J"], test.FindAll(".sf-link").Select(link => link.TextContent));
    }

    [Fact]
    public void Click_OnReset_BeginsAnew()
    {
        using var page = new BunitContext();
        var test = page.Render<FormTestEntry>(parameters => parameters.Add(entry => entry.Form, Form([Item("I")])));
        test.Find("#sf-test-G--I").Change("fast");

        test.Find("aside .sf-button").Click();

        Assert.Equal("Nothing is wrong.", test.Find("p[role=status]").TextContent);
        Assert.Null(test.Find("#sf-test-G--I").GetAttribute("value"));
    }

    [Fact]
    public void Render_OfAnotherDraft_KeepsWhatWasTyped()
    {
        using var page = new BunitContext();
        var test = page.Render<FormTestEntry>(parameters => parameters.Add(entry => entry.Form, Form([Item("I"), Item("J")])));
        test.Find("#sf-test-G--I").Change("7");

        test.Render(parameters => parameters.Add(entry => entry.Form, Form([Item("I", "integer", "Pulse")])));

        Assert.Equal("7", test.Find("#sf-test-G--I").GetAttribute("value"));
        Assert.Contains("Pulse", test.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Click_OnAFinding_MovesTheFocusToItsItem()
    {
        using var page = new BunitContext();
        var test = page.Render<FormTestEntry>(parameters => parameters.Add(entry => entry.Form, Form([Item("I")], change: reference => reference with { Mandatory = true })));
        page.JSInterop.Mode = JSRuntimeMode.Loose;

        test.Find(".sf-link").Click();

        page.JSInterop.VerifyFocusAsyncInvoke();
    }
}
