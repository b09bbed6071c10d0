using Builder.Service.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Builder.Service.Features.Environments;

/// <summary>The environments in the order of the configuration: what each is, what it asks of a release, and when it was last heard of.</summary>
internal static class ListEnvironments
{
    public sealed record Response(IReadOnlyList<Item> Environments);

    /// <param name="Name">As the configuration has it.</param>
    /// <param name="Kind"><c>uat</c> or <c>production</c>; only uat takes single form versions.</param>
    /// <param name="RequiresSignature">A release needs signatures to go there.</param>
    /// <param name="FourEyes">Whoever edited a form may not have published it.</param>
    /// <param name="Deployers">Roles of which whoever deploys there needs one; none: no further role.</param>
    /// <param name="AnnouncedAt">When it last announced itself; null: never.</param>
    public sealed record Item(string Name, string Kind, bool RequiresSignature, bool FourEyes, IReadOnlyList<string> Deployers, DateTimeOffset? AnnouncedAt);

    public static async Task<Ok<Response>> HandleAsync(BuilderDbContext db, IOptions<EnvironmentOptions> options, CancellationToken cancellationToken)
    {
        var announced = await db.EnvironmentPresences.AsNoTracking().ToDictionaryAsync(presence => presence.Environment, presence => presence.AnnouncedAt, cancellationToken);
        return TypedResults.Ok(new Response([.. options.Value.All.Select(environment => new Item(environment.Name, environment.Kind, environment.NeedsSignatures,
            environment.NeedsFourEyes, environment.Deployers, announced.TryGetValue(environment.Name, out var at) ? at : null))]));
    }
}
