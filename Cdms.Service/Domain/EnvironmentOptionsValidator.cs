using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Cdms.Service.Domain;

/// <summary>Finds every fault of the environment settings at once.</summary>
internal sealed partial class EnvironmentOptionsValidator : IValidateOptions<EnvironmentOptions>
{
    public ValidateOptionsResult Validate(string? name, EnvironmentOptions options)
    {
        var faults = FindFaults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FindFaults(EnvironmentOptions options)
    {
        if (!EnvironmentName().IsMatch(options.Environment))
            yield return $"Cdms:Environment is '{options.Environment}'. Set it to the environment's name as the Builder knows it: 1 to 40 lower-case letters, digits and hyphens.";
        if (options.Kind is not (EnvironmentKinds.Uat or EnvironmentKinds.Production))
            yield return $"Cdms:Kind is '{options.Kind}'. Set it to uat or production.";
        if (options.NeededApprovals.Except(ApprovalKinds.All, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
            yield return $"Cdms:RequiredApprovals names '{unknown}'. Name any of {string.Join(", ", ApprovalKinds.All)}.";
        if (options.IsProduction && options.NeededApprovals.Count == 0)
            yield return "Cdms:RequiredApprovals is empty in production. Name at least one of ethics, authority, other, or leave the setting out for ethics and authority.";
        if (options.MaxDefinitionBytes is < 1024 or > 1024 * 1024 * 1024)
            yield return $"Cdms:MaxDefinitionBytes is {options.MaxDefinitionBytes}. Set it to 1024 to 1073741824.";
        if (options.MaxFileBytes is < 1024 or > 1024 * 1024 * 1024)
            yield return $"Cdms:MaxFileBytes is {options.MaxFileBytes}. Set it to 1024 to 1073741824.";
        if (options.Chromium is { Length: > 0 } chromium && !File.Exists(chromium))
            yield return $"Cdms:Chromium is '{chromium}', and there is no such file. Set it to the path of Chromium, or leave it out.";
        if (options.PrintSeconds is < 5 or > 3600)
            yield return $"Cdms:PrintSeconds is {options.PrintSeconds}. Set it to 5 to 3600.";
    }

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$", RegexOptions.None, 1000)]
    private static partial Regex EnvironmentName();
}
