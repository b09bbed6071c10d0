using System.Globalization;
using Benchmarks.Figures;

namespace Benchmarks.Scaling;

/// <summary>The tables of cost that stand in docs/runbook.md.</summary>
internal static class ScaleTable
{
    private static readonly string[] Heads = ["sponsor", "environments", "studies", "deployments a month", "at most a second", "queues at rest", "SQS", "SNS", "S3", "KMS", "GB moved", "dollars a month"];

    /// <summary>As Markdown, by what was measured and list prices.</summary>
    public static string Of(MeasuredCalls calls, ListPrices prices) => MarkdownTable.Of(Heads, Sponsor.All.Select(sponsor => Row(sponsor, MonthlyCost.Of(sponsor, calls, prices))));

    private static IReadOnlyList<string> Row(Sponsor sponsor, MonthlyCost cost) =>
    [
        sponsor.Name, Count(sponsor.Environments), Count(sponsor.Studies), Count(sponsor.Deployments), sponsor.DeploymentsASecond.ToString("0.#", CultureInfo.InvariantCulture),
        Dollars(cost.Idle), Dollars(cost.Sqs), Dollars(cost.Sns), Dollars(cost.S3), Dollars(cost.Kms), MarkdownTable.Number((double)cost.Gigabytes), Dollars(cost.Total),
    ];

    private static string Count(long number) => number.ToString("#,##0", CultureInfo.InvariantCulture);

    // A tenth of a cent still tells that something costs at all.
    private static string Dollars(decimal amount) => amount is > 0 and < 0.001m ? "< 0.001" : amount.ToString(amount < 0.1m ? "0.000" : "0.00", CultureInfo.InvariantCulture);
}
