namespace Security.Accounts;

/// <summary>A password that its owner changes at the next sign-in. The answer is the only place where it stands.</summary>
/// <param name="UserName">The account.</param>
/// <param name="Password">The password, to be handed over by a safe way.</param>
/// <param name="ExpiresAt">Until when its owner must have signed in with it, UTC.</param>
internal sealed record OneTimePassword(string UserName, string Password, DateTimeOffset ExpiresAt);
