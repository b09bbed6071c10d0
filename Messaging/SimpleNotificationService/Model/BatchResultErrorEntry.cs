using System.Xml.Linq;
using Amazon.SimpleNotificationService.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>A message of a batch that was refused.</summary>
public sealed class BatchResultErrorEntry
{
    /// <summary>Id that the entry had in the request.</summary>
    public string? Id { get; set; }

    /// <summary>Error code, for example <c>InternalError</c>.</summary>
    public string? Code { get; set; }

    /// <summary>What was wrong, in words.</summary>
    public string? Message { get; set; }

    /// <summary>True: the sender's fault, trying again is useless.</summary>
    public bool? SenderFault { get; set; }

    internal static BatchResultErrorEntry Read(XElement member) => new()
    {
        Id = member.Text("Id"),
        Code = member.Text("Code"),
        Message = member.Text("Message"),
        SenderFault = member.Truth("SenderFault"),
    };
}
