using System.Globalization;

namespace Builder.Service.Features.Requests;

/// <summary>How large a body an endpoint takes, in bytes.</summary>
internal sealed record BodyLimit(long Bytes)
{
    /// <summary>1 MiB: for every endpoint that says nothing else.</summary>
    public static BodyLimit Default { get; } = new(1024 * 1024);

    public static ProblemException Exceeded(long limit) => new(new(StatusCodes.Status413PayloadTooLarge, "body-too-large",
        string.Create(CultureInfo.InvariantCulture, $"The body is larger than {limit:N0} bytes, the most that is taken here."),
        "Send less at a time: of a study, the Study elements without ClinicalData. Who runs the service can raise Import:MaximumBytes."));
}
