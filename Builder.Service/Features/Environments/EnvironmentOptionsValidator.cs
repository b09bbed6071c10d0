using System.Text.RegularExpressions;
using Builder.Service.Domain;
using Microsoft.Extensions.Options;
using Security;

namespace Builder.Service.Features.Environments;

/// <summary>Finds every fault of the configured environments at once.</summary>
internal sealed partial class EnvironmentOptionsValidator : IValidateOptions<EnvironmentOptions>
{
    public ValidateOptionsResult Validate(string? name, EnvironmentOptions options)
    {
        var faults = FindFaults(options.All).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FindFaults(IReadOnlyList<TargetEnvironment> environments)
    {
        if (environments.Count == 0)
            yield return "Environments is empty. Name at least one: { \"Name\": \"uat\", \"Kind\": \"uat\" }.";
        foreach (var (environment, index) in environments.Select((environment, index) => (environment, index)))
        {
            if (!Name().IsMatch(environment.Name))
                yield return $"Environments:{index}:Name is '{environment.Name}'. Use 1 to 64 lower-case letters, digits and hyphens, beginning with a letter.";
            if (environment.Kind is not (TargetEnvironment.Uat or TargetEnvironment.Production))
                yield return $"Environments:{index}:Kind is '{environment.Kind}'. Set it to uat or production.";
            foreach (var role in environment.Deployers.Where(role => !Roles.All.Contains(role, StringComparer.Ordinal)))
                yield return $"Environments:{index}:Deployers names '{role}'. Use roles: {string.Join(", ", Roles.All)}.";
        }
        foreach (var twice in environments.GroupBy(environment => environment.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
            yield return $"Environments names '{twice.Key}' more than once. Give each its own name.";
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,63}$", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
