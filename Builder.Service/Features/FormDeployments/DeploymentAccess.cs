using System.Security.Claims;
using Builder.Service.Domain;
using Security;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Who may do what with a deployment that was found by its number. To whoever may not it is unknown, so that nobody learns what other studies deploy.</summary>
internal static class DeploymentAccess
{
    public static bool MayRead(this ClaimsPrincipal user, FormDeployment deployment) => user.May(Policies.ReadDeployments, new AccessScope(deployment.StudyOid));

    public static bool MayOperate(this ClaimsPrincipal user, FormDeployment deployment) => user.May(Policies.OperateDeployments, new AccessScope(deployment.StudyOid));
}
