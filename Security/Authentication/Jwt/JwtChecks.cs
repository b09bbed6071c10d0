using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

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

    public override Task Challenge(JwtBearerChallengeContext context)
    {
        var problem = JwtRefusal.Describe(context.AuthenticateFailure, options.Value);
        logger.LogTokenRefused(problem.Code);
        context.HandleResponse();
        return ProblemAnswer.WriteAsync(context.HttpContext, problem);
    }
}
