using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace FaultProxy.Faults;

/// <summary>An entry of a batch that a reply reports as failed.</summary>
internal sealed record FailedEntry(string Id, string Code, string Message, bool SenderFault)
{
    public static FailedEntry Internal(string id) => new(id, "InternalError", "The service failed for this entry. Try it again.", false);

    public static FailedEntry Expired(string id) => new(id, "ReceiptHandleIsInvalid", "The input receipt handle is invalid.", true);

    public JsonObject ToJson() => new()
    {
        [nameof(Id)] = Id, [nameof(Code)] = Code, [nameof(Message)] = Message, [nameof(SenderFault)] = SenderFault,
    };

    public XElement ToXml(XNamespace ns) => new(ns + "member",
        new XElement(ns + nameof(Id), Id), new XElement(ns + nameof(Code), Code), new XElement(ns + nameof(Message), Message),
        new XElement(ns + nameof(SenderFault), SenderFault));
}
