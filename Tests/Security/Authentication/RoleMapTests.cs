using Microsoft.Extensions.Logging;
using Security;
using Security.Authentication.Issuers;

namespace Tests.Security.Authentication;

public sealed class RoleMapTests : ILogger
{
    private readonly List<string> _lines = [];

    [Fact]
    public void Map_OfUnknownRoles_IgnoresThemAndSaysSoOnce()
    {
        var map = new RoleMap(new Dictionary<string, string> { ["qa"] = "auditor designer@S.1" }, "SignIn:Jwt", this);

        var first = map.Map(["qa", "QA", "other"]);
        var second = map.Map(["other", "QA"]);

        Assert.Equal([new Grant(Roles.Auditor), new Grant(Roles.Designer, "S.1")], first);
        Assert.Empty(second);
        Assert.Equal(2, _lines.Count);
        Assert.Contains("QA", _lines[0], StringComparison.Ordinal);
        Assert.Contains("SignIn:Jwt:Roles", _lines[1], StringComparison.Ordinal);
    }

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Add(formatter(state, exception));
}
