using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Security.Authentication.Jwt;

/// <summary>What happens to a JWT once it is checked: it becomes an actor, or a refusal that says why.</summary>
internal sealed class JwtChecks(IOptions<JwtSignInOptions> options, JwtRoles roles, ILogger<JwtChecks> logger) : JwtBearerEvents
{
    public override Task TokenValidated(TokenValidatedContext context)
    {
        if (JwtProgram.Read(context.Principal!, options.Value, roles.Map) is { } program)
            context.Principal = program;
        else
            context.Fail(new UnnamedProgramException());
        return Task.CompletedTask;
    }

    public override async Task Challenge(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        var problem = await HasKeysAsync(context) ? JwtRefusal.Describe(context.AuthenticateFailure, options.Value) : JwtRefusal.Unreachable(options.Value);
        logger.LogTokenRefused(problem.Code);
        await ProblemAnswer.WriteAsync(context.HttpContext, problem);
    }

    /// <summary>Without the issuer's keys every signature looks wrong, which would blame the program for what the issuer's absence does.</summary>
    private async Task<bool> HasKeysAsync(JwtBearerChallengeContext context)
    {
        if (context.AuthenticateFailure is not SecurityTokenSignatureKeyNotFoundException || context.Options.ConfigurationManager is not { } issuer)
            return true;
        try
        {
            return (await issuer.GetConfigurationAsync(context.HttpContext.RequestAborted)).SigningKeys.Count > 0;
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException or HttpRequestException)
        {
            logger.LogProviderUnreachable(exception, options.Value.Authority);
            return false;
        }
    }
}
