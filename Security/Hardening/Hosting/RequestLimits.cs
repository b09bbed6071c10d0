using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults;

namespace Security.Hardening;

/// <summary>How much a request may be. An endpoint that takes more, such as the import of a study, says so itself.</summary>
internal static class RequestLimits
{
    /// <summary>Of a body, in bytes: 1 MiB.</summary>
    public const int Body = 1024 * 1024;

    /// <summary>Of all header fields together, in bytes: 32 KiB, since a session of many grants takes several cookies.</summary>
    public const int Headers = 32 * 1024;

    /// <summary>Of the fields of a form: more than any page of ours has.</summary>
    public const int FormFields = 256;

    /// <summary>Of the value of one field, in bytes: 64 KiB.</summary>
    public const int FormValue = 64 * 1024;

    public static void AddRequestLimits(this IServiceCollection services)
    {
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = Body;
            kestrel.Limits.MaxRequestHeadersTotalSize = Headers;
            kestrel.Limits.MaxRequestHeaderCount = 64;
            kestrel.Limits.MaxRequestLineSize = 8 * 1024;
            // Slow senders hold connections; the default of the server is 30 s.
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        services.AddSingleton<IProblemMapper, FormLimitProblems>();
        services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = FormFields;
            form.KeyLengthLimit = 256;
            form.ValueLengthLimit = FormValue;
            form.BufferBodyLengthLimit = Body;
            form.MultipartBodyLengthLimit = Body;
            form.MultipartHeadersCountLimit = 8;
            form.MultipartHeadersLengthLimit = 4 * 1024;
        });
    }
}
