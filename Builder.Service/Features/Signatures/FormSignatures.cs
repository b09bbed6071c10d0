using Security.Signatures;

namespace Builder.Service.Features.Signatures;

/// <summary>What can be signed in the Builder: form versions, releases, releases as they are ready somewhere, and drafts in the state they are in.</summary>
internal static class FormSignatures
{
    public static IServiceCollection AddFormSignatures(this IServiceCollection services) => services
        .AddSignatureSubjects<FormVersionSubjects>()
        .AddSignatureSubjects<FormDraftSubjects>()
        .AddSignatureSubjects<StudyReleaseSubjects>()
        .AddSignatureSubjects<ReleaseDeploymentSubjects>()
        .AddSignedContent<SignedDraft>();
}
