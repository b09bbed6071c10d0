using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceDefaults;

/// <summary>JSON as the services read it: what is not understood is refused, never skipped.</summary>
public static class StrictJson
{
    /// <summary>The options of every request and response body.</summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    internal static void AddStrictJson(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => Apply(json.SerializerOptions));
        // Every bad request reaches the problem details, with its place, instead of a bare 400.
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
    }

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Apply(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private static void Apply(JsonSerializerOptions options)
    {
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(RefuseMissingElements);
    }

    // The annotations that are respected are those of properties: nothing would keep a null out of a list whose elements are promised.
    private static void RefuseMissingElements(JsonTypeInfo info)
    {
        if (info is { Kind: JsonTypeInfoKind.Enumerable, ElementType.IsValueType: false })
            info.OnDeserialized = list => Refuse((IEnumerable)list);
    }

    private static void Refuse(IEnumerable list)
    {
        var index = 0;
        foreach (var element in list)
        {
            if (element is null)
                throw new JsonException($"The element {index} of a list is null.");
            index++;
        }
    }
}
