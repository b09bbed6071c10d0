using Security.Authentication.OpenIdConnect;

namespace Security.Pages.External;

/// <summary>The page of a failed sign-in in English.</summary>
internal static class EnglishFailedTexts
{
    public static readonly FailedTexts Texts = new()
    {
        Title = "Sign-in failed",
        Again = "To sign-in",
        Unknown = ("The sign-in at the identity provider was not completed, or took too long.", "Begin again. If it happens once more, tell whoever runs this service when it was."),
        Reasons = new Dictionary<string, (string What, string Remedy)>(StringComparer.Ordinal)
        {
            [SignInFaults.NoSubject] = ("The identity provider does not say who you are.", "Tell whoever runs this service: SignIn:OpenIdConnect:SubjectClaim names a claim that the provider does not send."),
            [SignInFaults.LongSubject] = ("The identity provider names you by more than 255 characters.", "Tell whoever runs this service: SignIn:OpenIdConnect:SubjectClaim must name a shorter claim."),
            [SignInFaults.NoName] = ("The identity provider does not tell your name, and signatures need it.", "Have your name entered at the identity provider, or tell whoever runs this service: SignIn:OpenIdConnect:NameClaim names a claim that the provider does not send."),
            [SignInFaults.NotFresh] = ("The identity provider did not ask for your credentials again, or does not say when it did.", "Begin again and enter them there. If it asks for nothing, tell whoever runs this service: the provider must honour prompt=login and max_age, and send auth_time."),
            [SignInFaults.OtherPerson] = ("Somebody else signed in at the identity provider than is signed in here.", "Begin again with your own account. To change accounts, sign out here first."),
            [SignInFaults.Disabled] = ("Your account is disabled in this service.", "Ask an administrator of this service."),
            [SignInFaults.Denied] = ("The identity provider did not let you in, or you cancelled.", "Begin again. If you should have access, ask whoever manages your organisation's accounts."),
        },
    };
}
