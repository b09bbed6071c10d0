using Microsoft.AspNetCore.Routing;

namespace ServiceDefaults;

/// <summary>The keys of the form that an address names, for the log.</summary>
internal static class RouteLogFields
{
    private static readonly (string Parameter, string Field)[] Known = [("studyOid", "StudyOid"), ("formOid", "FormOid")];

    public static IEnumerable<KeyValuePair<string, object?>> Of(RouteValueDictionary values) =>
        Known.Where(known => values.ContainsKey(known.Parameter)).Select(known => KeyValuePair.Create(known.Field, values[known.Parameter]));
}
