using System.Net;
using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Webhooks.Sending;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using ServiceDefaults;

namespace Builder.Service.Features.Webhooks;

/// <summary>Rules for what somebody types for a subscription.</summary>
internal sealed class WebhookInput(IOptions<WebhookOptions> options, IHostEnvironment environment)
{
    /// <summary>The answer to what cannot be; null: it is good.</summary>
    public ProblemHttpResult? FindProblem(string? url, string? description, IReadOnlyList<string>? types) =>
        FindUrlProblem(url) ?? FindDescriptionProblem(description) ?? FindTypeProblem(types);

    private ProblemHttpResult? FindUrlProblem(string? url)
    {
        if (url is null || url.Length > WebhookLengths.Url || !StorableText.IsStorable(url) || !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http"))
            return Problem.Unprocessable("bad-url", $"The field url must hold an absolute address of at most {WebhookLengths.Url} characters.", "Give the address that takes the POST, such as https://hooks.example/builder.", new Place(Path: "$.url"));
        if (uri.Scheme == "http" && !options.Value.AllowHttp && !environment.IsDevelopment())
            return Problem.Unprocessable("not-https", "The address is plain HTTP, so everybody on the way could read what is sent.", "Use https. Who runs the service can allow HTTP with Webhooks:AllowHttp.", new Place(Path: "$.url"));
        if (uri.UserInfo.Length > 0 || uri.Fragment.Length > 0)
            return Problem.Unprocessable("bad-url", "The address has a user name or a fragment, which are not sent.", "Leave them out; deliveries are known by their signature.", new Place(Path: "$.url"));
        // Names are judged when they are resolved, at each connection; this only says early what is plain to see.
        return IPAddress.TryParse(uri.IdnHost, out var address) && !PublicAddress.Is(address) && !options.Value.Allows(uri.IdnHost)
            ? Problem.Unprocessable("address-not-allowed", $"'{uri.IdnHost}' is no address of the Internet.", "Use another. Who runs the service can allow hosts by name in Webhooks:AllowedHosts.", new Place(Path: "$.url"))
            : null;
    }

    private static ProblemHttpResult? FindDescriptionProblem(string? description) =>
        string.IsNullOrWhiteSpace(description) || description.Length > WebhookLengths.Description || description.Any(char.IsControl) || !StorableText.IsStorable(description)
            ? Problem.Unprocessable("bad-description", $"The field description must hold 1 to {WebhookLengths.Description} characters and no control characters.", "Say whose receiver it is and what for.", new Place(Path: "$.description"))
            : null;

    private static ProblemHttpResult? FindTypeProblem(IReadOnlyList<string>? types)
    {
        if (types is not { Count: > 0 })
            return Problem.Unprocessable("no-events", "The field events is empty, so nothing would ever be sent.", $"Name some of: {string.Join(", ", WebhookType.All)}.", new Place(Path: "$.events"));
        return types.FirstOrDefault(type => !WebhookType.All.Contains(type, StringComparer.Ordinal)) is { } unknown
            ? Problem.Unprocessable("unknown-event", $"Nothing is called '{unknown}'.", $"Name some of: {string.Join(", ", WebhookType.All)}.", new Place(Path: "$.events"))
            : null;
    }
}
