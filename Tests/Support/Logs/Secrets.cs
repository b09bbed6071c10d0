using Xunit;

namespace Tests.Support;

/// <summary>What a test lets a host see and no line of its log may show. Each is unlike anything else, so that finding it means that it was logged.</summary>
public sealed class Secrets
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>A secret of the test's own making.</summary>
    /// <param name="what">What it is, for the report: <c>password</c>, <c>item value</c>.</param>
    /// <param name="value">The secret; at least 6 characters.</param>
    public string Keep(string what, string value)
    {
        Assert.True(value.Length >= 6, $"The {what} is too short to be recognised.");
        _values[$"{what} '{value}'"] = value;
        return value;
    }

    /// <summary>A new secret that stands nowhere else.</summary>
    public string Make(string what) => Keep(what, $"{what[..2]}-{Guid.NewGuid():N}");

    /// <summary>Fails with every secret that stands in a line, and the line.</summary>
    /// <param name="capture">What was logged. It must not be empty: a host whose log is not heard keeps every secret.</param>
    public void AreNotIn(LogCapture capture)
    {
        Assert.NotEmpty(capture.Lines);
        Assert.NotEmpty(_values);
        var found = from line in capture.Lines
                    from secret in _values
                    where line.Contains(secret.Value, StringComparison.OrdinalIgnoreCase) || line.Contains(Uri.EscapeDataString(secret.Value), StringComparison.OrdinalIgnoreCase)
                    select $"{secret.Key} is in: {line.TrimEnd()}";
        Assert.Empty(found);
    }
}
