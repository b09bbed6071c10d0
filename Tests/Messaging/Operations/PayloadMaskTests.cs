using Messaging.Operations.FailedMessages;

namespace Tests.Messaging.Operations;

/// <summary>What may be seen of a message.</summary>
public sealed class PayloadMaskTests
{
    private static readonly string[] Masked = ["value", "token"];

    [Fact]
    public void Of_FieldsThatMayHoldData_LeavesOutWhatTheyHoldAtEveryDepth()
    {
        var shown = PayloadMask.Of("""{"message":{"itemOid":"I.1","Value":"HIV","list":[{"value":[1,2]},"x"],"token":{"a":"HIV"}}}""", Masked);

        Assert.DoesNotContain("HIV", shown, StringComparison.Ordinal);
        Assert.Contains("\"itemOid\": \"I.1\"", shown, StringComparison.Ordinal);
        Assert.Contains("(3 characters)", shown, StringComparison.Ordinal);
        Assert.Contains("(2 elements)", shown, StringComparison.Ordinal);
        Assert.Contains("\"x\"", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ALongText_SaysHowLongItIs()
    {
        var shown = PayloadMask.Of($$"""{"a":"{{new string('q', 501)}}","b":["{{new string('r', 501)}}"]}""", Masked);

        Assert.DoesNotContain("qq", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("rr", shown, StringComparison.Ordinal);
        Assert.Contains("(501 characters)", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HIV positive")]
    [InlineData("[\"HIV\"]")]
    [InlineData("{\"a\":\"HIV\",\"a\":1}")]
    [InlineData("\"HIV\"")]
    public void Of_WhatIsNoObject_ShowsSizeAndHashAlone(string body)
    {
        var shown = PayloadMask.Of(body, Masked);

        Assert.DoesNotContain("HIV", shown, StringComparison.Ordinal);
        Assert.Contains("SHA-256", shown, StringComparison.Ordinal);
    }
}
