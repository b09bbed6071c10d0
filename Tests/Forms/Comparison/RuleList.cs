using System.Reflection;
using Forms.Comparison;

namespace Tests.Forms.Comparison;

/// <summary>Every rule of <see cref="ChangeRules"/>.</summary>
internal static class RuleList
{
    public static IReadOnlyList<ChangeRule> All { get; } =
        [.. typeof(ChangeRules).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (ChangeRule)field.GetValue(null)!)];
}
