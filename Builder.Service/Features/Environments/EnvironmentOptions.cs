using Builder.Service.Domain;

namespace Builder.Service.Features.Environments;

/// <summary>The environments that forms can be deployed to.</summary>
// "Environments": [ { "Name": "uat", "Kind": "uat" } ]
public sealed class EnvironmentOptions
{
    public const string Section = "Environments";

    /// <summary>At least one; names differ.</summary>
    public IReadOnlyList<TargetEnvironment> All { get; set; } = [];

    public TargetEnvironment? Find(string name) => All.FirstOrDefault(environment => environment.Name == name);
}
