using Builder.Client;

namespace Builder.Pages.Editor;

/// <summary>What became known while a draft is open.</summary>
/// <param name="Others">Who else has it open; null: nothing new.</param>
/// <param name="FollowedName">Who saved, if what they saved is shown now.</param>
public sealed record PulseNews(IReadOnlyList<DraftEditorAnswer>? Others = null, string? FollowedName = null);
