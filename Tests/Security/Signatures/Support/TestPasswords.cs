using Security.Accounts;

namespace Tests.Security.Signatures;

/// <summary>Accounts whose password is <see cref="Right"/>, and which lock at the fifth failure.</summary>
internal sealed class TestPasswords : IPasswordCheck
{
    public const string Right = "correct horse battery staple";
    private const int Most = 5;

    public List<string> Asked { get; } = [];

    public int Failures { get; private set; }

    public Task<PasswordVerdict> CheckAsync(string userName, string password, CancellationToken cancellationToken)
    {
        Asked.Add(userName);
        if (Failures >= Most)
            return Task.FromResult(new PasswordVerdict(PasswordOutcome.StillLocked, Failures));
        if (password == Right)
            return Task.FromResult(new PasswordVerdict(PasswordOutcome.Accepted));
        Failures++;
        return Task.FromResult(new PasswordVerdict(PasswordOutcome.WrongPassword, Failures));
    }
}
