using System.Globalization;

namespace Forms.Canonical;

/// <summary>Where in the document the walk is: <c>$.itemDefs[3].question.texts[0].text</c>.</summary>
internal sealed class JsonPath
{
    private readonly List<string> _steps = ["$"];

    public void Enter(string name) => _steps.Add("." + name);

    public void Enter(int index) => _steps.Add(string.Create(CultureInfo.InvariantCulture, $"[{index}]"));

    public void Leave() => _steps.RemoveAt(_steps.Count - 1);

    public string With(string name) => this + "." + name;

    public override string ToString() => string.Concat(_steps);
}
