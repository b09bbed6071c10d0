using Amazon.SQS;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ServiceDefaults;

namespace Operations.Doctor;

/// <summary>The clock of this machine beside that of the broker: signatures of calls hold for some minutes, and times stand in the audit trail.</summary>
internal sealed class ClockCheck : IDoctorCheck
{
    public string What => "clock";

    public async Task<IReadOnlyList<Finding>> LookAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (services.GetService<IAmazonSQS>() is null)
            return [new(What, "there is no broker to compare it with.")];
        var aws = services.GetRequiredService<IOptions<AwsOptions>>().Value;
        var address = string.IsNullOrEmpty(aws.ServiceUrl) ? $"https://sqs.{aws.Region}.amazonaws.com/" : aws.ServiceUrl;
        using var http = new HttpClient();
        var clock = services.GetRequiredService<TimeProvider>();
        using var answer = await http.GetAsync(new Uri(address), cancellationToken);
        if (answer.Headers.Date is not { } theirs)
            return [new(What, "the broker says no time.")];
        // The header has whole seconds.
        return [Skew.Of(What, clock.GetUtcNow() - theirs, "the broker's")];
    }
}
