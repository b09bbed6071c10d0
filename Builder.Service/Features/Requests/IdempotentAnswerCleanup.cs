using Builder.Service.Data;
using Builder.Service.Features.FormDeployments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Builder.Service.Features.Requests;

/// <summary>Forgets answers that nobody asks for again.</summary>
internal sealed class IdempotentAnswerCleanup(BuilderDbContext db, IOptions<FormDeploymentOptions> options, TimeProvider clock)
{
    public Task RunAsync(CancellationToken cancellationToken)
    {
        var oldest = clock.GetUtcNow() - options.Value.KeepIdempotentAnswersFor;
        return db.IdempotentAnswers.Where(answer => answer.At < oldest).ExecuteDeleteAsync(cancellationToken);
    }
}
