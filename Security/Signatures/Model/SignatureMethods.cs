namespace Security.Signatures;

/// <summary>How a signer proves who they are. Lasting codes.</summary>
public static class SignatureMethods
{
    /// <summary>User id and password of an embedded account; the password alone for later signings of a continuous period (21 CFR 11.200(a)(1)).</summary>
    public const string Password = "password";

    /// <summary>A fresh sign-in of the same subject at the OpenID Connect provider.</summary>
    public const string OpenIdConnect = "openid-connect";
}
