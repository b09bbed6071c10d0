using System.Globalization;
using Benchmarks.Scaling;
using Tests.Support;

namespace Tests.Benchmarks;

/// <summary>What AWS asks for a month: reckoned from measured calls and list prices, and as docs/runbook.md says.</summary>
public sealed class ScaleTests
{
    private static readonly Sponsor OneByOne = new("one", Environments: 1, Studies: 1, Deployments: 1_000_000, DeploymentsASecond: 1, Replicas: 1) { ByClaimCheck = 0.5m };

    private static readonly ListPrices Prices = new() { SqsMillion = 1, SnsMillion = 10, S3ThousandPuts = 0.1m, S3ThousandGets = 0.01m, KmsKey = 2, KmsTenThousand = 1, TransferGigabyte = 3 };

    [Fact]
    public void Of_DeploymentsOneByOne_CountsEachCallAtItsPrice()
    {
        var cost = MonthlyCost.Of(OneByOne, new MeasuredCalls { IdleRequestsAnHour = 100, MessageKilobytes = 1 }, Prices);

        // Two queues, 730 hours.
        Assert.Equal(2 * 100 * 730 / 1_000_000m, cost.Idle);
        Assert.Equal(4m, cost.Sqs);
        Assert.Equal(20m, cost.Sns);
        Assert.Equal(500m * (0.1m + 0.02m), cost.S3);
        // 8,760 periods of five minutes; in each, two queues with three requests and two topics with two.
        Assert.Equal(2m + (8760 * 2 * (3 + 2) / 10_000m), cost.Kms);
        Assert.Equal(4_000_000m / (1024 * 1024), cost.Gigabytes);
        Assert.Equal(3 * cost.Gigabytes, cost.Transfer);
        Assert.Equal(cost.Idle + cost.Sqs + cost.Sns + cost.S3 + cost.Kms + cost.Transfer, cost.Total);
    }

    [Fact]
    public void Of_DeploymentsUnderLoad_SharesCalls_AndCountsFullBatchesTwice()
    {
        var cost = MonthlyCost.Of(OneByOne with { DeploymentsASecond = 10 }, new MeasuredCalls { UnderLoad = new(0.4m, 0.5m), DoubledUnderLoad = 0.5m }, Prices);

        Assert.Equal(0.5m * 1.5m, cost.Sqs);
        Assert.Equal(0.4m * 1.5m * 10, cost.Sns);
    }

    [Fact]
    public void Of_FewDeployments_AsksTheKeyNoMoreOftenThanTheyCome() =>
        Assert.Equal(2m + ((3 * 100 * (4 + 4) + (300 * (4 + 4))) / 10_000m), MonthlyCost.Of(new("few", 3, 1, 300, 1), new MeasuredCalls(), Prices).Kms);

    [Fact]
    public void Table_OfTheRunbook_IsWhatIsReckoned() =>
        Assert.Contains(ScaleTable.Of(new(), new()), File.ReadAllText(RepositoryRoot.Combine("docs/runbook.md")), StringComparison.Ordinal);

    [Fact]
    public void Prices_OfTheRunbook_AreThoseThatItIsReckonedWith()
    {
        var runbook = File.ReadAllText(RepositoryRoot.Combine("docs/runbook.md"));
        var prices = new ListPrices();

        foreach (var price in new[] { prices.SqsMillion, prices.SnsMillion, prices.S3ThousandPuts, prices.S3ThousandGets, prices.KmsKey, prices.KmsTenThousand })
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"${price} "), runbook, StringComparison.Ordinal);
    }
}
