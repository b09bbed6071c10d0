namespace Security.Accounts;

/// <summary>Ways of proving who one is, by their names in RFC 8176.</summary>
internal static class SignInMethods
{
    public const string Password = "pwd";
    public const string OneTimeCode = "otp";
}
