using Builder.Service.Features.DropFolder;

namespace Tests.Builder.DropFolder;

/// <summary>Which queues a drop folder may have.</summary>
public sealed class DropFolderOptionsValidatorTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("forms-dropped", true)]
    [InlineData("builder", false)]
    [InlineData("dropped.fifo", false)]
    [InlineData("https://sqs.eu-central-1.amazonaws.com/1/dropped", false)]
    public void Validate_AQueue_SaysWhetherItCanBeOne(string? queue, bool expected)
    {
        var result = new DropFolderOptionsValidator().Validate(null, new() { Queue = queue });

        Assert.Equal(expected, result.Succeeded);
    }
}
