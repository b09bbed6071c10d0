using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Security.Access;

namespace Security.Accounts;

/// <summary>What accounts and sessions are made of.</summary>
internal static class AccountServices
{
    public static void AddAccountServices(this IServiceCollection services, IConfiguration configuration, SecurityOptions options)
    {
        services.TryAddSingleton(options);
        services.AddOptions<AccountsOptions>().Bind(configuration.GetSection(AccountsOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AccountsOptions>, AccountsOptionsValidator>());

        // Before the framework's own, which it then leaves out.
        services.AddScoped<IPasswordValidator<Account>, PasswordRules>();
        services.AddScoped<IPasswordHasher<Account>, NormalizingPasswordHasher>();
        services.AddIdentityCore<Account>(identity => identity.User.AllowedUserNameCharacters = UserNames.Characters).AddUserStore<AccountStore>();
        services.AddSingleton<DecoyHash>();
        services.AddScoped<AccountPasswords>();

        services.AddScoped<Attempts>();
        services.AddScoped<PasswordAttempts>();
        services.AddScoped<IPasswordCheck, PasswordCheck>();
        services.AddScoped<SignInFlow>();
        services.AddScoped<SignOut>();
        services.AddScoped<CurrentAccount>();

        services.AddSingleton<AuthenticatorKeys>();
        services.AddScoped<RecoveryCodes>();
        services.AddScoped<SecondFactorAttempts>();
        services.AddScoped<SecondFactorSetup>();

        services.AddScoped<Administrators>();
        services.AddScoped<AccountChanges>();
        services.AddFirstAdministrator(configuration);
    }

    /// <summary>The session's cookie and that of a sign-in under way, and who may open which account page.</summary>
    /// <remarks>
    /// The session's is SameSite=Lax: with Strict a link from an e-mail would find nobody signed in, nor would the way back from an identity provider. Requests that
    /// change something are held to <see cref="SameOriginGuard"/> besides. The others are Strict.
    /// </remarks>
    public static void AddSessionCookies(this IServiceCollection services, SessionCookies cookies)
    {
        services.AddSingleton(cookies);
        services.AddSingleton<AccountSessions>();
        services.AddSingleton<IAccountSessions>(provider => provider.GetRequiredService<AccountSessions>());
        services.AddSingleton<ISubjectMemory>(provider => provider.GetRequiredService<AccountSessions>());
        services.AddScoped<SessionPrincipals>();
        services.AddScoped<SessionEvents>();
        services.AddScoped<PendingSignInEvents>();
        services.AddAuthentication()
            .AddCookie(Schemes.Session, cookie => Configure(cookie, new LoopbackCookie(cookies.Session, SameSiteMode.Lax), typeof(SessionEvents)))
            .AddCookie(PendingSignIn.Scheme, cookie =>
            {
                Configure(cookie, new LoopbackCookie(cookies.Pending, SameSiteMode.Strict), typeof(PendingSignInEvents));
                cookie.ExpireTimeSpan = PendingSignIn.Lifetime;
                cookie.SlidingExpiration = false;
            });
        services.AddOptions<CookieAuthenticationOptions>(Schemes.Session).Configure<IOptions<AccountsOptions>>((cookie, options) => cookie.ExpireTimeSpan = options.Value.IdleTimeout);
        services.AddAntiforgery(antiforgery => antiforgery.Cookie = new LoopbackCookie(cookies.Antiforgery, SameSiteMode.Strict));
        services.AddAuthorizationBuilder()
            .AddPolicy(AccountPolicies.Pending, policy => policy.AddAuthenticationSchemes(PendingSignIn.Scheme).RequireAuthenticatedUser())
            .AddPolicy(AccountPolicies.PendingOrSession, policy => policy.AddAuthenticationSchemes(PendingSignIn.Scheme, Schemes.Session).RequireAuthenticatedUser());
    }

    private static void AddFirstAdministrator(this IServiceCollection services, IConfiguration configuration)
    {
        if (!configuration.GetValue($"{AccountsOptions.Section}:{nameof(AccountsOptions.Embedded)}", defaultValue: true))
            return;
        services.AddSingleton<FirstPassword>();
        services.AddScoped<FirstAdministrator>();
        services.AddHostedService<FirstAdministratorStart>();
    }

    private static void Configure(CookieAuthenticationOptions options, CookieBuilder cookie, Type events)
    {
        options.Cookie = cookie;
        options.EventsType = events;
        options.LoginPath = AccountPaths.SignIn;
        options.AccessDeniedPath = AccountPaths.Denied;
        options.ReturnUrlParameter = "returnUrl";
    }
}
