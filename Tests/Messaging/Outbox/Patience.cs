namespace Tests.Messaging.Outbox;

/// <summary>Lets a test fail that waits for what never comes.</summary>
public static class Patience
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    public static Task WithPatience(this Task task) => task.WaitAsync(Limit, TestContext.Current.CancellationToken);

    public static Task<T> WithPatience<T>(this Task<T> task) => task.WaitAsync(Limit, TestContext.Current.CancellationToken);

    public static Task<T> WithPatience<T>(this ValueTask<T> task) => task.AsTask().WithPatience();
}
