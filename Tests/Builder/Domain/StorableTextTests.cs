using ServiceDefaults;

namespace Tests.Builder.Domain;

/// <summary>Text from elsewhere must never keep an answer from being stored.</summary>
public sealed class StorableTextTests
{
    [Fact]
    public void Clean_WhatADatabaseRefuses_IsReplaced()
    {
        Assert.Equal("a\uFFFDb", StorableText.Clean("a\0b"));
        Assert.Equal("cut \uFFFD", StorableText.Clean("cut \uD83D"));
        Assert.Equal("\uFFFD cut", StorableText.Clean("\uDE00 cut"));
        Assert.Equal("whole \uD83D\uDE00", StorableText.Clean("whole \uD83D\uDE00"));
    }

    [Fact]
    public void SettleFailed_TextThatNoDatabaseTakes_IsKeptCleaned()
    {
        var deployment = Given.Published();

        deployment.SettleFailed(Given.At(1), [new("retries-spent", "", "bad byte \0 in the file")]);

        Assert.True(StorableText.IsStorable(deployment.History[^1].Details!));
    }
}
