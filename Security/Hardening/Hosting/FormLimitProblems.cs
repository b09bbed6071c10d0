using Microsoft.AspNetCore.Http;
using ServiceDefaults;

namespace Security.Hardening;

/// <summary>A form over one of <see cref="RequestLimits"/> is the sender's fault. The framework has no exception of its own for it, only words.</summary>
internal sealed class FormLimitProblems : IProblemMapper
{
    public Problem? Map(Exception exception) =>
        exception is InvalidDataException { Message: var words } && (words.StartsWith("Form ", StringComparison.Ordinal) || words.StartsWith("Multipart ", StringComparison.Ordinal))
            ? new(StatusCodes.Status413PayloadTooLarge, "form-too-large", "The form has more fields, or longer ones, than are taken here.",
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Send at most {RequestLimits.FormFields} fields of at most {RequestLimits.FormValue:N0} bytes each."))
            : null;
}
