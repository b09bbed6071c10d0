using Security.Signatures;

namespace Builder.Service.Features.Signatures;

/// <summary>What can be signed in the Builder: form versions, and drafts in the state they are in.</summary>
internal static class FormSignatures
{
    public static IServiceCollection AddFormSignatures(this IServiceCollection services) => services
        .AddSignatureSubjects<FormVersionSubjects>()
        .AddSignatureSubjects<FormDraftSubjects>()
        .AddSignedContent<SignedDraft>();
}
