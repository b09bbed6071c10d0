namespace Cdms.Entry.Api;

/// <summary>A file that the service took.</summary>
/// <param name="Value">The value to enter.</param>
public sealed record UploadedAnswer(string Value);

/// <summary>What became of an operation.</summary>
public sealed record OperationAnswer(Guid OperationId, PinAnswer? Form, IReadOnlyList<SavedAnswer> Saved, IReadOnlyList<RefusedValueAnswer> Conflicts);

/// <summary>The release that a form is pinned to.</summary>
public sealed record PinAnswer(int ReleaseNumber);

/// <summary>A value that stands.</summary>
public sealed record SavedAnswer(string ItemGroupOid, string ItemGroupRepeatKey, string ItemOid, int Change);

/// <summary>A value that has no place, and why.</summary>
public sealed record RefusedValueAnswer(string ItemGroupOid, string ItemGroupRepeatKey, string ItemOid, string Code, string Text);
