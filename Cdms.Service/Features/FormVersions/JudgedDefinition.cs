using Contracts;

namespace Cdms.Service.Features.FormVersions;

/// <summary>A definition that was read and checked: its canonical bytes, or why it is refused.</summary>
internal sealed record JudgedDefinition(byte[] Canonical, IReadOnlyList<FormVersionProblem> Problems);
