using System.Globalization;

namespace Forms.Canonical;

/// <summary>Where in the document the walk is: <c>$.itemDefs[3].question.texts[0].text</c>. Written out only when somebody asks: most documents are right.</summary>
internal sealed class JsonPath
{
    private readonly List<(string? Name, int Index)> _steps = [];

    public void Enter(string name) => _steps.Add((name, 0));

    public void Enter(int index) => _steps.Add((null, index));

    public void Leave() => _steps.RemoveAt(_steps.Count - 1);

    public string With(string name) => this + "." + name;

    public override string ToString() => "$" + string.Concat(_steps.Select(step => step.Name is { } name ? "." + name : string.Create(CultureInfo.InvariantCulture, $"[{step.Index}]")));
}
